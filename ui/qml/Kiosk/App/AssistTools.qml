pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What a volunteer may do at this screen, and the way to end the help. Nothing of the answers stands here.
Veil {
    id: root

    required property var assist
    required property var helping
    readonly property var reasons: [
        { key: "readable", text: qsTr("Đã xem, đọc được rõ") },
        { key: "original_faint", text: qsTr("Bản gốc vốn mờ như vậy") },
        { key: "back_blank", text: qsTr("Mặt này vốn để trống") },
        { key: "no_other", text: qsTr("Không có bản nào khác") }
    ]

    title: qsTr("Việc của người hỗ trợ")
    text: assist.doubted ? qsTr("Vẫn dùng trang đang xem, vì:") : qsTr("Điều ông/bà đã khai không hiện ở đây.")
    stayText: qsTr("Quay lại màn hình")
    stopText: qsTr("Kết thúc giúp")
    stopKind: "secondary"
    stopIcon: ""
    onStayChosen: helping.shutTools()
    onStopChosen: helping.leave()

    Grid {
        id: ways
        width: parent?.width ?? 0
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 16 : 24)

        readonly property real share: (width - (columns - 1) * spacing) / columns

        Repeater {
            model: root.assist.doubted ? root.reasons : []

            BigButton {
                required property var modelData

                width: ways.share
                leftPadding: Theme.px(12)
                kind: "tool"
                role: "dense"
                text: modelData.text
                onClicked: root.helping.overrule(modelData.key)
            }
        }
        BigButton {
            visible: root.assist.types
            width: ways.share
            leftPadding: Theme.px(12)
            kind: "tool"
            role: "dense"
            iconName: "keyboard"
            text: qsTr("Gõ thay vì quét thẻ")
            onClicked: root.helping.typeInstead()
        }
        BigButton {
            visible: root.assist.sheet
            width: ways.share
            leftPadding: Theme.px(12)
            kind: "tool"
            role: "dense"
            iconName: "printer"
            text: qsTr("In phiếu trên giấy A5")
            onClicked: root.helping.slipOnSheet()
        }
        BigButton {
            width: ways.share
            leftPadding: Theme.px(12)
            kind: "tool"
            role: "dense"
            iconName: "timer"
            enabled: root.assist.grants > 0
            opacity: enabled ? 1 : 0.6
            text: root.assist.grants > 0 ? qsTr("Thêm 10 phút (còn %n lần)", "", root.assist.grants)
                                         : qsTr("Đã thêm hết giờ")
            onClicked: root.helping.moreTime()
        }
    }
}
