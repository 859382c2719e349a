import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A page that may be longer than the screen: it never shrinks its text, it scrolls by two large arrows.
Item {
    id: root

    default property alias content: holder.data
    property bool longer: false
    readonly property bool resting: !measure.running
    readonly property real contentHeight: holder.childrenRect.height
    readonly property real pageWidth: width - (longer ? arrows.width + Theme.px(16) : 0)
    readonly property string room: [width, height, Theme.textSize].join()

    onRoomChanged: {
        root.longer = false;
        measure.restart();
    }
    onContentHeightChanged: measure.restart()
    onVisibleChanged: view.contentY = 0

    // After the layout has come to rest, and from the full width on when the look changes: the arrows make the page narrower.
    Timer {
        id: measure
        interval: 20
        onTriggered: root.longer = root.contentHeight > root.height + 1
    }
    Flickable {
        id: view
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.pageWidth
        contentHeight: holder.childrenRect.height
        clip: true
        interactive: root.longer
        boundsBehavior: Flickable.StopAtBounds

        Item {
            id: holder
            width: view.width
            height: childrenRect.height
        }
    }
    Column {
        id: arrows

        readonly property int side: Math.max(Theme.px(Theme.compact ? 64 : 72), Math.min(Theme.toolHeight, (root.height - spacing) / 2))

        visible: root.longer
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(16)

        IconButton {
            size: arrows.side
            iconName: "chevron-up"
            spokenName: qsTr("Xem lên")
            enabled: !view.atYBeginning
            onClicked: view.contentY = Math.max(0, view.contentY - view.height * 0.8)
        }
        IconButton {
            objectName: "scrollOn"
            size: arrows.side
            iconName: "chevron-down"
            spokenName: qsTr("Xem tiếp")
            enabled: !view.atYEnd
            onClicked: view.contentY = Math.min(view.contentHeight - view.height, view.contentY + view.height * 0.8)
        }
    }
}
