pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One group of answers with its Sửa; an identity number stays masked until Hiện.
GroupCard {
    id: root

    required property var group
    required property bool revealed
    signal revealWanted

    iconName: group.icon
    heading: titleOf(group.key)

    function titleOf(key: string): string {
        switch (key) {
        case "person": return qsTr("Người được cấp phiếu");
        case "request": return qsTr("Yêu cầu");
        case "family": return qsTr("Cha, mẹ, vợ hoặc chồng");
        case "residence": return qsTr("Nơi ở từ khi đủ 14 tuổi");
        case "contact": return qsTr("Liên hệ");
        case "private": return qsTr("Phần khai riêng");
        }
        return key;
    }

    function valueOf(line: var): string {
        if (line.key === "convictions_choice")
            return qsTr("Đã khai. Nội dung được ẩn, chỉ in trong tờ khai.");
        if (line.key === "residence") {
            const parts = line.value.split(" · ");
            return qsTr("Từ %1 đến nay, %n nơi", "", Number(parts[1])).arg(parts[0]);
        }
        return line.masked !== "" ? line.masked : line.value;
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.px(8)

        Repeater {
            model: root.group.lines

            Item {
                id: line

                required property var modelData

                width: parent?.width ?? 0
                implicitHeight: Math.max(value.height, reveal.visible ? reveal.height : 0)

                AppText {
                    id: label
                    visible: line.modelData.key !== "convictions_choice"
                    width: visible ? Theme.px(168) : 0
                    role: "label"
                    color: Theme.ink2
                    text: line.modelData.label
                }
                AppText {
                    id: value
                    anchors.left: label.right
                    anchors.leftMargin: label.visible ? Theme.px(16) : 0
                    anchors.right: reveal.visible ? reveal.left : parent.right
                    role: "dense"
                    font.weight: Font.DemiBold
                    text: root.valueOf(line.modelData)
                }
                BigButton {
                    id: reveal
                    visible: line.modelData.key === "id_number"
                    anchors.right: parent.right
                    height: Theme.leastTouch
                    leftPadding: Theme.px(16)
                    rightPadding: Theme.px(16)
                    kind: "tool"
                    role: "label"
                    iconName: root.revealed ? "eye-off" : "eye"
                    text: root.revealed ? qsTr("Ẩn") : qsTr("Hiện")
                    onClicked: root.revealWanted()
                }
            }
        }
    }
}
