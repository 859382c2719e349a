pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Keyboard

// The right keyboard for the field being typed, and places to choose above its keys.
Item {
    id: root

    readonly property bool unread: true

    required property var session
    required property string layout
    property var suggestions: []
    property bool wanted: true
    readonly property bool letters: layout === "letters" || layout === "email" || layout === "code"
    signal suggestionTaken(int index)

    visible: layout !== "" && wanted
    implicitHeight: !visible ? 0 : letters ? keyboard.implicitHeight : pad.implicitHeight

    Connections {
        target: root.session
        function onTouched() {
            root.wanted = true;
        }
    }
    Keyboard {
        id: keyboard
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.letters
        covered: offers.visible
        session: root.session
        onHideRequested: root.wanted = false
    }
    NumberPad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.letters
        session: root.session
        onHideRequested: root.wanted = false
    }
    Rectangle {
        id: offers
        visible: root.suggestions.length > 0
        width: parent.width
        height: Theme.keyHeight + y0 + Theme.keyGap
        color: Theme.sunken

        readonly property int y0: keyboard.pad

        Row {
            id: strip
            x: Theme.portrait ? Theme.px(24) : Theme.margin
            y: parent.y0
            width: parent.width - 2 * x
            spacing: Theme.keyGap

            Repeater {
                model: Theme.portrait ? root.suggestions.slice(0, 2) : root.suggestions.slice(0, 3)

                OfferKey {
                    required property int index
                    required property string modelData
                    readonly property int comma: modelData.indexOf(", ")

                    width: (strip.width - (Theme.portrait ? 1 : 2) * strip.spacing) / (Theme.portrait ? 2 : 3)
                    text: comma < 0 ? modelData : modelData.slice(0, comma)
                    under: comma < 0 ? "" : modelData.slice(comma + 2)
                    spokenName: modelData
                    onClicked: root.suggestionTaken(index)
                }
            }
        }
    }
}
