import QtQuick
import Kiosk.Controls

// The kiosk waits until the glass is clear; who looked under the lid may say that it is.
PanelCard {
    id: root

    required property var viewModel
    readonly property string phase: viewModel.glass.shown.phase

    visible: phase !== "clear"
    tone: "attention"
    iconName: "scan-line"
    heading: qsTr("Máy chờ lấy giấy trên mặt kính")

    AppText {
        width: parent?.width ?? 0
        role: "dense"
        text: root.phase === "there" ? qsTr("Có giấy tờ hoặc thẻ dưới nắp. Xin trả lại cho chủ, rồi xác nhận.")
                                     : qsTr("Máy quét chưa tự xem được. Xin mở nắp xem, rồi xác nhận.")
    }
    BigButton {
        kind: "tool"
        iconName: "check"
        text: qsTr("Mặt kính đã trống")
        onClicked: root.viewModel.confirmGlass()
    }
}
