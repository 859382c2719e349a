import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Seconds left, as a number inside a ring that loses one step each second.
Item {
    id: root

    property int seconds: 60
    property int from: 60
    property color color: Theme.ink
    property int size: Theme.px(Theme.compact ? 48 : 58)

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size

    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Qt.alpha(root.color, 0.3)
            strokeWidth: Theme.px(5)
            fillColor: "transparent"
            PathAngleArc {
                centerX: root.size / 2; centerY: root.size / 2
                radiusX: root.size / 2 - Theme.px(3); radiusY: radiusX
                startAngle: 0; sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: root.color
            strokeWidth: Theme.px(5)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.size / 2; centerY: root.size / 2
                radiusX: root.size / 2 - Theme.px(3); radiusY: radiusX
                startAngle: -90
                sweepAngle: -360 * Math.max(0, Math.min(1, root.seconds / Math.max(1, root.from)))
            }
        }
    }
    AppText {
        anchors.centerIn: parent
        spoken: false
        role: "label"
        font.pixelSize: Math.max(Theme.px(22), Math.round(root.size * 0.44))
        font.weight: Font.Bold
        text: root.seconds
        color: root.color
    }
}
