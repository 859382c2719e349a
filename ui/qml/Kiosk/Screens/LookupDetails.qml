import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What the slip's holder may do now: add papers, pay, follow the post, print the agency's own slip.
Column {
    id: root

    required property var view
    required property string slip
    required property string slipTrouble
    required property var more
    signal slipWanted
    signal scanWanted(int index)
    signal turnWanted(int index, int page)
    signal removeWanted(int index, int page)
    signal keepWanted
    signal sendWanted

    readonly property bool underWay: slip !== "" && slip !== "failed"

    spacing: Theme.px(Theme.compact ? 12 : 24)

    PanelCard {
        width: parent.width
        visible: root.view.wanted.length > 0
        tone: "attention"
        iconName: "file-plus-2"
        iconColor: Theme.goldInk
        heading: qsTr("Cần bổ sung giấy tờ")
        spacing: Theme.px(8)

        Repeater {
            model: root.view.wanted

            AppText {
                required property string modelData
                width: parent?.width ?? 0
                role: "body"
                font.weight: Font.DemiBold
                text: "– " + modelData
            }
        }
        AppText {
            width: parent?.width ?? 0
            visible: root.view.wanted_reason !== ""
            role: "dense"
            text: root.view.wanted_reason
        }
        AppText {
            width: parent?.width ?? 0
            visible: root.view.wanted_due !== ""
            role: "dense"
            text: qsTr("Hạn bổ sung: %1").arg(root.view.wanted_due)
        }
    }
    SupplementPanel {
        width: parent.width
        visible: root.view.wanted.length > 0 || ["sent", "waiting", "returned"].includes(root.more.phase)
        wanted: root.view.wanted
        more: root.more
        onScanWanted: index => root.scanWanted(index)
        onTurnWanted: (index, page) => root.turnWanted(index, page)
        onRemoveWanted: (index, page) => root.removeWanted(index, page)
        onKeepWanted: root.keepWanted()
        onSendWanted: root.sendWanted()
    }
    PayPanel {
        width: parent.width
        visible: root.view.paid === "no" || root.view.paid === "free"
        facts: ({ vietqr: root.view.vietqr, purpose: root.view.purpose, fee: root.view.paid === "free" ? "0 đ" : root.view.fee, fee_zero: root.view.paid === "free" })
        qrSize: Math.min(width - 2 * padding, Theme.px(Theme.compact ? 240 : 352))
    }
    PanelCard {
        width: parent.width
        visible: root.view.paid === "yes"
        iconName: "circle-check"
        iconColor: Theme.successInk
        heading: qsTr("Đã nhận phí %1").arg(root.view.fee)
    }
    PanelCard {
        width: parent.width
        visible: root.view.tracking !== ""
        iconName: "send"
        heading: qsTr("Mã bưu gửi")

        AppText {
            width: parent?.width ?? 0
            role: "heading"
            text: root.view.tracking
        }
    }
    PanelCard {
        width: parent.width
        visible: root.view.slip_ready
        iconName: "printer"
        heading: qsTr("Giấy tiếp nhận và hẹn trả")

        AppText {
            width: parent?.width ?? 0
            role: "dense"
            text: root.slip === "printed" ? qsTr("Đã in. Mời ông/bà lấy giấy ở máy in.")
                  : root.slip === "failed" ? qsTr("%1. Hồ sơ không bị ảnh hưởng.").arg(root.slipTrouble === "line" ? qsTr("Chưa hỏi được cổng dịch vụ công") : ScreenWords.printTitle(root.slipTrouble))
                  : root.slip === "blocked" ? qsTr("%1. Xin gọi bạn đoàn viên.").arg(ScreenWords.printTitle(root.slipTrouble))
                  : root.underWay ? qsTr("Đang in giấy…") : qsTr("Giấy của cơ quan, có ngày hẹn trả kết quả.")
        }
        BigButton {
            visible: !root.underWay
            iconName: "printer"
            text: root.slip === "failed" ? qsTr("In lại giấy") : qsTr("In giấy này")
            onClicked: root.slipWanted()
        }
    }
}
