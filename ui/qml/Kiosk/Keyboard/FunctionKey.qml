import QtQuick

// A key that does rather than types: backspace, shift, layer, arrows, hide.
Key {
    kind: "function"
}
