pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import "timeline.js" as Cells

// Where someone lived, to scale, over the whole period; upright in portrait.
// segments: list of {label, from, to, kind} in months, kind stay, gap or overlap. marks: list of {at, text}.
Item {
    id: root

    property var segments: []
    property var marks: []
    property bool upright: Theme.portrait
    property string gapText: qsTr("Còn thiếu")
    signal segmentClicked(int index)

    readonly property real room: upright ? height : width
    readonly property int gap: Theme.px(6)
    readonly property int breadth: 3 * thickness
    readonly property int thickness: Math.max(Theme.px(Theme.compact ? 56 : 72), Theme.finger)
    readonly property var cells: Cells.laidOut(segments, room, gap, Theme.leastTouch)
    readonly property real yearSize: (upright ? 1.35 : 2.4) * Theme.fontPx("small")
    readonly property var years: Cells.apart(cells, marks, yearSize + Theme.px(upright ? 10 : 20), at => roomFor(at))

    implicitWidth: Theme.px(upright ? 320 : 1200)
    implicitHeight: upright ? Theme.px(640) : thickness + Theme.px(60)

    // Whether a year under the bar keeps clear of both ends and of the flags.
    function roomFor(at: real): bool {
        const letter = Theme.fontPx("small") * 0.6;
        const ends = yearSize / 2 + (upright ? yearSize : 8 * letter);
        return at > ends && at < room - ends
               && cells.every(cell => cell.flag === ""
                              || Math.abs(cell.start + cell.size / 2 - at) > (yearSize + (upright ? yearSize : cell.flag.length * letter)) / 2 + Theme.px(20));
    }

    // Whether the first or last moment keeps clear of the flags.
    function clearOfFlags(mark: Item): bool {
        for (let index = 0; index < flags.count; index++) {
            const flag = flags.itemAt(index);
            const apart = Theme.px(12);
            if (flag && (upright ? mark.y < flag.y + flag.height && mark.y + mark.height > flag.y
                                 : mark.x < flag.x + flag.width + apart && mark.x + mark.width > flag.x - apart))
                return false;
        }
        return true;
    }

    Repeater {
        model: root.cells
        delegate: TimelineCell {
            required property var modelData
            x: root.upright ? 0 : modelData.start
            y: root.upright ? modelData.start : 0
            width: root.upright ? root.breadth : modelData.size
            height: root.upright ? modelData.size : root.thickness
            kind: modelData.kind
            upright: root.upright
            second: modelData.order % 2 === 1
            text: modelData.label
            onClicked: root.segmentClicked(modelData.index)
        }
    }
    Repeater {
        model: root.marks
        delegate: AppText {
            required property var modelData
            required property int index
            readonly property real at: Cells.placeOf(root.cells, modelData.at)

            visible: index === 0 || index === root.marks.length - 1 ? root.clearOfFlags(this) : root.years[index] ?? false
            x: root.upright ? root.breadth + Theme.px(16)
                            : Math.max(0, Math.min(root.width - width, index === 0 ? at : at - width / 2))
            y: root.upright ? Math.max(0, Math.min(root.height - height, at - height / 2)) : root.thickness + Theme.px(10)
            role: "small"
            spoken: false
            wrapMode: Text.NoWrap
            text: modelData.text
        }
    }
    Repeater {
        id: flags
        model: root.cells.filter(cell => cell.flag !== "")
        delegate: TimelineFlag {
            required property var modelData
            readonly property real middle: modelData.start + modelData.size / 2

            x: root.upright ? root.breadth + Theme.px(12)
                            : Math.max(0, Math.min(root.width - width, middle - width / 2))
            y: root.upright ? middle - height / 2 : root.thickness + Theme.px(6)
            pointer: root.upright ? -1 : middle - x
            text: modelData.flag
        }
    }
}
