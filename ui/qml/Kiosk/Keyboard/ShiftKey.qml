import QtQuick
import Kiosk.Theme

// Hoa: once for one capital, twice to stay on capitals.
FunctionKey {
    required property var session

    iconName: "arrow-big-up"
    text: qsTr("Hoa")
    spokenHint: session.capsLatch ? qsTr("Đang viết hoa tất cả") : session.shift ? qsTr("Chữ tiếp theo viết hoa") : ""
    chosen: session.capsLatch
    dotted: session.capsLatch
    Accessible.checkable: true
    Accessible.checked: session.shift
    onClicked: session.toggleShift()

    Rectangle {
        anchors.fill: parent
        visible: parent.session.shift && !parent.session.capsLatch
        radius: Theme.keyRadius
        color: "transparent"
        border.width: Theme.px(4)
        border.color: Theme.primary
    }
}
