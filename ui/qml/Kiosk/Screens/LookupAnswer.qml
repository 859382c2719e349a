import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What the service says without the slip's secret: code, state, completion, and the day where it is known.
Column {
    id: root

    required property var facts
    readonly property bool stopped: [3, 7, 8].includes(facts.state)
    readonly property bool wanted: facts.state === 5 || facts.state === 6
    readonly property bool done: facts.state >= 9

    spacing: Theme.px(Theme.compact ? 16 : 24)

    PanelCard {
        width: parent.width
        spacing: Theme.px(8)

        AppText {
            width: parent?.width ?? 0
            role: "body"
            color: Theme.ink2
            text: qsTr("Mã hồ sơ")
        }
        CodeDisplay {
            width: parent?.width ?? 0
            text: root.facts.code
        }
    }
    Banner {
        width: parent.width
        kind: root.done ? "ok" : root.wanted || root.stopped ? "warn" : "info"
        iconName: root.done ? "check" : root.wanted ? "file-plus-2" : root.stopped ? "circle-alert" : "hourglass"
        title: root.stateWords(root.facts.state)
        text: root.advice()
        pillText: root.facts.due !== "" && !root.done ? qsTr("Dự kiến %1").arg(root.facts.due) : ""
        pillIcon: "calendar-check"
    }
    PanelCard {
        width: parent.width
        iconName: "list-checks"
        heading: qsTr("Đã làm được")

        ProgressBar {
            width: parent?.width ?? 0
            value: root.facts.completion / 100
        }
    }

    function advice(): string {
        switch (facts.state) {
        case 3: return qsTr("Mời ông/bà hỏi cán bộ tại quầy để biết lý do.");
        case 5: return qsTr("Mời ông/bà hỏi cán bộ tại quầy cần thêm giấy tờ gì.");
        case 6: return qsTr("Mời ông/bà trả phí, hoặc hỏi cán bộ tại quầy.");
        case 7:
        case 8: return qsTr("Mời ông/bà hỏi cán bộ tại quầy nếu cần làm lại.");
        case 9: return qsTr("Kết quả đã có. Ông/bà nhận theo cách đã chọn.");
        case 10: return qsTr("Ông/bà đã nhận kết quả.");
        }
        return qsTr("Ông/bà không phải làm gì thêm lúc này.");
    }

    function stateWords(number: int): string {
        switch (number) {
        case 1: return qsTr("Mới đăng ký");
        case 2: return qsTr("Được tiếp nhận");
        case 3: return qsTr("Không được tiếp nhận");
        case 4: return qsTr("Đang xử lý");
        case 5: return qsTr("Yêu cầu bổ sung giấy tờ");
        case 6: return qsTr("Yêu cầu thực hiện nghĩa vụ tài chính");
        case 7: return qsTr("Công dân yêu cầu rút hồ sơ");
        case 8: return qsTr("Dừng xử lý");
        case 9: return qsTr("Đã xử lý xong");
        case 10: return qsTr("Đã trả kết quả");
        }
        return qsTr("Chưa rõ");
    }
}
