import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// How far the slip is; "đã in" only when the printer says so.
Rectangle {
    id: root

    required property string phase
    required property string trouble
    readonly property bool bad: phase === "blocked" || phase === "failed"
    readonly property bool done: phase === "printed"
    signal tryAgain

    implicitHeight: Math.max(words.height, again.visible ? again.height : 0) + 2 * Theme.px(Theme.compact ? 14 : 20)
    radius: Theme.cardRadius
    color: bad ? Theme.goldTint : done ? Theme.successTint : Theme.primaryTint
    border.width: Theme.controlBorder
    border.color: bad ? Theme.goldLine : done ? Theme.success : Theme.primary

    Icon {
        id: picture
        x: Theme.px(Theme.compact ? 24 : 40)
        anchors.verticalCenter: parent.verticalCenter
        name: root.bad ? "printer-x" : root.done ? "circle-check" : "printer"
        size: Theme.iconLarge
        color: root.bad ? Theme.goldInk : root.done ? Theme.successInk : Theme.primary
    }
    Column {
        id: words
        anchors.left: picture.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: again.visible ? again.left : parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)

        AppText {
            width: parent.width
            role: "heading"
            text: root.bad ? qsTr("%1. Hồ sơ không bị ảnh hưởng.").arg(ScreenWords.printTitle(root.trouble))
                  : root.done ? qsTr("Đã in phiếu. Mời ông/bà lấy phiếu.") : qsTr("Đang in phiếu…")
        }
        ProgressBar {
            width: parent.width
            visible: !root.bad && !root.done
            value: -1
        }
    }
    BigButton {
        id: again
        visible: root.phase === "failed"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        iconName: "printer"
        text: qsTr("In lại phiếu")
        onClicked: root.tryAgain()
    }
}
