import QtQuick

// The printer cannot go on; a job that is only held goes on by itself.
TroublePage {
    id: root

    readonly property bool held: facts.printing === "blocked"
    signal cameOut

    iconName: "printer-x"
    title: ScreenWords.printTitle(facts.print_trouble)
    text: qsTr("Tờ khai chưa in xong. Hồ sơ của ông/bà vẫn còn nguyên, không phải làm lại.")
    wait: ScreenWords.printWait(facts.print_trouble)
    note: held ? qsTr("Máy ngừng đếm giờ trong lúc chờ.") : ""
    steps: [
        { title: qsTr("Chờ bạn đoàn viên"), detail: ScreenWords.printRemedy(facts.print_trouble) },
        held ? { title: qsTr("Máy tự in tiếp"), detail: qsTr("Không cần bấm lại, không in thừa.") }
             : { title: qsTr("Chạm “Thử in lại”"), detail: qsTr("Khi bạn ấy nói đã xong.") }
    ]
    secondText: facts.print_trouble === "unknown" ? qsTr("Tờ khai đã ra đủ trang") : ""
    onSecondActed: cameOut()
}
