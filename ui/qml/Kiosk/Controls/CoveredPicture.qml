import QtQuick
import Kiosk.Theme

// Stands where a picture of the citizen's papers would be, while a volunteer helps.
Rectangle {
    id: root

    property string text: qsTr("Đã che")

    radius: Theme.innerRadius
    color: Theme.surface
    border.width: Theme.controlBorder
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: text

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.px(24)
        spacing: Theme.px(12)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "eye-off"
            size: Theme.iconLarge
            color: Theme.ink2
        }
        AppText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "label"
            color: Theme.ink2
            text: root.text
        }
    }
}
