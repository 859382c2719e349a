import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The declaration as it will come out of the printer, sheet by sheet.
Rectangle {
    id: root

    required property var facts
    required property var viewModel

    color: Theme.sunken

    MouseArea { anchors.fill: parent }
    Image {
        id: sheet
        x: Theme.margin
        y: Theme.px(16)
        width: Theme.portrait ? parent.width - 2 * x : parent.width - side.width - 3 * x
        height: Theme.portrait ? parent.height - side.height - Theme.px(48) : parent.height - 2 * y
        fillMode: Image.PreserveAspectFit
        sourceSize: Qt.size(width, height)
        visible: root.facts.sheet !== ""
        source: root.facts.sheet
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Tờ khai, trang %1 / %2").arg(root.facts.sheet_number).arg(root.facts.sheets)
    }
    CoveredPicture {
        anchors.centerIn: sheet
        visible: root.facts.sheet === ""
        width: Math.min(sheet.width, sheet.height * 0.7)
        height: width / 0.7
        text: qsTr("Tờ khai có phần khai riêng. Xin xem khi đã thôi nhờ giúp.")
    }
    Column {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        width: Theme.portrait ? parent.width - 2 * Theme.margin : Theme.px(Theme.compact ? 320 : 440)
        spacing: Theme.px(16)

        AppText {
            width: parent.width
            role: "heading"
            text: qsTr("Tờ khai, trang %1 / %2").arg(root.facts.sheet_number).arg(root.facts.sheets)
        }
        AppText {
            width: parent.width
            role: "body"
            text: qsTr("Đây là tờ khai sẽ in ra để ông/bà ký.")
        }
        BigButton {
            width: parent.width
            visible: root.facts.sheet_number < root.facts.sheets
            iconName: "arrow-right"
            iconRight: true
            text: qsTr("Xem trang sau")
            onClicked: root.viewModel.turnSheet(1)
        }
        BigButton {
            width: parent.width
            visible: root.facts.sheet_number > 1
            iconName: "arrow-left"
            text: qsTr("Xem trang trước")
            onClicked: root.viewModel.turnSheet(-1)
        }
        BigButton {
            width: parent.width
            iconName: "x"
            text: qsTr("Đóng tờ khai")
            onClicked: root.viewModel.closeSheet()
        }
    }
}
