pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// How an application stands: by its typed code the law's three facts, by the slip on the glass all of it.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool found: facts.phase === "found"
    readonly property bool scanning: facts.phase === "scanning"
    readonly property bool asking: !found && !scanning
    readonly property string problem: facts.phase === "trouble" ? DossierWords.trouble(facts.trouble, facts.wait_s) : ""

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? [4, 2, 0][Theme.textSize] : Theme.portrait ? 120 : [16, 12, 8][Theme.textSize])
        width: parent.width - 2 * x
        visible: !root.found
        title: root.scanning ? qsTr("Đang đọc phiếu…") : qsTr("Mã hồ sơ của ông/bà?")
        inline: Theme.compact || (Theme.textSize === 2 && !Theme.portrait)
        problem: Theme.portrait ? "" : root.problem
        hint: root.scanning ? ""
              : qsTr("Gõ mã trên phiếu, hoặc đặt phiếu lên mặt kính rồi quét.")
    }
    TextField {
        id: field
        visible: root.asking
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? [4, 2, 0][Theme.textSize] : Theme.portrait ? 16 : [16, 12, 8][Theme.textSize])
        width: parent.width - 2 * x - (Theme.portrait ? 0 : scan.implicitWidth + Theme.px(24))
        session: root.asking ? root.viewModel.session : null
        spokenName: qsTr("Mã hồ sơ")
        errorText: root.problem
        errorBelow: Theme.portrait
    }
    BigButton {
        id: scan
        visible: root.asking && root.facts.phase !== "looking"
        anchors.right: Theme.portrait ? undefined : parent.right
        anchors.rightMargin: Theme.margin
        x: Theme.margin
        y: Theme.portrait ? field.y + field.height + Theme.px(24) : field.y
        width: Theme.portrait ? root.width - 2 * Theme.margin : implicitWidth
        iconName: "scan-line"
        text: qsTr("Quét phiếu")
        onClicked: root.viewModel.scanSlip()
    }
    Rectangle {
        visible: root.scanning
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        width: parent.width - 2 * x
        radius: Theme.cardRadius
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.lineWidth : 0
        border.color: Theme.line

        GlassPicture {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.px(64), (parent.height - Theme.px(64)) * 1.5)
            height: width / 1.5
            icon: "search"
            scanning: root.scanning
            progress: root.facts.progress
        }
    }
    Loader {
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : 24)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.px(12)
        active: root.found
        sourceComponent: LookupAnswer {
            view: root.facts.view
            slip: root.facts.slip
            slipTrouble: root.facts.slip_trouble
            more: root.facts.more
            onSlipWanted: root.viewModel.printSlip()
            onScanWanted: index => root.viewModel.scanPaper(index)
            onTurnWanted: (index, page) => root.viewModel.turnPage(index, page)
            onRemoveWanted: (index, page) => root.viewModel.removePage(index, page)
            onKeepWanted: root.viewModel.keepPage()
            onSendWanted: root.viewModel.sendPapers()
        }
    }
    TypingBoard {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.asking ? "code" : ""
    }
}
