import QtQuick

// "Dừng và xoá" asks once more, and says what would be lost.
Veil {
    title: qsTr("Dừng và xoá hết?")
    text: qsTr("Mọi điều ông/bà đã khai và trang đã quét sẽ bị xoá khỏi máy. Chưa có gì được gửi đi.")
    stayText: qsTr("Làm tiếp")
    stopText: qsTr("Dừng và xoá hết")
}
