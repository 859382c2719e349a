pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Three faces, one touch, no name.
PanelCard {
    id: root

    required property string rated
    readonly property var faces: [
        { key: "very_good", icon: "smile", text: qsTr("Rất hài lòng") },
        { key: "good", icon: "meh", text: qsTr("Hài lòng") },
        { key: "bad", icon: "frown", text: qsTr("Chưa hài lòng") }
    ]
    readonly property bool stacked: Theme.portrait || Theme.compact || Theme.textSize > 0
    signal ratedAs(string face)

    padding: Theme.px(20)

    Grid {
        id: row
        width: parent?.width ?? 0
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(12)
        verticalItemAlignment: Grid.AlignVCenter

        AppText {
            width: root.stacked ? row.width : row.width * 0.3
            font.weight: Font.DemiBold
            text: root.rated === "" ? qsTr("Ông/bà thấy thế nào?") : qsTr("Đã ghi ý kiến")
        }
        Row {
            id: buttons
            width: root.stacked ? row.width : row.width * 0.7 - row.columnSpacing
            spacing: Theme.px(12)

            Repeater {
                model: root.faces

                BigButton {
                    required property var modelData

                    width: (buttons.width - 2 * buttons.spacing) / 3
                    height: Math.max(Theme.toolHeight, implicitContentHeight + Theme.px(16))
                    leftPadding: Theme.px(8)
                    rightPadding: Theme.px(8)
                    stacked: root.stacked && Theme.textSize > 0
                    kind: root.rated === modelData.key ? "ok" : "tool"
                    role: "label"
                    iconName: root.stacked ? modelData.icon : ""
                    text: modelData.text
                    onClicked: root.ratedAs(modelData.key)
                }
            }
        }
    }
}
