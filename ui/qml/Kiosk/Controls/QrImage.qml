import QtQuick
import Kiosk.Theme

// A code to be read by a telephone: black on white with its quiet zone, never smoothed, in every theme.
Rectangle {
    id: root

    property string source
    property string spokenName

    implicitWidth: Theme.px(360)
    implicitHeight: implicitWidth
    color: Theme.sheet
    radius: Theme.innerRadius
    Accessible.role: Accessible.Graphic
    Accessible.name: spokenName

    // Whole pixels a module; the quiet zone is in the picture.
    Image {
        readonly property int pixels: Math.max(1, Math.floor((root.width - Theme.px(4)) / Math.max(1, implicitWidth)))

        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) / 2)
        width: implicitWidth * pixels
        height: implicitHeight * pixels
        smooth: false
        mipmap: false
        cache: false
        source: root.source
    }
}
