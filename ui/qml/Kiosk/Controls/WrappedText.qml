import QtQuick

// Text that breaks well: a slash never ends a line ("ông/bà"), a number stays whole, and a long sentence leaves no few letters alone on its last.
Text {
    id: root

    property string words

    wrapMode: Text.Wrap
    text: {
        const whole = words.replace(/\/(?=\S)/g, "/\u2060").replace(/(\d) (?=\d)/g, "$1\u00A0");
        return whole.length > 20 ? whole.replace(/ (\S{1,6} \S{1,6} \S{1,2}|\S{1,7} \S{1,9})$/,
                                                 tail => " " + tail.slice(1).replace(/ /g, "\u00A0")) : whole;
    }
}
