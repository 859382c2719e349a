<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>AssistQuestion</name>
    <message>
        <source>Ông/bà có muốn %1 giúp không?</source>
        <translation>Would you like %1 to help you?</translation>
    </message>
    <message>
        <source>Người hỗ trợ cùng xem màn hình này. Điều ông/bà đã khai được che, chỉ hiện khi ông/bà giữ tay ở nút “Hiện”. Phần khai về án tích luôn đóng. Ông/bà thôi nhờ giúp lúc nào cũng được.</source>
        <translation>The volunteer will see this screen with you. What you answered is covered and shows only while you hold “Show”. The page about convictions stays closed. You can stop the help at any time.</translation>
    </message>
    <message>
        <source>Tôi đồng ý</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Không, cảm ơn</source>
        <translation>No, thank you</translation>
    </message>
</context>
<context>
    <name>AssistTools</name>
    <message>
        <source>Đã xem, đọc được rõ</source>
        <translation>Looked at, easy to read</translation>
    </message>
    <message>
        <source>Bản gốc vốn mờ như vậy</source>
        <translation>The original is as faint</translation>
    </message>
    <message>
        <source>Mặt này vốn để trống</source>
        <translation>This side is blank</translation>
    </message>
    <message>
        <source>Không có bản nào khác</source>
        <translation>There is no other copy</translation>
    </message>
    <message>
        <source>Việc của người hỗ trợ</source>
        <translation>For the volunteer</translation>
    </message>
    <message>
        <source>Vẫn dùng trang đang xem, vì:</source>
        <translation>Use the page shown all the same, because:</translation>
    </message>
    <message>
        <source>Điều ông/bà đã khai không hiện ở đây.</source>
        <translation>Your answers are not shown here.</translation>
    </message>
    <message>
        <source>Quay lại màn hình</source>
        <translation>Back to the screen</translation>
    </message>
    <message>
        <source>Kết thúc giúp</source>
        <translation>End the help</translation>
    </message>
    <message>
        <source>Gõ thay vì quét thẻ</source>
        <translation>Type instead of scanning</translation>
    </message>
    <message>
        <source>In phiếu trên giấy A5</source>
        <translation>Print the slip on A5</translation>
    </message>
    <message numerus="yes">
        <source>Thêm 10 phút (còn %n lần)</source>
        <translation>
            <numerusform>10 more minutes (%n time left)</numerusform>
            <numerusform>10 more minutes (%n times left)</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã thêm hết giờ</source>
        <translation>No more time to add</translation>
    </message>
</context>
<context>
    <name>Backspace</name>
    <message>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>BarTools</name>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>Call help</translation>
    </message>
    <message>
        <source>Gọi người hỗ trợ</source>
        <translation>Call a volunteer</translation>
    </message>
    <message>
        <source>Đã gọi</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Đã gọi, đang đến</source>
        <translation>Called, on the way</translation>
    </message>
    <message>
        <source>Thôi nhờ giúp</source>
        <translation>Stop the help</translation>
    </message>
    <message>
        <source>Tương phản</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Ngừng đọc</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Đọc to</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Quay lại</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>quầy tiếp nhận</source>
        <translation>the reception desk</translation>
    </message>
    <message>
        <source>Gọi ai</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>Đã báo người trực máy</source>
        <translation>The volunteer has been told</translation>
    </message>
    <message>
        <source>Chạm nút gọi hỗ trợ</source>
        <translation>Touch the call button</translation>
    </message>
    <message>
        <source>Báo lúc %1. Bạn đoàn viên áo xanh đang đến.</source>
        <translation>Called at %1. The volunteer in blue is coming.</translation>
    </message>
    <message>
        <source>Nút có bàn tay ở thanh dưới. Bạn đoàn viên áo xanh sẽ đến.</source>
        <translation>The button with the hand, below. The volunteer in blue will come.</translation>
    </message>
    <message>
        <source>Sau 5 phút chưa có ai?</source>
        <translation>Nobody after 5 minutes?</translation>
    </message>
    <message>
        <source>Mời ông/bà báo %1, hoặc gọi số:</source>
        <translation>Please tell %1, or call:</translation>
    </message>
    <message>
        <source>Mời ông/bà báo %1.</source>
        <translation>Please tell %1.</translation>
    </message>
</context>
<context>
    <name>CardDrawing</name>
    <message>
        <source>Đã đọc</source>
        <translation>Card read</translation>
    </message>
</context>
<context>
    <name>CardScreen</name>
    <message>
        <source>Đã đọc được thẻ. Mời ông/bà xem lại.</source>
        <translation>Your card has been read. Please check it.</translation>
    </message>
    <message>
        <source>Ông/bà sẽ tự gõ thông tin.</source>
        <translation>You will type your details yourself.</translation>
    </message>
    <message>
        <source>Xin để sẵn thẻ căn cước bên cạnh để chép cho đúng.</source>
        <translation>Please keep your identity card at hand to copy from.</translation>
    </message>
    <message>
        <source>Ảnh thẻ chỉ dùng để đọc, xoá ngay sau bước này.</source>
        <translation>The picture is only for reading. It is erased after this step.</translation>
    </message>
    <message>
        <source>Thẻ có thể đã hết hạn ngày %1</source>
        <translation>The card may have expired on %1</translation>
    </message>
    <message>
        <source>Ông/bà vẫn làm tiếp được. Xin hỏi cán bộ có cần đổi thẻ trước không.</source>
        <translation>You can still go on. Please ask the officer whether to renew the card first.</translation>
    </message>
    <message>
        <source>Hai chỗ trên thẻ ghi hai tên khác nhau</source>
        <translation>Two places on the card give two different names</translation>
    </message>
    <message>
        <source>Xin xem lại họ tên bên dưới, hoặc quét lại thẻ.</source>
        <translation>Please check the name below, or scan the card again.</translation>
    </message>
    <message>
        <source>Sẽ điền vào tờ khai</source>
        <translation>Will go into the declaration</translation>
    </message>
    <message>
        <source>Máy sẽ hỏi từng câu</source>
        <translation>The kiosk asks one thing at a time</translation>
    </message>
    <message>
        <source>Họ và tên, ngày sinh, số định danh, nơi thường trú. Ông/bà chép đúng như trên thẻ.</source>
        <translation>Name, date of birth, identity number, permanent residence. Please copy them from your card.</translation>
    </message>
    <message>
        <source>Quét lại thẻ</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Quét thẻ</source>
        <translation>Scan the card</translation>
    </message>
    <message>
        <source>Tự gõ</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>Tự gõ thông tin</source>
        <translation>Type the details</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Chủ Nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>Câu này chỉ hỏi riêng ông/bà</source>
        <translation>This question is for you alone</translation>
    </message>
    <message>
        <source>Mời người hỗ trợ bước ra ngoài. Ông/bà chạm “Thôi nhờ giúp” ở thanh dưới để mở trang này. Cần giúp tiếp thì gọi lại sau câu này.</source>
        <translation>The volunteer is asked to step away. Touch “Stop the help” in the bar below to open this page. If you need more help, call again after this question.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>%1 chưa khớp. Bên nào đúng?</source>
        <translation>%1 does not match. Which is right?</translation>
    </message>
    <message>
        <source>Chạm một lần vào bên đúng.</source>
        <translation>Touch the right one once.</translation>
    </message>
    <message>
        <source>trên thẻ</source>
        <translation>on the card</translation>
    </message>
    <message>
        <source>trong ô vuông của thẻ</source>
        <translation>in the card&apos;s square code</translation>
    </message>
    <message>
        <source>ở các dòng chữ mặt sau thẻ</source>
        <translation>in the lines on the back of the card</translation>
    </message>
    <message>
        <source>ông/bà đã gõ</source>
        <translation>you typed</translation>
    </message>
</context>
<context>
    <name>ConsentScreen</name>
    <message>
        <source>Xin phép dùng thông tin của ông/bà</source>
        <translation>May we use your information?</translation>
    </message>
    <message>
        <source>Máy làm gì với thông tin</source>
        <translation>What the kiosk does with it</translation>
    </message>
</context>
<context>
    <name>CountStepper</name>
    <message>
        <source>Bớt một</source>
        <translation>One fewer</translation>
    </message>
    <message>
        <source>Thêm một</source>
        <translation>One more</translation>
    </message>
</context>
<context>
    <name>CoveredPicture</name>
    <message>
        <source>Đã che</source>
        <translation>Covered</translation>
    </message>
</context>
<context>
    <name>DeskState</name>
    <message>
        <source>Máy sẵn sàng</source>
        <translation>Kiosk is ready</translation>
    </message>
    <message>
        <source>Chưa sẵn sàng</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Quét · In · Mạng</source>
        <translation>All in order</translation>
    </message>
</context>
<context>
    <name>DossierWords</name>
    <message>
        <source>Mới đăng ký</source>
        <translation>Newly registered</translation>
    </message>
    <message>
        <source>Được tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>Being processed</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <translation>More papers are needed</translation>
    </message>
    <message>
        <source>Yêu cầu thực hiện nghĩa vụ tài chính</source>
        <translation>Payment is needed</translation>
    </message>
    <message>
        <source>Công dân yêu cầu rút hồ sơ</source>
        <translation>Withdrawn at your request</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Processing stopped</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Processing finished</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Result handed over</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Mời ông/bà hỏi cán bộ tại quầy để biết lý do.</source>
        <translation>Please ask at the desk for the reason.</translation>
    </message>
    <message>
        <source>Mời ông/bà hỏi cán bộ tại quầy cần thêm giấy tờ gì.</source>
        <translation>Please ask at the desk which papers are needed.</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung ghi trên màn hình này.</source>
        <translation>The papers that are wanted are named on this screen.</translation>
    </message>
    <message>
        <source>Mời ông/bà trả phí, hoặc hỏi cán bộ tại quầy.</source>
        <translation>Please pay the fee, or ask at the desk.</translation>
    </message>
    <message>
        <source>Mời ông/bà hỏi cán bộ tại quầy nếu cần làm lại.</source>
        <translation>Please ask at the desk if you want to apply again.</translation>
    </message>
    <message>
        <source>Kết quả đã có. Ông/bà nhận theo cách đã chọn.</source>
        <translation>The result is ready. You receive it the way you chose.</translation>
    </message>
    <message>
        <source>Ông/bà đã nhận kết quả.</source>
        <translation>You have received the result.</translation>
    </message>
    <message>
        <source>Ông/bà không phải làm gì thêm lúc này.</source>
        <translation>There is nothing for you to do now.</translation>
    </message>
    <message>
        <source>Hồ sơ đang được cất an toàn trên máy này, chờ mạng để gửi.</source>
        <translation>It is kept safe on this kiosk until it can be sent.</translation>
    </message>
    <message>
        <source>Không thấy mã này. Xin xem lại mã trên phiếu.</source>
        <translation>This code was not found. Please check it on your slip.</translation>
    </message>
    <message>
        <source>Phiếu này không khớp hồ sơ. Xin gõ mã, hoặc hỏi cán bộ tại quầy.</source>
        <translation>This slip does not fit the application. Please type the code, or ask at the desk.</translation>
    </message>
    <message>
        <source>Có nhiều người đang tra cứu. Xin chờ một phút rồi thử lại.</source>
        <translation>Many people are looking up results. Please try again in a minute.</translation>
    </message>
    <message>
        <source>Đã thử sai nhiều lần. Xin chờ %1 giây rồi thử lại.</source>
        <translation>Too many wrong codes. Please wait %1 seconds, then try again.</translation>
    </message>
    <message>
        <source>Chưa thấy ô vuông của phiếu. Xin úp phiếu xuống kính, hoặc gõ mã.</source>
        <translation>The slip’s square was not seen. Please lay the slip face down, or type the code.</translation>
    </message>
    <message>
        <source>Chưa hỏi được cổng dịch vụ công. Hồ sơ không bị ảnh hưởng, xin thử lại sau.</source>
        <translation>The public service portal does not answer. Your application is not affected. Please try later.</translation>
    </message>
    <message>
        <source>%1. Ông/bà vẫn gõ mã được.</source>
        <translation>%1. You can still type the code.</translation>
    </message>
