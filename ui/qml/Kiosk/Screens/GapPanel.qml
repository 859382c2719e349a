pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What is missing, and the touches that settle it.
Rectangle {
    id: root

    required property var gap
    required property var viewModel
    property real room: Infinity

    readonly property int padding: Theme.px(Theme.compact ? 16 : 24)
    readonly property int ways: gap.kind === "overlap" ? 1 + (gap.came_at !== "") : gap.whole ? (gap.home !== "") + 1
                                          : (gap.before !== "") + (gap.after !== "") + (gap.home !== "") + 1
    readonly property bool many: ways > 3
    readonly property int least: many ? Math.max(Theme.px(Theme.compact ? 80 : 88), Theme.leastTouch) : Theme.choiceLeast
    readonly property real wayHeight: Math.max(least, 1.4 * ((Theme.compact ? 1.5 : 1) * Theme.fontPx("body") + Theme.fontPx("label")) + Theme.px(16))
    readonly property real headHeight: (Theme.compact ? 1 : 2) * 1.4 * Theme.fontPx("heading") + 2 * padding
    readonly property bool brief: headHeight + ways * (wayHeight + content.spacing) > room

    implicitHeight: content.height + 2 * padding
    radius: Theme.cardRadius
    color: Theme.goldTint
    border.width: Theme.controlBorder
    border.color: Theme.goldLine

    component Way: ChoiceCard {
        property string more
        property Component figure: null

        radio: false
        explanation: root.brief ? "" : more
        diagram: root.brief ? null : figure
        implicitHeight: Math.max(root.least, implicitContentHeight + 2 * Theme.px(8))
    }

    Column {
        id: content
        x: root.padding
        y: root.padding
        width: parent.width - 2 * x
        spacing: Theme.px(root.many ? 8 : 12)

        AppText {
            width: parent.width
            role: "heading"
            text: root.gap.kind === "overlap" ? qsTr("Hai khoảng bị trùng nhau")
                  : root.gap.whole ? root.gap.period : qsTr("Còn thiếu %1").arg(root.gap.period)
        }
        AppText {
            width: parent.width
            role: "body"
            visible: !root.brief && !Theme.compact || root.gap.kind === "overlap"
            text: root.gap.kind === "overlap" ? qsTr("Ngày nào đúng? Chạm một ô, hoặc Sửa một khoảng.")
                                              : qsTr("Khoảng này ông/bà ở đâu? Chạm một ô.")
        }
        Way {
            visible: root.gap.kind === "overlap"
            width: parent.width
            figure: StayDiagram { shares: [1, 2]; chosen: 1 }
            text: qsTr("Rời %1 từ %2").arg(root.gap.before).arg(root.gap.left_at)
            more: qsTr("Khoảng trước kết thúc sớm hơn")
            onClicked: root.viewModel.endEarlier()
        }
        Way {
            visible: root.gap.kind === "overlap" && root.gap.came_at !== ""
            width: parent.width
            figure: StayDiagram { shares: [2, 1]; chosen: 0 }
            text: qsTr("Đến %1 từ %2").arg(root.gap.after).arg(root.gap.came_at)
            more: qsTr("Khoảng sau bắt đầu muộn hơn")
            onClicked: root.viewModel.startLater()
        }
        Way {
            visible: root.gap.kind === "gap" && root.gap.whole && root.gap.home !== ""
            width: parent.width
            iconName: "map-pin-house"
            text: qsTr("Luôn ở nơi thường trú")
            more: root.gap.home
            onClicked: root.viewModel.sameAsHome()
        }
        Way {
            visible: root.gap.kind === "gap" && root.gap.before !== ""
            width: parent.width
            figure: StayDiagram { shares: [2, 1]; chosen: 0 }
            text: qsTr("Vẫn ở %1").arg(root.gap.before)
            more: qsTr("Nối dài khoảng trước")
            onClicked: root.viewModel.extendPrevious()
        }
        Way {
            visible: root.gap.kind === "gap" && root.gap.after !== ""
            width: parent.width
            figure: StayDiagram { shares: [1, 2]; chosen: 1 }
            text: qsTr("Đã về %1").arg(root.gap.after)
            more: qsTr("Bắt đầu khoảng sau sớm hơn")
            onClicked: root.viewModel.startNextEarlier()
        }
        Way {
            visible: root.gap.kind === "gap" && !root.gap.whole && root.gap.home !== ""
            width: parent.width
            iconName: root.brief ? "" : "map-pin-house"
            text: qsTr("Ở nơi thường trú")
            more: Theme.compact || root.many ? qsTr("Địa chỉ ông/bà đã khai") : root.gap.home
            onClicked: root.viewModel.sameAsHome()
        }
        Way {
            visible: root.gap.kind === "gap"
            width: parent.width
            iconName: root.gap.whole ? "pencil" : ""
            figure: root.gap.whole ? null : otherPlace
            text: root.gap.whole ? qsTr("Đã ở nhiều nơi") : qsTr("Ở một nơi khác")
            more: qsTr("Máy sẽ hỏi từng nơi")
            onClicked: root.viewModel.otherPlace()
        }
    }

    Component {
        id: otherPlace
        StayDiagram { shares: [1, 1, 1]; chosen: 1; isNew: true }
    }
}
