import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A dashed rounded frame: a page not yet scanned, a doubtful spot, a period still missing.
Shape {
    id: root

    property color color: Theme.goldLine
    property int radius: Theme.innerRadius
    property int thickness: Theme.px(3)
    readonly property real inset: thickness / 2

    ShapePath {
        strokeColor: root.color
        strokeWidth: root.thickness
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]
        fillColor: "transparent"
        PathRectangle {
            x: root.inset
            y: root.inset
            width: root.width - root.thickness
            height: root.height - root.thickness
            radius: root.radius
        }
    }
}
