pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// What the card says, and a choice where it differs from what was typed.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool split: !Theme.portrait && Theme.textSize < 2
    readonly property bool plain: split && facts.conflicts.length === 0 && facts.ended === "" && !facts.names_differ
    readonly property bool crowded: Theme.compact || (split && Theme.textSize > 0)

    readonly property real below: Math.max(Theme.px(Theme.compact ? 12 : 24),
                                           reason.visible ? reason.height + Theme.px(8) - head.height : 0)

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x - (reason.visible ? reason.width + Theme.px(16) : 0)
        enabled: !root.facts.explaining
        title: root.facts.lines.length > 0 ? qsTr("Đã đọc được thẻ. Mời ông/bà xem lại.")
                                           : qsTr("Ông/bà sẽ tự gõ thông tin.")
        hint: root.facts.lines.length > 0 ? "" : qsTr("Xin để sẵn thẻ căn cước bên cạnh để chép cho đúng.")
    }
    ReasonButton {
        id: reason
        visible: root.facts.why !== ""
        enabled: !root.facts.explaining
        brief: Theme.compact || Theme.textSize > 0
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: head.y
        onClicked: root.viewModel.explain()
    }
    Rectangle {
        id: board
        x: Theme.margin
        visible: root.split
        anchors.top: head.bottom
        anchors.topMargin: root.below
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(24)
        width: Theme.px(Theme.compact ? 440 : 640)
        radius: Theme.cardRadius
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.lineWidth : 0
        border.color: Theme.line

        CardDrawing {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -promise.height / 2
            width: Math.min(parent.width - Theme.px(80), (parent.height - promise.height - Theme.px(72)) * 1.58)
            done: root.facts.lines.length > 0
        }
        Row {
            id: promise
            x: Theme.px(32)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(24)
            width: parent.width - 2 * x
            spacing: Theme.px(20)

            Icon {
                id: lock
                anchors.verticalCenter: parent.verticalCenter
                name: "lock"
                color: Theme.successInk
            }
            AppText {
                width: parent.width - lock.width - parent.spacing
                role: "label"
                text: qsTr("Ảnh thẻ chỉ dùng để đọc, xoá ngay sau bước này.")
            }
        }
    }
    ScrollPage {
        id: page
        enabled: !root.facts.explaining
        x: root.split ? board.x + board.width + Theme.columnGap : Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: root.below
        anchors.bottom: root.split ? parent.bottom : foot.top
        anchors.bottomMargin: Theme.px(root.split ? (Theme.compact ? 12 : 24) : 16)
        width: parent.width - x - Theme.margin

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
            CardNotice {
                width: parent.width
                visible: root.facts.ended !== ""
                heading: qsTr("Thẻ có thể đã hết hạn ngày %1").arg(root.facts.ended)
                text: qsTr("Ông/bà vẫn làm tiếp được. Xin hỏi cán bộ có cần đổi thẻ trước không.")
            }
            CardNotice {
                width: parent.width
                visible: root.facts.names_differ
                heading: qsTr("Hai chỗ trên thẻ ghi hai tên khác nhau")
                text: qsTr("Xin xem lại họ tên bên dưới, hoặc quét lại thẻ.")
            }
            PanelCard {
                id: read
                width: parent.width
                height: Math.max(implicitHeight, root.plain ? page.height : 0)
                visible: root.facts.lines.length > 0
                iconName: "id-card"
                heading: qsTr("Sẽ điền vào tờ khai")

                Repeater {
                    model: root.facts.lines.filter(line => line.key === "full_name")
                    delegate: wide
                }
                Grid {
                    id: lines
                    width: parent?.width ?? 0
                    columns: Theme.portrait || (Theme.compact && Theme.textSize === 1) ? 1 : 2
                    columnSpacing: Theme.px(Theme.compact ? 32 : 48)
                    rowSpacing: Theme.px(Theme.compact ? 8 : 24)

                    Repeater {
                        model: root.facts.lines.filter(line => !["full_name", "permanent_residence"].includes(line.key))

                        FactLine {
                            required property var modelData

                            width: (lines.width - (lines.columns - 1) * lines.columnSpacing) / lines.columns
                            label: modelData.label
                            value: modelData.value
                        }
                    }
                }
                Repeater {
                    model: root.facts.lines.filter(line => line.key === "permanent_residence")
                    delegate: wide
                }
            }
            PanelCard {
                width: parent.width
                visible: root.facts.lines.length === 0
                iconName: "keyboard"
                heading: qsTr("Máy sẽ hỏi từng câu")

                AppText {
                    width: parent?.width ?? 0
                    text: qsTr("Họ và tên, ngày sinh, số định danh, nơi thường trú. Ông/bà chép đúng như trên thẻ.")
                }
            }
        }
    }
    Row {
        id: foot
        enabled: !root.facts.explaining
        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        width: root.split ? board.width : parent.width - 2 * x
        spacing: Theme.px(24)

        readonly property real share: root.facts.lines.length > 0 ? (width - spacing) / 2 : width

        BigButton {
            width: foot.share
            leftPadding: Theme.px(12)
            role: root.split ? "dense" : "button"
            iconName: root.crowded ? "" : "scan-line"
            text: root.facts.lines.length > 0 ? qsTr("Quét lại thẻ") : qsTr("Quét thẻ")
            onClicked: root.viewModel.scanAgain()
        }
        BigButton {
            visible: root.facts.lines.length > 0
            width: foot.share
            leftPadding: Theme.px(12)
            role: root.split ? "dense" : "button"
            iconName: root.crowded ? "" : "keyboard"
            text: Theme.compact ? qsTr("Tự gõ") : qsTr("Tự gõ thông tin")
            spokenName: qsTr("Tự gõ thông tin")
            onClicked: root.viewModel.edit("full_name")
        }
    }
    ReasonSheet {
        anchors.fill: parent
        visible: root.facts.explaining
        question: head.title
        why: root.facts.why
        example: ""
        onClosed: root.viewModel.closeReason()
    }
    Component {
        id: wide

        FactLine {
            required property var modelData

            width: parent?.width ?? 0
            label: modelData.label
            value: modelData.value
            last: modelData.key === "permanent_residence"
        }
    }
}
