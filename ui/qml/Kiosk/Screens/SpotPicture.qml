import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The doubtful spot of a page, enlarged. box: its place as shares of the page (x, y, width, height).
Rectangle {
    id: root

    required property string source
    required property var box

    implicitHeight: Theme.px(Theme.compact ? 110 : 168)
    color: Theme.sheet
    clip: true

    Image {
        readonly property real zoom: root.box && sourceSize.width > 0
                                     ? Math.min(root.width / (root.box.width * sourceSize.width), 2 * Theme.scale) : 1

        x: root.box ? root.width / 2 - (root.box.x + root.box.width / 2) * width : 0
        y: root.box ? root.height / 2 - (root.box.y + root.box.height / 2) * height : 0
        width: sourceSize.width * zoom
        height: sourceSize.height * zoom
        asynchronous: true
        source: root.visible ? root.source : ""
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: Theme.px(2)
        border.color: Theme.goldLine
    }
    Rectangle {
        x: Theme.px(10)
        y: x
        width: words.width + Theme.px(28)
        height: words.height + Theme.px(4)
        radius: height / 2
        color: Theme.selected

        AppText {
            id: words
            anchors.centerIn: parent
            role: "small"
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            color: Theme.inkOnSelected
            text: qsTr("Phóng to")
        }
    }
}
