pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Which procedure, where there is more than one: one touch begins it.
Item {
    id: root

    required property var viewModel

    // What of fee and time is verified, in one line.
    function glance(of: var): string {
        const time = of.days === 0 ? "" : of.unit === "working_days" ? qsTr("%1 ngày làm việc").arg(of.days) : qsTr("%1 ngày").arg(of.days);
        const fee = of.fee === "" ? qsTr("Phí: máy báo khi xem lại hồ sơ") : qsTr("Phí: %1").arg(of.fee);
        return time === "" ? fee : fee + " · " + qsTr("Có kết quả: %1").arg(time);
    }

    ScreenTitle {
        id: head
        x: Theme.margin
        y: Theme.px(Theme.compact ? 8 : Theme.portrait ? 160 : 48)
        width: parent.width - 2 * x
        title: qsTr("Ông/bà muốn làm thủ tục nào?")
        hint: qsTr("Chạm một ô.")
    }
    ScrollPage {
        id: page
        x: Theme.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(Theme.compact ? 16 : 32)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        width: parent.width - 2 * x

        Column {
            width: page.pageWidth
            spacing: Theme.px(Theme.compact ? 16 : 24)

            Repeater {
                model: root.viewModel.shown.offers

                ChoiceCard {
                    required property var modelData
                    required property int index

                    width: parent?.width ?? 0
                    radio: false
                    iconName: "file-text"
                    titleRole: "heading"
                    text: modelData.title
                    explanation: root.glance(modelData.glance)
                    implicitHeight: Math.max(Theme.px(Theme.compact ? 128 : 168), implicitContentHeight + 2 * Theme.px(16))
                    onClicked: root.viewModel.choose(index)
                }
            }
        }
    }
}
