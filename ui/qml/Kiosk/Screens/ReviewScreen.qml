pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Everything once more: cards with their Sửa at the left, fee and declaration of truth at the right.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool reading: facts.sheet_number > 0
    readonly property bool narrow: Theme.portrait || Theme.compact || Theme.textSize > 0
    // A long oath leaves the fee one line, and no more.
    readonly property bool feeBrief: narrow || oath.implicitHeight > Theme.px(340)
    // The oath must be seen whole; the reason of the fee, which stands with the request as well, only where there is room besides.
    readonly property bool roomForReason: Theme.portrait
        || page.y + 2 * fee.padding + fee.headHeight + Theme.px(24) + reason.implicitHeight + side.spacing + oath.implicitHeight
           <= height - Theme.px(12)
    readonly property real sideWidth: Theme.portrait ? width - 2 * Theme.margin
                                               : Theme.px(Theme.compact ? [400, 480, 540][Theme.textSize] : [464, 560, 660][Theme.textSize])

    // Left who and how to reach them, right what is asked for; both columns are about as long.
    function inColumn(left: bool): var {
        return facts.groups.filter(group => left === ["person", "holder", "family", "contact"].includes(group.key));
    }

    ScreenTitle {
        id: head
        enabled: !root.reading
        x: Theme.margin
        y: Theme.px(Theme.compact ? 4 : 16)
        width: parent.width - 2 * x - look.width - Theme.px(24)
        title: qsTr("Mời ông/bà xem lại trước khi in tờ khai")
    }
    BigButton {
        id: look
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: head.y
        height: Theme.editHeight
        iconName: "file-text"
        busy: root.facts.making
        enabled: !busy && !root.reading
        text: qsTr("Xem tờ khai")
        onClicked: root.viewModel.showSheet()
    }
    ScrollPage {
        id: page
        enabled: !root.reading
        x: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Math.max(head.y + head.height, look.y + look.height) + Theme.px(Theme.compact ? 8 : 16)
        anchors.bottom: Theme.portrait ? side.top : parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 16)
        width: Theme.portrait ? parent.width - 2 * x : side.x - x - Theme.px(24)

        Column {
            width: page.pageWidth
            spacing: Theme.px(root.narrow ? 24 : 16)

            ReviewDoubts {
                width: parent.width
                visible: root.facts.doubts.length > 0
                doubts: root.facts.doubts
                onEditWanted: key => root.viewModel.edit(key)
            }
            Row {
                id: cards
                width: parent.width
                spacing: Theme.px(24)

                Repeater {
                    model: root.narrow ? [root.facts.groups] : [root.inColumn(true), root.inColumn(false)]

                    Column {
                        id: stack

                        required property var modelData

                        width: root.narrow ? cards.width : (cards.width - cards.spacing) / 2
                        spacing: Theme.px(root.narrow ? 24 : 16)

                        Repeater {
                            model: stack.modelData

                            ReviewGroupCard {
                                required property var modelData

                                width: stack.width
                                group: modelData
                                revealed: root.facts.revealed
                                onEditClicked: root.viewModel.edit(modelData.edit)
                                onRevealWanted: root.viewModel.toggleReveal()
                            }
                        }
                    }
                }
            }
        }
    }
    Column {
        id: side
        enabled: !root.reading
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? parent.height - height - Theme.px(16) : page.y
        width: root.sideWidth
        spacing: Theme.px(Theme.compact ? 12 : 24)

        PanelCard {
            id: fee
            width: parent.width
            padding: Theme.px(root.feeBrief ? (Theme.compact ? 16 : 24) : 32)
            spacing: Theme.px(8)
            iconName: root.feeBrief ? "wallet" : ""
            heading: root.feeBrief ? (root.facts.fee_firm ? qsTr("Phí: %1") : qsTr("Phí tạm tính: %1")).arg(root.facts.fee) : ""

            AppText {
                width: parent?.width ?? 0
                visible: !root.feeBrief
                role: "label"
                font.weight: Font.DemiBold
                color: Theme.ink2
                text: root.facts.fee_firm ? qsTr("Phí phải trả") : qsTr("Phí tạm tính")
            }
            AppText {
                width: parent?.width ?? 0
                visible: !root.feeBrief
                role: "display"
                leading: 0
                color: Theme.primary
                text: root.facts.fee
            }
            AppText {
                id: reason
                width: parent?.width ?? 0
                visible: !root.feeBrief || ((root.facts.fee_zero || !root.facts.fee_firm) && root.roomForReason) || (Theme.portrait && Theme.textSize === 0)
                role: "dense"
                text: !root.facts.fee_firm ? qsTr("Cơ quan báo số chính thức khi nhận hồ sơ.")
                      : root.facts.fee_zero ? qsTr("Ông/bà được miễn phí: %1.").arg(root.facts.fee_group)
                      : qsTr("Đã gồm %1 bản. Thêm một bản: %2.").arg(root.facts.included).arg(root.facts.extra)
            }
            BigButton {
                width: parent?.width ?? 0
                height: Theme.toolHeight
                visible: !root.feeBrief && root.facts.chooses_fee
                kind: "tool"
                role: "dense"
                iconName: "badge-percent"
                text: qsTr("Xem diện giảm, miễn")
                onClicked: root.viewModel.edit("fee_group")
            }
        }
        CheckRow {
            id: oath
            width: parent.width
            textRole: "dense"
            text: root.facts.oath
            detail: qsTr("Gửi tới: %1").arg(root.facts.agency)
            ticked: root.facts.declared
            onClicked: root.viewModel.toggleDeclared()
        }
    }
    SheetView {
        anchors.fill: parent
        visible: root.reading
        facts: root.facts
        viewModel: root.viewModel
    }
}
