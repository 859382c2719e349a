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
    readonly property bool under: Theme.portrait || Theme.compact || Theme.textSize > 0
    readonly property int edge: Theme.px(Theme.compact ? 14 : 20)
    signal tryAgain

    implicitHeight: (under && again.visible ? words.height + again.height + Theme.px(12)
                                            : Math.max(words.height, again.visible ? again.height : 0)) + 2 * edge
    radius: Theme.cardRadius
    color: bad ? Theme.goldTint : done ? Theme.successTint : Theme.primaryTint
    border.width: Theme.controlBorder
    border.color: bad ? Theme.goldLine : done ? Theme.success : Theme.primary

    Icon {
        id: picture
        x: Theme.px(Theme.compact ? 20 : 28)
        anchors.verticalCenter: words.verticalCenter
        name: root.bad ? "printer-x" : root.done ? "circle-check" : "printer"
        size: Theme.iconLarge
        color: root.bad ? Theme.goldInk : root.done ? Theme.successInk : Theme.primary
    }
    Column {
        id: words
        anchors.left: picture.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: again.visible && !root.under ? again.left : parent.right
        anchors.rightMargin: Theme.px(24)
        y: root.under ? root.edge : (parent.height - height) / 2
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
        y: root.under ? words.y + words.height + Theme.px(12) : (parent.height - height) / 2
        iconName: "printer"
        text: qsTr("In lại phiếu")
        onClicked: root.tryAgain()
    }
}
