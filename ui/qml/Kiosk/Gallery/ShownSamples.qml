pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What is only looked at: words, marks, cards and bars, in each of their kinds.
Column {
    id: root

    required property var say
    required property var session
    required property real columnWidth
    required property string language
    required property var languages

    spacing: Theme.px(40)

    Repeater {
        model: ["warn", "danger", "ok", "info"]
        Family {
            id: banners
            required property string modelData
            name: "Banner " + modelData
            Banner {
                width: banners.width
                kind: banners.modelData
                title: root.say(banners.modelData)
                text: root.say("detail")
                pillText: banners.modelData === "info" ? "" : root.say("wait")
            }
        }
    }
    Family {
        name: "PanelCard · PanelItem"
        Repeater {
            model: ["plain", "attention", "selected", "sunken"]
            PanelCard {
                id: panel
                required property string modelData
                width: root.columnWidth
                tone: modelData
                iconName: "list-checks"
                heading: root.say("choice")
                PanelItem {
                    width: parent?.width ?? 0
                    number: 1
                    strong: panel.modelData === "plain"
                    text: root.say("paper")
                    detail: root.say("detail")
                }
                PanelItem {
                    width: parent?.width ?? 0
                    text: root.say("done")
                }
            }
        }
    }
    Family {
        name: "GroupCard · AnswerRow"
        GroupCard {
            width: root.columnWidth
            iconName: "user"
            heading: root.say("name")
            rows: [{ label: root.say("name"), value: "NGUYỄN THỊ MẪU" }, { label: root.say("page"), value: "20/08/1985" }]
        }
        GroupCard {
            width: root.columnWidth
            editable: false
            iconName: "lock"
            heading: root.say("paper")
            rows: [{ label: root.say("name"), value: root.say("detail") }]
        }
    }
    Family {
        name: "ListRow"
        Repeater {
            model: ["plain", "attention", "danger", "ok"]
            ListRow {
                required property string modelData
                width: root.columnWidth
                tone: modelData
                dot: modelData !== "plain"
                framed: modelData !== "ok"
                iconName: "printer"
                text: root.say("printer")
                detail: root.say(modelData === "plain" ? "detail" : modelData === "attention" ? "review" : modelData)
            }
        }
    }
    Family {
        name: "Fact · FieldProblem · Pill"
        Fact {
            width: root.columnWidth
            iconName: "clock"
            label: root.say("paper")
            text: root.say("wait")
            detail: root.say("detail")
        }
        FieldProblem {
            width: root.columnWidth
            text: root.say("detail")
        }
        Pill {
            iconName: "clock"
            text: root.say("wait")
        }
    }
    Family {
        name: "TextField · FieldText"
        TextField {
            width: root.columnWidth
            label: root.say("name")
            session: root.session
        }
    }
    Family {
        name: "CodeDisplay"
        CodeDisplay {
            width: parent?.width ?? 0
            text: "H32.19-261123-0042"
        }
    }
    Family {
        name: "ProgressBar"
        Repeater {
            model: [0, 0.65, 1, -1]
            ProgressBar {
                required property real modelData
                width: root.columnWidth
                value: modelData
            }
        }
    }
    Family {
        name: "StateBadge · RadioDot · CountdownRing · TurningRing · Mark"
        Repeater {
            model: ["done", "review", "none", "todo", "working"]
            StateBadge {
                required property string modelData
                mark: modelData
            }
        }
        RadioDot {}
        RadioDot { selected: true }
        CountdownRing { seconds: 60 }
        CountdownRing { seconds: 7 }
        TurningRing {}
        Mark {}
    }
    Family {
        name: "QrImage · CoveredPicture · DashedFrame · Hatching · BronzeDrum"
        QrImage {
            source: "image://qr/" + encodeURIComponent("HTTPS://EXAMPLE.VN/MAU")
            spokenName: "QR"
        }
        CoveredPicture {
            width: Theme.px(360)
            height: width
        }
        DashedFrame {
            width: Theme.px(200)
            height: Theme.px(260)
        }
        Hatching {
            width: Theme.px(200)
            height: Theme.px(260)
        }
        BronzeDrum {
            width: Theme.px(640)
            height: Theme.px(360)
            diameter: Theme.px(600)
        }
    }
    Family {
        id: times
        name: "Timeline · TimelineFlag"
        Timeline {
            width: times.width
            height: upright ? Theme.px(900) : implicitHeight
            segments: [
                { label: "Nha Trang", from: 0, to: 100, kind: "stay" }, { label: "", from: 100, to: 130, kind: "gap", flag: root.say("missing") },
                { label: "Cam Ranh", from: 130, to: 200, kind: "stay" }, { label: "a", from: 200, to: 203, kind: "stay" },
                { label: "b", from: 203, to: 206, kind: "stay" }, { label: root.say("review"), from: 206, to: 250, kind: "overlap" },
                { label: "Đà Lạt", from: 250, to: 327, kind: "stay" }
            ]
            marks: [{ at: 0, text: "08/1999" }, { at: 327, text: root.say("now") }]
        }
    }
    Repeater {
        model: ["going", "finished", "helped"]
        StepHeader {
            required property string modelData
            x: -Theme.margin
            width: root.width + 2 * Theme.margin
            procedure: root.say("paper")
            step: 4
            stepName: root.say("name")
            finished: modelData === "finished"
            helper: modelData === "helped" ? "NTL" : ""
            languages: root.languages
            language: root.language
        }
    }
    Repeater {
        model: ["primary", "waiting", "busy", "countdown"]
        BottomBar {
            required property string modelData
            x: -Theme.margin
            width: root.width + 2 * Theme.margin
            voiced: true
            helpCalled: modelData === "waiting"
            primaryKind: modelData === "waiting" ? "waiting" : "primary"
            primaryBusy: modelData === "busy"
            primaryBusyText: root.say("busy")
            primaryText: root.say("print")
            primaryIcon: "printer"
            primaryCountdown: modelData === "countdown" ? 48 : -1
        }
    }
}
