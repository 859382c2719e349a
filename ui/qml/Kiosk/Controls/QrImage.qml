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

    Image {
        anchors.fill: parent
        anchors.margins: Theme.px(16)
        fillMode: Image.PreserveAspectFit
        smooth: false
        mipmap: false
        cache: false
        source: root.source
    }
}
