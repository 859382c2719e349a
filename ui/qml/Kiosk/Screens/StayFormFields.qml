import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One stay in three short pages, so that the keyboard hides no field: where, when, and what was done there.
Column {
    id: root

    required property var form
    required property var viewModel
    readonly property string wrong: form.problem === "" ? ""
                                    : form.problem === "end_before_start" ? qsTr("Tháng kết thúc phải sau tháng bắt đầu.")
                                                                          : qsTr("Ô này còn trống hoặc chưa đúng. Ví dụ: 08/2012.")
    readonly property bool where: form.active === "area" || form.active === "detail"
    readonly property bool work: form.active === "occupation" || form.active === "workplace"

    spacing: Theme.px(Theme.compact ? 4 : 12)

    component Field: TextField {
        required property string key
        required property var stay
        required property var model

        session: stay.active === key ? model.session : null
        value: stay[key]
        onClicked: model.activate(key)
    }

    Grid {
        id: place
        visible: root.where
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 12 : 24)

        readonly property real share: columns === 1 ? width : (width - spacing) / 2

        Field {
            stay: root.form
            model: root.viewModel
            key: "area"
            width: place.share
            label: qsTr("Xã, phường, tỉnh – hoặc nước")
        }
        Field {
            stay: root.form
            model: root.viewModel
            key: "detail"
            width: place.share
            label: qsTr("Số nhà, đường, thôn (nếu có)")
        }
    }
    Grid {
        id: time
        visible: !root.where && !root.work
        width: parent.width
        columns: Theme.portrait ? 2 : 4
        verticalItemAlignment: Grid.AlignBottom
        spacing: Theme.px(Theme.compact ? 8 : 16)

        readonly property real share: (width - (columns - 1) * spacing) / columns

        component Switch: BigButton {
            property bool on

            height: Theme.labelledFieldHeight
            leftPadding: Theme.px(8)
            rightPadding: Theme.px(8)
            kind: on ? "ok" : "secondary"
        }

        Field {
            stay: root.form
            model: root.viewModel
            key: "start"
            width: time.share
            clearable: false
            label: qsTr("Từ tháng")
        }
        Field {
            stay: root.form
            model: root.viewModel
            key: "end"
            width: time.share
            clearable: false
            label: qsTr("Đến tháng")
            value: root.form.until_now ? qsTr("nay") : root.form.end
        }
        Switch {
            width: time.share
            on: root.form.until_now
            text: qsTr("Đến nay")
            onClicked: root.viewModel.toggleUntilNow()
        }
        Switch {
            width: time.share
            on: root.form.temporary
            text: qsTr("Tạm trú")
            onClicked: root.viewModel.toggleTemporary()
        }
    }
    Grid {
        id: deeds
        visible: root.work
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: place.spacing

        Field {
            stay: root.form
            model: root.viewModel
            key: "occupation"
            width: place.share
            label: qsTr("Làm gì (nếu có)")
        }
        Field {
            stay: root.form
            model: root.viewModel
            key: "workplace"
            width: place.share
            label: qsTr("Nơi làm, học, đơn vị (nếu có)")
        }
    }
    FieldProblem {
        visible: root.wrong !== "" && Theme.portrait
        width: parent.width
        text: root.wrong
    }
}
