pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The notice, and one unticked box for each purpose.
Item {
    id: root

    required property var viewModel
    readonly property bool split: !Theme.portrait
    readonly property real share: Theme.compact ? 0.5 : 0.57
    readonly property real room: page.pageWidth - (split ? Theme.columnGap : 0)

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.portrait ? Math.max(Theme.px(40), (parent.height - height - page.contentHeight) / 2 - Theme.px(40)) : Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        title: qsTr("Xin phép dùng thông tin của ông/bà")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        width: parent.width - 2 * x

        Grid {
            width: page.pageWidth
            columns: root.split ? 2 : 1
            columnSpacing: Theme.columnGap
            rowSpacing: Theme.columnGap

            PanelCard {
                width: root.split ? Math.floor(root.room * root.share) : root.room
                iconName: "shield-check"
                heading: qsTr("Máy làm gì với thông tin")

                Column {
                    width: parent?.width ?? 0
                    spacing: Theme.px(12)

                    Repeater {
                        model: root.viewModel.shown.notice

                        AppText {
                            required property string modelData

                            width: parent?.width ?? 0
                            role: "dense"
                            text: modelData
                        }
                    }
                    AppText {
                        width: parent.width
                        role: "label"
                        color: Theme.ink2
                        text: root.viewModel.shown.contact
                    }
                }
            }
            Column {
                width: root.split ? Math.floor(root.room * (1 - root.share)) : root.room
                spacing: Theme.px(16)

                Repeater {
                    model: root.viewModel.shown.items

                    CheckRow {
                        required property var modelData

                        width: parent?.width ?? 0
                        text: modelData.title
                        detail: modelData.text
                        ticked: modelData.agreed
                        onClicked: root.viewModel.toggle(modelData.key)
                    }
                }
            }
        }
    }
}
