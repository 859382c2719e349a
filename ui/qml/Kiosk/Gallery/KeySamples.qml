pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Keyboard

// The keys in all their conditions, then the keyboards whole; one typing session holds an open syllable.
Column {
    id: root

    required property var say
    required property var session

    spacing: Theme.px(40)

    Repeater {
        model: ["letter", "marked", "function", "tone", "space"]
        Specimens {
            id: keys
            required property string modelData
            name: "Key " + modelData
            say: root.say
            sampleWidth: Theme.px(200)
            conditions: ["idle", "pressed", "focused", "chosen"]
            sample: Component {
                Key {
                    kind: keys.modelData
                    text: "ư"
                }
            }
        }
    }
    Specimens {
        name: "OfferKey"
        say: root.say
        sampleWidth: Theme.px(280)
        conditions: ["idle", "pressed", "focused"]
        sample: Component {
            OfferKey {
                text: "Nguyễn"
                under: "Khánh Hòa"
            }
        }
    }
    Repeater {
        model: ["letters", "email", "code"]
        Keyboard {
            required property string modelData
            x: -Theme.margin
            width: root.width + 2 * Theme.margin
            layout: modelData
            session: root.session
        }
    }
    NumberPad {
        x: -Theme.margin
        width: root.width + 2 * Theme.margin
        session: root.session
    }
}
