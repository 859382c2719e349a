pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Who it is, then the PIN as dots.
Item {
    id: root

    required property var facts
    required property var viewModel

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 16 : 40)
        width: (root.facts.phase === "pin" && !Theme.portrait ? parent.width / 2 : parent.width) - 2 * x
        title: root.facts.phase === "pin" ? qsTr("Mã PIN của %1?").arg(root.facts.name) : qsTr("Bạn là ai?")
        hint: root.facts.names.length === 0
              ? qsTr("Máy chưa có người trực nào. Kỹ thuật viên thêm bằng lệnh: kiosk staff add.")
              : root.facts.phase === "pin" || root.facts.refused !== "" ? root.refusal()
              : qsTr("Chạm vào tên viết tắt của bạn, hoặc đưa thẻ vào đầu đọc mã.")
    }
    Flow {
        visible: root.facts.phase === "names"
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(32)
        width: parent.width - 2 * x
        spacing: Theme.px(24)

        Repeater {
            model: root.facts.names

            BigButton {
                required property string modelData

                width: Theme.px(Theme.compact ? 240 : 320)
                height: Theme.choiceLeast
                iconName: "user"
                text: modelData
                onClicked: root.viewModel.chooseName(modelData)
            }
        }
    }
    Row {
        visible: root.facts.phase === "pin"
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 16 : 48)
        spacing: Theme.px(24)

        Repeater {
            model: Math.max(6, root.facts.digits)

            Rectangle {
                required property int index

                width: Theme.px(40)
                height: width
                radius: width / 2
                color: index < root.facts.digits ? Theme.primary : Theme.surface
                border.width: Theme.controlBorder
                border.color: Theme.lineControl
            }
        }
    }

    function refusal(): string {
        switch (facts.refused) {
        case "wrong": return facts.wait_s > 0 ? qsTr("Chưa đúng. Xin chờ %1 giây rồi thử lại.").arg(facts.wait_s)
                                              : qsTr("Chưa đúng. Xin thử lại.");
        case "too_soon": return qsTr("Xin chờ thêm %1 giây.").arg(facts.wait_s);
        case "locked": return qsTr("Đã khoá vì sai nhiều lần. Kỹ thuật viên mở lại được.");
        }
        return qsTr("Ít nhất 6 chữ số.");
    }
}
