import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The way an application has gone, the newest step first, and the day it is promised for.
PanelCard {
    id: root

    required property var steps
    required property string due

    iconName: "list-checks"
    heading: qsTr("Hồ sơ đã qua các bước")
    spacing: Theme.px(Theme.compact ? 12 : 20)

    AppText {
        width: parent?.width ?? 0
        visible: root.due !== ""
        role: "dense"
        text: qsTr("Dự kiến có kết quả: %1").arg(root.due)
    }
    Repeater {
        model: root.steps.slice().reverse()

        Item {
            id: step
            required property var modelData
            required property int index

            width: parent?.width ?? 0
            height: words.height

            Rectangle {
                id: dot
                y: Theme.px(8)
                width: Theme.px(24)
                height: width
                radius: width / 2
                color: step.index === 0 ? Theme.primary : Theme.primaryTint
                border.width: Theme.highContrast ? Theme.lineWidth : 0
                border.color: Theme.line
            }
            Column {
                id: words
                anchors.left: dot.right
                anchors.leftMargin: Theme.px(20)
                anchors.right: parent.right

                AppText {
                    width: parent.width
                    role: "dense"
                    font.weight: step.index === 0 ? Font.DemiBold : Font.Normal
                    text: DossierWords.state(step.modelData.state)
                }
                AppText {
                    width: parent.width
                    role: "label"
                    color: Theme.ink2
                    text: step.modelData.at
                }
                AppText {
                    width: parent.width
                    visible: text !== ""
                    role: "label"
                    text: step.modelData.note
                }
            }
        }
    }
}