</context>
<context>
    <name>FeeToast</name>
    <message>
        <source>Vừa nhận phí</source>
        <translation>A fee came in</translation>
    </message>
    <message>
        <source>của một hồ sơ</source>
        <translation>for an application</translation>
    </message>
</context>
<context>
    <name>GapPanel</name>
    <message>
        <source>Hai khoảng bị trùng nhau</source>
        <translation>Two stays overlap</translation>
    </message>
    <message>
        <source>Còn thiếu %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>Khoảng này ông/bà ở đâu? Chạm một ô.</source>
        <translation>Where did you live then? Touch one.</translation>
    </message>
    <message>
        <source>Rời %1 từ %2</source>
        <translation>Left %1 in %2</translation>
    </message>
    <message>
        <source>Khoảng trước kết thúc sớm hơn</source>
        <translation>The earlier stay ends sooner</translation>
    </message>
    <message>
        <source>Đến %1 từ %2</source>
        <translation>Came to %1 in %2</translation>
    </message>
    <message>
        <source>Khoảng sau bắt đầu muộn hơn</source>
        <translation>The later stay begins later</translation>
    </message>
    <message>
        <source>Luôn ở nơi thường trú</source>
        <translation>Always at my registered home</translation>
    </message>
    <message>
        <source>Vẫn ở %1</source>
        <translation>Still in %1</translation>
    </message>
    <message>
        <source>Nối dài khoảng trước</source>
        <translation>Make the stay before it longer</translation>
    </message>
    <message>
        <source>Đã về %1</source>
        <translation>Already in %1</translation>
    </message>
    <message>
        <source>Bắt đầu khoảng sau sớm hơn</source>
        <translation>Start the stay after it earlier</translation>
    </message>
    <message>
        <source>Ở nơi thường trú</source>
        <translation>At my registered home</translation>
    </message>
    <message>
        <source>Đã ở nhiều nơi</source>
        <translation>In several places</translation>
    </message>
    <message>
        <source>Ở một nơi khác</source>
        <translation>In another place</translation>
    </message>
    <message>
        <source>Địa chỉ ông/bà đã khai</source>
        <translation>The address you gave</translation>
    </message>
    <message>
        <source>Ngày nào đúng? Chạm một ô, hoặc Sửa một khoảng.</source>
        <translation>Which date is right? Touch one, or edit a stay.</translation>
    </message>
    <message>
        <source>Máy sẽ hỏi từng nơi</source>
        <translation>The kiosk asks for each place</translation>
    </message>
</context>
<context>
    <name>GlassScreen</name>
    <message>
        <source>Dữ liệu đã xoá khỏi máy. Máy xem giúp ông/bà có để quên giấy tờ không.</source>
        <translation>Your data is erased. The kiosk checks whether any papers were left behind.</translation>
    </message>
    <message>
        <source>Dữ liệu đã xoá khỏi máy. Giấy tờ và thẻ thì ông/bà nhớ mang về.</source>
        <translation>Your data is erased. Please take your papers and card home.</translation>
    </message>
    <message>
        <source>Ông/bà làm gì</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Mở nắp máy quét</source>
        <translation>Open the scanner lid</translation>
    </message>
    <message>
        <source>Lấy hết giấy tờ và thẻ của mình.</source>
        <translation>Take all your papers and your card.</translation>
    </message>
    <message>
        <source>Đậy nắp lại</source>
        <translation>Close the lid</translation>
    </message>
    <message>
        <source>Rồi chạm nút bên dưới.</source>
        <translation>Then touch the button below.</translation>
    </message>
    <message>
        <source>Máy tự xem lại sau vài giây.</source>
        <translation>The kiosk looks again in a few seconds.</translation>
    </message>
    <message>
        <source>Giấy tờ của người khác?</source>
        <translation>Somebody else&apos;s papers?</translation>
    </message>
    <message>
        <source>Xin đưa cho bạn đoàn viên áo xanh.</source>
        <translation>Please give them to the volunteer in blue.</translation>
    </message>
    <message>
        <source>Ông/bà còn để giấy tờ trên mặt kính</source>
        <translation>Your papers are still on the glass</translation>
    </message>
    <message>
        <source>Xin xem lại mặt kính máy quét</source>
        <translation>Please check the scanner glass</translation>
    </message>
    <message>
        <source>Máy đang xem mặt kính</source>
        <translation>Looking at the scanner glass</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Mời ông/bà đặt thẻ căn cước lên mặt kính</source>
        <translation>Please lay your identity card on the glass</translation>
    </message>
    <message>
        <source>Úp mặt có ô vuông đen trắng xuống kính. Hoặc đưa ô vuông trước đầu đọc.</source>
        <translation>Lay the side with the black-and-white square on the glass. Or hold the square in front of the reader.</translation>
    </message>
    <message>
        <source>Úp mặt có ô vuông đen trắng xuống kính, rồi đậy nắp.</source>
        <translation>Put the side with the QR square face down. Then close the lid.</translation>
    </message>
    <message>
        <source>Ảnh thẻ chỉ dùng để đọc, xoá ngay sau bước này.</source>
        <translation>The picture is only for reading. It is erased after this step.</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Tự gõ thông tin</source>
        <translation>Type the details</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Ông/bà còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Máy sắp xoá hồ sơ đang làm để giữ kín cho ông/bà.</source>
        <translation>To keep your details private, the kiosk will soon erase them.</translation>
    </message>
    <message>
        <source>Tôi vẫn làm tiếp</source>
        <translation>Keep going</translation>
    </message>
    <message>
        <source>Xoá ngay</source>
        <translation>Erase now</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>LastRow</name>
    <message>
        <source>Chữ</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Con trỏ sang trái</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Con trỏ sang phải</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>Ẩn</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Ẩn phím</source>
        <translation>Hide keys</translation>
    </message>
</context>
<context>
    <name>LookupAnswer</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Application code</translation>
    </message>
    <message>
        <source>Ông/bà còn cần trả phí.</source>
        <translation>The fee is still to be paid.</translation>
    </message>
    <message>
        <source>Dự kiến %1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>Đã làm được</source>
        <translation>How far it is</translation>
    </message>
</context>
<context>
    <name>LookupDetails</name>
    <message>
        <source>Cần bổ sung giấy tờ</source>
        <translation>More papers are wanted</translation>
    </message>
    <message>
        <source>Hạn bổ sung: %1</source>
        <translation>Wanted by %1</translation>
    </message>
    <message>
        <source>Đã nhận phí %1</source>
        <translation>Fee of %1 received</translation>
    </message>
    <message>
        <source>Mã bưu gửi</source>
        <translation>Postal tracking number</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận và hẹn trả</source>
        <translation>Receipt and appointment slip</translation>
    </message>
    <message>
        <source>Đã in. Mời ông/bà lấy giấy ở máy in.</source>
        <translation>Printed. Please take it from the printer.</translation>
    </message>
    <message>
        <source>%1. Hồ sơ không bị ảnh hưởng.</source>
        <translation>%1. Your application is not affected.</translation>
    </message>
    <message>
        <source>Chưa hỏi được cổng dịch vụ công</source>
        <translation>The public service portal did not answer</translation>
    </message>
    <message>
        <source>%1. Xin gọi bạn đoàn viên.</source>
        <translation>%1. Please call the volunteer.</translation>
    </message>
    <message>
        <source>Đang in giấy…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Giấy của cơ quan, có ngày hẹn trả kết quả.</source>
        <translation>The agency’s paper, with the day of the result.</translation>
    </message>
    <message>
        <source>In lại giấy</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>In giấy này</source>
        <translation>Print this slip</translation>
    </message>
</context>
<context>
    <name>LookupScreen</name>
    <message>
        <source>Mã hồ sơ của ông/bà?</source>
        <translation>Your application code?</translation>
    </message>
    <message>
        <source>Đang đọc phiếu…</source>
        <translation>Reading the slip…</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu, hoặc đặt phiếu lên mặt kính rồi quét.</source>
        <translation>Type the code on your slip, or lay the slip on the glass and scan it.</translation>
    </message>
    <message>
        <source>Quét phiếu</source>
        <translation>Scan the paper</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Application code</translation>
    </message>
</context>
<context>
    <name>LookupSteps</name>
    <message>
        <source>Hồ sơ đã qua các bước</source>
        <translation>Steps so far</translation>
    </message>
    <message>
        <source>Dự kiến có kết quả: %1</source>
        <translation>Result expected: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Máy làm hồ sơ</source>
        <translation>Application kiosk</translation>
    </message>
    <message>
        <source>LUYỆN TẬP – không gửi thật</source>
        <translation>PRACTICE – nothing is really sent</translation>
    </message>
    <message>
        <source>LUYỆN TẬP</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Tự xoá khi hết giờ</source>
        <translation>Erases itself at 0</translation>
    </message>
    <message>
        <source>Thêm thời gian</source>
        <translation>Add time</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>MethodSwitch</name>
    <message>
        <source>Kiểu gõ</source>
        <translation>Typing method</translation>
    </message>
    <message>
        <source>Không dấu</source>
        <translation>Plain</translation>
    </message>
    <message>
        <source>Không dấu, gõ thẳng</source>
        <translation>Plain letters, no accents</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Ông/bà cần có những gì?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>Chưa đủ cũng không sao. Ông/bà có thể dừng bất cứ lúc nào.</source>
        <translation>Something missing? No problem. You can stop at any time.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>Gọi bạn đoàn viên</source>
        <translation>Call the volunteer</translation>
    </message>
    <message>
        <source>Bạn ấy xem được cần sửa gì.</source>
        <translation>They can see what has to be mended.</translation>
    </message>
    <message>
        <source>Giữ mã tạm</source>
        <translation>Keep the temporary code</translation>
    </message>
    <message>
        <source>Hồ sơ chưa nộp cho tới khi có mã hồ sơ.</source>
        <translation>It is not filed until there is an application code.</translation>
    </message>
    <message>
        <source>Cùng sửa rồi nộp lại</source>
        <translation>Mend it together and file again</translation>
    </message>
    <message>
        <source>Bản đã cất vẫn nằm an toàn trên máy.</source>
        <translation>What was stored stays safe on this machine.</translation>
    </message>
    <message>
        <source>Đã trả phí</source>
        <translation>Fee paid</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công đã nhận phí.</source>
        <translation>The public service portal has received the fee.</translation>
    </message>
    <message>
        <source>Không phải trả phí</source>
        <translation>Nothing to pay</translation>
    </message>
    <message>
        <source>Trả phí</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Quét mã bên cạnh, hoặc trả tại quầy.</source>
        <translation>Scan the code here, or pay at the desk.</translation>
    </message>
    <message>
        <source>Xem khi tra cứu bằng mã ở trên.</source>
        <translation>See it when you look up the code above.</translation>
    </message>
    <message>
        <source>Chờ tin nhắn</source>
        <translation>Get a message</translation>
    </message>
    <message>
        <source>Báo đã tiếp nhận hồ sơ.</source>
        <translation>It confirms acceptance.</translation>
    </message>
    <message>
        <source>Báo đã tiếp nhận, trong %1&#xa0;giờ làm việc.</source>
        <translation>It confirms acceptance, within %1 working hours.</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Get the result</translation>
    </message>
    <message>
        <source>Dự kiến %1.</source>
        <translation>Expected on %1.</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>What happens next</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Con trỏ sang trái</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Con trỏ sang phải</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>Ẩn phím</source>
        <translation>Hide keys</translation>
    </message>
