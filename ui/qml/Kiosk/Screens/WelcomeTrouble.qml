import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What of the machine does not work, before anyone begins; and that an unfinished visit was too damaged to keep.
Rectangle {
    id: root

    required property var facts

    implicitHeight: words.height + Theme.px(28)
    radius: Theme.controlRadius
    color: Theme.goldTint
    border.width: Theme.controlBorder
    border.color: Theme.goldLine

    Icon {
        id: sign
        x: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        name: "circle-alert"
        color: Theme.goldInk
    }
    AppText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        role: "dense"
        font.weight: Font.DemiBold
        text: root.facts.troubles.length === 0 ? root.lost : root.unready + (root.facts.lost ? "\n" + root.lost : "")
    }
    readonly property string lost: qsTr("Hồ sơ làm dở trước đó đã hỏng và được xoá. Mời ông/bà làm lại.")
    readonly property string unready: qsTr("Chưa sẵn sàng: %1. %2").arg(root.facts.troubles.map(key => ScreenWords.device(key)).join(", "))
              .arg(root.facts.can_begin ? qsTr("Hồ sơ sẽ được cất an toàn và gửi sau.")
                                        : qsTr("Mời ông/bà gọi bạn đoàn viên."))
}
