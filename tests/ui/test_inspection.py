"""The inspection of a screen: each flaw is found, and a sound screen has none."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.controls.stage import QML
from ui.finger import settle
from ui.inspection import flaws

PAGE = """
import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme
import Kiosk.Controls
Item {{ width: 1920; height: 1080
    {body}
}}
"""
BUTTON = "T.AbstractButton {{ x: {x}; y: 100; width: {width}; height: 80; Accessible.name: '{name}' }}"
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
        return flaws(window)

    yield inspected
    window.close()


def button(name: str, x: int, width: int = 200) -> str:
    return BUTTON.format(name=name, x=x, width=width)


def test_a_board_covers_only_what_its_page_lets_it(inspect: Inspect) -> None:
    board = "Rectangle { y: -300; width: 900; height: 900; color: 'white' }"
    page = f"Item {{ y: 200; width: 900; height: 500; clip: true; {board} }}"
    words = "Text { y: 40; text: 'Xin chào'; font.pixelSize: 12 }"
    assert any("too small" in flaw or "Xin chào" in flaw for flaw in inspect(f"{words} {page}"))


def test_a_sound_screen_has_no_flaws(inspect: Inspect) -> None:
    body = f"Text {{ text: 'Xin chào'; font.pixelSize: 28 }} {button('Một', 0)} {button('Hai', 216)}"
    assert inspect(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Text { text: 'Xin chào ông/bà'; width: 60; elide: Text.ElideRight; font.pixelSize: 28 }",
            "cut short",
        ),
        ("Text { text: 'Xin chào ông/bà'; width: 60; font.pixelSize: 28 }", "wider than its room"),
        ("Text { text: 'Xin chào'; x: 1880; font.pixelSize: 28 }", "beyond the screen"),
        (
            "Item { width: 40; height: 40; clip: true; Text { text: 'Xin chào'; font.pixelSize: 28 } }",
            "sticks out",
        ),
        (
            "Rectangle { width: 160; height: 30; color: '#EEEEEE';"
            " Text { y: 20; text: 'Xin chào'; font.pixelSize: 28 } }",
            "sticks out of what it stands on",
        ),
        (
            "Rectangle { width: 160; height: 30; color: 'transparent'; border.width: 2;"
            " Text { y: 20; text: 'Xin chào'; font.pixelSize: 28 } }",
            "sticks out of what it stands on",
        ),
        (
            "Flickable { width: 90; height: 100; clip: true; contentHeight: 400;"
            " Text { text: 'Xin chào'; font.pixelSize: 28 } }",
            "sticks out of the page it scrolls with",
        ),
        (
            "Text { text: 'Xinchào'; width: 60; wrapMode: Text.Wrap; font.pixelSize: 28 }",
            "a word broken in two",
        ),
        (
            "Text { text: 'Xin chào ông/bà'; font.pixelSize: 28 } Rectangle { x: 150; width: 400; height: 90 }",
            "half hidden: Xin chào",
        ),
        (
            button("Che", 0) + "Rectangle { x: 150; y: 90; width: 400; height: 200 }",
            "half hidden: Che",
        ),
        (button("Xa", 1800), "a control beyond the screen"),
        ("Text { text: 'Một'; font.pixelSize: 28 } Text { text: 'Hai'; font.pixelSize: 28 }", "lies over"),
        ("Text { text: 'Nhỏ'; font.pixelSize: 21 }", "21 px letters"),
        ("Text { text: 'Nhạt'; color: '#888888'; font.pixelSize: 28 }", "letters too pale"),
        (
            "Rectangle { width: 300; height: 90; color: '#D99A1C';"
            " Text { text: 'Nhạt'; color: 'white'; font.pixelSize: 28 } }",
            "letters too pale (2.",
        ),
        ("AppText { text: 'Đọc lâu'; color: Theme.primary }", "letters too pale (7."),
        (button("", 0), "without a name"),
        (
            button("Ai đó", 0).replace("}", "; Accessible.role: Accessible.StaticText }"),
            "role nobody is told",
        ),
        (button("Hẹp", 0, 40), "a target of 40×80"),
        (button("Một", 0) + button("Hai", 203), "targets too close"),
    ],
)
def test_each_flaw_is_named(body: str, found: str, inspect: Inspect) -> None:
    (flaw,) = inspect(body)
    assert found in flaw


@pytest.mark.parametrize(
    "text", ["Xin chào ông/bà", "Tra cứu hồ sơ H32.19-261123-0001", "Nộp tại 12–14 đường Lê Lợi"]
)
def test_lines_that_end_where_they_may_are_no_broken_words(text: str, inspect: Inspect) -> None:
    assert inspect(f"Text {{ text: '{text}'; width: 300; wrapMode: Text.Wrap; font.pixelSize: 28 }}") == []


def test_a_page_that_scrolls_may_begin_and_end_in_the_middle_of_a_line(inspect: Inspect) -> None:
    body = (
        "Flickable { y: 1000; width: 400; height: 80; clip: true; contentHeight: 400;"
        " Text { y: 60; width: 300; text: 'Xin chào'; font.pixelSize: 28 } }"
    )
    assert inspect(body) == []


def test_what_a_board_covers_is_not_looked_at(inspect: Inspect) -> None:
    body = "Text { text: 'Nhỏ'; font.pixelSize: 12 } Rectangle { width: 400; height: 400 }"
    assert inspect(body) == []


def test_what_is_scrolled_away_is_not_looked_at(inspect: Inspect) -> None:
    body = (
        "Flickable { width: 400; height: 100; clip: true; contentHeight: 400;"
        " Text { y: 300; text: 'Nhỏ'; font.pixelSize: 12 } }"
    )
    assert inspect(body) == []


def test_a_sliver_of_scrolled_words_is_not_called_pale(inspect: Inspect) -> None:
    body = (
        "Flickable { width: 400; height: 100; clip: true; contentHeight: 400;"
        " Text { y: 90; text: 'Xin chào'; font.pixelSize: 28 } }"
    )
    assert inspect(body) == []


@pytest.mark.parametrize("colour", ["Theme.ink", "Theme.ink2"])
def test_ink_is_dark_enough_for_what_is_read_at_length(inspect: Inspect, colour: str) -> None:
    assert inspect("AppText { text: 'Đọc lâu'; color: " + colour + " }") == []


def test_a_bold_label_may_be_of_the_primary_colour(inspect: Inspect) -> None:
    assert inspect("AppText { text: 'Xem'; font.weight: Font.DemiBold; color: Theme.primary }") == []


def test_the_parts_of_one_switch_may_touch(inspect: Inspect) -> None:
    switch = f"Item {{ property bool joined: true; width: 400; height: 200; {button('A', 0)} {button('A+', 200)} }}"
    assert inspect(switch) == []


@pytest.mark.parametrize(
    ("per_mm", "found"), [(0.0, []), (5.0, []), (5.6, ["a target of 200×80 (14.3 mm): Một"])]
)
def test_targets_are_measured_in_millimetres_where_the_screen_has_a_size(
    per_mm: float, found: list[str], inspect: Inspect
) -> None:
    size = f"Component.onCompleted: Theme.pxPerMm = {per_mm}"
    assert inspect(f"{size}\n{button('Một', 0)}") == found