</context>
<context>
    <name>OutsideHeader</name>
    <message>
        <source>Bảng của người hỗ trợ</source>
        <translation>Volunteer panel</translation>
    </message>
    <message>
        <source>Tra cứu kết quả</source>
        <translation>Look up a result</translation>
    </message>
    <message>
        <source>Làm hồ sơ mới</source>
        <translation>Make a new application</translation>
    </message>
    <message>
        <source>Mặt kính máy quét</source>
        <translation>Scanner glass</translation>
    </message>
    <message>
        <source>Làm tiếp hồ sơ dở</source>
        <translation>Continue an application</translation>
    </message>
    <message>
        <source>Tự khoá sau %1</source>
        <translation>Locks in %1</translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>Quét lại</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Quét trang này</source>
        <translation>Scan this page</translation>
    </message>
    <message>
        <source>Quét cả xấp giấy</source>
        <translation>Scan the whole stack</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Vẫn dùng trang này</source>
        <translation>Use this page anyway</translation>
    </message>
    <message>
        <source>Quét cả xấp, hai mặt</source>
        <translation>Scan the stack, both sides</translation>
    </message>
    <message>
        <source>Vẫn dùng</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Bỏ %1 mặt trắng</source>
        <translation>Leave out %1 blank backs</translation>
    </message>
    <message>
        <source>Quét thêm trang</source>
        <translation>Scan another page</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Lên trước</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Bỏ trang</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Lấy lại trang vừa bỏ</source>
        <translation>Put the page back</translation>
    </message>
    <message>
        <source>Đang quét, xin chờ một lát</source>
        <translation>Scanning, please wait a moment</translation>
    </message>
    <message>
        <source>Giấy tờ này quá lớn, chưa gửi được</source>
        <translation>This paper is too large to send</translation>
    </message>
    <message>
        <source>Đặt trang %1 lên mặt kính</source>
        <translation>Lay page %1 on the glass</translation>
    </message>
    <message>
        <source>Xin đừng mở nắp máy quét.</source>
        <translation>Please keep the scanner lid closed.</translation>
    </message>
    <message>
        <source>Ông/bà chọn trang thừa và bỏ bớt, hoặc quét lại từng trang. Vẫn quá lớn thì gọi người hỗ trợ.</source>
        <translation>Choose a page you do not need and remove it, or scan the pages again. If it is still too large, call the helper.</translation>
    </message>
    <message>
        <source>Ký và ghi rõ họ tên ở cuối tờ khai. Úp mặt chữ xuống kính.</source>
        <translation>Sign and write your full name at the end. Lay it face down.</translation>
    </message>
    <message>
        <source>Ông/bà xem hình này đã đủ chưa.</source>
        <translation>Please see whether everything is there.</translation>
    </message>
</context>
<context>
    <name>PageBoard</name>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Chỗ cần xem</source>
        <translation>Place to check</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Trang %1 / %2</source>
        <translation>Page %1 / %2</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Đã quét, vừa</source>
        <translation>Scanned, fits</translation>
    </message>
    <message>
        <source>Đã quét, rõ nét, vừa cỡ gửi</source>
        <translation>Scanned, clear, fits</translation>
    </message>
    <message>
        <source>Có trang cần xem lại</source>
        <translation>A page needs a look</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>Needs a look</translation>
    </message>
    <message>
        <source>Quá lớn</source>
        <translation>Too large</translation>
    </message>
    <message>
        <source>Quá lớn, chưa gửi được</source>
        <translation>Too large to send</translation>
    </message>
    <message>
        <source>Chưa quét, không bắt buộc</source>
        <translation>Not scanned, optional</translation>
    </message>
    <message>
        <source>Không bắt buộc</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Vừa, còn trang nữa</source>
        <translation>Fits, more pages</translation>
    </message>
    <message>
        <source>Đã quét %1 trang, vừa, còn nữa</source>
        <translation>%1 pages scanned, fits, more to come</translation>
    </message>
    <message>
        <source>Chưa quét</source>
        <translation>Not scanned yet</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Mời ông/bà ký vào tờ khai vừa in, rồi quét lại</source>
        <translation>Please sign the printed declaration, then scan it</translation>
    </message>
    <message>
        <source>%1, trang %2</source>
        <translation>%1, page %2</translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Trả phí</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công đã nhận phí.</source>
        <translation>The public service portal has received the fee.</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng, quét mã VietQR này.</source>
        <translation>Scan this VietQR code with your bank app.</translation>
    </message>
    <message>
        <source>Trả phí: xem khi tra cứu.</source>
        <translation>Payment: see it when you look up the code.</translation>
    </message>
    <message>
        <source>Mã VietQR để trả phí</source>
        <translation>VietQR code for the fee</translation>
    </message>
    <message>
        <source>Nội dung: %1</source>
        <translation>Message: %1</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận</source>
        <translation>Waiting for the bank to confirm</translation>
    </message>
    <message>
        <source>Chờ ngân hàng</source>
        <translation>Awaiting bank</translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message>
        <source>Xã, phường – tỉnh, thành phố</source>
        <translation>Commune, ward – province, city</translation>
    </message>
    <message>
        <source>Số nhà, đường, thôn (nếu có)</source>
        <translation>House, street, hamlet (if any)</translation>
    </message>
</context>
<context>
    <name>PrinterTrouble</name>
    <message>
        <source>Tờ khai chưa in xong. Hồ sơ của ông/bà vẫn còn nguyên, không phải làm lại.</source>
        <translation>The declaration is not printed yet. Your application is safe, nothing is lost.</translation>
    </message>
    <message>
        <source>Máy ngừng đếm giờ trong lúc chờ.</source>
        <translation>The clock stands still while you wait.</translation>
    </message>
    <message>
        <source>Chờ bạn đoàn viên</source>
        <translation>Wait for the volunteer</translation>
    </message>
    <message>
        <source>Máy tự in tiếp</source>
        <translation>Printing goes on by itself</translation>
    </message>
    <message>
        <source>Không cần bấm lại, không in thừa.</source>
        <translation>No need to touch again. Nothing is printed twice.</translation>
    </message>
    <message>
        <source>Chạm “Thử in lại”</source>
        <translation>Touch “Print again”</translation>
    </message>
    <message>
        <source>Tờ khai đã ra đủ trang</source>
        <translation>Confirm: all pages came out</translation>
    </message>
    <message>
        <source>Khi bạn ấy nói đã xong.</source>
        <translation>When the volunteer says it is ready.</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>Đang in tờ khai…</source>
        <translation>Printing the declaration…</translation>
    </message>
    <message>
        <source>Lấy tờ khai ở máy in</source>
        <translation>Take it from the printer</translation>
    </message>
    <message>
        <source>Khi máy báo đã in xong.</source>
        <translation>Once the kiosk says it is printed.</translation>
    </message>
    <message>
        <source>Ký và ghi rõ họ tên</source>
        <translation>Sign, and write your full name</translation>
    </message>
    <message>
        <source>Ở cuối trang cuối cùng.</source>
        <translation>At the end of the last page.</translation>
    </message>
    <message>
        <source>Quét lại tại đây</source>
        <translation>Scan it here</translation>
    </message>
    <message>
        <source>Từng trang một.</source>
        <translation>Page by page.</translation>
    </message>
</context>
<context>
    <name>ProcedureScreen</name>
    <message>
        <source>%1 ngày làm việc</source>
        <translation>%1 working days</translation>
    </message>
    <message>
        <source>%1 ngày</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Phí: máy báo khi xem lại hồ sơ</source>
        <translation>Fee: shown when you check the application</translation>
    </message>
    <message>
        <source>Phí: %1</source>
        <translation>Fee: %1</translation>
    </message>
    <message>
        <source>Có kết quả: %1</source>
        <translation>Result: %1</translation>
    </message>
    <message>
        <source>Ông/bà muốn làm thủ tục nào?</source>
        <translation>What would you like to apply for?</translation>
    </message>
    <message>
        <source>Chạm một ô.</source>
        <translation>Touch one.</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>Đang làm</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>Chưa quen gõ dấu? Gõ chữ trước, rồi chọn dấu ở hàng phím trên cùng.</source>
        <translation>For marks: type the letters first, then choose the mark in the top row.</translation>
    </message>
</context>
<context>
    <name>RatePanel</name>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Chưa hài lòng</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>Khó hiểu</source>
        <translation>Hard to follow</translation>
    </message>
    <message>
        <source>Chờ lâu</source>
        <translation>Long wait</translation>
    </message>
    <message>
        <source>Máy lỗi</source>
        <translation>Machine trouble</translation>
    </message>
    <message>
        <source>Dễ làm</source>
        <translation>Easy</translation>
    </message>
    <message>
        <source>Nhanh</source>
        <translation>Quick</translation>
    </message>
    <message>
        <source>Được giúp</source>
        <translation>I was helped</translation>
    </message>
    <message>
        <source>Ông/bà thấy thế nào?</source>
        <translation>How was it?</translation>
    </message>
    <message>
        <source>Cảm ơn ông/bà. Vì sao vậy?</source>
        <translation>Thank you. Why is that?</translation>
    </message>
    <message>
        <source>Đã ghi ý kiến, cảm ơn ông/bà.</source>
        <translation>Noted, thank you.</translation>
    </message>
</context>
<context>
    <name>ReasonButton</name>
    <message>
        <source>Vì sao hỏi?</source>
        <translation>Why this question?</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Vì sao hỏi?</source>
        <translation>Why this question?</translation>
    </message>
    <message>
        <source>Ví dụ</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>ResidenceScreen</name>
    <message>
        <source>Ông/bà đã ở đâu?</source>
        <translation>Where did you live?</translation>
    </message>
    <message>
        <source>Từ tháng nào đến tháng nào?</source>
        <translation>From which month to which month?</translation>
    </message>
    <message>
        <source>Bỏ nơi ở này</source>
        <translation>Remove this stay</translation>
    </message>
    <message numerus="yes">
        <source>Thiếu %n tháng</source>
        <translation>
            <numerusform>Missing %n month</numerusform>
            <numerusform>Missing %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thiếu %n năm</source>
        <translation>
            <numerusform>Missing %n year</numerusform>
            <numerusform>Missing %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n tháng</source>
        <translation>
            <numerusform>%1, %n month</numerusform>
            <numerusform>%1, %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>Ở đó ông/bà làm gì?</source>
        <translation>What did you do there?</translation>
    </message>
    <message>
        <source>Chọn ở bên dưới</source>
        <translation>Choose below</translation>
    </message>
    <message>
        <source>Chọn ở bên phải</source>
        <translation>Choose on the right</translation>
    </message>
    <message>
        <source>Thêm nơi ở</source>
        <translation>Add a stay</translation>
    </message>
