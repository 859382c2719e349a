import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// What every touchable control shares: name for assistive technology, Tab, Enter and Space, focus ring, least size.
T.AbstractButton {
    id: root

    property string spokenName: text
    property string spokenHint
    property bool busy: false
    property int focusRadius: Theme.controlRadius
    property bool ringed: true
    property bool focusShown: visualFocus
    // Closed by itself, not because all around it is.
    readonly property bool off: !enabled && !busy && (parent?.enabled ?? true)

    implicitWidth: Math.max(Theme.leastTouch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.leastTouch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.TabFocus
    enabled: !busy
    Accessible.role: Accessible.Button
    Accessible.name: spokenName
    Accessible.description: spokenHint
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    function press(): void {
        if (root.enabled)
            root.click();
    }

    FocusRing {
        radius: root.focusRadius
        visible: root.ringed && root.focusShown
        z: 1
    }
}
