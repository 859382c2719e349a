import QtQuick
import Kiosk.Theme
import Kiosk.Keyboard

// A number pad that takes the right half of the page, or its lower part where the screen stands upright.
Rectangle {
    id: root

    required property var session

    x: Theme.portrait ? 0 : parent.width / 2
    y: Theme.portrait ? parent.height - height : 0
    width: Theme.portrait ? parent.width : parent.width / 2
    height: Theme.portrait ? pad.implicitHeight : parent.height
    color: Theme.sunken

    NumberPad {
        id: pad
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: implicitHeight
        beside: true
        session: root.session
    }
    Rectangle {
        width: Theme.portrait ? parent.width : Theme.lineWidth
        height: Theme.portrait ? Theme.lineWidth : parent.height
        color: Theme.line
    }
}
