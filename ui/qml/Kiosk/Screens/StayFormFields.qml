import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One stay in two short pages, so that the keyboard hides no field: where, then when and what.
Column {
    id: root

    required property var form
    required property var viewModel
    readonly property string wrong: form.problem === "" ? ""
                                    : form.problem === "end_before_start" ? qsTr("Tháng kết thúc phải sau tháng bắt đầu.")
                                                                          : qsTr("Ô này còn trống hoặc chưa đúng. Ví dụ: 08/2012.")
    readonly property bool where: form.active === "area" || form.active === "detail"

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
            label: qsTr("Xã, phường – tỉnh, thành phố")
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
        visible: !root.where
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 12 : 24)

        readonly property real early: (Theme.compact ? [0.6, 0.63, 0.66] : [0.5, 0.55, 0.62])[Theme.textSize]

        Row {
            id: months
            width: time.columns === 1 ? time.width : (time.width - time.spacing) * time.early
            spacing: Theme.px(Theme.compact ? 8 : 16)

            readonly property real share: (width - 2 * spacing) / 3

            Field {
                stay: root.form
                model: root.viewModel
                key: "start"
                width: months.share
                clearable: false
                label: qsTr("Từ tháng")
            }
            Field {
                stay: root.form
                model: root.viewModel
                key: "end"
                width: months.share
                clearable: false
                label: qsTr("Đến tháng")
                value: root.form.until_now ? qsTr("nay") : root.form.end
            }
            BigButton {
                anchors.bottom: parent.bottom
                width: months.share
                height: Theme.labelledFieldHeight
                leftPadding: Theme.px(8)
                rightPadding: Theme.px(8)
                kind: root.form.until_now ? "ok" : "secondary"
                text: qsTr("Đến nay")
                onClicked: root.viewModel.toggleUntilNow()
            }
        }
        Field {
            stay: root.form
            model: root.viewModel
            key: "occupation"
            width: time.columns === 1 ? time.width : (time.width - time.spacing) * (1 - time.early)
            label: qsTr("Làm gì, ở đâu (nếu có)")
        }
    }
    FieldProblem {
        visible: root.wrong !== "" && Theme.portrait
        width: parent.width
        text: root.wrong
    }
}
