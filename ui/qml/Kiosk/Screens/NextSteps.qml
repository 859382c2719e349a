pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What happens after the citizen has gone home.
PanelCard {
    id: root

    required property var facts
    readonly property var steps: facts.accepted || facts.held !== "returned" ? usual : mending
    readonly property var mending: [
        { title: qsTr("Gọi bạn đoàn viên"), text: qsTr("Bạn ấy xem được cần sửa gì.") },
        { title: qsTr("Giữ mã tạm"), text: qsTr("Hồ sơ chưa nộp cho tới khi có mã hồ sơ.") },
        { title: qsTr("Cùng sửa rồi nộp lại"), text: qsTr("Bản đã cất vẫn nằm an toàn trên máy.") }
    ]
    readonly property var usual: [
        facts.paid ? { title: qsTr("Đã trả phí"), text: qsTr("Cổng dịch vụ công đã nhận phí.") }
        : facts.fee_zero ? { title: qsTr("Không phải trả phí"), text: ScreenWords.noFee(facts.no_fee ?? "", facts.no_fee_group ?? "") }
        : facts.vietqr !== "" ? { title: qsTr("Trả phí"), text: qsTr("Quét mã bên cạnh, hoặc trả tại quầy.") }
        : { title: qsTr("Trả phí"), text: qsTr("Xem khi tra cứu bằng mã ở trên.") },
        { title: qsTr("Chờ tin nhắn"), text: facts.check_hours > 0
          ? qsTr("Báo đã tiếp nhận, trong %1 giờ làm việc.").arg(facts.check_hours) : qsTr("Báo đã tiếp nhận hồ sơ.") },
        { title: qsTr("Nhận kết quả"), text: (facts.delivery !== "" ? facts.delivery + ". " : "")
          + (facts.due !== "" ? qsTr("Dự kiến %1.").arg(facts.due) : "") }
    ]

    padding: Theme.px(Theme.compact ? 20 : 28)
    spacing: Theme.px(12)

    AppText {
        width: parent?.width ?? 0
        role: "label"
        font.weight: Font.DemiBold
        color: Theme.primary
        text: qsTr("Việc tiếp theo")
    }

    Grid {
        id: grid
        width: parent?.width ?? 0
        columns: Theme.compact || Theme.textSize > 0 ? 1 : 3
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(12)

        Repeater {
            model: root.steps

            Column {
                id: step

                required property int index
                required property var modelData

                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns

                PanelItem {
                    width: parent.width
                    number: step.index + 1
                    strong: step.index === 0
                    text: step.modelData.title
                    detail: grid.columns === 1 ? step.modelData.text : ""
                }
                AppText {
                    width: parent.width
                    visible: grid.columns > 1
                    role: "label"
                    color: Theme.ink2
                    text: step.modelData.text
                }
            }
        }
    }
}
