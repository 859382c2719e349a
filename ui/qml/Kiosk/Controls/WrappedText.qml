import QtQuick

// Text that breaks its lines between words only: a slash never ends a line ("ông/bà" stays together).
Text {
    id: root

    property string words

    wrapMode: Text.Wrap
    text: words.replace(/\/(?=\S)/g, "/\u2060")
}
