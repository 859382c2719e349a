import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The pages of a paper one after the other, where there is no room for small pictures.
Item {
    id: root

    required property var thumbs
    readonly property int at: thumbs.findIndex(thumb => thumb.selected)
    signal pageChosen(string page)

    implicitHeight: Theme.leastTouch

    IconButton {
        anchors.left: parent.left
        size: Theme.leastTouch
        enabled: root.at !== 0
        iconName: "chevron-left"
        spokenName: qsTr("Trang trước")
        onClicked: root.pageChosen(root.thumbs[root.at < 0 ? root.thumbs.length - 1 : root.at - 1].page)
    }
    AppText {
        anchors.centerIn: parent
        role: "label"
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        text: root.at < 0 ? qsTr("%n trang", "", root.thumbs.length)
                          : qsTr("Trang %1 / %2").arg(root.at + 1).arg(root.thumbs.length)
    }
    IconButton {
        anchors.right: parent.right
        size: Theme.leastTouch
        enabled: root.at < root.thumbs.length - 1 && root.at >= 0
        iconName: "chevron-right"
        spokenName: qsTr("Trang sau")
        onClicked: root.pageChosen(root.thumbs[root.at + 1].page)
    }
}
