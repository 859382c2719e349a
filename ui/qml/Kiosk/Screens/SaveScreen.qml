import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The ticket to continue comes out of the printer; until it is out, the visit stays.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool saved: facts.phase === "saved"
    readonly property bool trouble: facts.phase === "blocked" || facts.phase === "failed"

    function title(): string {
        switch (root.facts.phase) {
        case "saved": return qsTr("Đã in phiếu làm tiếp. Mời ông/bà lấy phiếu.");
        case "doubt": return qsTr("Phiếu đã ra chưa, ông/bà?");
        case "printing": return qsTr("Đang in phiếu làm tiếp…");
        }
        return root.facts.trouble === "no_room" ? qsTr("Máy chưa cất được hồ sơ") : ScreenWords.printTitle(root.facts.trouble);
    }

    function text(): string {
        switch (root.facts.phase) {
        case "saved": return qsTr("Giữ kỹ phiếu. Chỉ phiếu này mở được hồ sơ, tại máy này, đến hết %1.").arg(root.facts.until);
        case "doubt": return qsTr("Máy in không báo được. Xin nhìn khay giấy.");
        case "printing": return qsTr("Hồ sơ được mã hoá. Chìa khoá chỉ in trên phiếu.");
        }
        return qsTr("Hồ sơ vẫn còn nguyên trên máy. Chờ bạn đoàn viên, hoặc chạm “Quay lại” để làm tiếp.");
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1120))
        spacing: Theme.px(Theme.compact ? 20 : 32)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.saved ? "circle-check" : root.trouble ? "printer-x" : "printer"
            size: Theme.px(Theme.compact ? 104 : 160)
            color: root.saved ? Theme.success : root.trouble ? Theme.goldInk : Theme.primary
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            text: root.title()
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "body"
            color: Theme.ink2
            text: root.text()
        }
        ProgressBar {
            width: parent.width
            visible: root.facts.phase === "printing"
            value: -1
        }
        Flow {
            id: answers
            visible: root.facts.phase === "doubt"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, out.implicitWidth + not.implicitWidth + spacing)
            spacing: Theme.px(24)

            BigButton {
                id: out
                iconName: "check"
                text: qsTr("Tôi đã có phiếu")
                onClicked: root.viewModel.cameOut()
            }
            BigButton {
                id: not
                iconName: "x"
                text: qsTr("Chưa có phiếu")
                onClicked: root.viewModel.didNotComeOut()
            }
        }
    }
}
