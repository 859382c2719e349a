pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One control once in each condition, each under its word; the control stays the same but for its condition.
Family {
    id: root

    required property var say
    required property Component sample
    property list<string> conditions: ["idle", "pressed", "focused"]
    property real sampleWidth: 0

    // The first thing to be touched in a sample: itself, or the cell of a switch that is not chosen.
    function touchable(item: Item): var {
        if ("focusShown" in item)
            return item;
        for (const child of item.children) {
            const found = touchable(child);
            if (found && !(found.selected ?? false))
                return found;
        }
        return null;
    }

    function put(item: Item, condition: string): void {
        const control = touchable(item);
        switch (condition) {
        case "pressed": control.down = true; break;
        case "focused": control.focusShown = true; break;
        case "off": control.enabled = false; break;
        case "busy": control.busy = true; break;
        case "wrong": control.errorText = Qt.binding(() => root.say("detail")); break;
        case "card": control.fromCard = true; break;
        case "empty": control.value = ""; break;
        case "chosen":
            for (const name of ["selected", "ticked", "on", "current", "chosen"])
                if (name in control)
                    control[name] = true;
        }
    }

    Repeater {
        model: root.conditions

        Column {
            id: one
            required property string modelData

            spacing: Theme.px(12)

            AppText {
                width: holder.width
                height: Math.ceil(implicitHeight)
                role: "small"
                color: Theme.ink2
                text: root.say(one.modelData)
            }
            Loader {
                id: holder
                height: Math.ceil(implicitHeight)
                objectName: root.name + "/" + one.modelData
                width: root.sampleWidth > 0 ? root.sampleWidth : Math.max(Math.ceil(implicitWidth), Theme.px(180))
                sourceComponent: root.sample
                onLoaded: root.put(item as Item, one.modelData)
            }
        }
    }
}
