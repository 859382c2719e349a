import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Tiles, facts and the drum, as on the welcome page.
Rectangle {
    id: page

    required property var session
    property var heard: []

    color: Theme.paper
    width: Theme.windowWidth
    height: Math.max(Theme.windowHeight, fee.y + fee.height + bar.height)

    BronzeDrum {
        x: Theme.portrait ? 0 : parent.width / 2
        y: Theme.portrait ? Theme.px(380) : 0
        width: Theme.portrait ? parent.width : parent.width / 2
        height: tiles.y - y - Theme.px(10)
    }
    Mark {
        x: Theme.margin
        y: Theme.px(32)
        size: Theme.px(72)
    }
    LanguageSwitch {
        languages: [{ code: "vi", name: "Tiếng Việt" }, { code: "en", name: "English" }]
        language: "vi"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(32)
        onLanguageChosen: language => page.heard = page.heard.concat([language])
    }
    Column {
        x: Theme.margin
        y: Theme.px(Theme.compact ? 100 : 140)
        AppText { role: "display"; text: "Xin kính chào ông/bà" }
        AppText { role: "heading"; color: Theme.primary; text: "Làm hồ sơ ngay tại đây." }
    }
    Grid {
        id: tiles
        x: Theme.margin
        y: Theme.portrait ? Theme.px(608) : Theme.px(Theme.compact ? 290 : 400)
        columns: Theme.portrait ? 1 : 3
        spacing: Theme.columnGap
        readonly property real room: page.width - 2 * Theme.margin
        readonly property real tall: Math.max(first.implicitHeight, second.implicitHeight, third.implicitHeight)
        Tile {
            id: first
            main: true
            width: Theme.portrait ? tiles.room : tiles.room * 0.42
            height: Theme.portrait ? implicitHeight : tiles.tall
            iconName: "file-pen-line"
            text: "Làm hồ sơ mới"
            detail: "Máy hỏi từng câu, quét giấy tờ, in tờ khai và gửi hồ sơ giúp ông/bà."
            onClicked: page.heard = page.heard.concat(["new"])
        }
        Tile {
            id: second
            width: Theme.portrait ? tiles.room : tiles.room * 0.29 - Theme.columnGap
            height: first.height
            iconName: "search"
            text: "Tra cứu kết quả"
            detail: "Gõ mã hồ sơ, hoặc quét mã trên phiếu đã in."
        }
        Tile {
            id: third
            width: second.width
            height: first.height
            iconName: "history"
            text: "Làm tiếp hồ sơ dở"
            detail: "Quét mã trên phiếu tạm máy đã in cho ông/bà."
        }
    }
    Fact {
        id: fee
        x: Theme.margin
        width: tiles.room / 2
        y: tiles.y + tiles.height + Theme.px(32)
        iconName: "wallet"
        label: "Phí"
        text: "200.000 đồng"
        detail: "Có trường hợp được giảm, miễn"
    }
    BottomBar {
        id: bar
        y: parent.height - height
        width: parent.width
        backVisible: false
        primaryVisible: false
    }
}
