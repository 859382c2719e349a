pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One question of a group: its words left, the ways to answer right.
Rectangle {
    id: root

    required property var item
    required property var viewModel
    readonly property bool stacked: Theme.portrait || (Theme.textSize === 2 && item.form !== "row" && item.form !== "count")
    readonly property real inner: width - 2 * Theme.cardPadding
    readonly property real share: item.form === "row" ? 0.52 : 0.44

    implicitHeight: content.height + 2 * Theme.px(Theme.compact || Theme.textSize === 2 ? 12 : 20)
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: root.item.problem !== "" ? Theme.strongBorder : Theme.lineWidth
    border.color: root.item.problem !== "" ? Theme.goldLine : Theme.line

    Grid {
        id: content
        x: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.px(32)
        rowSpacing: Theme.px(12)
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            width: root.stacked ? root.inner : root.inner * root.share

            AppText { width: parent.width; role: "body"; font.weight: Font.DemiBold; text: root.item.title }
            AppText {
                width: parent.width
                visible: text !== ""
                role: "label"
                color: Theme.ink2
                text: root.item.hint
            }
            FieldProblem {
                visible: root.item.problem !== ""
                width: parent.width
                text: root.item.problem
            }
        }
        Loader {
            width: root.stacked ? root.inner : root.inner * (1 - root.share) - content.columnSpacing
            sourceComponent: root.item.form === "count" ? counting : root.item.form === "row" ? opening : choosing
        }
    }
    Component {
        id: counting

        CountStepper {
            item: root.item
            onStepped: by => root.viewModel.stepCount(root.item.key, by)
        }
    }
    Component {
        id: choosing

        Row {
            id: choices
            spacing: Theme.px(16)

            Repeater {
                model: root.item.options

                ChoiceCard {
                    required property var modelData

                    width: (choices.width - (root.item.options.length - 1) * choices.spacing)
                           / root.item.options.length
                    text: modelData.title
                    titleRole: "dense"
                    selected: modelData.chosen
                    onClicked: root.viewModel.choose(root.item.key, modelData.key)
                }
            }
        }
    }
    Component {
        id: opening

        Item {
            implicitHeight: Math.max(change.height, value.height)

            AppText {
                id: value
                readonly property bool unread: true
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - change.width - Theme.px(16)
                role: "body"
                font.weight: root.item.value === "" ? Font.Normal : Font.DemiBold
                color: root.item.value === "" ? Theme.ink2 : Theme.ink
                text: root.item.value === "" ? qsTr("Không có") : root.item.value
            }
            BigButton {
                id: change
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth, Theme.px([144, 168, 192][Theme.textSize]))
                kind: "tool"
                text: root.item.value === "" ? qsTr("Thêm") : qsTr("Đổi")
                spokenName: text + " – " + root.item.label
                onClicked: root.viewModel.openRow(root.item.key)
            }
        }
    }
}
