import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A number changed by touching minus or plus.
Row {
    id: root

    readonly property bool unread: true

    required property var item
    signal stepped(int by)

    spacing: Theme.px(24)

    BigButton {
        width: Theme.buttonHeight
        leftPadding: Theme.px(16)
        rightPadding: Theme.px(16)
        iconName: "minus"
        spokenName: qsTr("Bớt một") + " – " + root.item.label
        onClicked: root.stepped(-1)
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(96)
        horizontalAlignment: Text.AlignHCenter
        role: "title"
        text: root.item.value
    }
    BigButton {
        width: Theme.buttonHeight
        leftPadding: Theme.px(16)
        rightPadding: Theme.px(16)
        iconName: "plus"
        spokenName: qsTr("Thêm một") + " – " + root.item.label
        onClicked: root.stepped(1)
    }
}
