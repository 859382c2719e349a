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
    signal ratedAs(string face)

    iconName: "smile"
    heading: rated === "" ? qsTr("Ông/bà thấy thế nào?") : qsTr("Đã ghi ý kiến của ông/bà")

    Row {
        id: row
        width: parent?.width ?? 0
        spacing: Theme.px(12)

        Repeater {
            model: root.faces

            BigButton {
                required property var modelData

                width: (row.width - 2 * row.spacing) / 3
                height: Theme.px(Theme.compact ? 96 : 112)
                leftPadding: Theme.px(8)
                rightPadding: Theme.px(8)
                stacked: true
                kind: root.rated === modelData.key ? "ok" : "tool"
                role: "small"
                iconName: modelData.icon
                text: modelData.text
                onClicked: root.ratedAs(modelData.key)
            }
        }
    }
}
