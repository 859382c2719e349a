import QtQuick
import Kiosk.Theme

// Paper that grows thin from its left (or upper) edge; lies over the motif's rim.
Rectangle {
    id: root

    property bool horizontal: false

    gradient: Gradient {
        orientation: root.horizontal ? Gradient.Horizontal : Gradient.Vertical
        GradientStop { position: 0; color: Theme.paper }
        GradientStop { position: 1; color: Qt.alpha(Theme.paper, 0) }
    }
}
