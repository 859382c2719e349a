import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What the service says: code, state, completion and day to everybody; the way, fee and papers to the slip's holder.
ScrollPage {
    id: root

    required property var view
    required property string slip
    required property string slipTrouble
    required property var more
    signal slipWanted
    signal scanWanted(int index)
    signal turnWanted(int index, int page)
    signal removeWanted(int index, int page)
    signal keepWanted
    signal sendWanted

    readonly property bool stopped: [3, 7, 8].includes(view.state)
    readonly property bool wanted: view.state === 5 || view.state === 6
    readonly property bool done: view.state >= 9
    readonly property bool owing: view.paid === "no" && [1, 2, 4, 6].includes(view.state)
    readonly property bool beside: view.open && !Theme.portrait
    readonly property real gap: Theme.px(Theme.compact ? 12 : 24)
    readonly property real side: Theme.px(Theme.compact ? 440 : 680)

    Grid {
        width: root.pageWidth
        columns: root.beside ? 2 : 1
        columnSpacing: root.gap
        rowSpacing: root.gap

        Column {
            width: root.beside ? root.pageWidth - root.side - root.gap : root.pageWidth
            spacing: root.gap

            PanelCard {
                width: parent.width
                spacing: Theme.px(8)

                AppText {
                    width: parent?.width ?? 0
                    role: "body"
                    color: Theme.ink2
                    text: qsTr("Mã hồ sơ")
                }
                CodeDisplay {
                    width: parent?.width ?? 0
                    text: root.view.code
                }
            }
            Banner {
                width: parent.width
                kind: root.done ? "ok" : root.wanted || root.stopped ? "warn" : "info"
                iconName: root.done ? "check" : root.wanted ? "file-plus-2" : root.stopped ? "circle-alert" : "hourglass"
                title: DossierWords.state(root.view.state)
                text: root.owing ? qsTr("Ông/bà còn cần trả phí.") : DossierWords.advice(root.view.state, root.view.open)
                pillText: root.view.due !== "" && !root.done && !root.beside ? qsTr("Dự kiến %1").arg(root.view.due) : ""
                pillIcon: "calendar-check"
            }
            PanelCard {
                width: parent.width
                visible: !root.view.open
                iconName: "list-checks"
                heading: qsTr("Đã làm được")

                ProgressBar {
                    width: parent?.width ?? 0
                    value: root.view.completion / 100
                }
            }
            LookupSteps {
                width: parent.width
                visible: root.view.open
                steps: root.view.steps
                due: root.done || !root.beside ? "" : root.view.due
            }
        }
        LookupDetails {
            visible: root.view.open
            width: root.beside ? root.side : root.pageWidth
            view: root.view
            slip: root.slip
            slipTrouble: root.slipTrouble
            more: root.more
            onSlipWanted: root.slipWanted()
            onScanWanted: index => root.scanWanted(index)
            onTurnWanted: (index, page) => root.turnWanted(index, page)
            onRemoveWanted: (index, page) => root.removeWanted(index, page)
            onKeepWanted: root.keepWanted()
            onSendWanted: root.sendWanted()
        }
    }
}
