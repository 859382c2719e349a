import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Screens

// Whether the devices of this desk are ready, and which are not.
Item {
    id: root

    required property var troubles
    readonly property bool tight: !Theme.portrait && Theme.textSize > (Theme.compact ? 0 : 1)
    readonly property bool ready: troubles.length === 0

    Rectangle {
        id: dot
        anchors.verticalCenter: words.verticalCenter
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: root.ready ? Theme.success : Theme.goldLine
    }
    Column {
        id: words
        x: Theme.px(root.tight ? 24 : 32)
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x

        AppText {
            id: title
            width: parent.width
            role: "small"
            font.weight: Font.DemiBold
            text: root.ready ? (root.tight ? qsTr("Sẵn sàng") : qsTr("Máy sẵn sàng")) : qsTr("Chưa sẵn sàng")
        }
        AppText {
            width: parent.width
            visible: !root.tight && title.height + height <= root.height
            role: "small"
            color: Theme.ink2
            text: root.ready ? qsTr("Quét · In · Mạng") : root.troubles.map(key => ScreenWords.device(key)).join(" · ")
        }
    }
}