</context>
<context>
    <name>ResumeScreen</name>
    <message>
        <source>Có một hồ sơ đang làm dở – tiếp tục?</source>
        <translation>There is an unfinished application – continue it?</translation>
    </message>
    <message>
        <source>Xin gõ 4 số cuối của số căn cước đã khai. Máy giữ hồ sơ thêm %1 giây, rồi xoá.</source>
        <translation>Please type the last 4 digits of the identity number given. It is erased in %1 seconds.</translation>
    </message>
    <message>
        <source>4 số cuối</source>
        <translation>Last 4 digits</translation>
    </message>
    <message>
        <source>Chưa đúng. Ông/bà còn %1 lần thử.</source>
        <translation>That is not right. Tries left: %1.</translation>
    </message>
    <message>
        <source>Không phải của tôi, xoá đi</source>
        <translation>Erase it, it is not mine</translation>
    </message>
</context>
<context>
    <name>ReviewDoubts</name>
    <message>
        <source>Cần xem lại</source>
        <translation>Needs a look</translation>
    </message>
    <message>
        <source>Ba số đầu của số định danh không khớp tỉnh nào. Ông/bà ghi đúng chưa?</source>
        <translation>The first three digits of the ID number match no province. Is it right?</translation>
    </message>
    <message>
        <source>Số định danh và giới tính chưa khớp nhau. Ông/bà ghi đúng chưa?</source>
        <translation>The ID number and the sex do not match. Are they right?</translation>
    </message>
    <message>
        <source>Số định danh và năm sinh chưa khớp nhau. Ông/bà ghi đúng chưa?</source>
        <translation>The ID number and the year of birth do not match. Are they right?</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>ReviewGroupCard</name>
    <message>
        <source>Người được cấp phiếu</source>
        <translation>Person on the certificate</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Cha, mẹ, vợ hoặc chồng</source>
        <translation>Parents and spouse</translation>
    </message>
    <message>
        <source>Nơi ở từ khi đủ 14 tuổi</source>
        <translation>Residence since age 14</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Phần khai riêng</source>
        <translation>Private part</translation>
    </message>
    <message>
        <source>Đã khai. Nội dung được ẩn, chỉ in trong tờ khai.</source>
        <translation>Given. Hidden here, printed only in the declaration.</translation>
    </message>
    <message numerus="yes">
        <source>Từ %1 đến nay, %n nơi</source>
        <translation>
            <numerusform>%1 until now, %n place</numerusform>
            <numerusform>%1 until now, %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Đủ, không còn khoảng trống</source>
        <translation>Complete, nothing missing</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Ẩn</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ẩn %1 – %2</source>
        <translation>Hide %1 – %2</translation>
    </message>
    <message>
        <source>Hiện %1 – %2</source>
        <translation>Show %1 – %2</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Mời ông/bà xem lại trước khi in tờ khai</source>
        <translation>Please check before printing</translation>
    </message>
    <message>
        <source>Xem tờ khai</source>
        <translation>See the declaration</translation>
    </message>
    <message>
        <source>Phí phải trả</source>
        <translation>Fee to pay</translation>
    </message>
    <message>
        <source>Phí: %1</source>
        <translation>Fee: %1</translation>
    </message>
    <message>
        <source>Phí tạm tính: %1</source>
        <translation>Fee, estimated: %1</translation>
    </message>
    <message>
        <source>Phí tạm tính</source>
        <translation>Estimated fee</translation>
    </message>
    <message>
        <source>Cơ quan báo số chính thức khi nhận hồ sơ.</source>
        <translation>The agency tells the final amount when it accepts.</translation>
    </message>
    <message>
        <source>Ông/bà được miễn phí: %1.</source>
        <translation>There is no fee for you: %1.</translation>
    </message>
    <message>
        <source>Đã gồm %1 bản. Thêm một bản: %2.</source>
        <translation>Copies included: %1. Each further copy: %2.</translation>
    </message>
    <message>
        <source>Xem diện giảm, miễn</source>
        <translation>See lower fees</translation>
    </message>
    <message>
        <source>Gửi tới: %1</source>
        <translation>To: %1</translation>
    </message>
</context>
<context>
    <name>SaveScreen</name>
    <message>
        <source>Đã in phiếu làm tiếp. Mời ông/bà lấy phiếu.</source>
        <translation>Your ticket is printed. Please take it.</translation>
    </message>
    <message>
        <source>Phiếu đã ra chưa, ông/bà?</source>
        <translation>Did the ticket come out?</translation>
    </message>
    <message>
        <source>Đang in phiếu làm tiếp…</source>
        <translation>Printing your ticket…</translation>
    </message>
    <message>
        <source>Máy chưa cất được hồ sơ</source>
        <translation>The application could not be saved yet</translation>
    </message>
    <message>
        <source>Giữ kỹ phiếu. Chỉ phiếu này mở được hồ sơ, tại máy này, đến hết %1.</source>
        <translation>Keep it safe: only this ticket opens your application, at this kiosk, until %1.</translation>
    </message>
    <message>
        <source>Máy in không báo được. Xin nhìn khay giấy.</source>
        <translation>The printer cannot tell. Please look at its tray.</translation>
    </message>
    <message>
        <source>Hồ sơ được mã hoá. Chìa khoá chỉ in trên phiếu.</source>
        <translation>Your application is encrypted. The key is on the ticket only.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn còn nguyên trên máy. Chờ bạn đoàn viên, hoặc chạm “Quay lại” để làm tiếp.</source>
        <translation>Your application is safe. Wait for the volunteer, or touch “Go back” to go on.</translation>
    </message>
    <message>
        <source>Tôi đã có phiếu</source>
        <translation>I have the ticket</translation>
    </message>
    <message>
        <source>Chưa có phiếu</source>
        <translation>No ticket yet</translation>
    </message>
</context>
<context>
    <name>ScannerTrouble</name>
    <message>
        <source>Trang này chưa quét được. Các trang đã quét vẫn còn nguyên.</source>
        <translation>This page was not scanned. The pages before are safe.</translation>
    </message>
    <message>
        <source>Trang này chưa quét được. Hồ sơ vẫn còn nguyên.</source>
        <translation>This page was not scanned. Your application is safe.</translation>
    </message>
    <message>
        <source>Chạm “Quét lại”</source>
        <translation>Touch “Scan again”</translation>
    </message>
    <message>
        <source>Máy sẽ thử thêm một lần.</source>
        <translation>The kiosk tries once more.</translation>
    </message>
    <message>
        <source>Vẫn chưa được?</source>
        <translation>Still not working?</translation>
    </message>
    <message>
        <source>Gọi người hỗ trợ bên cạnh.</source>
        <translation>Call the volunteer beside you.</translation>
    </message>
    <message>
        <source>Lưu hồ sơ, làm tiếp sau</source>
        <translation>Save it, go on later</translation>
    </message>
