pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Screens

// The window: header, the screen of the moment, the bar that is always there, and two questions above all.
Window {
    id: root

    required property var kiosk
    property bool still: false
    property real pxPerMm: 0
    readonly property var frame: kiosk.shown
    readonly property var action: frame.primary
    readonly property bool atStart: frame.screen === "Welcome"
    readonly property var assist: frame.assist
    readonly property bool helped: assist.helper !== ""
    // A question lies above all: what stands under it is closed to fingers, keys and screen readers alike.
    readonly property bool veiled: assistQuestion.visible || assistTools.visible || stopQuestion.visible || idleWarning.visible
                                   || ((training.item as Item)?.visible ?? false)

    onVeiledChanged: if (!veiled) shownScreen.forceActiveFocus()
    title: qsTr("Máy làm hồ sơ")
    color: Theme.paper

    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    Binding { target: Theme; property: "pxPerMm"; value: root.pxPerMm }
    Binding { target: Theme; property: "languageCount"; value: root.frame.languages.length }
    Binding { target: Theme; property: "textSize"; value: root.frame.text_size }
    Binding { target: Theme; property: "reducedMotion"; value: root.still }
    Binding { target: Theme; property: "highContrast"; value: root.frame.high_contrast }

    StepHeader {
        id: header
        width: parent.width
        enabled: !root.veiled
        visible: root.frame.in_visit
        procedure: root.frame.procedure
        step: root.frame.step
        stepCount: root.frame.step_count
        stepName: root.frame.step_name
        finished: root.frame.finished
        languages: root.frame.languages
        language: root.frame.language
        stopVisible: !root.frame.finished && (root.frame.screen !== "Save" || root.frame.back)
        note: root.frame.practice && Theme.briefPractice ? (Theme.compact ? qsTr("LUYỆN TẬP") : qsTr("LUYỆN TẬP – không gửi thật")) : ""
        helper: root.assist.helper
        revealing: root.assist.held
        closed: root.assist.closed
        practising: root.frame.practice && Theme.briefPractice
        onRevealHeld: held => root.kiosk.helping.hold(held)
        onToolsClicked: root.kiosk.helping.openTools()
        onDoorHeld: root.kiosk.openStaff()
        onStopClicked: root.kiosk.askStop()
        onLanguageChosen: language => root.kiosk.setLanguage(language)
    }
    OutsideHeader {
        id: outside
        width: parent.width
        enabled: !root.veiled
        visible: !root.frame.in_visit && !root.atStart
        screen: root.frame.screen
        agency: root.frame.agency
        date: root.frame.date
        locksIn: root.frame.locks_in
        languages: root.frame.languages
        language: root.frame.language
        onLanguageChosen: language => root.kiosk.setLanguage(language)
        onMarkHeld: root.kiosk.openStaff()
    }
    Rectangle {
        id: practiceStrip
        anchors.top: header.visible ? header.bottom : outside.visible ? outside.bottom : parent.top
        width: parent.width
        height: visible ? Theme.practiceHeight : 0
        visible: root.frame.practice && root.frame.in_visit && !Theme.briefPractice
        color: Theme.goldTint

        AppText {
            anchors.centerIn: parent
            role: "small"
            lineHeight: 1
            color: Theme.goldInk
            text: qsTr("LUYỆN TẬP – không gửi thật")
        }
    }
    LanguageSwitch {
        z: 1
        enabled: !root.veiled
        visible: root.atStart && languages.length > 1
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(Theme.compact ? 14 : 32)
        languages: root.frame.languages
        language: root.frame.language
        onLanguageChosen: language => root.kiosk.setLanguage(language)
    }
    Loader {
        id: shownScreen
        objectName: "screen"
        property string wanted: root.assist.closed ? "Closed" : root.frame.screen
        anchors.top: practiceStrip.bottom
        anchors.bottom: bar.top
        width: parent.width
        focus: true
        enabled: !root.veiled
        onWantedChanged: load()
        Component.onCompleted: load()

        function load() {
            setSource(Qt.resolvedUrl("../Screens/" + wanted + "Screen.qml"), { viewModel: root.kiosk.current });
        }
    }
    BottomBar {
        id: bar
        enabled: !root.veiled
        anchors.bottom: parent.bottom
        width: parent.width
        backVisible: root.frame.back
        primaryVisible: root.action.kind !== "none" && !root.assist.closed
        primaryKind: root.action.kind === "waiting" ? "waiting" : "primary"
        primaryBusy: root.action.kind === "busy"
        primaryBusyText: ScreenWords.primary(root.action.key, root.action.figure)
        primaryText: ScreenWords.primary(root.action.key, root.action.figure)
        primarySubText: root.frame.countdown >= 0 && !(ScreenWords.briefEnd && Theme.compact) ? qsTr("Tự xoá khi hết giờ") : ""
        primaryIcon: root.action.icon
        primaryCountdown: root.frame.countdown
        primaryCountdownFrom: root.frame.countdown_from
        backText: root.frame.finished ? qsTr("Thêm thời gian") : qsTr("Quay lại")
        backIcon: !root.frame.finished ? "arrow-left" : Theme.compact && Theme.textSize > 0 ? "" : "timer"
        helpCalled: root.frame.help_called
        helped: root.helped
        speaking: root.frame.speaking
        voiced: root.frame.voiced
        onBackClicked: root.kiosk.back()
        onPrimaryClicked: root.kiosk.primary()
        onHelpClicked: root.kiosk.callHelp()
        onTextSizeChosen: size => root.kiosk.setTextSize(size)
        onContrastClicked: root.kiosk.toggleContrast()
        onReadAloudClicked: root.kiosk.readAloud()

        FeeToast {
            visible: root.atStart && root.frame.fee_came
            height: parent?.height ?? 0
            width: parent?.width ?? 0
        }
        DeskState {
            visible: root.atStart && !root.frame.fee_came
            height: parent?.height ?? 0
            width: parent?.width ?? 0
            troubles: root.frame.troubles
        }
        rightSide: Clock {
            visible: root.atStart
            height: parent?.height ?? 0
            width: parent?.width ?? 0
            time: root.frame.time
            date: root.frame.date
        }
    }
    HelpLight {
        anchors.fill: parent
        called: root.frame.help_called
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: header.height - border.width
        anchors.margins: root.frame.practice ? Theme.px(8) : 0
        visible: root.helped
        color: "transparent"
        border.width: Theme.px(4)
        border.color: Theme.success
    }
    Rectangle {
        anchors.fill: parent
        visible: root.frame.practice
        color: "transparent"
        border.width: Theme.px(8)
        border.color: Theme.gold
    }
    AssistQuestion {
        id: assistQuestion
        anchors.fill: parent
        visible: root.assist.asking !== "" && !root.frame.asking_stop && root.frame.screen !== "Staff"
        helper: root.assist.asking
        onStayChosen: root.kiosk.helping.agree()
        onStopChosen: root.kiosk.helping.refuse()
    }
    AssistTools {
        id: assistTools
        anchors.fill: parent
        visible: root.assist.tools
        assist: root.assist
        helping: root.kiosk.helping
    }
    Loader {
        id: training
        anchors.fill: parent
        active: root.frame.practice && !!root.kiosk.exercises
        sourceComponent: TrainingVeil { training: root.kiosk.exercises }
    }
    StopQuestion {
        id: stopQuestion
        anchors.fill: parent
        visible: root.frame.asking_stop
        canSave: root.frame.can_save
        onStayChosen: root.kiosk.stay()
        onSaveChosen: root.kiosk.saveForLater()
        onStopChosen: root.kiosk.stopAndErase()
    }
    IdleWarning {
        id: idleWarning
        anchors.fill: parent
        visible: root.frame.idle_left >= 0
        seconds: root.frame.idle_left
        onStayChosen: root.kiosk.stay()
        onStopChosen: root.kiosk.stopAndErase()
    }
    ReadMark { box: root.frame.reading }
}
