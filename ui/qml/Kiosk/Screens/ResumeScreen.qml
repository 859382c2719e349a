import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// After the machine started again: the visit is given back to the one who knows its number.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown

    Column {
        x: Theme.margin
        y: Theme.px(Theme.compact ? 16 : Theme.portrait ? 160 : 56)
        width: (Theme.portrait ? parent.width : parent.width / 2) - 2 * x
        spacing: Theme.px(Theme.compact ? 12 : 24)

        ScreenTitle {
            width: parent.width
            title: qsTr("Có một hồ sơ đang làm dở – tiếp tục?")
            hint: qsTr("Xin gõ 4 số cuối của số căn cước đã khai. Máy giữ hồ sơ thêm %1 giây, rồi xoá.").arg(root.facts.seconds)
        }
        TextField {
            width: parent.width
            session: root.viewModel.session
            spokenName: qsTr("4 số cuối")
            errorText: root.facts.wrong ? qsTr("Chưa đúng. Ông/bà còn %1 lần thử.").arg(root.facts.tries_left) : ""
        }
        BigButton {
            width: parent.width
            iconName: "trash-2"
            text: qsTr("Không phải của tôi, xoá đi")
            onClicked: root.viewModel.erase()
        }
    }
    SidePad { session: root.viewModel.session }
}
