import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Top of the screens outside a visit: mark, what this is, whose desk; the language, and when the panel locks itself.
Item {
    id: root

    required property string screen
    required property string agency
    required property string date
    required property int locksIn
    property var languages: []
    property string language
    signal languageChosen(string language)
    signal markHeld

    readonly property bool staff: screen === "Staff"
    readonly property string timeLeft: Math.floor(locksIn / 60) + ":" + String(locksIn % 60).padStart(2, "0")

    implicitHeight: Theme.headerHeight

    function title(): string {
        switch (screen) {
        case "Staff": return qsTr("Bảng của người hỗ trợ");
        case "Lookup": return qsTr("Tra cứu kết quả");
        case "Procedure": return qsTr("Làm hồ sơ mới");
        case "Glass": return qsTr("Mặt kính máy quét");
        }
        return qsTr("Làm tiếp hồ sơ dở");
    }

    Mark {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(Theme.compact ? 56 : 72)
        door: true
        onHeld: root.markHeld()
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: tail.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            role: "heading"
            leading: 0
            text: root.title()
            Accessible.role: Accessible.Heading
        }
        AppText {
            width: parent.width
            visible: !((Theme.portrait || Theme.compact) && Theme.textSize > 0)
            role: "small"
            color: Theme.ink2
            text: root.staff ? root.agency + " · " + root.date : root.agency
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(24)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.locksIn >= 0 && !Theme.portrait
            name: "timer"
            color: Theme.ink2
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.locksIn >= 0
            role: "label"
            wrapMode: Text.NoWrap
            text: Theme.portrait ? root.timeLeft : qsTr("Tự khoá sau %1").arg(root.timeLeft)
        }
        LanguageButton {
            languages: root.languages
            language: root.language
            onLanguageChosen: language => root.languageChosen(language)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.lineWidth
        color: Theme.line
    }
}
