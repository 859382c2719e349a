import QtQuick
import Kiosk.Theme

// The languages there are, each named in its own tongue. languages: list of {code, name}.
Segmented {
    id: root

    property var languages: []
    property string language
    signal languageChosen(string language)

    visible: languages.length > 1
    implicitWidth: Theme.languageWidth
    inset: Theme.px(Theme.compact ? 4 : 8)
    spokenName: qsTr("Ngôn ngữ")
    options: languages.map(each => ({ text: each.name }))
    current: languages.findIndex(each => each.code === language)
    onChosen: index => languageChosen(languages[index].code)
}
