import QtQuick
import Kiosk.Theme

// Help, text size, contrast, read aloud: the same on every screen, in one row. Without a voice there is nothing to press for it.
Row {
    id: root

    property string helpText: stacked ? qsTr("Gọi hỗ trợ") : qsTr("Gọi người hỗ trợ")
    property bool helpCalled: false
    property bool helped: false
    property bool speaking: false
    property bool voiced: false
    signal helpClicked
    signal textSizeChosen(int size)
    signal contrastClicked
    signal readAloudClicked

    readonly property bool stacked: Theme.stackedTools || (Theme.portrait && Theme.textSize > 0)
    readonly property bool tight: voiced && Theme.compact
    readonly property real share: Theme.portrait ? (width - (voiced ? 3 : 2) * spacing) / (voiced ? 920 : 752) : 0
    readonly property int rowHeight: Theme.portrait ? Theme.px([80, 88, 96][Theme.textSize]) : Theme.buttonHeight

    spacing: Theme.stackedTools && !Theme.portrait ? Theme.px(12) : Theme.px(16)

    BigButton {
        kind: root.helpCalled || root.helped ? "ok" : "tool"
        width: Theme.portrait ? 296 * root.share : Theme.px(Theme.compact ? 200 : Theme.stackedTools ? 264 : 304)
        height: root.rowHeight
        role: "help"
        leftPadding: Theme.px(8)
        iconName: root.helped ? (root.stacked ? "" : "check") : root.helpCalled ? "bell-ring" : "hand"
        text: root.helped ? qsTr("Thôi nhờ giúp") : root.helpCalled ? (root.stacked ? qsTr("Đã gọi") : qsTr("Đã gọi, đang đến")) : root.helpText
        onClicked: root.helpClicked()
    }
    TextSizeSwitch {
        width: Theme.portrait ? 240 * root.share
                              : Math.max(Theme.px(Theme.compact ? 204 : Theme.stackedTools ? 288 : 264), 3 * Theme.finger + 2 * inset)
        height: root.rowHeight
        onChosen: index => root.textSizeChosen(index)
    }
    ToolToggle {
        width: Theme.portrait ? 216 * root.share : Theme.px(root.tight ? 78 : Theme.compact ? 156 : Theme.stackedTools ? 196 : 224)
        height: root.rowHeight
        stacked: root.stacked
        wordless: root.tight
        on: Theme.highContrast
        iconName: "contrast"
        text: qsTr("Tương phản")
        onClicked: root.contrastClicked()
    }
    ToolToggle {
        visible: root.voiced
        width: Theme.portrait ? 168 * root.share : Theme.px(root.tight ? 78 : Theme.compact ? 112 : Theme.stackedTools ? 128 : 165)
        height: root.rowHeight
        stacked: root.stacked
        wordless: root.tight || (Theme.portrait && Theme.textSize === 2)
        on: root.speaking
        iconName: "volume-2"
        text: root.speaking ? qsTr("Ngừng đọc") : qsTr("Đọc to")
        onClicked: root.readAloudClicked()
    }
}
