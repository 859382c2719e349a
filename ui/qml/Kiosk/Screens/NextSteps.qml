pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What happens after the citizen has gone home.
PanelCard {
    id: root

    required property var facts
    readonly property var steps: [
        facts.fee_zero ? { title: qsTr("Không phải trả phí"), text: qsTr("Ông/bà được miễn phí.") }
        : facts.vietqr !== "" ? { title: qsTr("Trả phí"), text: qsTr("Quét mã bên cạnh, hoặc trả tại quầy.") }
        : { title: qsTr("Trả phí"), text: qsTr("Xem khi tra cứu bằng mã ở trên.") },
        { title: qsTr("Chờ tin nhắn"), text: facts.check_hours > 0
          ? qsTr("Báo đã tiếp nhận, trong %1 giờ làm việc.").arg(facts.check_hours) : qsTr("Báo đã tiếp nhận hồ sơ.") },
        { title: qsTr("Nhận kết quả"), text: (facts.delivery !== "" ? facts.delivery + ". " : "")
          + (facts.due !== "" ? qsTr("Dự kiến %1.").arg(facts.due) : "") }
    ]

    iconName: "list-checks"
    heading: qsTr("Việc tiếp theo")

    Grid {
        id: grid
        width: parent?.width ?? 0
        columns: Theme.portrait || Theme.compact || Theme.textSize > 0 ? 1 : 3
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(12)

        Repeater {
            model: root.steps

            Column {
                id: step

                required property int index
                required property var modelData

                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns

                AppText {
                    width: parent.width
                    role: "body"
                    font.weight: Font.Bold
                    text: (step.index + 1) + ". " + step.modelData.title
                }
                AppText {
                    width: parent.width
                    role: "label"
                    color: Theme.ink2
                    text: step.modelData.text
                }
            }
        }
    }
}
