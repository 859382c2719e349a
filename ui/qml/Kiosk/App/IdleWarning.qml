import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Nobody touched the screen for a while: the visit is about to be erased, and one touch keeps it.
Veil {
    id: root

    required property int seconds

    title: qsTr("Ông/bà còn ở đây không?")
    text: qsTr("Máy sắp xoá hồ sơ đang làm để giữ kín cho ông/bà.")
    stayText: qsTr("Tôi vẫn làm tiếp")
    stopText: qsTr("Xoá ngay")

    CountdownRing {
        anchors.horizontalCenter: parent?.horizontalCenter
        seconds: root.seconds
        from: 30
        size: Theme.px(120)
    }
}
