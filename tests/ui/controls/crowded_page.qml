import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import "../../../ui/qml/Kiosk/Screens"

// What a long life and many papers put into little room: a bar of sixty years in both directions, four papers with long names.
Rectangle {
    id: page

    property var session
    readonly property var decades: [1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020]
    readonly property var lived: [{ label: "Diên Khánh", from: 0, to: 751, kind: "stay" }]
    readonly property var marks: [{ at: 0, text: "04/1964" }].concat(decades.map(year => ({ at: (year - 1964) * 12 - 3, text: String(year) })),
                                                                    [{ at: 751, text: "nay" }])

    width: Theme.windowWidth
    implicitHeight: column.implicitHeight + 2 * column.y
    height: implicitHeight
    color: Theme.paper

    Column {
        id: column
        x: Theme.margin
        y: Theme.px(40)
        width: parent.width - 2 * x
        spacing: Theme.px(40)

        Timeline {
            objectName: "upright"
            width: parent.width
            height: Theme.px(360)
            upright: true
            segments: page.lived
            marks: page.marks
        }
        Timeline {
            objectName: "lying"
            width: parent.width
            upright: false
            segments: page.lived
            marks: page.marks
        }
        PaperList {
            objectName: "papers"
            width: Theme.portrait ? parent.width : Theme.px(480)
            papers: ["Signed declaration", "Passport", "International travel paper", "Other papers"].map((title, index) => (
                { key: title, title: title, state: index < 2 ? "done" : "todo", pages: index, selected: index === 2 }))
        }
    }
}
