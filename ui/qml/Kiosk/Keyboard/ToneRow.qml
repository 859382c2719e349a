pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// The open syllable with each of its six tones; in a name, before its first vowel, the words that may stand there.
Item {
    id: root

    required property var session
    readonly property real keyWidth: (width - 5 * Theme.keyGap) / 6
    readonly property int offered: Theme.compact ? 4 : 5
    readonly property var names: ({
        "ngang": plain.advanceWidth < keyWidth - Theme.px(12) ? plain.text : qsTr("ngang"), "sac": qsTr("sắc"), "huyen": qsTr("huyền"),
        "hoi": qsTr("hỏi"), "nga": qsTr("ngã"), "nang": qsTr("nặng")
    })

    implicitHeight: Theme.keyHeight

    TextMetrics {
        id: plain
        font.family: Theme.family
        font.pixelSize: Theme.fontPx("toneName")
        font.weight: Theme.fontWeight("toneName")
        text: qsTr("không dấu")
    }
    Row {
        spacing: Theme.keyGap

        Repeater {
            model: root.session.offers.slice(0, root.offered)
            delegate: OfferKey {
                id: offer
                required property int index
                required property string modelData

                width: (root.width - (root.offered - 1) * Theme.keyGap) / root.offered
                text: root.session.capsLatch ? modelData.toUpperCase() : modelData
                spokenName: modelData
                onClicked: root.session.takeOffer(offer.index)
            }
        }
    }
    Row {
        spacing: Theme.keyGap

        Repeater {
            model: 6
            delegate: Key {
                id: tone
                required property int index
                readonly property var variant: root.session.tones[index]

                width: root.keyWidth
                visible: variant !== undefined
                kind: "tone"
                chosen: variant?.chosen ?? false
                text: variant?.text ?? ""
                under: variant ? root.names[variant.name] : ""
                spokenName: under
                spokenHint: text
                role: text.length > 6 ? "toneName" : text.length > (Theme.compact ? 4 : 5) ? "keyLabel" : "tone"
                onClicked: root.session.chooseTone(tone.index)
            }
        }
    }
}