</context>
<context>
    <name>ScreenWords</name>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đánh dấu đồng ý trước</source>
        <translation>Tick to agree first</translation>
    </message>
    <message>
        <source>Đánh dấu trước</source>
        <translation>Tick it first</translation>
    </message>
    <message>
        <source>Chọn một ô trước</source>
        <translation>Choose one first</translation>
    </message>
    <message>
        <source>Điền ô này trước</source>
        <translation>Fill this in first</translation>
    </message>
    <message>
        <source>Chọn %1 trước</source>
        <translation>Choose %1 first</translation>
    </message>
    <message>
        <source>Chọn bên đúng</source>
        <translation>Choose one first</translation>
    </message>
    <message>
        <source>Quét thẻ</source>
        <translation>Scan the card</translation>
    </message>
    <message>
        <source>Quét phiếu</source>
        <translation>Scan the paper</translation>
    </message>
    <message>
        <source>Quét lại</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Đang quét…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Đang chờ máy in…</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>Thử in lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Ghi nơi ở này</source>
        <translation>Save this stay</translation>
    </message>
    <message>
        <source>Ghi nơi ở trước</source>
        <translation>Give the place first</translation>
    </message>
    <message>
        <source>Ghi tháng bắt đầu</source>
        <translation>Give the first month</translation>
    </message>
    <message>
        <source>Ghi tháng kết thúc</source>
        <translation>Give the last month</translation>
    </message>
    <message>
        <source>Còn thiếu %1 khoảng</source>
        <translation>Gaps left: %1</translation>
    </message>
    <message>
        <source>Có khoảng bị trùng</source>
        <translation>Mend the overlap</translation>
    </message>
    <message>
        <source>Đánh dấu cam đoan</source>
        <translation>Tick the declaration</translation>
    </message>
    <message>
        <source>In tờ khai</source>
        <translation>Print declaration</translation>
    </message>
    <message>
        <source>Còn %1 trang cần xem</source>
        <translation>Pages to check: %1</translation>
    </message>
    <message>
        <source>Giấy tờ quá lớn</source>
        <translation>A paper is too large</translation>
    </message>
    <message>
        <source>Còn %1 trang cần quét</source>
        <translation>Pages to scan: %1</translation>
    </message>
    <message>
        <source>Gửi hồ sơ</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Kết thúc và xoá dữ liệu</source>
        <translation>Finish and erase data</translation>
    </message>
    <message>
        <source>Kết thúc và xoá</source>
        <translation>Finish and erase</translation>
    </message>
    <message>
        <source>Gõ 4 số cuối trước</source>
        <translation>Type 4 digits first</translation>
    </message>
    <message>
        <source>Làm tiếp hồ sơ</source>
        <translation>Continue it</translation>
    </message>
    <message>
        <source>Mở bảng</source>
        <translation>Open the panel</translation>
    </message>
    <message>
        <source>Chọn tên trước</source>
        <translation>Choose a name first</translation>
    </message>
    <message>
        <source>Gõ mã PIN trước</source>
        <translation>Type the PIN first</translation>
    </message>
    <message>
        <source>Xin giúp</source>
        <translation>Ask to help</translation>
    </message>
    <message>
        <source>Xin phép giúp</source>
        <translation>Ask to help them</translation>
    </message>
    <message>
        <source>Khoá bảng</source>
        <translation>Lock the panel</translation>
    </message>
    <message>
        <source>Về màn hình chính</source>
        <translation>Go to the start</translation>
    </message>
    <message>
        <source>Đã lấy hết giấy tờ</source>
        <translation>All papers taken</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Máy quét chưa sẵn sàng</source>
        <translation>The scanner is not ready</translation>
    </message>
    <message>
        <source>Máy quét đang bận</source>
        <translation>The scanner is busy</translation>
    </message>
    <message>
        <source>Giấy bị kẹt trong máy quét</source>
        <translation>Paper is stuck in the scanner</translation>
    </message>
    <message>
        <source>Chưa có giấy trên máy quét</source>
        <translation>No paper in the scanner yet</translation>
    </message>
    <message>
        <source>Nắp máy quét đang mở</source>
        <translation>The scanner lid is open</translation>
    </message>
    <message>
        <source>Máy quét chưa cho phép dùng</source>
        <translation>The scanner may not be used yet</translation>
    </message>
    <message>
        <source>Máy quét hết chỗ nhớ</source>
        <translation>The scanner is out of memory</translation>
    </message>
    <message>
        <source>Máy quét không quét được cỡ này</source>
        <translation>The scanner cannot scan this size</translation>
    </message>
    <message>
        <source>Đã dừng quét</source>
        <translation>Scanning stopped</translation>
    </message>
    <message>
        <source>Máy hết chỗ để giữ trang</source>
        <translation>No room left for pages</translation>
    </message>
    <message>
        <source>Chưa thấy mã trên thẻ</source>
        <translation>No code seen on the card yet</translation>
    </message>
    <message>
        <source>Chưa thấy thẻ trên mặt kính</source>
        <translation>No card seen on the glass</translation>
    </message>
    <message>
        <source>Đã đọc mặt này. Xin lật thẻ lại</source>
        <translation>This side is read. Please turn the card over</translation>
    </message>
    <message>
        <source>Đây là hộ chiếu</source>
        <translation>This is a passport</translation>
    </message>
    <message>
        <source>Hộ chiếu này đã hết hạn</source>
        <translation>This passport has expired</translation>
    </message>
    <message>
        <source>Đầu đọc gõ mất dấu tiếng Việt</source>
        <translation>The reader lost the Vietnamese marks</translation>
    </message>
    <message>
        <source>Đây là thẻ bảo hiểm y tế</source>
        <translation>This is a health insurance card</translation>
    </message>
    <message>
        <source>Đây là mã chuyển tiền</source>
        <translation>This is a payment code</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>This is the code of a website</translation>
    </message>
    <message>
        <source>Mã này không đọc được như thẻ căn cước</source>
        <translation>This code does not read like an identity card</translation>
    </message>
    <message>
        <source>Máy quét vừa ngừng giữa chừng</source>
        <translation>The scanner stopped halfway</translation>
    </message>
    <message>
        <source>Xin gọi bạn đoàn viên. Các trang trước vẫn còn nguyên.</source>
        <translation>Please call the volunteer. Earlier pages are safe.</translation>
    </message>
    <message>
        <source>Xin chờ một lát rồi quét lại.</source>
        <translation>Please wait a moment, then scan again.</translation>
    </message>
    <message>
        <source>Xin quét lại. Vẫn chưa được thì gọi bạn đoàn viên.</source>
        <translation>Please scan again. If it still fails, call the volunteer.</translation>
    </message>
    <message>
        <source>Xin quét lại trang này. Các trang trước vẫn còn nguyên.</source>
        <translation>Please scan this page again. Earlier pages are kept.</translation>
    </message>
    <message>
        <source>Xin đặt xấp giấy vào khay nạp, rồi chạm lại.</source>
        <translation>Please put the sheets into the feeder, then touch again.</translation>
    </message>
    <message>
        <source>Xin lấy các tờ còn lại ra khỏi khay nạp.</source>
        <translation>Please take the other sheets out of the feeder.</translation>
    </message>
    <message>
        <source>Xin gọi bạn đoàn viên cắm lại dây, rồi quét lại.</source>
        <translation>Please have the volunteer plug it in, then scan again.</translation>
    </message>
    <message>
        <source>Xin gọi bạn đoàn viên lấy giấy ra, rồi quét lại.</source>
        <translation>Please let the volunteer take the paper out. Then scan again.</translation>
    </message>
    <message>
        <source>Xin đặt giấy lên mặt kính, úp mặt chữ xuống, rồi quét lại.</source>
        <translation>Please lay the paper face down on the glass. Then scan again.</translation>
    </message>
    <message>
        <source>Xin đậy nắp lại rồi quét lại.</source>
        <translation>Please close the lid, then scan again.</translation>
    </message>
    <message>
        <source>Ông/bà quét lại lúc nào cũng được.</source>
        <translation>You may scan again at any time.</translation>
    </message>
    <message>
        <source>Xin đặt lại thẻ cho thẳng, mặt có ô vuông đen trắng úp xuống kính.</source>
        <translation>Please lay the card straight, its QR square face down.</translation>
    </message>
    <message>
        <source>Xin úp thẻ xuống kính, đậy nắp, rồi quét lại.</source>
        <translation>Please lay the card face down on the glass, close the lid and scan again.</translation>
    </message>
    <message>
        <source>Xin úp mặt có ô vuông đen trắng xuống kính, rồi quét lại.</source>
        <translation>Please lay the side with the black-and-white square on the glass and scan again.</translation>
    </message>
    <message>
        <source>Có thẻ căn cước thì xin dùng thẻ. Không có thì tự gõ thông tin.</source>
        <translation>If you have an identity card, please use it. If not, type the details.</translation>
    </message>
    <message>
        <source>Xin dùng thẻ căn cước hoặc thẻ căn cước công dân.</source>
        <translation>Please use your identity card (thẻ căn cước or căn cước công dân).</translation>
    </message>
    <message>
        <source>Xin quét lại, hoặc tự gõ thông tin.</source>
        <translation>Please scan again, or type the details.</translation>
    </message>
    <message>
        <source>Xin đặt thẻ lên mặt kính để quét, hoặc tự gõ thông tin.</source>
        <translation>Please scan the card on the glass, or type the details.</translation>
    </message>
    <message>
        <source>Các trang trước vẫn còn nguyên. Xin quét lại.</source>
        <translation>Earlier pages are safe. Please scan again.</translation>
    </message>
    <message>
        <source>Chờ một lát</source>
        <translation>Wait a moment</translation>
    </message>
    <message>
        <source>Đậy nắp máy quét</source>
        <translation>Close the lid</translation>
    </message>
    <message>
        <source>Chờ bạn đoàn viên</source>
        <translation>Wait for the volunteer</translation>
    </message>
    <message>
        <source>Mở nắp, đóng lại</source>
        <translation>Open and close the lid</translation>
    </message>
    <message>
        <source>Máy quét đang làm nốt việc trước.</source>
        <translation>The scanner is finishing its last page.</translation>
    </message>
    <message>
        <source>Để trang giấy sát mép kính.</source>
        <translation>Lay the paper to the edge of the glass.</translation>
    </message>
    <message>
        <source>Bạn ấy lấy giấy ra, rồi quét lại.</source>
        <translation>They take the paper out, then scan again.</translation>
    </message>
    <message>
        <source>Bạn ấy xem máy quét giúp ông/bà.</source>
        <translation>They look at the scanner for you.</translation>
    </message>
    <message>
        <source>Bạn ấy cắm lại dây máy quét.</source>
        <translation>They plug the scanner in again.</translation>
    </message>
    <message numerus="yes">
        <source>Khoảng %n phút</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Trang này rõ</source>
        <translation>This page is clear</translation>
    </message>
    <message>
        <source>Chữ nhạt quá – quét lại?</source>
        <translation>The print is too faint – scan again?</translation>
    </message>
    <message>
        <source>Trang tối quá – quét lại?</source>
        <translation>The page is too dark – scan again?</translation>
    </message>
    <message>
        <source>Trang bị mờ – quét lại?</source>
        <translation>The page is blurred – scan again?</translation>
    </message>
    <message>
        <source>Trang bị mất mép – quét lại?</source>
        <translation>An edge is missing – scan again?</translation>
    </message>
    <message>
        <source>Trang nhỏ quá – quét lại?</source>
        <translation>The page is too small – scan again?</translation>
    </message>
    <message>
        <source>Trang có vệt – quét lại?</source>
        <translation>The page has a streak – scan again?</translation>
    </message>
    <message>
        <source>Đây có phải là thẻ không – quét lại?</source>
        <translation>Is this a card – scan again?</translation>
    </message>
    <message>
        <source>Chưa thấy mã của tờ khai – quét lại?</source>
        <translation>The form&apos;s code was not seen – scan again?</translation>
    </message>
    <message>
        <source>Tờ khai này của hồ sơ khác – quét lại?</source>
        <translation>This form belongs to another application – scan again?</translation>
    </message>
    <message>
        <source>Tờ khai này in trước khi sửa – quét lại?</source>
        <translation>This form was printed before your change – scan again?</translation>
    </message>
    <message>
        <source>Đây là trang khác của tờ khai – quét lại?</source>
        <translation>This is another page of the form – scan again?</translation>
    </message>
    <message>
        <source>Chưa thấy chữ ký – quét lại?</source>
        <translation>No signature was seen – scan again?</translation>
    </message>
    <message>
        <source>Có thể giấy đang úp ngược. Xin lật lại rồi quét.</source>
        <translation>The paper may be upside down. Please turn it over and scan.</translation>
    </message>
    <message>
        <source>Xin lau kính, đặt giấy sát mép rồi quét lại.</source>
        <translation>Please wipe the glass, lay the paper to the edge, and scan again.</translation>
    </message>
    <message>
        <source>Xin đặt cả tờ giấy vào trong mặt kính.</source>
        <translation>Please lay the whole sheet on the glass.</translation>
    </message>
    <message>
        <source>Xin kiểm tra đúng giấy cần quét.</source>
        <translation>Please check that it is the right paper.</translation>
    </message>
    <message>
        <source>Xin lau mặt kính rồi quét lại.</source>
        <translation>Please wipe the glass, then scan again.</translation>
    </message>
    <message>
        <source>Xin đặt tờ khai vừa in, cả tờ nằm trong mặt kính.</source>
        <translation>Please lay the form just printed wholly on the glass.</translation>
    </message>
    <message>
        <source>Xin lấy tờ khai vừa in tại máy này.</source>
        <translation>Please use the form printed at this kiosk.</translation>
    </message>
    <message>
        <source>Xin ký và quét tờ khai mới in, có chỗ vừa sửa.</source>
        <translation>Please sign and scan the new print with your change.</translation>
    </message>
    <message>
        <source>Xin đặt đúng trang. Số trang ghi ở cuối mỗi tờ.</source>
        <translation>Please lay the right page. Its number stands at the bottom.</translation>
    </message>
    <message>
        <source>Xin ký, ghi họ tên vào tờ khai, rồi quét lại.</source>
        <translation>Please sign and write your name, then scan again.</translation>
    </message>
    <message>
        <source>Ông/bà xem lại hình bên cạnh.</source>
        <translation>Please check the picture.</translation>
    </message>
    <message>
        <source>Ông/bà được miễn phí: %1.</source>
        <translation>There is no fee for you: %1.</translation>
    </message>
    <message>
        <source>Thủ tục này không thu phí.</source>
        <translation>There is no fee for this procedure.</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công báo không phải trả phí.</source>
        <translation>The public service portal says that nothing is to be paid.</translation>
    </message>
    <message>
        <source>Ông/bà không phải trả phí.</source>
        <translation>You have nothing to pay.</translation>
    </message>
    <message>
        <source>Máy in chưa sẵn sàng</source>
        <translation>The printer is not ready</translation>
    </message>
    <message>
        <source>Máy in hết giấy</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>Giấy bị kẹt trong máy in</source>
        <translation>Paper is stuck in the printer</translation>
    </message>
    <message>
        <source>Nắp máy in đang mở</source>
        <translation>The printer cover is open</translation>
    </message>
    <message>
        <source>Máy in hết mực</source>
        <translation>The printer is out of ink</translation>
    </message>
    <message>
        <source>Máy in đang tạm dừng</source>
        <translation>The printer is paused</translation>
    </message>
    <message>
        <source>Máy in có giấy khác cỡ</source>
        <translation>The printer holds another paper size</translation>
    </message>
    <message>
        <source>Lệnh in đã bị dừng</source>
        <translation>Printing was stopped</translation>
    </message>
    <message>
        <source>Máy in có trục trặc</source>
        <translation>The printer has a problem</translation>
    </message>
    <message>
        <source>Bạn ấy nạp giấy, khoảng 2 phút.</source>
        <translation>The volunteer adds paper, about 2 minutes.</translation>
    </message>
    <message>
        <source>Bạn ấy lấy giấy kẹt ra, khoảng 3 phút.</source>
        <translation>The volunteer takes the paper out, about 3 minutes.</translation>
    </message>
    <message>
        <source>Máy quét chưa trả lời</source>
        <translation>The scanner does not answer</translation>
    </message>
    <message>
        <source>Máy quét không gửi được trang</source>
        <translation>The scanner could not deliver the page</translation>
    </message>
    <message>
        <source>Máy quét không nhận lệnh quét</source>
        <translation>The scanner did not take the order</translation>
    </message>
    <message>
        <source>Trang quét bị đứt giữa chừng</source>
        <translation>The page broke off half way</translation>
    </message>
    <message>
        <source>Khay nạp giấy đang trống</source>
        <translation>The feeder is empty</translation>
    </message>
    <message>
        <source>Giấy này đã đủ số trang</source>
        <translation>This paper has all its pages</translation>
    </message>
    <message>
        <source>Máy quét bị rút dây</source>
        <translation>The scanner is unplugged</translation>
    </message>
    <message>
        <source>Trang trắng hoặc quá nhạt – quét lại?</source>
        <translation>Blank or too faint – scan again?</translation>
    </message>
    <message>
        <source>Máy in chưa trả lời</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>Bạn ấy đậy nắp máy in lại.</source>
        <translation>The volunteer closes the printer cover.</translation>
    </message>
    <message>
        <source>Bạn ấy thay mực, khoảng 5 phút.</source>
        <translation>The volunteer changes the ink, about 5 minutes.</translation>
    </message>
    <message>
        <source>Bạn ấy xem máy in giúp ông/bà.</source>
        <translation>The volunteer looks at the printer for you.</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Mạng</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Đồng hồ máy</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Chỗ lưu của máy</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Bộ nhớ của máy</source>
        <translation>The machine&apos;s memory</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Giọng đọc</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Người trực</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Thiết bị</source>
        <translation>Devices</translation>
    </message>
