pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A card as such, drawn: portrait, lines, and the square code with its tick once it was read. No picture of the real one.
// Without the portrait it stands for the side with the code of either card: that of 2021 has it before, that of 2024 behind.
Rectangle {
    id: root

    property bool done: false
    property bool portrait: true

    height: width / 1.58
    radius: width * 0.04
    color: Theme.surface
    border.width: Theme.controlBorder
    border.color: Theme.primary

    Rectangle {
        visible: root.portrait
        x: root.width * 0.07
        y: root.height * 0.34
        width: root.width * 0.24
        height: root.height * 0.5
        radius: Theme.innerRadius
        color: Theme.primaryTint
        border.width: Theme.highContrast ? Theme.lineWidth : 0
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            name: "user"
            size: Math.round(parent.width * 0.66)
            color: Theme.primary
        }
    }
    Rectangle {
        x: root.width * 0.07
        y: root.height * 0.13
        width: root.width * 0.5
        height: root.height * 0.07
        radius: height / 2
        color: Theme.highContrast ? Theme.line : Theme.primaryTintLine
    }
    Repeater {
        model: [0.3, 0.26, 0.3, 0.22]

        Rectangle {
            required property int index
            required property real modelData

            x: root.width * (root.portrait ? 0.36 : 0.07)
            y: root.height * (0.37 + 0.13 * index)
            width: root.width * modelData
            height: root.height * 0.05
            radius: height / 2
            color: Theme.line
        }
    }
    Rectangle {
        id: code
        anchors.right: parent.right
        anchors.rightMargin: root.width * 0.07
        y: root.height * 0.13
        width: root.width * (root.portrait ? 0.22 : 0.32)
        height: width
        radius: Theme.innerRadius
        color: Theme.surface
        border.width: Theme.strongBorder
        border.color: root.done ? Theme.success : Theme.lineControl

        Grid {
            anchors.centerIn: parent
            columns: 5
            spacing: Math.round(code.width * 0.035)

            Repeater {
                model: [1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1]

                Rectangle {
                    required property int modelData

                    width: Math.round(code.width * 0.115)
                    height: width
                    color: modelData === 1 ? Theme.ink : "transparent"
                }
            }
        }
    }
    Rectangle {
        visible: root.done
        anchors.right: code.right
        y: code.y + code.height + Theme.px(16)
        width: read.width + Theme.px(32)
        height: Theme.px(48)
        radius: height / 2
        color: Theme.success

        Row {
            id: read
            anchors.centerIn: parent
            spacing: Theme.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: Theme.px(28)
                stroke: 2.75
                color: Theme.surface
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                role: "small"
                font.pixelSize: Theme.px(22)
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                color: Theme.surface
                text: qsTr("Đã đọc")
            }
        }
    }
}
