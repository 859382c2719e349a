pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// One question, or a few short ones together; the keyboard never hides the field.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property var single: facts.items.length > 0 ? facts.items[0] : null
    readonly property bool typing: facts.layout !== ""
    readonly property bool tall: Theme.portrait && Theme.textSize > 0 && single?.form === "place" && single.unknown_label !== ""
    readonly property bool tipMay: facts.layout === "letters" && !Theme.compact && !facts.private && !tall && !reasonBeside
                                   && (Theme.portrait || Theme.textSize === 0)
    readonly property bool tip: tipMay && (Theme.portrait || (roomForHint && !head.wrong))
    readonly property bool reasonBeside: (Theme.compact || (!Theme.portrait && Theme.finger > Theme.px(64))) && typing && single?.form === "place"
    readonly property real besideTip: tipMay && !Theme.portrait ? tipCard.width + Theme.px(32) : 0

    readonly property real topMargin: Theme.compact ? Theme.px(typing ? 1 : 8) : typing && !Theme.portrait ? Theme.px(Theme.textSize > 0 ? 8 : 12)
                                                                              : Theme.px(24)
    readonly property real middle: Theme.px(Theme.compact && typing ? (single && single.form === "place" ? 2 : 6) : Theme.compact || (typing && !Theme.portrait) ? 8 : 24)
    readonly property bool roomForHint: !typing || Theme.portrait
                                        || topMargin + head.fullHeight + middle + page.wanted + middle <= board.y

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.portrait ? Math.max(Theme.px(40), (board.y - height - page.wanted) / 2 - Theme.px(40)) : root.topMargin
        width: parent.width - 2 * x - root.besideTip - (reason.visible ? reason.width + Theme.px(16) : 0)
        enabled: !root.facts.explaining
        title: root.facts.title
        hint: root.facts.hint
        inline: !root.roomForHint
        problem: !Theme.portrait && root.single && ["typed", "place"].includes(root.single.form) ? root.single.problem : ""
    }
    ReasonButton {
        id: reason
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + root.besideTip
        y: Theme.compact && root.typing ? 0 : head.y
        visible: root.facts.why !== ""
        enabled: !root.facts.explaining
        brief: root.reasonBeside || (Theme.compact && root.typing)
        onClicked: root.viewModel.explain()
    }
    Item { id: besideTitle }
    Rectangle {
        id: tipCard
        // In the order in which it is read aloud it stands where it is seen.
        parent: Theme.portrait ? belowFields : besideTitle
        visible: root.tip
        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? page.y + page.wanted + Theme.px(24) : head.y
        width: Theme.portrait ? root.width - 2 * Theme.margin : Theme.px(Theme.textSize === 2 ? 700 : 592)
        height: tipRow.height + Theme.px(24)
        radius: Theme.controlRadius
        color: Theme.goldTint
        border.width: Theme.highContrast ? Theme.keyBorder : 0
        border.color: Theme.line

        Row {
            id: tipRow
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(24)
            spacing: Theme.px(20)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "lightbulb"
                color: Theme.goldInk
            }
            AppText {
                width: tipCard.width - Theme.px(100)
                role: "small"
                text: qsTr("Chưa quen gõ dấu? Gõ chữ trước, rồi chọn dấu ở hàng phím trên cùng.")
            }
        }
    }
    ScrollPage {
        id: page

        readonly property real wanted: loader.implicitHeight

        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Math.max(root.middle, reason.visible && !root.reasonBeside ? reason.y + reason.height + Theme.px(6) - head.y - head.height : 0)
        anchors.bottom: board.visible ? board.top : parent.bottom
        anchors.bottomMargin: Theme.px(root.typing ? (Theme.compact ? 1 : 2) : Theme.compact ? 4 : 12)
        width: parent.width - 2 * x - (reason.visible && root.reasonBeside ? reason.width + Theme.px(16) : 0)
        enabled: !root.facts.explaining

        Loader {
            id: loader
            width: page.pageWidth
            sourceComponent: !root.single ? null : root.facts.grouped ? grouped
                             : root.single.form === "place" ? place : root.single.form === "typed" ? typed
                             : root.single.form === "count" ? grouped : choice
        }
    }
    Item { id: belowFields }
    TypingBoard {
        id: board
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.facts.layout
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
    Component {
        id: choice
        ChoiceQuestion { item: root.single; viewModel: root.viewModel }
    }
    Component {
        id: grouped
        GroupQuestion { items: root.facts.items; viewModel: root.viewModel }
    }
    Component {
        id: typed
        TypedQuestion { item: root.single; viewModel: root.viewModel; active: root.facts.active }
    }
    Component {
        id: place
        PlaceQuestion { item: root.single; viewModel: root.viewModel; active: root.facts.active }
    }
}
