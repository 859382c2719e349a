import QtQuick

// Text that breaks well: a slash never ends a line ("ông/bà"), and a long sentence leaves no short word alone on its last.
Text {
    id: root

    property string words

    wrapMode: Text.Wrap
    text: {
        const whole = words.replace(/\/(?=\S)/g, "/\u2060");
        return whole.length > 24 ? whole.replace(/ (\S{1,5})$/, "\u00A0$1") : whole;
    }
}
