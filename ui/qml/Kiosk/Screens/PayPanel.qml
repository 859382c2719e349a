import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The fee, and its VietQR once the service has said where to pay.
PanelCard {
    id: root

    required property var facts
    required property real qrSize

    readonly property bool paid: facts.paid ?? false
    readonly property bool paying: facts.vietqr !== ""
    readonly property bool scarce: !Theme.portrait && Theme.textSize > (Theme.compact ? 0 : 1)

    padding: Theme.px(Theme.compact ? 16 : 28)
    spacing: Theme.px(Theme.compact ? 8 : 12)

    Item {
        width: parent?.width ?? 0
        height: amount.height

        AppText {
            anchors.left: parent.left
            anchors.right: amount.left
            anchors.baseline: amount.baseline
            role: root.scarce && Theme.compact ? "body" : "heading"
            font.weight: Font.Bold
            text: root.facts.fee_zero || root.paid ? qsTr("Phí") : qsTr("Trả phí")
        }
        AppText {
            id: amount
            anchors.right: parent.right
            role: Theme.compact ? "heading" : "title"
            leading: 0
            color: Theme.primary
            text: root.facts.fee
        }
    }
    AppText {
        width: parent?.width ?? 0
        visible: !(root.paying && (root.scarce || Theme.compact && lineCount > 2))
        role: Theme.compact ? "label" : "dense"
        text: root.paid ? qsTr("Cổng dịch vụ công đã nhận phí.")
              : root.facts.fee_zero ? ScreenWords.noFee(root.facts.no_fee ?? "", root.facts.no_fee_group ?? "")
              : root.paying ? qsTr("Mở ứng dụng ngân hàng, quét mã VietQR này.")
              : qsTr("Trả phí: xem khi tra cứu.")
    }
    QrImage {
        anchors.horizontalCenter: parent?.horizontalCenter
        visible: root.facts.vietqr !== ""
        width: root.qrSize
        height: root.qrSize
        source: root.facts.vietqr !== "" ? "image://qr/" + encodeURIComponent(root.facts.vietqr) : ""
        spokenName: qsTr("Mã VietQR để trả phí")
    }
    AppText {
        width: parent?.width ?? 0
        visible: root.facts.vietqr !== ""
        horizontalAlignment: Text.AlignHCenter
        role: root.scarce ? "small" : Theme.compact ? "label" : "dense"
        font.weight: Font.DemiBold
        text: qsTr("Nội dung: %1").arg(root.facts.purpose)
    }
    Rectangle {
        width: parent?.width ?? 0
        height: waiting.height + Theme.px(24)
        visible: root.facts.vietqr !== ""
        radius: Theme.keyRadius
        color: Theme.goldTint
        border.width: Theme.highContrast ? Theme.keyBorder : 0
        border.color: Theme.goldLine

        Row {
            id: waiting
            anchors.centerIn: parent
            spacing: Theme.px(16)

            Icon {
                id: glass
                anchors.verticalCenter: parent.verticalCenter
                name: "hourglass"
                color: Theme.goldInk
            }
            AppText {
                width: Math.min(implicitWidth, root.width - 2 * root.padding - glass.width - Theme.px(48))
                role: "label"
                color: Theme.goldInk
                font.weight: Font.DemiBold
                text: Theme.compact ? qsTr("Chờ ngân hàng") : qsTr("Đang chờ ngân hàng xác nhận")
            }
        }
    }
}
