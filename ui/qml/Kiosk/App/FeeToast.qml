import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// For whoever stands near: a fee has just come in. Whose, only the panel says, and by code alone.
Rectangle {
    id: root

    readonly property bool tight: Theme.compact || (!Theme.portrait && Theme.textSize > 1)

    radius: Theme.controlRadius
    color: Theme.successTint
    border.width: Theme.highContrast ? Theme.controlBorder : 0
    border.color: Theme.successInk

    Column {
        x: Theme.px(root.tight ? 8 : 20)
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x

        AppText {
            width: parent.width
            role: "small"
            color: Theme.successInk
            font.weight: Font.DemiBold
            text: qsTr("Vừa nhận phí")
        }
        AppText {
            width: parent.width
            visible: !root.tight
            role: "small"
            color: Theme.successInk
            text: qsTr("của một hồ sơ")
        }
    }
}