</context>
<context>
    <name>ScrollPage</name>
    <message>
        <source>Xem lên</source>
        <translation>See above</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>SendScreen</name>
    <message>
        <source>Máy chưa cất được hồ sơ</source>
        <translation>The application could not be saved yet</translation>
    </message>
    <message>
        <source>Đang cất hồ sơ an toàn…</source>
        <translation>Saving your application…</translation>
    </message>
    <message>
        <source>Đang gửi hồ sơ…</source>
        <translation>Sending your application…</translation>
    </message>
    <message>
        <source>Thông tin và các trang vẫn còn nguyên. Xin gọi bạn đoàn viên, rồi thử lại.</source>
        <translation>Your answers and pages are safe. Please call the volunteer, then try again.</translation>
    </message>
    <message>
        <source>Xin chờ một lát.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Hồ sơ đã cất an toàn trên máy. Mất mạng cũng không sao.</source>
        <translation>It is safe on this kiosk, even if the network fails.</translation>
    </message>
    <message>
        <source>Mã tạm: %1</source>
        <translation>Temporary code: %1</translation>
    </message>
</context>
<context>
    <name>SentCode</name>
    <message>
        <source>Mã hồ sơ – xin giữ mã này để tra cứu</source>
        <translation>Application code – please keep it for look-up</translation>
    </message>
    <message>
        <source>Mã tạm – xin giữ mã này để tra cứu</source>
        <translation>Temporary code – please keep it for look-up</translation>
    </message>
</context>
<context>
    <name>SentScreen</name>
    <message>
        <source>Đã gửi hồ sơ. Cảm ơn ông/bà.</source>
        <translation>Your application is sent. Thank you.</translation>
    </message>
    <message>
        <source>Đã chuyển hồ sơ, chờ cán bộ nhận.</source>
        <translation>Handed over. The officer has yet to take it.</translation>
    </message>
    <message>
        <source>Cổng dịch vụ chưa nhận hồ sơ này.</source>
        <translation>The service has not taken this application.</translation>
    </message>
    <message>
        <source>Đã cất hồ sơ an toàn. Cảm ơn ông/bà.</source>
        <translation>Your application is safe. Thank you.</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công đã nhận lúc %1.</source>
        <translation>Received by the public service portal at %1.</translation>
    </message>
    <message>
        <source>Máy giữ một bản an toàn cho đến khi cán bộ nhận.</source>
        <translation>A sealed copy stays here until the officer takes it.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn cất an toàn. Xin gọi bạn đoàn viên xem cần sửa gì.</source>
        <translation>It is stored safely. Please ask the volunteer what has to be mended.</translation>
    </message>
    <message>
        <source>Mạng đang gián đoạn. Máy sẽ tự gửi khi có mạng, ông/bà không phải làm gì.</source>
        <translation>The network is down. The kiosk will send it by itself.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Tờ khai, trang&#xa0;%1&#xa0;/&#xa0;%2</source>
        <translation>Declaration, page&#xa0;%1&#xa0;/&#xa0;%2</translation>
    </message>
    <message>
        <source>Tờ khai có phần khai riêng. Xin xem khi đã thôi nhờ giúp.</source>
        <translation>The form has a private part. Please look at it once the help is over.</translation>
    </message>
    <message>
        <source>Đây là tờ khai sẽ in ra để ông/bà ký.</source>
        <translation>This declaration will be printed for you to sign.</translation>
    </message>
    <message>
        <source>Xem trang sau</source>
        <translation>See next page</translation>
    </message>
    <message>
        <source>Xem trang trước</source>
        <translation>See page before</translation>
    </message>
    <message>
        <source>Đóng tờ khai</source>
        <translation>Close it</translation>
    </message>
</context>
<context>
    <name>ShiftKey</name>
    <message>
        <source>Hoa</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Đang viết hoa tất cả</source>
        <translation>All capitals</translation>
    </message>
    <message>
        <source>Chữ tiếp theo viết hoa</source>
        <translation>Next letter is a capital</translation>
    </message>
</context>
<context>
    <name>SlipOnScreen</name>
    <message>
        <source>Mã của phiếu, để chụp ảnh</source>
        <translation>The slip’s code, to be photographed</translation>
    </message>
    <message>
        <source>Phiếu trên màn hình</source>
        <translation>Your slip on the screen</translation>
    </message>
    <message>
        <source>Xin chụp ảnh mã này, hoặc ghi lại mã hồ sơ. Ai có ảnh đều xem được tiến độ: xin giữ cẩn thận.</source>
        <translation>Please photograph this code, or note the application code. Whoever has the picture can see the progress: keep it safe.</translation>
    </message>
</context>
<context>
    <name>SlipStrip</name>
    <message>
        <source>%1. Hồ sơ không bị ảnh hưởng.</source>
        <translation>%1. Your application is not affected.</translation>
    </message>
    <message>
        <source>Đã in phiếu. Mời ông/bà lấy phiếu.</source>
        <translation>Your slip is printed. Please take it.</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing your slip…</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print the slip again</translation>
    </message>
</context>
<context>
    <name>SpotPicture</name>
    <message>
        <source>Phóng to</source>
        <translation>Enlarged</translation>
    </message>
</context>
<context>
    <name>StaffCall</name>
    <message>
        <source>Chào %1. Mời bạn xin phép trước khi giúp.</source>
        <translation>Hello %1. Please ask before you help.</translation>
    </message>
    <message>
        <source>Máy hỏi ông/bà ngay trên màn hình. Chỉ ông/bà chạm “Tôi đồng ý” thì bạn mới giúp.</source>
        <translation>The kiosk asks the visitor on the screen. You help only once they touch “I agree” themselves.</translation>
    </message>
    <message>
        <source>Đang gọi hỗ trợ</source>
        <translation>Help is called</translation>
    </message>
    <message>
        <source>Lượt làm hồ sơ đang mở</source>
        <translation>A visit is open</translation>
    </message>
    <message>
        <source>Bước %1  ·  %2</source>
        <translation>Step %1  ·  %2</translation>
    </message>
    <message>
        <source>Màn hình ông/bà đang dừng</source>
        <translation>The screen the visitor is at</translation>
    </message>
    <message numerus="yes">
        <source>Đã chờ %n phút</source>
        <translation>
            <numerusform>Waiting for %n minute</numerusform>
            <numerusform>Waiting for %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Vừa gọi, chưa đầy một phút</source>
        <translation>Called less than a minute ago</translation>
    </message>
    <message>
        <source>Chuông và viền sáng tắt khi bạn xin giúp</source>
        <translation>Chime and light stop when you ask to help</translation>
    </message>
    <message>
        <source>Ở đây không hiện điều ông/bà đã khai</source>
        <translation>No answers are shown here</translation>
    </message>
    <message>
        <source>Lúc giúp, các ô cũng được che</source>
        <translation>While you help, the fields are covered too</translation>
    </message>
</context>
<context>
    <name>StaffDevices</name>
    <message>
        <source>Thiết bị</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Đang thử…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>Thử được</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>Chưa được</source>
        <translation>Not working</translation>
    </message>
    <message>
        <source>Thử</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Thử %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công</source>
        <translation>Online service</translation>
    </message>
    <message>
        <source>Chưa trả lời, hồ sơ được cất lại</source>
        <translation>No answer, applications are kept</translation>
    </message>
    <message>
        <source>Gần đầy. Xin báo kỹ thuật viên, hồ sơ đã cất vẫn an toàn.</source>
        <translation>Nearly full. Please tell the technician; what is kept stays safe.</translation>
    </message>
    <message>
        <source>Sai ngày giờ, chưa nhận hồ sơ mới. Xin báo kỹ thuật viên.</source>
        <translation>Wrong date or time, no new applications. Please tell the technician.</translation>
    </message>
    <message>
        <source>Có hồ sơ chờ từ %1, vẫn an toàn. Xin xem mạng.</source>
        <translation>Applications have waited since %1, still safe. Please look at the line.</translation>
    </message>
    <message>
        <source>Chưa đọc to được, việc khác vẫn làm được.</source>
        <translation>Cannot read aloud; everything else works.</translation>
    </message>
    <message>
        <source>Cần kỹ thuật viên xem</source>
        <translation>Needs the technician</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Mã PIN của %1?</source>
        <translation>PIN of %1?</translation>
    </message>
    <message>
        <source>Bạn là ai?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Máy chưa có người trực nào. Kỹ thuật viên thêm bằng lệnh: kiosk staff add.</source>
        <translation>No staff yet. The technician adds them with: kiosk staff add.</translation>
    </message>
    <message>
        <source>Chạm vào tên viết tắt của bạn, hoặc đưa thẻ vào đầu đọc mã.</source>
        <translation>Touch your initials, or hold your badge to the code reader.</translation>
    </message>
    <message>
        <source>Chưa đúng. Xin chờ %1 giây rồi thử lại.</source>
        <translation>That is not right. Please wait %1 seconds.</translation>
    </message>
    <message>
        <source>Chưa đúng. Xin thử lại.</source>
        <translation>That is not right. Please try again.</translation>
    </message>
    <message>
        <source>Xin chờ thêm %1 giây.</source>
        <translation>Please wait %1 more seconds.</translation>
    </message>
    <message>
        <source>Đã khoá vì sai nhiều lần. Kỹ thuật viên mở lại được.</source>
        <translation>Locked after too many tries. The technician can open it.</translation>
    </message>
    <message>
        <source>Ít nhất 6 chữ số.</source>
        <translation>At least 6 digits.</translation>
    </message>
