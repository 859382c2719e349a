pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The papers of this application with their states.
Column {
    id: root

    required property var papers
    signal paperChosen(string key)

    spacing: Theme.px(16)

    Repeater {
        model: root.papers

        PaperRow {
            required property var modelData

            width: root.width
            text: modelData.title
            mark: modelData.state === "look" ? "review" : modelData.state === "optional" ? "none"
                  : modelData.state === "done" ? "done" : "todo"
            detail: root.words(modelData)
            selected: modelData.selected
            onClicked: root.paperChosen(modelData.key)
        }
    }

    function words(paper: var): string {
        switch (paper.state) {
        case "done": return qsTr("Đã quét, rõ nét");
        case "look": return qsTr("Có trang cần xem lại");
        case "optional": return qsTr("Chưa quét, không bắt buộc");
        }
        return paper.pages > 0 ? qsTr("Đã quét %1 trang, còn nữa").arg(paper.pages) : qsTr("Chưa quét");
    }
}
