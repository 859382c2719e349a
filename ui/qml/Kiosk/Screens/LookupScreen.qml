import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// How an application stands, by its code: code, state and completion only, as the law says.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown
    readonly property bool found: facts.phase === "found"

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 12 : 40)
        width: parent.width - 2 * x
        title: root.found ? qsTr("Hồ sơ %1").arg(root.facts.code) : qsTr("Mã hồ sơ của ông/bà?")
        hint: root.found ? "" : qsTr("Mã có trên phiếu đã in, ví dụ H32.19-261123-0042.")
    }
    TextField {
        visible: !root.found
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)
        width: parent.width - 2 * x
        session: root.found ? null : root.viewModel.session
        spokenName: qsTr("Mã hồ sơ")
        errorText: root.facts.phase === "trouble" ? root.trouble(root.facts.trouble) : ""
    }
    PanelCard {
        visible: root.found
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)
        width: parent.width - 2 * x
        iconName: "file-text"
        heading: root.state10(root.facts.state)

        ProgressBar {
            width: parent?.width ?? 0
            value: root.facts.completion / 100
        }
        AppText {
            width: parent?.width ?? 0
            visible: root.facts.due !== ""
            role: "body"
            text: qsTr("Dự kiến có kết quả ngày %1.").arg(root.facts.due)
        }
    }
    TypingBoard {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.found ? "" : "code"
    }

    function state10(number: int): string {
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

    function trouble(key: string): string {
        switch (key) {
        case "waiting_here": return qsTr("Hồ sơ đang được cất an toàn trên máy này, chờ mạng để gửi.");
        case "not_found": return qsTr("Không thấy mã này. Xin xem lại mã trên phiếu.");
        case "throttled": return qsTr("Có nhiều người đang tra cứu. Xin chờ một phút rồi thử lại.");
        }
        return qsTr("Chưa hỏi được cổng dịch vụ công. Hồ sơ không bị ảnh hưởng, xin thử lại sau.");
    }
}
