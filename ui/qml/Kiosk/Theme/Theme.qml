pragma Singleton
import QtQuick

// Every colour, size and duration of the kiosk; the application sets the seven inputs and nothing else.
QtObject {
    id: theme

    property int windowWidth: 1920
    property int windowHeight: 1080
    property int textSize: 0
    property bool highContrast: false
    property bool reducedMotion: false
    property real pxPerMm: 0
    property int languageCount: 2

    readonly property bool portrait: windowHeight > windowWidth
    readonly property real fullScale: portrait ? Math.min(windowWidth / 1080, windowHeight / 1920)
                                               : Math.min(windowWidth / 1920, windowHeight / 1080)
    readonly property bool compact: !portrait && fullScale < 0.92
    readonly property real scale: compact ? Math.min(windowWidth / 1280, windowHeight / 800) : fullScale
    readonly property bool briefPractice: compact || (textSize > 0 && !portrait)
    readonly property bool stackedTools: compact || (textSize === 2 && !portrait)

    // Colours
    readonly property color paper: highContrast ? "#000000" : "#FBF8F3"
    readonly property color surface: highContrast ? "#000000" : "#FFFFFF"
    readonly property color sunken: highContrast ? "#000000" : "#F3EEE4"
    readonly property color ink: highContrast ? "#FFFFFF" : "#13293D"
    readonly property color ink2: highContrast ? "#FFFFFF" : "#2C4053"
    readonly property color primary: highContrast ? "#FFD84D" : "#0B5D66"
    readonly property color inkOnPrimary: highContrast ? "#000000" : "#FFFFFF"
    readonly property color primaryDeep: highContrast ? "#FFFFFF" : "#08474F"
    readonly property color primaryTint: highContrast ? "#000000" : "#E3F0F0"
    readonly property color primaryTintPressed: highContrast ? "#FFFFFF" : "#C6DFDF"
    readonly property color primaryTintLine: highContrast ? "#FFFFFF" : "#9CC4C5"
    readonly property color gold: highContrast ? "#FFD84D" : "#D99A1C"
    readonly property color inkOnGold: highContrast ? "#000000" : "#13293D"
    readonly property color goldInk: highContrast ? "#FFD84D" : "#7A4F00"
    readonly property color goldLine: highContrast ? "#FFD84D" : "#A86F00"
    readonly property color goldTint: highContrast ? "#000000" : "#FDF3DC"
    readonly property color flag: highContrast ? "#FFD84D" : "#7A4F00"
    readonly property color success: highContrast ? "#7CF0A4" : "#1E7A46"
    readonly property color successInk: highContrast ? "#7CF0A4" : "#1A6B3D"
    readonly property color successTint: highContrast ? "#000000" : "#E6F3EA"
    readonly property color danger: highContrast ? "#FF9C94" : "#B3261E"
    readonly property color dangerTint: highContrast ? "#000000" : "#FCEBE9"
    readonly property color lineControl: highContrast ? "#FFFFFF" : "#7A7264"
    readonly property color line: highContrast ? "#FFFFFF" : "#DDD5C7"
    readonly property color keyLine: highContrast ? "#FFFFFF" : "#B9AF9F"
    readonly property color functionKey: highContrast ? "#262626" : "#E4DCCD"
    readonly property color selected: highContrast ? "#FFD84D" : "#13293D"
    readonly property color inkOnSelected: highContrast ? "#000000" : "#FFFFFF"
    readonly property color timelineFirst: highContrast ? "#000000" : "#0B5D66"
    readonly property color timelineSecond: highContrast ? "#FFFFFF" : "#2A757D"
    readonly property color inkOnTimelineFirst: "#FFFFFF"
    readonly property color inkOnTimelineSecond: highContrast ? "#000000" : "#FFFFFF"
    readonly property color pale: highContrast ? "#FFFFFF" : "#C1D9DA"
    readonly property color mainTile: highContrast ? "#FFD84D" : "#08474F"
    readonly property color mainTilePressed: highContrast ? "#FFFFFF" : "#06343A"
    readonly property color inkOnMainTile: highContrast ? "#000000" : "#FFFFFF"
    readonly property color mainTileIcon: highContrast ? "#000000" : "#1B5F68"
    readonly property color sheet: "#FFFFFF"

    // Line widths
    readonly property int controlBorder: px(highContrast ? 3 : 2)
    readonly property int lineWidth: Math.max(1, px(highContrast ? 3 : 1))
    readonly property int keyBorder: Math.max(1, px(highContrast ? 2 : 1))
    readonly property int strongBorder: px(4)

    // Space
    readonly property int margin: portrait ? px(56) : compact ? px(40) : px(64)
    readonly property int columnGap: px(compact ? 24 : 32)
    readonly property int targetGap: px(compact ? 12 : 16)
    readonly property int cardPadding: px(compact ? 24 : 32)
    readonly property int headerHeight: compact ? px(88) : px(120 + 12 * textSize)
    readonly property int languageWidth: languageCount > 1 ? languageCount * px((compact ? [140, 160, 180] : [168, 196, 224])[textSize]) : 0
    readonly property int practiceHeight: px(40)
    readonly property int barHeight: portrait ? px(216 + 16 * textSize)
                                              : compact ? px(96 + 4 * textSize) : px([120, 136, 144][textSize])

    // Heights of what one may touch
    // A finger's 15 mm where the screen's size is known, as far as the layout has room (kiosk/desk/screen_size.py).
    readonly property int finger: Math.min(Math.ceil(15 * pxPerMm), px(compact ? 60 : 84))
    readonly property int leastTouch: Math.max(px(56), finger)
    readonly property int toolHeight: Math.max(px(compact ? 64 : 72), finger)
    readonly property int cornerHeight: Math.max(px(compact ? 60 : 72), finger)
    readonly property int editHeight: Math.max(px(compact ? 60 : 64), finger)
    readonly property int buttonHeight: Math.max(px((compact ? [68, 72, 76] : [80, 96, 104])[textSize]), finger)
    readonly property int choiceHeight: px(compact ? 88 : 128)
    readonly property int choiceLeast: px(compact ? 80 : 104)
    readonly property int fieldHeight: px(compact ? 80 : portrait ? 112 : 104)
    readonly property int labelledFieldHeight: compact ? px([80, 80, 79][textSize]) : fieldHeight
    readonly property int keyHeight: px(compact ? [82, 80, 78][textSize] : 96)
    readonly property int keyGap: px(compact ? 6 : 8)
    readonly property int rowHeight: px(compact ? 104 : 136)

    // Radii
    readonly property int tileRadius: px(24)
    readonly property int cardRadius: px(20)
    readonly property int controlRadius: px(16)
    readonly property int keyRadius: px(12)
    readonly property int innerRadius: px(8)

    // Icons
    readonly property int iconSmall: px(32)
    readonly property int iconMedium: px(40)
    readonly property int iconLarge: px(52)
    readonly property real stroke: 2.25

    // Motion, in milliseconds
    readonly property bool still: highContrast || reducedMotion
    readonly property int pressOut: still ? 0 : 120
    readonly property int selectionTime: still ? 0 : 160
    readonly property int progressTime: still ? 0 : 240
    readonly property int bannerTime: still ? 0 : 200
    readonly property int sweepTime: 1200

    // Type
    readonly property string family: "Be Vietnam Pro"
    readonly property var fullSizes: ({
        "code": [84, 88, 92], "display": [64, 72, 80], "title": [44, 50, 56], "question": [40, 46, 52],
        "heading": [32, 38, 44], "body": [28, 34, 40], "dense": [26, 31, 36], "label": [24, 29, 34],
        "small": [22, 26, 32], "button": [28, 34, 40], "primary": [30, 36, 40], "field": [44, 50, 56],
        "key": [40, 42, 44], "tone": [34, 36, 38], "toneName": [22, 24, 26], "keyLabel": [28, 30, 32],
        "tool": [24, 26, 28], "help": [26, 30, 34], "step": [28, 34, 40], "procedure": [22, 26, 32],
        "sizeOne": [24, 26, 28], "sizeTwo": [28, 29, 30], "sizeThree": [30, 30, 30]
    })
    readonly property var compactSizes: ({
        "code": [56, 60, 64], "display": [48, 54, 60], "title": [36, 41, 46], "question": [34, 37, 40],
        "heading": [28, 33, 38], "body": [26, 30, 34], "dense": [24, 28, 32], "label": [24, 27, 30],
        "small": [22, 24, 27], "button": [26, 28, 30], "primary": [28, 31, 34], "field": [38, 42, 46],
        "key": [40, 40, 40], "tone": [32, 33, 34], "toneName": [22, 22, 23], "keyLabel": [28, 28, 29],
        "tool": [22, 22, 22], "help": [24, 25, 25], "step": [24, 26, 28], "procedure": [22, 23, 24],
        "sizeOne": [24, 24, 24], "sizeTwo": [26, 26, 26], "sizeThree": [24, 24, 24]
    })
    readonly property var weights: ({
        "code": Font.Bold, "display": Font.Bold, "title": Font.Bold, "question": Font.Bold, "heading": Font.Bold,
        "body": Font.Normal, "dense": Font.Normal, "label": Font.Medium, "small": Font.Medium,
        "button": Font.DemiBold, "primary": Font.DemiBold, "field": Font.DemiBold, "key": Font.DemiBold,
        "tone": Font.DemiBold, "toneName": Font.Medium, "keyLabel": Font.Medium,
        "tool": Font.DemiBold, "help": Font.DemiBold, "step": Font.Bold, "procedure": Font.Medium,
        "sizeOne": Font.Bold, "sizeTwo": Font.Bold, "sizeThree": Font.Bold
    })

    function px(n: real): int {
        return Math.round(n * scale);
    }

    function fontPx(role: string): int {
        const sizes = compact ? compactSizes : fullSizes;
        const taller = !portrait ? 0 : role === "question" ? 4 : role === "field" ? 2 : 0;
        return px(sizes[role][textSize] + taller);
    }

    function fontWeight(role: string): int {
        return weights[role];
    }

    // The colour as "rrggbb", the form the icon provider reads.
    function hex(colour: color): string {
        return colour.toString().slice(-6);
    }
}
