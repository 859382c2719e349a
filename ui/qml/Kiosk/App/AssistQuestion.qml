import QtQuick

// A volunteer signed in and asks to help; only the citizen's own touch lets them.
Veil {
    id: root

    required property string helper

    title: qsTr("Ông/bà có muốn %1 giúp không?").arg(helper)
    text: qsTr("Người hỗ trợ cùng xem màn hình này. Điều ông/bà đã khai được che, chỉ hiện khi ông/bà giữ tay ở nút “Hiện”. Phần khai về án tích luôn đóng. Ông/bà thôi nhờ giúp lúc nào cũng được.")
    stayText: qsTr("Tôi đồng ý")
    stopText: qsTr("Không, cảm ơn")
    stopKind: "secondary"
    stopIcon: ""
}
