pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Every control in every state; each sample is called by its state, in the language that is shown.
Flickable {
    id: page

    property string language: "vi"
    readonly property real columnWidth: Theme.portrait && Theme.textSize > 0 ? column.width : Theme.portrait || Theme.compact || Theme.textSize > 0
                                        ? (column.width - Theme.columnGap) / 2
                                        : (column.width - 2 * Theme.columnGap) / 3
    readonly property real wholeHeight: column.height + 2 * Theme.margin
    readonly property var words: ({
        "idle": ["Bình thường", "Idle"], "pressed": ["Đang chạm", "Pressed"], "focused": ["Đang chọn bằng phím", "Focused"],
        "busy": ["Đang làm…", "Working…"], "chosen": ["Đã chọn", "Chosen"], "empty": ["Còn trống", "Empty"],
        "wrong": ["Cần xem lại", "Needs a look"], "card": ["Theo thẻ", "From the card"], "sample": ["Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"],
        "detail": ["Một câu giải thích ngắn.", "One short sentence."], "off": ["Đang tắt", "Off"], "on": ["Đang bật", "On"],
        "done": ["Đã quét", "Scanned"], "review": ["Cần xem lại", "Needs a look"], "todo": ["Chưa quét", "Not yet scanned"],
        "none": ["Không cần", "Not needed"], "working": ["Đang quét", "Scanning"], "warn": ["Cần xem lại", "Needs a look"],
        "danger": ["Máy in hết giấy", "The printer is out of paper"], "ok": ["Đã xong", "Done"], "info": ["Xin lưu ý", "Please note"],
        "main": ["Cửa chính", "Main door"], "plain": ["Cửa phụ", "Side door"]
    })

    function say(key: string): string {
        return words[key][language === "vi" ? 0 : 1];
    }

    contentWidth: width
    contentHeight: wholeHeight

    Rectangle {
        width: page.width
        height: page.wholeHeight
        color: Theme.paper
    }
    Column {
        id: column
        x: Theme.margin
        y: Theme.margin
        width: page.width - 2 * Theme.margin
        spacing: Theme.px(40)

        Repeater {
            model: ["primary", "secondary", "tool", "waiting", "ok", "danger"]
            Family {
                id: buttons
                required property string modelData
                name: "BigButton " + modelData
                Repeater {
                    model: ["idle", "pressed", "focused", "busy"]
                    BigButton {
                        required property string modelData
                        kind: buttons.modelData
                        text: page.say(modelData)
                        iconName: "printer"
                        down: modelData === "pressed"
                        focusShown: modelData === "focused"
                        busy: modelData === "busy"
                    }
                }
            }
        }
        Family {
            name: "ChoiceCard"
            Repeater {
                model: ["idle", "pressed", "focused", "chosen"]
                ChoiceCard {
                    required property string modelData
                    width: page.columnWidth
                    text: page.say(modelData)
                    explanation: page.say("detail")
                    down: modelData === "pressed"
                    focusShown: modelData === "focused"
                    selected: modelData === "chosen"
                }
            }
        }
        Family {
            name: "CheckRow"
            Repeater {
                model: ["idle", "pressed", "focused", "chosen"]
                CheckRow {
                    required property string modelData
                    width: page.columnWidth
                    text: page.say(modelData)
                    detail: page.say("detail")
                    down: modelData === "pressed"
                    focusShown: modelData === "focused"
                    ticked: modelData === "chosen"
                }
            }
        }
        Family {
            name: "TextField"
            Repeater {
                model: ["empty", "idle", "focused", "wrong", "card"]
                TextField {
                    required property string modelData
                    width: page.columnWidth
                    label: page.say(modelData)
                    value: modelData === "empty" ? "" : page.say("sample")
                    focusShown: modelData === "focused"
                    errorText: modelData === "wrong" ? page.say("detail") : ""
                    fromCard: modelData === "card"
                }
            }
        }
        Family {
            name: "Toggle · ToolToggle"
            Repeater {
                model: ["off", "on", "pressed", "focused"]
                Row {
                    id: pair
                    required property string modelData
                    spacing: Theme.px(16)
                    Toggle {
                        spokenName: page.say(pair.modelData)
                        on: pair.modelData === "on"
                        onText: page.say("on")
                        offText: page.say("off")
                        down: pair.modelData === "pressed"
                        focusShown: pair.modelData === "focused"
                    }
                    ToolToggle {
                        width: Theme.px(420 + 60 * Theme.textSize)
                        height: Theme.toolHeight
                        text: page.say(pair.modelData)
                        iconName: "contrast"
                        on: pair.modelData === "on"
                        down: pair.modelData === "pressed"
                        focusShown: pair.modelData === "focused"
                    }
                }
            }
        }
        Family {
            name: "Segmented"
            TextSizeSwitch {
                width: Theme.px(360)
                height: Theme.buttonHeight
            }
            LanguageSwitch {
                width: Theme.px(480)
                height: Theme.buttonHeight
            }
        }
        Family {
            name: "PaperRow · PageThumbnail"
            Repeater {
                model: ["done", "review", "todo", "none", "working"]
                PaperRow {
                    required property string modelData
                    width: page.columnWidth
                    mark: modelData
                    text: page.say(modelData)
                    detail: page.say("detail")
                    selected: modelData === "review"
                }
            }
            Repeater {
                model: ["done", "review", "todo", "working"]
                PageThumbnail {
                    required property string modelData
                    required property int index
                    text: (page.language === "vi" ? "Trang " : "Page ") + (index + 1)
                    mark: modelData
                    current: modelData === "review"
                }
            }
        }
        Family {
            name: "Tile"
            Repeater {
                model: ["main", "plain"]
                Tile {
                    required property string modelData
                    width: (column.width - Theme.columnGap) / 2
                    main: modelData === "main"
                    iconName: "user"
                    text: page.say(modelData)
                    detail: page.say("detail")
                }
            }
        }
        Family {
            name: "ProgressBar"
            Repeater {
                model: [0, 0.65, 1, -1]
                ProgressBar {
                    required property real modelData
                    width: page.columnWidth
                    value: modelData
                }
            }
        }
        Family {
            name: "Banner"
            Repeater {
                model: ["warn", "danger", "ok", "info"]
                Banner {
                    required property string modelData
                    width: column.width
                    kind: modelData
                    title: page.say(modelData)
                    text: page.say("detail")
                }
            }
        }
    }
}