</context>
<context>
    <name>StaffGlass</name>
    <message>
        <source>Máy chờ lấy giấy trên mặt kính</source>
        <translation>Waiting for the glass to be cleared</translation>
    </message>
    <message>
        <source>Có giấy tờ hoặc thẻ dưới nắp. Xin trả lại cho chủ, rồi xác nhận.</source>
        <translation>Papers or a card lie under the lid. Please return them, then confirm.</translation>
    </message>
    <message>
        <source>Máy quét chưa tự xem được. Xin mở nắp xem, rồi xác nhận.</source>
        <translation>The scanner could not look. Please open the lid, then confirm.</translation>
    </message>
    <message>
        <source>Mặt kính đã trống</source>
        <translation>The glass is clear</translation>
    </message>
</context>
<context>
    <name>StaffOutbox</name>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Đã nhận phí lúc %1</source>
        <translation>Fee came in at %1</translation>
    </message>
    <message>
        <source>Đã gửi, cổng đã xác nhận</source>
        <translation>Sent and confirmed</translation>
    </message>
    <message>
        <source>Đã chuyển, chờ cán bộ nhận</source>
        <translation>Handed over, waits for the officer</translation>
    </message>
    <message>
        <source>Chờ mạng, tự thử lại lúc %1</source>
        <translation>Waiting for the network, next try at %1</translation>
    </message>
    <message>
        <source>Hồ sơ nặng quá mức cổng nhận</source>
        <translation>Larger than the service takes</translation>
    </message>
    <message>
        <source>Bản cất không mở được, xin báo kỹ thuật</source>
        <translation>Stored file cannot be opened, tell the technician</translation>
    </message>
    <message>
        <source>Cổng trả lại, cần sửa:</source>
        <translation>Returned, to be mended:</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Thử lại %1</source>
        <translation>Try %1 again</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào đang chờ.</source>
        <translation>No application is waiting.</translation>
    </message>
    <message>
        <source>Ở đây không hiện tên hay số giấy tờ.</source>
        <translation>No names or paper numbers are shown here.</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Gửi lại tất cả</source>
        <translation>Send all again</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Bảo trì</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi vẫn nằm an toàn trên máy.</source>
        <translation>Waiting applications stay safe on this machine.</translation>
    </message>
    <message>
        <source>Luyện tập</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Bài tập</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>Đóng máy</source>
        <translation>Close the kiosk</translation>
    </message>
    <message>
        <source>Kết thúc luyện tập</source>
        <translation>End practice</translation>
    </message>
</context>
<context>
    <name>StaffToday</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>hồ sơ đã nhận</source>
        <translation>taken in</translation>
    </message>
    <message>
        <source>hồ sơ đã gửi</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>hồ sơ chờ gửi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>cổng trả lại</source>
        <translation>returned</translation>
    </message>
</context>
<context>
    <name>StayFormFields</name>
    <message>
        <source>Xã, phường, tỉnh – hoặc nước</source>
        <translation>Commune, province – or country</translation>
    </message>
    <message>
        <source>Số nhà, đường, thôn (nếu có)</source>
        <translation>House, street, hamlet (if any)</translation>
    </message>
    <message>
        <source>Từ tháng</source>
        <translation>From month</translation>
    </message>
    <message>
        <source>Đến tháng</source>
        <translation>To month</translation>
    </message>
    <message>
        <source>nay</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Đến nay</source>
        <translation>Until now</translation>
    </message>
    <message>
        <source>Tạm trú</source>
        <translation>Temporary</translation>
    </message>
    <message>
        <source>Làm gì (nếu có)</source>
        <translation>What you did (if any)</translation>
    </message>
    <message>
        <source>Nơi làm, học, đơn vị (nếu có)</source>
        <translation>Where: work, school, unit (if any)</translation>
    </message>
    <message>
        <source>Tháng kết thúc phải sau tháng bắt đầu.</source>
        <translation>The last month must come after the first.</translation>
    </message>
    <message>
        <source>Ô này còn trống hoặc chưa đúng. Ví dụ: 08/2012.</source>
        <translation>This is empty or not right. Example: 08/2012.</translation>
    </message>
</context>
<context>
    <name>StayRow</name>
    <message>
        <source>Còn thiếu khoảng này</source>
        <translation>This time is missing</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Sửa %1</source>
        <translation>Change %1</translation>
    </message>
</context>
<context>
    <name>StepHeader</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dừng và xoá</source>
        <translation>Stop and erase</translation>
    </message>
    <message>
        <source>Đã gửi xong</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Bước %1 / %2  ·  %3</source>
        <translation>Step %1 / %2  ·  %3</translation>
    </message>
    <message>
        <source>Trang này đóng với người hỗ trợ</source>
        <translation>Closed to the volunteer</translation>
    </message>
    <message>
        <source>Trang đóng</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đang hiện điều đã khai</source>
        <translation>Your answers are showing</translation>
    </message>
    <message>
        <source>Đang hiện</source>
        <translation>Showing</translation>
    </message>
    <message>
        <source>Điều đã khai được che</source>
        <translation>Your answers are covered</translation>
    </message>
    <message>
        <source>Đang che</source>
        <translation>Covered now</translation>
    </message>
    <message>
        <source>%1 giúp</source>
        <translation>%1 helps</translation>
    </message>
    <message>
        <source>%1/%2 · %3</source>
        <translation>%1/%2 · %3</translation>
    </message>
    <message>
        <source>Luyện tập: %1 đang giúp</source>
        <translation>Practice: %1 is helping</translation>
    </message>
    <message>
        <source>%1 đang giúp</source>
        <translation>%1 is helping</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Giữ tay để xem điều đã khai, thả ra là che lại</source>
        <translation>Hold to see your answers; letting go covers them again</translation>
    </message>
    <message>
        <source>Việc của người hỗ trợ</source>
        <translation>For the volunteer</translation>
    </message>
</context>
<context>
    <name>StepSegments</name>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Dừng và xoá hết?</source>
        <translation>Stop and erase everything?</translation>
    </message>
    <message>
        <source>Mọi điều ông/bà đã khai và trang đã quét sẽ bị xoá khỏi máy. Chưa có gì được gửi đi.</source>
        <translation>Your answers and scanned pages will be erased. Nothing has been sent.</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <source>Dừng và xoá hết</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>In phiếu, làm tiếp sau</source>
        <translation>Print a ticket, go on later</translation>
    </message>
</context>
<context>
    <name>SupplementPanel</name>
    <message>
        <source>Đã gửi giấy tờ bổ sung</source>
        <translation>The papers have been sent</translation>
    </message>
    <message>
        <source>Đã cất giấy tờ bổ sung</source>
        <translation>The papers are stored</translation>
    </message>
    <message>
        <source>Cổng dịch vụ chưa nhận giấy tờ này</source>
        <translation>The public service portal did not take these papers</translation>
    </message>
    <message>
        <source>Quét và gửi tại đây</source>
        <translation>Scan and send here</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công đã nhận, hồ sơ %1.</source>
        <translation>The public service portal has received them, application %1.</translation>
    </message>
    <message>
        <source>Mạng đang gián đoạn. Máy sẽ tự gửi khi có mạng, mã tạm %1.</source>
        <translation>The network is down. The kiosk will send them by itself, temporary code %1.</translation>
    </message>
    <message>
        <source>Giấy tờ vẫn cất an toàn. Xin gọi bạn đoàn viên xem cần sửa gì.</source>
        <translation>The papers are kept safe. Please call the volunteer to see what must be mended.</translation>
    </message>
    <message>
        <source>Đang quét…</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Đặt từng trang lên mặt kính, úp mặt chữ xuống.</source>
        <translation>Put each page on the glass, printed side down.</translation>
    </message>
    <message numerus="yes">
        <source>Đã quét %n trang</source>
        <translation>
            <numerusform>%n page scanned</numerusform>
            <numerusform>%n pages scanned</numerusform>
        </translation>
    </message>
    <message>
        <source>Giấy tờ này quá lớn, chưa gửi được</source>
        <translation>This paper is too large to send</translation>
    </message>
    <message>
        <source>Ông/bà chọn trang thừa và bỏ bớt, hoặc quét lại từng trang. Vẫn quá lớn thì gọi người hỗ trợ.</source>
        <translation>Choose a page you do not need and remove it, or scan the pages again. If it is still too large, call the helper.</translation>
    </message>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Xoay trang %1</source>
        <translation>Turn page %1</translation>
    </message>
    <message>
        <source>Bỏ trang %1</source>
        <translation>Take page %1 out</translation>
    </message>
    <message>
        <source>Quét thêm trang</source>
        <translation>Scan another page</translation>
    </message>
    <message>
        <source>Quét trang này</source>
        <translation>Scan this page</translation>
    </message>
    <message>
        <source>Vẫn dùng trang này</source>
        <translation>Use this page anyway</translation>
    </message>
    <message>
        <source>Gửi giấy tờ bổ sung</source>
        <translation>Send the papers</translation>
    </message>
</context>
<context>
    <name>TakeUpScreen</name>
    <message>
        <source>Mời ông/bà đặt phiếu làm tiếp lên mặt kính</source>
        <translation>Please lay your ticket on the glass</translation>
    </message>
    <message>
        <source>Úp mặt có ô vuông đen trắng xuống kính, rồi đậy nắp.</source>
        <translation>Put the side with the QR square face down. Then close the lid.</translation>
    </message>
    <message>
        <source>Chỉ phiếu này mở được hồ sơ đã lưu. Phiếu dùng một lần.</source>
        <translation>Only this ticket opens what was saved. It is for one use.</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Theo thẻ</source>
        <translation>From card</translation>
    </message>
    <message>
        <source>Xoá hết ô này</source>
        <translation>Clear this field</translation>
    </message>
</context>
<context>
    <name>TextSizeSwitch</name>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cỡ chữ thường</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Cỡ chữ lớn</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Cỡ chữ rất lớn</source>
        <translation>Very large text</translation>
    </message>
