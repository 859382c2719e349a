import QtQuick
import Kiosk.Theme

// On or off, with a tick or a cross on the knob and the word beside it.
Pressable {
    id: root

    property bool on: false
    property string onText: qsTr("Đang bật")
    property string offText: qsTr("Đang tắt")
    signal switched(bool on)

    spokenHint: on ? onText : offText
    implicitWidth: Theme.px(136 + 24) + words.implicitWidth
    implicitHeight: Theme.px(72)
    focusRadius: Theme.px(36)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    onClicked: switched(!on)
    contentItem: Item {
        Rectangle {
            width: Theme.px(136)
            height: Theme.px(72)
            radius: height / 2
            color: root.on ? (root.down ? Theme.primaryDeep : Theme.primary) : root.down ? Theme.primaryTintPressed : Theme.surface
            border.width: root.on ? 0 : Theme.controlBorder
            border.color: Theme.lineControl
            Rectangle {
                x: root.on ? parent.width - width - Theme.px(8) : Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(56)
                height: width
                radius: width / 2
                color: root.on ? Theme.surface : Theme.lineControl
                Behavior on x {
                    NumberAnimation { duration: Theme.selectionTime; easing.type: Easing.OutQuad }
                }
                Icon {
                    anchors.centerIn: parent
                    name: root.on ? "check" : "x"
                    stroke: 2.75
                    color: root.on ? Theme.primary : Theme.surface
                }
            }
        }
        AppText {
            id: words
            x: Theme.px(160)
            anchors.verticalCenter: parent.verticalCenter
            spoken: false
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            text: root.on ? root.onText : root.offText
        }
    }
}
