import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Work of unknown length: a quarter arc going round; it stands still where motion is unwanted.
Item {
    id: root

    implicitWidth: Theme.px(56)
    implicitHeight: implicitWidth

    Shape {
        id: arc
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.primary
            strokeWidth: Theme.px(5)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - Theme.px(3)
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 90
            }
        }
        RotationAnimator on rotation {
            running: root.visible && !Theme.still
            from: 0
            to: 360
            duration: Theme.sweepTime
            loops: Animation.Infinite
        }
    }
}
