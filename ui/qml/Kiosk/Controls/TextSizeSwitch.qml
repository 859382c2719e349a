import QtQuick
import Kiosk.Theme

// A, A+, A++: each shown in the size it stands for.
Segmented {
    inset: Theme.px(Theme.compact ? 6 : 8)
    edgeShare: 0.32 * (width - 2 * inset) < Theme.finger ? 0 : 0.32
    spokenName: qsTr("Cỡ chữ")
    current: Theme.textSize
    options: [
        { text: "A", spoken: qsTr("Cỡ chữ thường"), role: "sizeOne" },
        { text: "A+", spoken: qsTr("Cỡ chữ lớn"), role: "sizeTwo" },
        { text: "A++", spoken: qsTr("Cỡ chữ rất lớn"), role: "sizeThree" }
    ]
}
