import QtQuick
import Kiosk.Theme

// Vietnamese or English, each named in its own tongue.
Segmented {
    id: root

    property string language: "vi"
    signal languageChosen(string language)

    implicitWidth: Theme.px((Theme.compact ? [280, 320, 360] : [336, 392, 448])[Theme.textSize])
    inset: Theme.px(Theme.compact ? 4 : 8)
    spokenName: qsTr("Ngôn ngữ")
    options: [{ text: "Tiếng Việt" }, { text: "English" }]
    current: language === "en" ? 1 : 0
    onChosen: index => languageChosen(index === 1 ? "en" : "vi")
}
