import QtQuick
import Kiosk.Theme

// One line drawing of assets/icons, tinted; never spoken, the words beside it are.
Item {
    id: root

    property string name
    property color color: Theme.ink
    property int size: Theme.iconSmall
    property real stroke: Theme.stroke

    implicitWidth: size
    implicitHeight: size

    Image {
        anchors.centerIn: parent
        width: root.size
        height: root.size
        sourceSize: Qt.size(root.size, root.size)
        source: root.name === "" ? "" : "image://icon/" + root.name + "/" + Theme.hex(root.color) + "/" + root.stroke
    }
}
