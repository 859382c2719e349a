import QtQuick

// The scanner cannot go on; pages scanned before stay, and Back leads to them.
TroublePage {
    iconName: "scan-line"
    title: ScreenWords.scanTitle(facts.scan_trouble)
    text: facts.scanned > 0 ? qsTr("Trang này chưa quét được. Các trang đã quét vẫn còn nguyên.")
                            : qsTr("Trang này chưa quét được. Hồ sơ vẫn còn nguyên.")
    wait: ScreenWords.scanWait(facts.scan_trouble)
    steps: [
        { title: ScreenWords.scanFirst(facts.scan_trouble), detail: ScreenWords.scanFirstHow(facts.scan_trouble) },
        { title: qsTr("Chạm “Quét lại”"), detail: qsTr("Máy sẽ thử thêm một lần.") },
        { title: qsTr("Vẫn chưa được?"), detail: qsTr("Gọi người hỗ trợ bên cạnh.") }
    ]
    secondText: facts.can_save ? qsTr("Lưu hồ sơ, làm tiếp sau") : ""
    secondIcon: "save"
}
