import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// After the machine started again: the visit is given back to the one who knows its number.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 12 : 48)
        width: parent.width - 2 * x
        title: qsTr("Có một hồ sơ đang làm dở – tiếp tục?")
        hint: qsTr("Xin gõ 4 số cuối của số căn cước đã khai. Máy giữ hồ sơ thêm %1 giây, rồi xoá.").arg(root.facts.seconds)
    }
    Grid {
        id: row
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)
        width: parent.width - 2 * x
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(24)

        TextField {
            width: Theme.portrait ? row.width : (row.width - row.spacing) * 0.55
            session: root.viewModel.session
            spokenName: qsTr("4 số cuối")
            errorText: root.facts.wrong ? qsTr("Chưa đúng. Ông/bà còn %1 lần thử.").arg(root.facts.tries_left) : ""
        }
        BigButton {
            width: Theme.portrait ? row.width : (row.width - row.spacing) * 0.45
            height: Theme.fieldHeight
            iconName: "trash-2"
            text: qsTr("Không phải của tôi, xoá đi")
            onClicked: root.viewModel.erase()
        }
    }
    TypingBoard {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: "number"
    }
}
