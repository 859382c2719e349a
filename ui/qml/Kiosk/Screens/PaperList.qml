pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The papers of this application with their states: a list at the side; where the screen stands upright as many in a
// row as have room for their longest words, three at most, and four papers two by two.
Flow {
    id: root

    required property var papers
    readonly property bool brief: Theme.portrait || Theme.compact || Theme.textSize > 0
    readonly property int wanted: papers.length === 4 ? 2 : Math.min(3, papers.length)
    readonly property int across: Theme.portrait ? Math.max(1, Math.min(wanted, Math.floor((width + spacing) / (widest + spacing)))) : 1
    signal paperChosen(string key)

    spacing: Theme.px(Theme.compact ? 12 : 16)

    Repeater {
        id: rows
        model: root.papers

        PaperRow {
            required property var modelData

            width: Math.floor((root.width - (root.across - 1) * root.spacing) / root.across)
            height: Theme.portrait ? root.tallest : implicitHeight
            text: modelData.title
            mark: modelData.state === "look" || modelData.state === "big" ? "review" : modelData.state === "optional" ? "none"
                  : modelData.state === "done" ? "done" : "todo"
            detail: root.words(modelData)
            selected: modelData.selected
            onClicked: root.paperChosen(modelData.key)
        }
    }

    readonly property real tallest: most(row => row.implicitHeight)
    readonly property real widest: most(row => row.leastWidth)

    function most(measure: var): real {
        let greatest = 1;
        for (let i = 0; i < rows.count; i++)
            greatest = Math.max(greatest, rows.itemAt(i) ? measure(rows.itemAt(i)) : 0);
        return greatest;
    }

    function words(paper: var): string {
        switch (paper.state) {
        case "done": return root.brief ? qsTr("Đã quét, vừa") : qsTr("Đã quét, rõ nét, vừa cỡ gửi");
        case "look": return root.brief ? qsTr("Cần xem lại") : qsTr("Có trang cần xem lại");
        case "big": return root.brief ? qsTr("Quá lớn") : qsTr("Quá lớn, chưa gửi được");
        case "optional": return root.brief ? qsTr("Không bắt buộc") : qsTr("Chưa quét, không bắt buộc");
        }
        if (paper.pages > 0 && root.brief)
            return qsTr("Vừa, còn trang nữa");
        return paper.pages > 0 ? qsTr("Đã quét %1 trang, vừa, còn nữa").arg(paper.pages) : qsTr("Chưa quét");
    }
}
