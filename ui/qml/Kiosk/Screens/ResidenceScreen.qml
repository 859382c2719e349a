pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// The residence history: a bar of time, the stays below it, and a panel that settles what is missing.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool writing: facts.form.shown
    readonly property real body: width - 2 * Theme.margin
    readonly property real share: facts.gap.whole ? 0.42 : Theme.compact ? 0.54 : 0.58

    function missing(months: int): string {
        if (months < 24)
            return qsTr("Thiếu %n tháng", "", months);
        const years = qsTr("Thiếu %n năm", "", Math.floor(months / 12));
        return months % 12 === 0 ? years : qsTr("%1 %n tháng", "", months % 12).arg(years);
    }

    ScreenTitle {
        id: head
        x: Theme.margin
        y: root.writing && Theme.portrait ? Math.max(Theme.px(40), (board.y - height - form.height) / 2)
                                          : Theme.px(Theme.compact ? (root.writing ? 1 : 4) : root.writing ? 8 : 16)
        width: root.body - (remove.visible ? remove.width + Theme.px(24) : reason.visible ? reason.width + Theme.px(16) : 0)
        enabled: !root.facts.explaining
        title: !root.writing ? root.facts.title : form.where ? qsTr("Ông/bà đã ở đâu?")
               : form.work ? qsTr("Ở đó ông/bà làm gì?") : qsTr("Từ tháng nào đến tháng nào?")
        problem: root.writing && !Theme.portrait ? form.wrong : ""
    }
    ReasonButton {
        id: reason
        visible: !root.writing && root.facts.why !== ""
        enabled: !root.facts.explaining
        brief: Theme.compact || Theme.textSize > 0
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.compact ? 0 : head.y + Math.min(0, (head.height - height) / 2)
        onClicked: root.viewModel.explain()
    }
    BigButton {
        id: remove
        visible: root.writing && !root.facts.form.new
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.compact ? Theme.px(-3) : head.y
        height: Theme.compact ? Theme.leastTouch : Theme.editHeight
        role: Theme.compact ? "label" : "button"
        iconName: "trash-2"
        text: qsTr("Bỏ nơi ở này")
        onClicked: root.viewModel.removeRow()
    }
    Timeline {
        id: bar
        visible: !root.writing
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Math.max(Theme.px(Theme.compact ? 4 : 12),
                                    reason.visible ? reason.y + reason.height + Theme.px(6) - head.y - head.height : 0)
        width: root.body
        height: Theme.portrait ? Theme.px(360) : implicitHeight
        enabled: !root.facts.explaining
        segments: root.facts.spans.map(span => ({
            "kind": span.kind, "label": span.label, "from": span.start, "to": span.end,
            "flag": span.kind === "gap" ? root.missing(span.end - span.start) : ""
        }))
        marks: root.facts.marks
    }
    ScrollPage {
        id: page
        visible: !root.writing
        enabled: !root.facts.explaining
        x: Theme.margin
        anchors.top: bar.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 8 : 16)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        width: root.body

        Grid {
            id: columns
            width: page.pageWidth
            columns: Theme.portrait || root.facts.gap.kind === "" ? 1 : 2
            columnSpacing: Theme.columnGap
            rowSpacing: Theme.px(24)

            Column {
                width: columns.columns === 1 ? columns.width : Math.floor((columns.width - columns.columnSpacing) * root.share)
                spacing: Theme.px(16)

                Repeater {
                    model: root.facts.rows

                    StayRow {
                        required property var modelData

                        required property int index

                        width: parent?.width ?? 0
                        row: modelData
                        first: index === 0
                        below: columns.columns === 1
                        last: index === root.facts.rows.length - 1
                        advice: columns.columns === 1 ? qsTr("Chọn ở bên dưới") : qsTr("Chọn ở bên phải")
                        onEditWanted: root.viewModel.editRow(modelData.index)
                    }
                }
                BigButton {
                    x: Theme.px(64)
                    visible: root.facts.gap.kind === ""
                    iconName: "plus"
                    text: qsTr("Thêm nơi ở")
                    onClicked: root.viewModel.otherPlace()
                }
            }
            GapPanel {
                visible: root.facts.gap.kind !== ""
                width: columns.columns === 1 ? columns.width : Math.floor((columns.width - columns.columnSpacing) * (1 - root.share))
                room: Theme.portrait ? Infinity : page.height
                gap: root.facts.gap
                viewModel: root.viewModel
            }
        }
    }
    StayFormFields {
        id: form
        enabled: !root.facts.explaining
        visible: root.writing
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 2 : Theme.portrait ? 24 : 8)
        width: root.body
        form: root.facts.form
        viewModel: root.viewModel
    }
    TypingBoard {
        id: board
        enabled: !root.facts.explaining
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.facts.form.layout
        suggestions: root.facts.suggestions
        onSuggestionTaken: index => root.viewModel.takeSuggestion(index)
    }
    ReasonSheet {
        anchors.fill: parent
        visible: root.facts.explaining
        question: root.facts.title
        why: root.facts.why
        example: root.facts.example
        onClosed: root.viewModel.closeReason()
    }
}
