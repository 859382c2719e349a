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
        y: Theme.px(Theme.compact ? [4, 2, 0][Theme.textSize] : Theme.portrait ? 120 : 16)
        width: parent.width - 2 * x
        visible: !root.found
        title: qsTr("Mã hồ sơ của ông/bà?")
        inline: Theme.compact || (Theme.textSize === 2 && !Theme.portrait)
        hint: root.facts.phase === "trouble" && !Theme.portrait ? "" : qsTr("Mã có trên phiếu đã in, ví dụ H32.19-261123-0042.")
    }
    TextField {
        visible: !root.found
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? [4, 2, 0][Theme.textSize] : 16)
        width: parent.width - 2 * x
        session: root.found ? null : root.viewModel.session
        spokenName: qsTr("Mã hồ sơ")
        errorText: root.facts.phase === "trouble" ? root.trouble(root.facts.trouble) : ""
    }
    LookupAnswer {
        visible: root.found
        x: Theme.margin
        y: Theme.px(Theme.compact ? 16 : 40)
        width: parent.width - 2 * x
        facts: root.facts
    }
    TypingBoard {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.found ? "" : "code"
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
