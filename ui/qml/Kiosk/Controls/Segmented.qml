pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// One of a few, side by side in one frame. options: list of {text, spoken, role}; shares: each one's part of the width.
Item {
    id: root

    readonly property bool joined: true
    property var options: []
    property int current: 0
    property color fill: Theme.surface
    property int frameWidth: Theme.controlBorder
    property color frameColor: Theme.lineControl
    property int frameRadius: Theme.controlRadius
    property real edgeShare: 0
    property list<real> shares
    property int wrapping: Text.NoWrap
    property int inset: Theme.px(8)
    property string spokenName
    signal chosen(int index)

    implicitHeight: Theme.toolHeight
    implicitWidth: cells.implicitWidth + 2 * inset
    Accessible.role: Accessible.Grouping
    Accessible.name: spokenName

    function cellWidth(index: int): real {
        const room = width - 2 * inset;
        const last = options.length - 1;
        if (shares.length === options.length)
            return room * shares[index];
        if (edgeShare === 0)
            return room / options.length;
        return index === 0 || index === last ? room * edgeShare : room * (1 - 2 * edgeShare) / (last - 1);
    }

    Rectangle {
        anchors.fill: parent
        radius: root.frameRadius
        color: root.fill
        border.width: root.frameWidth
        border.color: root.frameColor
    }
    Row {
        id: cells
        anchors.fill: parent
        anchors.leftMargin: root.inset
        anchors.rightMargin: root.inset

        Repeater {
            model: root.options
            delegate: Pressable {
                id: cell
                required property int index
                required property var modelData
                readonly property bool selected: index === root.current

                width: root.width > 0 ? root.cellWidth(index) : implicitWidth
                height: root.height
                topPadding: root.inset
                bottomPadding: root.inset
                topInset: root.inset
                bottomInset: root.inset
                implicitWidth: Math.max(Theme.leastTouch, words.implicitWidth + Theme.px(32))
                implicitHeight: root.implicitHeight
                focusRadius: Theme.innerRadius
                text: modelData.text
                spokenName: modelData.spoken ?? modelData.text
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: selected
                onClicked: root.chosen(index)
                background: Rectangle {
                    radius: Theme.innerRadius
                    color: cell.selected ? Theme.selected : cell.down ? Theme.primaryTintPressed : "transparent"
                }
                contentItem: AppText {
                    id: words
                    spoken: false
                    role: cell.modelData.role ?? "label"
                    font.weight: Font.DemiBold
                    wrapMode: root.wrapping
                    text: cell.text
                    color: cell.selected ? Theme.inkOnSelected : cell.down && Theme.highContrast ? Theme.paper : Theme.ink
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}
