import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Questions

// The volunteer's panel: first who and PIN, then devices and waiting applications.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown

    StaffDoor {
        anchors.fill: parent
        visible: root.facts.phase !== "open"
        facts: root.facts
        viewModel: root.viewModel
    }
    StaffPanel {
        anchors.fill: parent
        visible: root.facts.phase === "open"
        facts: root.facts
        viewModel: root.viewModel
    }
    TypingBoard {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        session: root.viewModel.session
        layout: root.facts.phase === "pin" ? "number" : ""
    }
}
