pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The papers of this application with their states.
Column {
    id: root

    required property var papers
    readonly property bool brief: !Theme.portrait && (Theme.compact || Theme.textSize > 0)
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
        case "look": return root.brief ? qsTr("Cần xem lại") : qsTr("Có trang cần xem lại");
        case "optional": return root.brief ? qsTr("Không bắt buộc") : qsTr("Chưa quét, không bắt buộc");
        }
        if (paper.pages > 0 && root.brief)
            return qsTr("Còn trang nữa");
        return paper.pages > 0 ? qsTr("Đã quét %1 trang, còn nữa").arg(paper.pages) : qsTr("Chưa quét");
    }
}
