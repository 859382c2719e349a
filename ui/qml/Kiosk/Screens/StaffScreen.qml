import QtQuick

// The volunteer's panel: first who and PIN, then devices and waiting applications.
Item {
    id: root

    required property var viewModel
    readonly property var facts: viewModel.shown

    StaffDoor {
        anchors.fill: parent
        visible: root.facts.phase === "names" || root.facts.phase === "pin"
        facts: root.facts
        viewModel: root.viewModel
    }
    StaffCall {
        anchors.fill: parent
        visible: root.facts.phase === "call"
        facts: root.facts
    }
    StaffPanel {
        anchors.fill: parent
        visible: root.facts.phase === "open"
        facts: root.facts
        viewModel: root.viewModel
    }
    SidePad {
        visible: root.facts.phase === "pin"
        session: root.viewModel.session
    }
}
