pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What is worth a second look: a question each, with the way to the answer. doubts: list of {key, text, edit}.
PanelCard {
    id: root

    required property var doubts
    signal editWanted(string key)

    tone: "attention"
    padding: Theme.px(Theme.compact ? 16 : 24)
    iconName: "eye"
    iconColor: Theme.goldInk
    heading: qsTr("Cần xem lại")

    function wordsOf(doubt: var): string {
        switch (doubt.key) {
        case "number_unknown_province": return qsTr("Ba số đầu của số định danh không khớp tỉnh nào. Ông/bà ghi đúng chưa?");
        case "number_sex_differs": return qsTr("Số định danh và giới tính chưa khớp nhau. Ông/bà ghi đúng chưa?");
        case "number_birth_year_differs": return qsTr("Số định danh và năm sinh chưa khớp nhau. Ông/bà ghi đúng chưa?");
        }
        return doubt.text;
    }

    Repeater {
        model: root.doubts

        Item {
            id: line

            required property var modelData

            width: parent?.width ?? 0
            height: Math.max(words.height, look.height)

            AppText {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - look.width - Theme.px(16)
                role: "dense"
                text: root.wordsOf(line.modelData)
            }
            BigButton {
                id: look
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.editHeight
                leftPadding: Theme.px(20)
                role: "dense"
                text: qsTr("Xem")
                spokenName: qsTr("Xem") + ": " + words.text
                onClicked: root.editWanted(line.modelData.edit)
            }
        }
    }
}
