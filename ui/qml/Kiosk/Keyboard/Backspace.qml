import QtQuick

// Takes away one letter a touch.
FunctionKey {
    required property var session

    iconName: "delete"
    text: qsTr("Xoá")
    onClicked: session.backspace()
}
