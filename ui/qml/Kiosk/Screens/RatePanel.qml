pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Three faces, one touch, no name; then three reasons in their place, which nobody has to give.
PanelCard {
    id: root

    required property string rated
    required property string reason
    readonly property var faces: [
        { key: "very_good", icon: "smile", text: qsTr("Rất hài lòng") },
        { key: "good", icon: "meh", text: qsTr("Hài lòng") },
        { key: "bad", icon: "frown", text: qsTr("Chưa hài lòng") }
    ]
    readonly property var reasons: rated === "bad" ? [
        { key: "hard", icon: "info", text: qsTr("Khó hiểu") },
        { key: "slow", icon: "hourglass", text: qsTr("Chờ lâu") },
        { key: "broken", icon: "circle-alert", text: qsTr("Máy lỗi") }
    ] : [
        { key: "easy", icon: "check", text: qsTr("Dễ làm") },
        { key: "quick", icon: "timer", text: qsTr("Nhanh") },
        { key: "helped", icon: "hand-helping", text: qsTr("Được giúp") }
    ]
    readonly property bool asksWhy: rated !== "" && reason === ""
    readonly property bool stacked: Theme.portrait || Theme.compact || Theme.textSize > 0
    signal ratedAs(string face)
    signal reasonGiven(string reason)

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
            text: root.rated === "" ? qsTr("Ông/bà thấy thế nào?")
                  : root.asksWhy ? qsTr("Cảm ơn ông/bà. Vì sao vậy?") : qsTr("Đã ghi ý kiến, cảm ơn ông/bà.")
        }
        Row {
            id: buttons
            width: root.stacked ? row.width : row.width * 0.7 - row.columnSpacing
            spacing: Theme.px(12)

            Repeater {
                model: root.rated === "" ? root.faces : root.reasons

                BigButton {
                    required property var modelData

                    width: (buttons.width - 2 * buttons.spacing) / 3
                    height: Math.max(Theme.toolHeight, implicitContentHeight + Theme.px(16))
                    leftPadding: Theme.px(8)
                    rightPadding: Theme.px(8)
                    stacked: root.stacked && Theme.textSize > 0
                    kind: root.reason === modelData.key ? "ok" : "tool"
                    role: "label"
                    iconName: root.stacked ? modelData.icon : ""
                    text: modelData.text
                    onClicked: root.rated === "" ? root.ratedAs(modelData.key) : root.reasonGiven(modelData.key)
                }
            }
        }
    }
}
