import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// No paper comes: the slip's own code, to be photographed. Whoever has the picture may look the application up.
PanelCard {
    id: root

    required property string mark
    readonly property bool narrow: Theme.textSize === 2
    readonly property bool covered: mark.startsWith("•")

    padding: Theme.px(Theme.compact ? 16 : 28)

    Grid {
        width: parent?.width ?? 0
        columns: root.narrow ? 1 : 2
        spacing: Theme.px(24)
        horizontalItemAlignment: root.narrow ? Grid.AlignHCenter : Grid.AlignLeft
        verticalItemAlignment: Grid.AlignVCenter

        QrImage {
            id: code
            width: Theme.px(Theme.compact ? 216 : 260)
            height: width
            visible: !root.covered
            source: root.mark !== "" && !root.covered ? "image://qr/" + encodeURIComponent(root.mark) : ""
            spokenName: qsTr("Mã của phiếu, để chụp ảnh")
        }
        CoveredPicture {
            visible: root.covered
            width: code.width
            height: width
        }
        Column {
            width: (parent?.width ?? 0) - (root.narrow ? 0 : code.width + Theme.px(24))
            spacing: Theme.px(8)

            AppText {
                width: parent.width
                role: "heading"
                text: qsTr("Phiếu trên màn hình")
            }
            AppText {
                width: parent.width
                role: Theme.compact ? "dense" : "body"
                text: qsTr("Xin chụp ảnh mã này, hoặc ghi lại mã hồ sơ. Ai có ảnh đều xem được tiến độ: xin giữ cẩn thận.")
            }
        }
    }
}
