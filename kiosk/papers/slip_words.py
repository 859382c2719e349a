"""The slip's own words, Vietnamese and English side by side."""

from __future__ import annotations

from collections.abc import Mapping

SLIP_WORDS: Mapping[str, tuple[str, str]] = {
    "desk": ("Điểm hỗ trợ dịch vụ công trực tuyến", "Online public service point"),
    "title.accepted": (
        "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN",
        "Confirmation of an application filed online",
    ),
    "title.waiting": ("PHIẾU HẸN GỬI – MÃ TẠM", "Application stored, to be sent – temporary code"),
    "title.handed": (
        "PHIẾU CHUYỂN HỒ SƠ – CHỜ CÁN BỘ NHẬN",
        "Application handed over, not yet taken by the officer",
    ),
    "title.returned": ("PHIẾU GIỮ HỒ SƠ – CẦN XEM LẠI", "Application stored, to be looked at again"),
    "code.accepted": ("Mã hồ sơ", "Application code"),
    "code.waiting": ("Mã tạm", "Temporary code"),
    "code.handed": ("Mã tạm", "Temporary code"),
    "code.returned": ("Mã tạm", "Temporary code"),
    "look_up": (
        "Quét mã QR này hoặc gõ mã tại máy để tra cứu. Ai có phiếu đều xem được tiến độ: xin giữ cẩn thận.",
        "Scan this QR or type the code at the kiosk. Whoever holds the slip sees the progress: keep it safe.",
    ),
    "applicant": ("Người nộp", "Applicant"),
    "id_number": ("Số giấy tờ", "ID number"),
    "request": ("Nội dung", "Request"),
    "copies": ("{count} bản", "{count} copies"),
    "papers.accepted": ("Giấy tờ đã gửi", "Papers sent"),
    "papers.waiting": ("Giấy tờ đã cất", "Papers stored"),
    "papers.handed": ("Giấy tờ đã chuyển", "Papers handed over"),
    "papers.returned": ("Giấy tờ đã cất", "Papers stored"),
    "pages": ("{title} ({pages} trang)", "{title} ({pages} p.)"),
    "time.accepted": ("Cơ quan nhận lúc", "Received"),
    "time.waiting": ("Cất trên máy lúc", "Stored"),
    "time.handed": ("Cất trên máy lúc", "Stored"),
    "time.returned": ("Cất trên máy lúc", "Stored"),
    "delivery": ("Nhận kết quả", "Delivery"),
    "fee": ("Trả phí", "To pay"),
    "fee.none": ("không phải trả", "nothing to pay"),
    "fee.none.group": ("không phải trả – được miễn: {group}", "nothing to pay – exempt"),
    "fee.none.free": ("không phải trả – thủ tục này không thu phí", "nothing to pay – free of charge"),
    "fee.none.service": ("không phải trả – theo cổng dịch vụ", "nothing to pay – says the service"),
    "fee.desk": ("tại quầy của cơ quan", "at the agency's desk"),
    "fee.look_up": ("xem khi tra cứu", "see when you look it up"),
    "fee.due": ("{amount} – chưa có xác nhận đã trả", "not confirmed as paid yet"),
    "pay.how": ("Quét bằng ứng dụng ngân hàng để trả phí", "Scan to pay"),
    "pay.amount": ("Số tiền", "Amount"),
    "pay.account": ("Số tài khoản", "Account"),
    "pay.account_name": ("Tên tài khoản", "Account name"),
    "pay.purpose": ("Nội dung chuyển", "Purpose"),
    "pay.due": ("Hạn trả", "Pay by"),
    "next": ("Việc tiếp theo", "What happens next"),
    "next.accepted.1": (
        "Giữ phiếu này để tra cứu hồ sơ và nhận kết quả.",
        "Keep this slip to follow the application and collect the result.",
    ),
    "next.accepted.2.pay": (
        "Trả phí bằng mã VietQR trên phiếu; đã ghi nhận hay chưa, xin xem khi tra cứu.",
        "Pay with the VietQR code on this slip; the look-up says when it has arrived.",
    ),
    "next.accepted.2.none": (
        "Không phải trả phí; cơ quan kiểm tra hồ sơ và báo nếu cần bổ sung.",
        "Nothing to pay; the agency checks the papers and says if more are needed.",
    ),
    "next.accepted.2.desk": (
        "Trả phí tại quầy của cơ quan; xin mang theo phiếu này.",
        "Pay at the agency's desk; please bring this slip.",
    ),
    "next.accepted.2.look_up": (
        "Tra cứu để xem cách trả phí và cơ quan có cần bổ sung gì không.",
        "Look up how to pay and whether the agency needs more papers.",
    ),
    "next.accepted.3.day": ("Kết quả dự kiến ngày {day}.", "The result is expected on {day}."),
    "next.accepted.3": (
        "Ngày trả kết quả sẽ hiện khi tra cứu, sau khi cơ quan tiếp nhận.",
        "The day of the result is shown by the look-up once the agency has accepted.",
    ),
    "next.waiting.1": (
        "Hồ sơ đã được mã hoá, cất an toàn trên máy và sẽ tự gửi khi có mạng.",
        "The application is encrypted and safe on this machine; it is sent as soon as the line is back.",
    ),
    "next.waiting.2": (
        "Tra cứu bằng mã tạm này để biết mã hồ sơ và cách trả phí.",
        "Look up with this temporary code to learn the application code and how to pay.",
    ),
    "next.waiting.3": (
        "Nếu sau một ngày làm việc vẫn chưa có mã hồ sơ, xin hỏi nơi dưới đây.",
        "If there is no application code after one working day, please ask below.",
    ),
    "next.handed.1": (
        "Hồ sơ đã chuyển vào hộp thư của cơ quan, đang chờ cán bộ nhận; máy giữ một bản mã hoá đến lúc đó.",
        "The application lies in the agency's folder and waits for the officer; a sealed copy stays here until then.",
    ),
    "next.handed.2": (
        "Tra cứu bằng mã tạm này tại máy để biết cán bộ đã nhận chưa.",
        "Look up with this temporary code at the kiosk to learn whether the officer has taken it.",
    ),
    "next.handed.3": (
        "Nếu sau một ngày làm việc cán bộ vẫn chưa nhận, xin hỏi nơi dưới đây.",
        "If the officer has not taken it after one working day, please ask below.",
    ),
    "next.returned.1": (
        "Cổng dịch vụ chưa nhận hồ sơ này; hồ sơ đã được mã hoá, cất an toàn trên máy.",
        "The service has not taken this application; it is encrypted and safe on this machine.",
    ),
    "next.returned.2": (
        "Xin đưa phiếu này cho bạn đoàn viên hoặc cán bộ tại quầy xem cần sửa gì.",
        "Please show this slip to the volunteer or the officer, who can see what has to be mended.",
    ),
    "next.returned.3": (
        "Hồ sơ chưa được nộp cho tới khi có mã hồ sơ.",
        "It does not count as filed until there is an application code.",
    ),
    "ask": ("Nơi hỏi", "Questions"),
    "not_form_01": (
        "Phiếu do máy in, không thay Giấy tiếp nhận hồ sơ và hẹn trả kết quả của cơ quan.",
        "Printed by the kiosk; it does not replace the agency's own receipt.",
    ),
}
