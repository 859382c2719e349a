import QtQuick
import Kiosk.Theme

// The next of the languages by its own name; a touch speaks it from now on. languages: list of {code, name}.
BigButton {
    id: root

    property var languages: []
    property string language
    signal languageChosen(string language)

    readonly property var next: languages[(languages.findIndex(each => each.code === language) + 1) % languages.length]

    visible: languages.length > 1
    height: Theme.cornerHeight
    leftPadding: Theme.px(20)
    role: "label"
    text: next?.name ?? ""
    onClicked: languageChosen(next.code)
}
