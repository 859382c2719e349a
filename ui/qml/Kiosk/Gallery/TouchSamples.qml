pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Everything that can be touched, in all the conditions it knows.
Column {
    id: root

    required property var say
    required property real columnWidth
    required property var languages

    spacing: Theme.px(40)

    Repeater {
        model: ["primary", "secondary", "tool", "waiting", "ok", "danger"]
        Specimens {
            id: buttons
            required property string modelData
            name: "BigButton " + modelData
            say: root.say
            conditions: ["idle", "pressed", "focused", "busy", "off"]
            sample: Component {
                BigButton {
                    kind: buttons.modelData
                    text: root.say("print")
                    busyText: root.say("busy")
                    iconName: "printer"
                }
            }
        }
    }
    Specimens {
        name: "IconButton"
        say: root.say
        conditions: ["idle", "pressed", "focused", "off"]
        sample: Component {
            Item {
                implicitHeight: button.height
                IconButton {
                    id: button
                    iconName: "chevron-down"
                    spokenName: root.say("on")
                }
            }
        }
    }
    Specimens {
        name: "ChoiceCard"
        say: root.say
        sampleWidth: root.columnWidth
        conditions: ["idle", "pressed", "focused", "chosen"]
        sample: Component {
            ChoiceCard {
                text: root.say("choice")
                explanation: root.say("detail")
            }
        }
    }
    Specimens {
        name: "CheckRow"
        say: root.say
        sampleWidth: root.columnWidth
        conditions: ["idle", "pressed", "focused", "chosen"]
        sample: Component {
            CheckRow {
                text: root.say("choice")
                detail: root.say("detail")
            }
        }
    }
    Specimens {
        name: "TextField"
        say: root.say
        sampleWidth: root.columnWidth
        conditions: ["idle", "pressed", "focused", "empty", "wrong", "card"]
        sample: Component {
            TextField {
                label: root.say("name")
                value: "Nguyễn Văn Mẫu"
            }
        }
    }
    Specimens {
        name: "Toggle"
        say: root.say
        conditions: ["idle", "pressed", "focused", "chosen"]
        sample: Component {
            Toggle {
                spokenName: root.say("choice")
                onText: root.say("on")
                offText: root.say("out")
            }
        }
    }
    Specimens {
        name: "ToolToggle"
        say: root.say
        sampleWidth: Theme.px(300 + 60 * Theme.textSize)
        conditions: ["idle", "pressed", "focused", "chosen"]
        sample: Component {
            ToolToggle {
                text: root.say("contrast")
                iconName: "contrast"
            }
        }
    }
    Specimens {
        name: "TextSizeSwitch"
        say: root.say
        sampleWidth: Theme.px(360)
        sample: Component { TextSizeSwitch { implicitHeight: Theme.buttonHeight } }
    }
    Specimens {
        name: "LanguageSwitch"
        say: root.say
        sampleWidth: Theme.px(480)
        sample: Component {
            LanguageSwitch {
                implicitHeight: Theme.buttonHeight
                languages: root.languages
                language: root.languages[0].code
            }
        }
    }
    Specimens {
        name: "LanguageButton"
        say: root.say
        sample: Component {
            LanguageButton {
                languages: root.languages
                language: root.languages[0].code
            }
        }
    }
    Repeater {
        model: ["done", "review", "todo", "none", "working"]
        Specimens {
            id: papers
            required property string modelData
            name: "PaperRow " + modelData
            say: root.say
            sampleWidth: root.columnWidth
            conditions: ["idle", "pressed", "focused", "chosen"]
            sample: Component {
                PaperRow {
                    mark: papers.modelData
                    text: root.say("paper")
                    detail: root.say(papers.modelData)
                }
            }
        }
    }
    Repeater {
        model: ["done", "review", "todo", "working"]
        Specimens {
            id: pages
            required property string modelData
            name: "PageThumbnail " + modelData
            say: root.say
            conditions: pages.modelData === "todo" ? ["idle", "focused"] : ["idle", "pressed", "focused", "chosen"]
            sample: Component {
                PageThumbnail {
                    text: root.say("page")
                    mark: pages.modelData
                }
            }
        }
    }
    Repeater {
        model: ["main", "plain"]
        Specimens {
            id: doors
            required property string modelData
            name: "Tile " + modelData
            say: root.say
            sampleWidth: root.columnWidth
            conditions: ["idle", "pressed", "focused", "off"]
            sample: Component {
                Tile {
                    main: doors.modelData === "main"
                    iconName: "user"
                    text: root.say(doors.modelData)
                    detail: root.say("detail")
                }
            }
        }
    }
    Repeater {
        model: ["stay", "gap", "overlap"]
        Specimens {
            id: cells
            required property string modelData
            name: "TimelineCell " + modelData
            say: root.say
            sampleWidth: Theme.px(320)
            sample: Component {
                TimelineCell {
                    implicitHeight: Math.max(Theme.px(72), Theme.leastTouch)
                    kind: cells.modelData
                    text: cells.modelData === "gap" ? "?" : "Nha Trang"
                }
            }
        }
    }
}
