import QtQuick
import Kiosk.Controls

// "Dừng và xoá" asks once more, says what would be lost, and offers to save instead.
Veil {
    id: root

    property bool canSave: false
    signal saveChosen

    title: qsTr("Dừng và xoá hết?")
    text: qsTr("Mọi điều ông/bà đã khai và trang đã quét sẽ bị xoá khỏi máy. Chưa có gì được gửi đi.")
    stayText: qsTr("Làm tiếp")
    stopText: qsTr("Dừng và xoá hết")

    BigButton {
        visible: root.canSave
        width: parent.width
        iconName: "save"
        text: qsTr("In phiếu, làm tiếp sau")
        onClicked: root.saveChosen()
    }
}
