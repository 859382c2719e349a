"""What assistive technology is told of a screen: each fault that is planted is found, and a sound screen has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.controls.stage import QML
from ui.finger import settle
from ui.tree_inspection import tree_flaws

PAGE = """
import QtQuick
import QtQuick.Templates as T
Item {{ width: 1920; height: 1080
    Text {{
        id: head; text: 'Mời ông/bà'; font.pixelSize: 40; Accessible.role: Accessible.Heading; Accessible.name: text
    }}
    {body}
}}
"""
Inspect = Callable[[str], list[str]]


@pytest.fixture
def inspect(qapp: object) -> Iterator[Inspect]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    window = QQuickWindow()
    window.resize(1920, 1080)
    kept: list[QQuickItem] = []

    def inspected(body: str) -> list[str]:
        component = QQmlComponent(engine)
        component.setData(PAGE.format(body=body).encode(), QUrl())
        page = component.create()
        assert isinstance(page, QQuickItem), component.errorString()
        kept.append(page)
        page.setParentItem(window.contentItem())
        window.show()
        settle(30)
        return tree_flaws(window)

    yield inspected
    window.close()


BUTTON = "focusPolicy: Qt.TabFocus; Accessible.role: Accessible.Button"
BOARD = "Rectangle { y: 60; width: 400; height: 200; color: 'white' }"


def button(name: str, y: int, more: str = BUTTON) -> str:
    return f"T.AbstractButton {{ y: {y}; width: 300; height: 80; Accessible.name: '{name}'; {more} }}"


def radio(name: str, y: int, chosen: bool) -> str:
    checked = f"Accessible.checkable: true; Accessible.checked: {str(chosen).lower()}"
    return button(name, y, f"focusPolicy: Qt.TabFocus; Accessible.role: Accessible.RadioButton; {checked}")


def test_a_sound_screen_has_no_flaws(inspect: Inspect) -> None:
    rows = f"{radio('Có', 400, True)} {radio('Không', 500, False)}"
    hidden = button("Một", 700, f"visible: false; {BUTTON}")
    assert inspect(f"{button('Một', 100)} {button('Hai', 200)} {rows} {hidden}") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (button("", 100), "without a name"),
        (
            "Text { y: 90; text: ' '; Accessible.role: Accessible.StaticText; Accessible.name: text }",
            "without a name",
        ),
        (button("Một", 100, "Accessible.ignored: true"), "not in the tree"),
        (button("Một", 100, BUTTON.replace("TabFocus", "ClickFocus")), "not reached by keyboard: Một"),
        (f"{button('Một', 100)} {BOARD}", "not seen and can be pressed: Một"),
        (button("Một", 100, "Accessible.role: Accessible.StaticText"), "no role that a person could use"),
        (f"{radio('Có', 100, True)} {radio('Không', 200, True)}", "chosen beside another"),
        (f"{button('Sửa', 100)} {button('Sửa', 200)}", "said of 2 controls: Sửa"),
        (f"{button('Hai', 300)} {button('Một', 100)}", "read after what stands below it: Một after Hai"),
        ("Component.onCompleted: head.Accessible.role = Accessible.StaticText", "no heading"),
    ],
)
def test_each_planted_fault_is_found(inspect: Inspect, body: str, found: str) -> None:
    told = inspect(body)
    assert any(found in flaw for flaw in told), told
