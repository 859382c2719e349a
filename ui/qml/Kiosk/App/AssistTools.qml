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

    component Way: BigButton {
        width: ways.share
        height: Math.max(Theme.buttonHeight, implicitContentHeight + Theme.px(16))
        leftPadding: Theme.px(12)
        kind: "tool"
        role: "dense"
    }

    Grid {
        id: ways
        width: parent?.width ?? 0
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 16 : 24)

        readonly property real share: (width - (columns - 1) * spacing) / columns

        Repeater {
            model: root.assist.doubted ? root.reasons : []

            Way {
                required property var modelData

                text: modelData.text
                onClicked: root.helping.overrule(modelData.key)
            }
        }
        Way {
            visible: root.assist.types
            iconName: "keyboard"
            text: qsTr("Gõ thay vì quét thẻ")
            onClicked: root.helping.typeInstead()
        }
        Way {
            visible: root.assist.sheet
            iconName: "printer"
            text: qsTr("In phiếu trên giấy A5")
            onClicked: root.helping.slipOnSheet()
        }
        Way {
            iconName: "timer"
            enabled: root.assist.grants > 0
            text: root.assist.grants > 0 ? qsTr("Thêm 10 phút (còn %n lần)", "", root.assist.grants)
                                         : qsTr("Đã thêm hết giờ")
            onClicked: root.helping.moreTime()
        }
    }
}