</context>
<context>
    <name>ThirdRow</name>
    <message>
        <source>Chữ</source>
        <translation>ABC</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>Đây chưa phải phiếu làm tiếp</source>
        <translation>This is not a ticket to continue</translation>
    </message>
    <message>
        <source>Phiếu này của máy khác</source>
        <translation>This ticket is for another kiosk</translation>
    </message>
    <message>
        <source>Phiếu này đã dùng hoặc đã hết hạn</source>
        <translation>This ticket was used or has expired</translation>
    </message>
    <message>
        <source>Hồ sơ lưu theo phiếu này đã hỏng</source>
        <translation>What was saved with this ticket is damaged</translation>
    </message>
    <message>
        <source>Quy định đã đổi từ ngày lưu hồ sơ</source>
        <translation>The rules have changed since it was saved</translation>
    </message>
    <message>
        <source>Máy chưa mở được hồ sơ</source>
        <translation>The application could not be opened yet</translation>
    </message>
    <message>
        <source>Xin đặt phiếu có dòng “Phiếu làm tiếp hồ sơ”, ô vuông úp xuống kính.</source>
        <translation>Lay the ticket to continue on the glass, its QR square face down.</translation>
    </message>
    <message>
        <source>Xin đến đúng quầy ghi trên phiếu. Hồ sơ ở đó vẫn còn nguyên.</source>
        <translation>Please go to the desk named on it. Your application is safe there.</translation>
    </message>
    <message>
        <source>Phiếu giữ được 7 ngày. Xin làm hồ sơ mới, máy sẽ giúp từng bước.</source>
        <translation>A ticket lasts 7 days. Please begin anew, the kiosk helps step by step.</translation>
    </message>
    <message>
        <source>Xin làm hồ sơ mới, máy sẽ giúp từng bước.</source>
        <translation>Please begin anew, the kiosk helps step by step.</translation>
    </message>
    <message>
        <source>Hồ sơ vẫn còn nguyên. Xin gọi bạn đoàn viên.</source>
        <translation>Your application is safe. Please call the volunteer.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>TimelineCell</name>
    <message>
        <source>Khoảng còn thiếu</source>
        <translation>Missing time</translation>
    </message>
    <message>
        <source>Khoảng bị trùng: %1</source>
        <translation>Overlap: %1</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Đang bật</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Đang tắt</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>ToneRow</name>
    <message>
        <source>ngang</source>
        <translation>level</translation>
    </message>
    <message>
        <source>không dấu</source>
        <translation>no tone</translation>
    </message>
    <message>
        <source>sắc</source>
        <translation>rising</translation>
    </message>
    <message>
        <source>huyền</source>
        <translation>falling</translation>
    </message>
    <message>
        <source>hỏi</source>
        <translation>asking</translation>
    </message>
    <message>
        <source>ngã</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>nặng</source>
        <translation>heavy</translation>
    </message>
</context>
<context>
    <name>TrainingVeil</name>
    <message>
        <source>Mở bằng số định danh</source>
        <translation>Open it by personal number</translation>
    </message>
    <message>
        <source>Người hỗ trợ mở giúp</source>
        <translation>The volunteer opens it</translation>
    </message>
    <message>
        <source>Không mở được, làm hồ sơ mới</source>
        <translation>It cannot be opened; begin anew</translation>
    </message>
    <message>
        <source>Bài tập của %1</source>
        <translation>Exercises of %1</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>Máy chấm theo việc đã xảy ra, không theo số lần chạm.</source>
        <translation>Judged by what happened, not by touches.</translation>
    </message>
    <message>
        <source>Xong bài tập</source>
        <translation>End the exercise</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <source>Đóng bảng bài tập</source>
        <translation>Close the exercises</translation>
    </message>
    <message>
        <source>Chấm bài</source>
        <translation>Judge it</translation>
    </message>
    <message>
        <source>Hồ sơ đầu tiên</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>Máy in kẹt giấy</source>
        <translation>Jammed printer</translation>
    </message>
    <message>
        <source>Trang quét bị trắng</source>
        <translation>Blank page</translation>
    </message>
    <message>
        <source>Mất đường truyền</source>
        <translation>Line down</translation>
    </message>
    <message>
        <source>Mất phiếu làm tiếp</source>
        <translation>Lost ticket</translation>
    </message>
    <message>
        <source>Giữ biểu tượng ở góc trái 2 giây để xem lại đề và chấm bài.</source>
        <translation>Hold the mark on the left for 2 seconds to see the task again and have it judged.</translation>
    </message>
    <message>
        <source>Làm một hồ sơ từ đầu đến khi gửi xong và có phiếu.</source>
        <translation>Walk a whole visit until it is sent and the slip is out.</translation>
    </message>
    <message>
        <source>Làm một hồ sơ. Khi in phiếu, máy in sẽ kẹt. Gỡ giấy ra. Phiếu chỉ được in một lần.</source>
        <translation>Walk a visit. The printer will jam at the slip: free the paper; the slip may come out once only.</translation>
    </message>
    <message>
        <source>Có người đã lưu hồ sơ dở nhưng mất phiếu. Chọn lời giải thích đúng. Bắt đầu hồ sơ mới, đến hết phần đồng ý.</source>
        <translation>Somebody saved an unfinished visit and lost the ticket. Choose the right explanation, then begin a new visit and go past the consent.</translation>
    </message>
    <message>
        <source>Làm một hồ sơ. Một trang quét sẽ trắng: quét lại trang đó rồi gửi.</source>
        <translation>Walk a visit. One scanned page will be blank: scan it again, then send.</translation>
    </message>
    <message>
        <source>Làm một hồ sơ. Đường truyền sẽ mất: cất hồ sơ trên máy và in phiếu có mã tạm.</source>
        <translation>Walk a visit. The line will go down: keep the application on the machine and print the slip with the local code.</translation>
    </message>
    <message>
        <source>Làm đúng cả rồi.</source>
        <translation>Everything was done right.</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ mới nào được làm.</source>
        <translation>No new visit was begun.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa được cất an toàn trên máy.</source>
        <translation>The application was not yet kept safely on the machine.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa gửi xong.</source>
        <translation>The application was not sent.</translation>
    </message>
    <message>
        <source>Phiếu chưa in ra.</source>
        <translation>The slip is not out.</translation>
    </message>
    <message>
        <source>Phiếu in ra nhiều hơn một lần.</source>
        <translation>The slip came out more than once.</translation>
    </message>
    <message>
        <source>Giấy vẫn kẹt trong máy in.</source>
        <translation>The paper is still stuck in the printer.</translation>
    </message>
    <message>
        <source>Trang trắng chưa được quét.</source>
        <translation>The blank page was not scanned.</translation>
    </message>
    <message>
        <source>Trang trắng vẫn nằm trong hồ sơ.</source>
        <translation>The blank page is still in the application.</translation>
    </message>
    <message>
        <source>Hồ sơ đã gửi trước khi đường truyền mất.</source>
        <translation>The application was sent before the line went down.</translation>
    </message>
    <message>
        <source>Chưa giải thích cho người mất phiếu.</source>
        <translation>Nothing was explained to the person without a ticket.</translation>
    </message>
    <message>
        <source>Giải thích chưa đúng: không có phiếu thì không ai mở được hồ sơ dở.</source>
        <translation>Not the right explanation: without the ticket nobody can open the unfinished visit.</translation>
    </message>
    <message>
        <source>Đạt %1 lần, chưa đạt %2 lần</source>
        <translation>Passed %1 times, not passed %2 times</translation>
    </message>
    <message>
        <source>Gỡ giấy kẹt</source>
        <translation>Free the paper</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Thông tin đã khai</source>
        <translation>Your answers</translation>
    </message>
    <message>
        <source>Giữ nguyên trên máy này.</source>
        <translation>Kept on this kiosk.</translation>
    </message>
    <message numerus="yes">
        <source>%n trang đã quét</source>
        <translation>
            <numerusform>%n scanned page</numerusform>
            <numerusform>%n scanned pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Giữ nguyên, không phải quét lại.</source>
        <translation>Kept; no need to scan again.</translation>
    </message>
    <message>
        <source>Thứ tự các bước</source>
        <translation>Your place in the steps</translation>
    </message>
    <message>
        <source>Làm tiếp từ đây, không làm lại.</source>
        <translation>You go on from here.</translation>
    </message>
    <message>
        <source>Chưa gửi, chưa mất phí</source>
        <translation>Nothing sent, nothing paid</translation>
    </message>
    <message>
        <source>Máy chỉ gửi khi ông/bà đồng ý.</source>
        <translation>The kiosk sends only when you agree.</translation>
    </message>
</context>
<context>
    <name>TroublePanels</name>
    <message>
        <source>Đã an toàn</source>
        <translation>What is safe</translation>
    </message>
    <message>
        <source>Ông/bà làm gì</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Tỉnh %1</source>
        <translation>%1 province</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Xin kính chào ông/bà</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Làm hồ sơ trực tuyến ngay tại đây.</source>
        <translation>File your application online, right here.</translation>
    </message>
    <message>
        <source>%1 – làm ngay tại đây.</source>
        <translation>%1 – right here.</translation>
    </message>
    <message>
        <source>Chạm một ô bên dưới để bắt đầu.</source>
        <translation>Touch a tile below to begin.</translation>
    </message>
    <message>
        <source>Cần giúp, xin hỏi bạn đoàn viên áo xanh đứng cạnh máy.</source>
        <translation>For help, please ask the volunteer in blue beside the kiosk.</translation>
    </message>
    <message>
        <source>Làm hồ sơ mới</source>
        <translation>Make a new application</translation>
    </message>
    <message>
        <source>Máy hỏi từng câu, quét giấy tờ, in tờ khai, gửi hồ sơ giúp ông/bà.</source>
        <translation>The kiosk asks, scans, prints and sends everything for you.</translation>
    </message>
    <message>
        <source>Tra cứu kết quả</source>
        <translation>Look up a result</translation>
    </message>
    <message>
        <source>Gõ mã hồ sơ có trên phiếu đã in.</source>
        <translation>Type the code from your printed slip.</translation>
    </message>
    <message>
        <source>Làm tiếp hồ sơ dở</source>
        <translation>Continue an application</translation>
    </message>
    <message>
        <source>Quét phiếu làm tiếp máy đã in cho ông/bà.</source>
        <translation>Scan the ticket this kiosk printed for you.</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Tuỳ thủ tục</source>
        <translation>Varies</translation>
    </message>
    <message>
        <source>Hỏi tại quầy</source>
        <translation>Ask at the desk</translation>
    </message>
    <message>
        <source>Có trường hợp được giảm, miễn</source>
        <translation>Lower or free for some people</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>%1 ngày làm việc</source>
        <translation>%1 working days</translation>
    </message>
    <message>
        <source>%1 ngày</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>từ khi hồ sơ được tiếp nhận</source>
        <translation>after it is accepted</translation>
    </message>
    <message>
        <source>Làm tại máy</source>
        <translation>At the kiosk</translation>
    </message>
    <message>
        <source>Khoảng 15 phút</source>
        <translation>About 15 min</translation>
    </message>
    <message>
        <source>có thể dừng bất cứ lúc nào</source>
        <translation>you can stop at any time</translation>
    </message>
    <message>
        <source>Cần mang theo</source>
        <translation>Please bring</translation>
    </message>
    <message>
        <source>Thẻ căn cước</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>và điện thoại để nhận tin nhắn</source>
        <translation>and a telephone for messages</translation>
    </message>
</context>
<context>
    <name>WelcomeTrouble</name>
    <message>
        <source>Hồ sơ làm dở trước đó đã hỏng và được xoá. Mời ông/bà làm lại.</source>
        <translation>A damaged application was erased. Please start again.</translation>
    </message>
    <message>
        <source>Chưa sẵn sàng: %1. %2</source>
        <translation>Not ready: %1. %2</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ được cất an toàn và gửi sau.</source>
        <translation>Applications are kept safe and sent later.</translation>
    </message>
    <message>
        <source>Mời ông/bà gọi bạn đoàn viên.</source>
        <translation>Please call the volunteer.</translation>
    </message>
</context>
</TS>
