pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Keyboard

// A question answered on the letter keyboard, laid out as the look pictures it.
Rectangle {
    id: page

    required property var session
    property var heard: []
    property bool pad: session.mode !== "text" && session.mode !== "name" && session.mode !== "email" && session.mode !== "code"

    color: Theme.paper
    width: Theme.windowWidth
    height: Theme.windowHeight

    function note(words: string): void {
        heard = heard.concat([words]);
    }

    StepHeader {
        id: header
        width: parent.width
        procedure: "Cấp Phiếu lý lịch tư pháp"
        step: 4
        stepName: "Gia đình"
        languages: [{ code: "vi", name: "Tiếng Việt" }, { code: "en", name: "English" }]
        language: "vi"
        onStopClicked: page.note("stop")
        onLanguageChosen: language => page.note(language)
    }
    Column {
        x: Theme.margin
        y: Theme.portrait ? Theme.px(310) : header.height + (board.y - header.height - height) / 2
        width: parent.width - 2 * Theme.margin
        AppText {
            width: parent.width
            role: "question"
            text: "Họ và tên cha của ông/bà?"
        }
        AppText {
            width: parent.width
            visible: Theme.textSize === 0 && !Theme.compact
            color: Theme.ink2
            text: "Ghi đủ họ, chữ đệm và tên, có dấu."
        }
        TextField {
            width: parent.width
            session: page.session
            spokenName: "Họ và tên cha"
        }
    }
    Loader {
        id: board
        width: parent.width
        y: bar.y - height
        sourceComponent: page.pad ? digits : letters
    }
    Component {
        id: letters
        Keyboard {
            session: page.session
            onHideRequested: page.note("hide")
        }
    }
    Component {
        id: digits
        NumberPad {
            session: page.session
            onHideRequested: page.note("hide")
        }
    }
    BottomBar {
        id: bar
        y: parent.height - height
        width: parent.width
        onBackClicked: page.note("back")
        onPrimaryClicked: page.note("next")
        onHelpClicked: page.note("help")
        onTextSizeChosen: size => page.note("size " + size)
        onContrastClicked: page.note("contrast")
        onReadAloudClicked: page.note("read")
    }
}
