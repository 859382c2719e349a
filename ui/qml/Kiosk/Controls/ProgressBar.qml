import QtQuick
import Kiosk.Theme

// Real progress 0…1 with its percentage; value < 0 sweeps, for work of unknown length.
Item {
    id: root

    property real value: 0
    property bool percent: true
    readonly property bool known: value >= 0
    readonly property real share: Math.max(0, Math.min(1, value))

    implicitWidth: Theme.px(480)
    implicitHeight: Math.max(Theme.px(16), figure.visible ? figure.implicitHeight : 0)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: known ? qsTr("%1 phần trăm").arg(Math.round(share * 100)) : qsTr("Đang làm")

    Rectangle {
        id: track
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (figure.visible ? Theme.px(92) : 0)
        height: Theme.px(16)
        radius: height / 2
        color: Theme.surface
        border.width: Math.max(1, Theme.px(1))
        border.color: Theme.primaryTintLine
        clip: true

        Rectangle {
            id: fill
            visible: root.known && width >= height
            width: track.width * root.share
            height: track.height
            radius: height / 2
            color: Theme.primary
            Behavior on width {
                NumberAnimation { duration: Theme.progressTime; easing.type: Easing.OutQuad }
            }
        }
        Rectangle {
            id: sweep
            visible: !root.known
            width: track.width * 0.3
            height: track.height
            radius: height / 2
            color: Theme.primary
            XAnimator on x {
                running: !root.known && root.visible && !Theme.still
                from: 0
                to: track.width * 0.7
                duration: Theme.sweepTime
                easing.type: Easing.OutQuad
                loops: Animation.Infinite
            }
        }
    }
    AppText {
        id: figure
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.percent && root.known
        spoken: false
        role: "label"
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        text: qsTr("%1 %").arg(Math.round(root.share * 100))
    }
}
