import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The start: who greets, the doors, what it costs and how long it takes.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool wordsAcross: Theme.compact && Theme.textSize > 0
    readonly property bool upright: Theme.portrait
    readonly property bool large: Theme.textSize === 2 && !Theme.compact && !upright
    readonly property real fact: 1.4 * (Theme.fontPx("small") + Theme.fontPx("heading") * (wordsAcross ? 2 : 1)) + Theme.px(2)
    readonly property real factRoom: height - doors.y - doors.height - factsRow.anchors.topMargin - Theme.px(8)
    readonly property bool bothRows: !upright || factRoom >= 2 * fact + factsRow.rowSpacing
    readonly property bool factDetails: factRoom >= (upright ? 2 : 1) * (fact + Theme.fontPx("small") * 1.4 * (upright ? 1 : 2))
                                                    + (upright ? factsRow.rowSpacing : 0)
    readonly property bool crowded: trouble.visible && !upright && (Theme.compact || Theme.textSize > 0)
    readonly property real tall: upright ? Math.max(newTile.implicitHeight, Theme.px(296))
                                         : Math.max(newTile.implicitHeight, lookupTile.implicitHeight, ticketTile.implicitHeight,
                                                          Theme.compact ? 0 : Theme.px([328, 290, 304][Theme.textSize]))

    BronzeDrum {
        visible: !Theme.highContrast && !root.wordsAcross
        x: root.upright ? 0 : parent.width * 0.49
        y: root.upright ? greeting.y + greeting.height : 0
        width: parent.width - x
        height: (root.upright ? doors.y : doors.y + Theme.px(24)) - y - Theme.px(8)
        diameter: root.upright ? Theme.px(1160) : Math.max(Theme.px(1080), height * 2.1)
        bothSides: root.upright
    }
    WelcomeHead {
        id: head
        onMarkHeld: root.viewModel.openStaff()
        x: Theme.margin
        y: Theme.px(Theme.compact ? 16 : 32)
        width: parent.width - 2 * x
        facts: root.facts
    }
    Column {
        id: greeting
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : 36)
        width: root.upright || root.wordsAcross ? parent.width - 2 * x : parent.width * 0.62
        spacing: Theme.px(Theme.compact ? 2 : 8)

        AppText {
            width: parent.width
            role: "display"
            text: qsTr("Xin kính chào ông/bà")
        }
        AppText {
            width: parent.width
            role: "heading"
            color: Theme.primary
            text: root.facts.procedure === "" || root.facts.several ? qsTr("Làm hồ sơ trực tuyến ngay tại đây.")
                  : qsTr("%1 – làm ngay tại đây.").arg(root.facts.procedure)
        }
        AppText {
            width: parent.width
            visible: !(root.crowded && (root.wordsAcross || Theme.textSize === 2))
            role: "body"
            color: Theme.ink2
            text: (root.large ? "" : qsTr("Chạm một ô bên dưới để bắt đầu.") + "\n")
                  + qsTr("Cần giúp, xin hỏi bạn đoàn viên áo xanh đứng cạnh máy.")
        }
    }
    WelcomeTrouble {
        id: trouble
        visible: root.facts.troubles.length > 0 || root.facts.lost
        x: Theme.margin
        anchors.bottom: doors.top
        anchors.bottomMargin: Theme.px(12)
        width: parent.width - 2 * x
        facts: root.facts
    }
    Grid {
        id: doors
        x: Theme.margin
        anchors.top: greeting.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 12 : root.upright ? (trouble.visible ? [120, 72, 16] : [216, 144, 48])[Theme.textSize] : 24)
                           + (trouble.visible ? trouble.height + Theme.px(12) : 0)
        width: parent.width - 2 * x
        columns: root.upright ? 1 : 3
        spacing: Theme.px(24)

        readonly property real side: root.upright ? width : (width - 2 * spacing) * (Theme.compact ? 0.3 : 0.278)

        Tile {
            id: newTile
            width: root.upright ? doors.width : doors.width - 2 * (doors.side + doors.spacing)
            height: root.tall
            main: true
            enabled: root.facts.can_begin
            iconName: "file-pen-line"
            text: qsTr("Làm hồ sơ mới")
            detail: qsTr("Máy hỏi từng câu, quét giấy tờ, in tờ khai, gửi hồ sơ giúp ông/bà.")
            onClicked: root.viewModel.begin()
        }
        Tile {
            id: lookupTile
            width: doors.side
            height: root.upright ? Math.max(implicitHeight, Theme.px(200)) : root.tall
            enabled: root.facts.can_look_up
            iconName: "search"
            text: qsTr("Tra cứu kết quả")
            detail: qsTr("Gõ mã hồ sơ có trên phiếu đã in.")
            onClicked: root.viewModel.lookup()
        }
        Tile {
            id: ticketTile
            width: doors.side
            height: lookupTile.height
            enabled: root.facts.can_take_up
            iconName: "history"
            text: qsTr("Làm tiếp hồ sơ dở")
            detail: qsTr("Quét phiếu làm tiếp máy đã in cho ông/bà.")
            onClicked: root.viewModel.takeUp()
        }
    }
    Grid {
        id: factsRow
        visible: root.factRoom >= root.fact
        x: Theme.margin
        anchors.top: doors.bottom
        anchors.topMargin: Theme.px(root.upright ? [48, 40, 32][Theme.textSize] : Theme.compact ? 16 : [40, 28, 24][Theme.textSize])
        width: parent.width - 2 * x
        columns: root.upright ? 2 : 4
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(root.upright ? 40 : 24)

        readonly property real share: (width - (columns - 1) * columnSpacing) / columns

        Fact {
            width: factsRow.share
            iconName: "wallet"
            label: qsTr("Phí")
            text: root.facts.procedure === "" ? "" : root.facts.several ? qsTr("Tuỳ thủ tục") : root.facts.fee || qsTr("Hỏi tại quầy")
            detail: !root.factDetails ? "" : qsTr("Có trường hợp được giảm, miễn")
        }
        Fact {
            width: factsRow.share
            iconName: "calendar-check"
            label: qsTr("Có kết quả")
            text: root.facts.procedure === "" ? "" : root.facts.several ? qsTr("Tuỳ thủ tục")
                  : !root.facts.days ? qsTr("Hỏi tại quầy") : root.facts.unit === "working_days" ? qsTr("%1 ngày làm việc").arg(root.facts.days)
                                                     : qsTr("%1 ngày").arg(root.facts.days)
            detail: !root.factDetails ? "" : qsTr("từ khi hồ sơ được tiếp nhận")
        }
        Fact {
            width: factsRow.share
            visible: root.bothRows
            iconName: "timer"
            label: qsTr("Làm tại máy")
            text: qsTr("Khoảng 15 phút")
            detail: !root.factDetails ? "" : qsTr("có thể dừng bất cứ lúc nào")
        }
        Fact {
            width: factsRow.share
            visible: root.bothRows
            iconName: "id-card"
            label: qsTr("Cần mang theo")
            text: qsTr("Thẻ căn cước")
            detail: !root.factDetails ? "" : qsTr("và điện thoại để nhận tin nhắn")
        }
    }
}
