pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The papers the agency asked for: scanned one page after the other, and sent from here.
PanelCard {
    id: root

    required property var wanted
    required property var more
    readonly property bool busy: more.phase === "scanning" || more.phase === "sending"
    readonly property bool over: ["sent", "waiting", "returned"].includes(more.phase)
    signal scanWanted(int index)
    signal turnWanted(int index, int page)
    signal removeWanted(int index, int page)
    signal keepWanted
    signal sendWanted

    tone: more.phase === "trouble" || more.phase === "returned" ? "attention" : "plain"
    iconName: more.phase === "returned" ? "circle-alert" : over ? "circle-check" : "scan-line"
    iconColor: more.phase === "returned" ? Theme.goldInk : over ? Theme.successInk : Theme.primary
    heading: more.phase === "sent" ? qsTr("Đã gửi giấy tờ bổ sung") : more.phase === "waiting" ? qsTr("Đã cất giấy tờ bổ sung")
             : more.phase === "returned" ? qsTr("Cổng dịch vụ chưa nhận giấy tờ này")
             : qsTr("Quét và gửi tại đây")
    spacing: Theme.px(12)

    AppText {
        width: parent?.width ?? 0
        role: "dense"
        text: root.more.phase === "sent" ? qsTr("Cổng dịch vụ công đã nhận, hồ sơ %1.").arg(root.more.code)
              : root.more.phase === "waiting" ? qsTr("Mạng đang gián đoạn. Máy sẽ tự gửi khi có mạng, mã tạm %1.").arg(root.more.code)
              : root.more.phase === "returned" ? qsTr("Giấy tờ vẫn cất an toàn. Xin gọi bạn đoàn viên xem cần sửa gì.")
              : root.more.phase === "scanning" ? qsTr("Đang quét…")
              : root.more.phase === "sending" ? qsTr("Đang gửi…")
              : root.more.trouble !== "" ? qsTr("%1. %2").arg(ScreenWords.scanTitle(root.more.trouble)).arg(ScreenWords.scanRemedy(root.more.trouble))
              : root.more.doubt !== "" ? qsTr("%1 %2").arg(ScreenWords.verdictTitle(root.more.doubt)).arg(ScreenWords.verdictRemedy(root.more.doubt))
              : qsTr("Đặt từng trang lên mặt kính, úp mặt chữ xuống.")
    }
    Repeater {
        model: root.over ? [] : root.wanted

        Column {
            id: paper
            required property string modelData
            required property int index
            readonly property int count: root.more.pages[index] ?? 0

            width: parent?.width ?? 0
            spacing: Theme.px(8)

            AppText {
                width: parent.width
                role: "dense"
                font.weight: Font.DemiBold
                text: paper.modelData
            }
            AppText {
                width: parent.width
                visible: paper.count > 0
                role: "dense"
                font.weight: Font.DemiBold
                color: Theme.successInk
                text: qsTr("Đã quét %n trang", "", paper.count)
            }
            AppText {
                width: parent.width
                visible: root.more.big[paper.index] ?? false
                role: "dense"
                font.weight: Font.DemiBold
                color: Theme.goldInk
                text: qsTr("Giấy tờ này quá lớn, chưa gửi được")
            }
            AppText {
                width: parent.width
                visible: root.more.big[paper.index] ?? false
                role: "dense"
                text: qsTr("Ông/bà chọn trang thừa và bỏ bớt, hoặc quét lại từng trang. Vẫn quá lớn thì gọi người hỗ trợ.")
            }
            Repeater {
                model: root.more.thumbs[paper.index] ?? []

                Row {
                    id: page
                    required property var modelData
                    required property int index
                    readonly property bool lying: modelData.turned % 2 === 1

                    spacing: Theme.px(16)

                    Rectangle {
                        width: Theme.px(72)
                        height: width
                        color: Theme.sheet
                        border.width: Theme.lineWidth
                        border.color: Theme.line

                        Image {
                            anchors.centerIn: parent
                            width: parent.width - Theme.px(8)
                            height: width
                            rotation: 90 * page.modelData.turned
                            fillMode: Image.PreserveAspectFit
                            source: page.modelData.source
                        }
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(112)
                        role: "label"
                        text: qsTr("Trang %1").arg(page.index + 1)
                    }
                    IconButton {
                        anchors.verticalCenter: parent.verticalCenter
                        enabled: !root.busy
                        iconName: "rotate-cw"
                        spokenName: qsTr("Xoay trang %1").arg(page.index + 1)
                        onClicked: root.turnWanted(paper.index, page.index)
                    }
                    IconButton {
                        anchors.verticalCenter: parent.verticalCenter
                        enabled: !root.busy
                        iconName: "trash-2"
                        spokenName: qsTr("Bỏ trang %1").arg(page.index + 1)
                        onClicked: root.removeWanted(paper.index, page.index)
                    }
                }
            }
            BigButton {
                width: parent.width
                enabled: !root.busy
                iconName: "scan-line"
                text: paper.count > 0 ? qsTr("Quét thêm trang") : qsTr("Quét trang này")
                onClicked: root.scanWanted(paper.index)
            }
        }
    }
    BigButton {
        visible: root.more.doubt !== ""
        width: parent?.width ?? 0
        iconName: "check"
        text: qsTr("Vẫn dùng trang này")
        onClicked: root.keepWanted()
    }
    BigButton {
        visible: root.more.whole && !root.busy && !root.over
        width: parent?.width ?? 0
        kind: "primary"
        iconName: Theme.compact && Theme.textSize === 2 ? "" : "send"
        role: Theme.compact && Theme.textSize === 2 ? "dense" : "primary"
        text: qsTr("Gửi giấy tờ bổ sung")
        onClicked: root.sendWanted()
    }
}
