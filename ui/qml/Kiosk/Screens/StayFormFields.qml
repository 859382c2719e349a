import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The fields of one stay, in two short rows so that the keyboard hides none.
Column {
    id: root

    required property var form
    required property var viewModel

    spacing: Theme.px(Theme.compact ? 4 : 12)

    component Field: TextField {
        id: field

        required property string key
        required property var stay
        required property var model

        session: stay.active === key ? model.session : null
        value: stay[key]
        onClicked: model.activate(key)
    }

    Grid {
        id: first
        width: parent.width
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 12 : 16)

        Field {
            stay: root.form
            model: root.viewModel
            key: "area"
            width: Theme.portrait ? first.width : (first.width - first.spacing) * 0.5
            label: qsTr("Xã, phường – tỉnh, thành phố")
        }
        Row {
            width: Theme.portrait ? first.width : (first.width - first.spacing) * 0.5
            spacing: first.spacing

            Field {
                stay: root.form
                model: root.viewModel
            key: "start"
                width: (parent.width - 2 * parent.spacing) * 0.36
                label: qsTr("Từ tháng")
            }
            Field {
                stay: root.form
                model: root.viewModel
            key: "end"
                width: (parent.width - 2 * parent.spacing) * 0.36
                label: qsTr("Đến tháng")
                value: root.form.until_now ? qsTr("nay") : root.form.end
            }
            BigButton {
                anchors.bottom: parent.bottom
                width: (parent.width - 2 * parent.spacing) * 0.28
                height: Theme.fieldHeight
                kind: root.form.until_now ? "ok" : "secondary"
                text: qsTr("Đến nay")
                onClicked: root.viewModel.toggleUntilNow()
            }
        }
    }
    Grid {
        id: second
        visible: !Theme.compact || root.form.active === "occupation" || root.form.active === "detail"
        width: parent.width
        columns: 2
        spacing: Theme.px(16)

        Field {
            stay: root.form
            model: root.viewModel
            key: "detail"
            width: (second.width - second.spacing) / 2
            label: qsTr("Số nhà, đường, thôn (nếu có)")
        }
        Field {
            stay: root.form
            model: root.viewModel
            key: "occupation"
            width: (second.width - second.spacing) / 2
            label: qsTr("Làm gì, ở đâu (nếu có)")
        }
    }
    FieldProblem {
        visible: root.form.problem !== ""
        width: parent.width
        text: root.form.problem === "end_before_start" ? qsTr("Tháng kết thúc phải sau tháng bắt đầu.")
                                                       : qsTr("Ô này còn trống hoặc chưa đúng. Ví dụ: 08/2012.")
    }
    BigButton {
        visible: !root.form.new && !Theme.compact
        height: Theme.editHeight
        kind: "secondary"
        iconName: "trash-2"
        text: qsTr("Bỏ nơi ở này")
        onClicked: root.viewModel.removeRow()
    }
}
