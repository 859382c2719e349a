pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The pages of one paper: small ones to choose from, or arrows where room is scarce, and the chosen one large.
Rectangle {
    id: root

    required property var facts
    readonly property bool several: facts.thumbs.length > 1
    readonly property bool turned: !Theme.portrait && (Theme.compact || Theme.textSize === 2)
    signal pageChosen(string page)

    radius: Theme.cardRadius
    color: Theme.sunken
    border.width: Theme.highContrast ? Theme.lineWidth : 0
    border.color: Theme.line

    Column {
        id: strip
        x: Theme.px(20)
        y: Theme.px(24)
        visible: root.several && !root.turned
        spacing: Theme.px(16)

        Repeater {
            model: root.facts.thumbs.slice(0, Math.max(1, Math.floor((root.height - Theme.px(24)) / Theme.px(205))))

            PageThumbnail {
                required property var modelData

                source: modelData.source
                turned: modelData.turned
                text: qsTr("Trang %1").arg(modelData.number)
                mark: modelData.state === "look" ? "review" : "done"
                current: modelData.selected
                onClicked: root.pageChosen(modelData.page)
            }
        }
    }
    Item {
        id: place
        anchors.fill: parent
        anchors.margins: Theme.px(16)
        anchors.leftMargin: strip.visible ? strip.width + Theme.px(40) : Theme.px(16)
        anchors.bottomMargin: turner.visible ? turner.height + Theme.px(24) : Theme.px(16)

        Image {
            id: sheet
            readonly property bool lying: root.facts.page.turned % 2 === 1

            anchors.centerIn: parent
            width: lying ? parent.height : parent.width
            height: lying ? parent.width : parent.height
            rotation: 90 * root.facts.page.turned
            fillMode: Image.PreserveAspectFit
            visible: root.facts.page.page !== "" && !root.facts.scanning && !covered.visible
            source: root.facts.page.source
            asynchronous: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Trang %1").arg(root.facts.page.number)

            DashedFrame {
                readonly property var box: root.facts.page.box
                readonly property real leftEdge: (sheet.width - sheet.paintedWidth) / 2
                readonly property real topEdge: (sheet.height - sheet.paintedHeight) / 2

                visible: !!box && root.facts.page.doubtful
                x: visible ? leftEdge + box.x * sheet.paintedWidth : 0
                y: visible ? topEdge + box.y * sheet.paintedHeight : 0
                width: visible ? box.width * sheet.paintedWidth : 0
                height: visible ? box.height * sheet.paintedHeight : 0
                thickness: Theme.strongBorder

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Math.min(parent.height, sheet.height - parent.y - height)
                    width: spot.width + Theme.px(32)
                    height: spot.height + Theme.px(8)
                    radius: height / 2
                    color: Theme.flag

                    AppText {
                        id: spot
                        anchors.centerIn: parent
                        role: "small"
                        font.weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                        color: Theme.surface
                        text: qsTr("Chỗ cần xem")
                    }
                }
            }
        }
        CoveredPicture {
            id: covered
            anchors.centerIn: parent
            visible: root.facts.page.page !== "" && root.facts.page.source === "" && !root.facts.scanning
            width: Math.min(parent.width, parent.height * 0.7)
            height: Math.min(parent.height, width / 0.7)
        }
        GlassPicture {
            anchors.centerIn: parent
            visible: !sheet.visible && !covered.visible
            width: Math.min(parent.width, Theme.px(560))
            height: Math.min(parent.height, width * 0.72)
            scanning: root.facts.scanning
            progress: root.facts.progress
        }
    }
    PageTurner {
        id: turner
        visible: root.several && root.turned && !root.facts.scanning
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        width: parent.width - 2 * Theme.px(16)
        thumbs: root.facts.thumbs
        onPageChosen: page => root.pageChosen(page)
    }
}
