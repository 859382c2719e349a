pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What the card says, and a choice where it differs from what was typed.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        title: root.facts.lines.length > 0 ? qsTr("Đã đọc được thẻ. Mời ông/bà xem lại.")
                                           : qsTr("Ông/bà sẽ tự gõ thông tin.")
        hint: root.facts.lines.length > 0 ? "" : qsTr("Xin để sẵn thẻ căn cước bên cạnh để chép cho đúng.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 24)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(16)
        width: parent.width - 2 * x

        Column {
            width: page.pageWidth
            spacing: Theme.px(24)

            Repeater {
                model: root.facts.conflicts

                ConflictCard {
                    required property var modelData

                    width: parent?.width ?? 0
                    conflict: modelData
                    onSettled: which => root.viewModel.settle(modelData.key, which)
                }
            }
            PanelCard {
                width: parent.width
                visible: root.facts.lines.length > 0
                iconName: "id-card"
                heading: qsTr("Sẽ điền vào tờ khai")

                Grid {
                    id: lines
                    width: parent?.width ?? 0
                    columns: Theme.portrait || Theme.textSize === 2 ? 1 : 2
                    columnSpacing: Theme.px(48)
                    rowSpacing: Theme.px(Theme.compact ? 8 : 20)

                    Repeater {
                        model: root.facts.lines

                        FactLine {
                            required property var modelData

                            width: (lines.width - (lines.columns - 1) * lines.columnSpacing) / lines.columns
                            label: modelData.label
                            value: modelData.value
                        }
                    }
                }
            }
        }
    }
    Row {
        id: foot
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        spacing: Theme.px(24)

        BigButton {
            iconName: "scan-line"
            text: qsTr("Quét lại thẻ")
            onClicked: root.viewModel.scanAgain()
        }
    }
}
