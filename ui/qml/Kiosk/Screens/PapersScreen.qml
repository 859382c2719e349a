import QtQuick
import Kiosk.Theme

// Print, sign, scan: trouble with a device takes the whole page, else papers, page and what to do with it.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool printTrouble: facts.printing === "blocked" || facts.printing === "failed"
    readonly property bool titled: Theme.portrait || Theme.textSize < 2
    readonly property bool aside: printTrouble || printing || facts.scan_broken
    readonly property bool printing: facts.printing === "preparing" || facts.printing === "waiting"
                                     || facts.printing === "printing"

    PrinterTrouble {
        anchors.fill: parent
        visible: root.printTrouble
        facts: root.facts
        onCameOut: root.viewModel.confirmPrinted()
    }
    ScannerTrouble {
        anchors.fill: parent
        visible: root.facts.scan_broken && !root.printTrouble && !root.printing
        facts: root.facts
        onSecondActed: root.viewModel.saveForLater()
    }
    PrintingPage {
        anchors.fill: parent
        visible: root.printing
    }
    ScreenTitle {
        id: head
        visible: !root.aside && root.titled
        x: Theme.margin
        y: Theme.px(Theme.compact ? 4 : 16)
        width: parent.width - 2 * x
        title: root.facts.paper_key === "signed_declaration" && root.facts.thumbs.length === 0
               ? qsTr("Mời ông/bà ký vào tờ khai vừa in, rồi quét lại")
               : root.facts.page.number > 0 && root.facts.thumbs.length > 1
               ? qsTr("%1, trang %2").arg(root.facts.paper_title).arg(root.facts.page.number) : root.facts.paper_title
    }
    Item {
        id: body
        visible: !root.aside
        x: Theme.margin
        anchors.top: root.titled ? head.bottom : parent.top
        anchors.topMargin: Theme.px(Theme.compact ? 8 : root.titled ? 20 : 24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(Theme.compact ? 12 : 24)
        width: parent.width - 2 * x

        PaperList {
            id: list
            width: Theme.portrait ? parent.width : Theme.px(Theme.compact ? [300, 330, 350][Theme.textSize] : 480)
            height: Theme.portrait ? implicitHeight : parent.height
            papers: root.facts.papers
            onPaperChosen: key => root.viewModel.selectPaper(key)
        }
        PageBoard {
            id: board
            anchors.left: Theme.portrait ? parent.left : list.right
            anchors.leftMargin: Theme.portrait ? 0 : Theme.px(24)
            anchors.top: Theme.portrait ? list.bottom : parent.top
            anchors.topMargin: Theme.portrait ? Theme.px(24) : 0
            width: Theme.portrait ? parent.width : Theme.px(Theme.compact ? [430, 390, 380][Theme.textSize] : Theme.textSize === 2 ? 560 : 664)
            height: Theme.portrait ? Math.max(Theme.px(320), parent.height - list.height - actions.implicitHeight - Theme.px(48)) : parent.height
            facts: root.facts
            onPageChosen: page => root.viewModel.selectPage(page)
        }
        ScrollPage {
            id: side
            anchors.left: Theme.portrait ? parent.left : board.right
            anchors.leftMargin: Theme.portrait ? 0 : Theme.px(24)
            anchors.right: parent.right
            anchors.top: Theme.portrait ? board.bottom : parent.top
            anchors.topMargin: Theme.portrait ? Theme.px(24) : 0
            anchors.bottom: parent.bottom

            PageActions {
                id: actions
                width: side.pageWidth
                height: implicitHeight
                facts: root.facts
                viewModel: root.viewModel
            }
        }
    }
}
