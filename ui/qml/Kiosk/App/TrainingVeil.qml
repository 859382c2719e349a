pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Practice: which exercise, its task with what the volunteer's hands can do, and the verdict.
Veil {
    id: root

    required property var training
    readonly property var facts: training.shown
    readonly property bool choosing: facts.phase === "choose"
    readonly property bool judged: facts.phase === "result"
    readonly property bool solved: judged && facts.missing === ""
    readonly property var tellings: [
        { key: "by_number", text: qsTr("Mở bằng số định danh") },
        { key: "by_volunteer", text: qsTr("Người hỗ trợ mở giúp") },
        { key: "begin_anew", text: qsTr("Không mở được, làm hồ sơ mới") }
    ]

    visible: facts.phase !== ""
    title: choosing ? qsTr("Bài tập của %1").arg(facts.initials)
           : !judged ? nameOf(facts.running) : solved ? qsTr("Đạt") : qsTr("Chưa đạt")
    text: choosing ? qsTr("Máy chấm theo việc đã xảy ra, không theo số lần chạm.")
          : judged ? missingIn(facts.missing) : taskOf(facts.running)
    stayText: choosing ? qsTr("Đóng bảng bài tập") : judged ? qsTr("Xong bài tập") : qsTr("Làm tiếp")
    stopText: choosing || judged ? "" : qsTr("Chấm bài")
    stopKind: "secondary"
    stopIcon: ""
    onStayChosen: judged ? training.finish() : training.shut()
    onStopChosen: training.judge()

    function nameOf(exercise: string): string {
        switch (exercise) {
        case "first_visit": return qsTr("Hồ sơ đầu tiên");
        case "jam": return qsTr("Máy in kẹt giấy");
        case "blank_page": return qsTr("Trang quét bị trắng");
        case "line_down": return qsTr("Mất đường truyền");
        case "lost_ticket": return qsTr("Mất phiếu làm tiếp");
        }
        return "";
    }

    function taskOf(exercise: string): string {
        const again = " " + qsTr("Giữ biểu tượng ở góc trái 2 giây để xem lại đề và chấm bài.");
        switch (exercise) {
        case "first_visit": return qsTr("Làm một hồ sơ từ đầu đến khi gửi xong và có phiếu.") + again;
        case "jam": return qsTr("Làm một hồ sơ. Khi in phiếu, máy in sẽ kẹt. Gỡ giấy ra. Phiếu chỉ được in một lần.") + again;
        case "blank_page": return qsTr("Làm một hồ sơ. Một trang quét sẽ trắng: quét lại trang đó rồi gửi.") + again;
        case "line_down": return qsTr("Làm một hồ sơ. Đường truyền sẽ mất: cất hồ sơ trên máy và in phiếu có mã tạm.") + again;
        case "lost_ticket": return qsTr("Có người đã lưu hồ sơ dở nhưng mất phiếu. Chọn lời giải thích đúng. Bắt đầu hồ sơ mới, đến hết phần đồng ý.") + again;
        }
        return "";
    }

    function missingIn(missing: string): string {
        switch (missing) {
        case "": return qsTr("Làm đúng cả rồi.");
        case "not_begun": return qsTr("Chưa có hồ sơ mới nào được làm.");
        case "not_sealed": return qsTr("Hồ sơ chưa được cất an toàn trên máy.");
        case "not_sent": return qsTr("Hồ sơ chưa gửi xong.");
        case "no_slip": return qsTr("Phiếu chưa in ra.");
        case "slip_twice": return qsTr("Phiếu in ra nhiều hơn một lần.");
        case "jam_left": return qsTr("Giấy vẫn kẹt trong máy in.");
        case "no_blank_met": return qsTr("Trang trắng chưa được quét.");
        case "blank_used": return qsTr("Trang trắng vẫn nằm trong hồ sơ.");
        case "line_not_down": return qsTr("Hồ sơ đã gửi trước khi đường truyền mất.");
        case "not_told": return qsTr("Chưa giải thích cho người mất phiếu.");
        case "told_wrong": return qsTr("Giải thích chưa đúng: không có phiếu thì không ai mở được hồ sơ dở.");
        }
        return "";
    }

    component Way: BigButton {
        width: ways.share
        height: Math.max(Theme.buttonHeight, implicitContentHeight + Theme.px(16))
        leftPadding: Theme.px(12)
        kind: "tool"
        role: "dense"
    }

    Grid {
        id: ways
        width: parent?.width ?? 0
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.px(Theme.compact ? 12 : 24)

        readonly property real share: (width - (columns - 1) * spacing) / columns

        Repeater {
            model: root.choosing ? root.facts.offered : []

            Way {
                required property var modelData

                readonly property string score: qsTr("Đạt %1 lần, chưa đạt %2 lần").arg(modelData.passed).arg(modelData.failed)

                text: root.nameOf(modelData.key) + "\n" + score
                spokenName: root.nameOf(modelData.key) + ": " + score
                onClicked: root.training.begin(modelData.key)
            }
        }
        Repeater {
            model: root.facts.phase === "task" && root.facts.running === "lost_ticket" ? root.tellings : []

            Way {
                required property var modelData

                kind: root.facts.told === modelData.key ? "ok" : "tool"
                text: modelData.text
                onClicked: root.training.tell(modelData.key)
            }
        }
        Way {
            visible: root.facts.phase === "task" && root.facts.jammed
            iconName: "printer"
            text: qsTr("Gỡ giấy kẹt")
            onClicked: root.training.freePaper()
        }
    }
}
