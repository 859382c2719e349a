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
    heading: group.title !== "" ? group.title : titleOf(group.key)

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
        if (line.key === "residence" && line.value.includes(" · ")) {
            const parts = line.value.split(" · ");
            return qsTr("Từ %1 đến nay, %n nơi", "", Number(parts[1])).arg(parts[0]);
        }
        return line.masked !== "" ? line.masked : line.value;
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.px(4)

        Repeater {
            id: lines
            model: root.group.lines
            onItemAdded: (index, item) => {
                const line = item as ReviewLine;
                const above = lines.itemAt(index - 1) as ReviewLine;
                if (above)
                    above.keptClear = Qt.binding(() => line.revealWidth);
            }

            ReviewLine {
                required property var modelData

                width: parent?.width ?? 0
                labelWidth: root.labelWidth
                label: modelData.key === "convictions_choice" || modelData.key === "residence" ? "" : modelData.label
                value: root.valueOf(modelData)
                hidable: modelData.hidable
                whose: root.heading
                revealed: root.revealed
                onRevealWanted: root.revealWanted()
            }
        }
        Row {
            visible: root.group.key === "residence"
            spacing: Theme.px(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                color: Theme.success
            }
            AppText {
                role: "label"
                font.weight: Font.DemiBold
                color: Theme.successInk
                text: qsTr("Đủ, không còn khoảng trống")
            }
        }
    }
}
