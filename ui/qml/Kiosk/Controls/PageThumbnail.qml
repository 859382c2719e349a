import QtQuick
import Kiosk.Theme

// A scanned page in small with its state in the corner. mark: done, review, todo (dashed frame), working.
Pressable {
    id: root

    property string source
    property string mark: "done"
    property bool current: false
    property int turned: 0

    implicitWidth: Math.max(Theme.px(120), caption.implicitWidth)
    implicitHeight: Theme.px(140) + caption.implicitHeight + Theme.px(6)
    focusRadius: Theme.innerRadius
    Accessible.checkable: true
    Accessible.checked: current
    contentItem: Item {
        Rectangle {
            id: sheet
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(104)
            height: Theme.px(140)
            radius: Theme.innerRadius
            color: root.mark === "todo" ? Theme.surface : Theme.sheet
            border.width: root.mark === "todo" ? 0 : root.current || root.down ? Theme.strongBorder : Math.max(Theme.lineWidth, Theme.px(2))
            border.color: root.current || root.down ? Theme.primary : Theme.keyLine
            Image {
                readonly property bool lying: root.turned % 2 === 1

                anchors.centerIn: parent
                width: (lying ? parent.height : parent.width) - Theme.px(12)
                height: (lying ? parent.width : parent.height) - Theme.px(12)
                rotation: 90 * root.turned
                visible: root.source !== ""
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                sourceSize.height: Theme.px(128)
                source: root.source
            }
            DashedFrame {
                anchors.fill: parent
                visible: root.mark === "todo"
            }
        }
        StateBadge {
            visible: root.mark !== "todo"
            anchors.horizontalCenter: sheet.right
            anchors.horizontalCenterOffset: Theme.px(-12)
            anchors.verticalCenter: sheet.top
            anchors.verticalCenterOffset: Theme.px(12)
            size: Theme.px(40)
            mark: root.mark
        }
        AppText {
            id: caption
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            spoken: false
            role: "small"
            font.weight: root.current ? Font.Bold : Font.Medium
            wrapMode: Text.NoWrap
            text: root.text
        }
    }
}
