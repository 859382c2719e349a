"""The gallery is whole: every control stands in it, in every condition it knows, and each condition can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.ui.controls.stage import QML
from ui.finger import settle
from ui.gallery import Gallery, GalleryLook

CONTROLS = QML / "Kiosk" / "Controls"
KEYS = QML / "Kiosk" / "Keyboard"
FILES = sorted([*CONTROLS.glob("*.qml"), *KEYS.glob("*.qml")])
KINDS = re.compile(r'\b(kind|tone|mark) ===? "(\w+)"|case "(\w+)":')
CHOSEN = ("selected", "ticked", "on", "current", "chosen")
AROUND = 8
"""The focus ring stands this far outside of its control, in px of the reference screen."""
NEVER_OFF = {
    "CheckRow", "ChoiceCard", "LanguageButton", "LanguageSwitch", "OfferKey", "PageThumbnail", "PaperRow", "TextField",
    "TextSizeSwitch", "TimelineCell", "Toggle", "ToolToggle", "Key",
}  # fmt: skip
"""No screen closes these; a test of the source holds it."""


@pytest.fixture(scope="module")
def gallery(fonts: None) -> Iterator[Gallery]:
    shown = Gallery()
    shown.wear(GalleryLook(), whole=True)
    yield shown
    shown.close()


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from items(child)


def kinds_of(item: QObject) -> Iterator[str]:
    """The names of its QML types, its own first."""
    meta = item.metaObject()
    while meta is not None:
        yield re.split(r"_QML(?:TYPE)?_", meta.className())[0]
        meta = meta.superClass()


def specimens(gallery: Gallery) -> dict[str, dict[str, QQuickItem]]:
    """By control and kind, by condition: what stands there."""
    found: dict[str, dict[str, QQuickItem]] = {}
    for item in items(gallery.view.contentItem()):
        name, _, condition = item.objectName().partition("/")
        if condition:
            found.setdefault(name, {})[condition] = item
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_control_stands_in_the_gallery(path: Path, gallery: Gallery) -> None:
    shown = {
        kind
        for item in items(gallery.view.contentItem())
        if item.isVisible() and item.width() > 0 and item.height() > 0
        for kind in kinds_of(item)
    }
    assert path.stem in shown


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_kind_of_a_control_is_shown(path: Path, gallery: Gallery) -> None:
    named = {
        (m[1] or "kind", m[2] or m[3])
        for m in KINDS.finditer(path.read_text("utf-8"))
        if path.parent == CONTROLS
    }
    shown = {
        (name, str(item.property(name)))
        for item in items(gallery.view.contentItem())
        if path.stem in kinds_of(item)
        for name in ("kind", "tone", "mark")
    }
    assert named <= shown


def touchable() -> list[Path]:
    """The files of the controls that can be touched, by what they are made of."""
    made_of = {path.stem: _root(path) for path in FILES}
    return [path for path in FILES if path.parent == CONTROLS and _is_touched(path.stem, made_of)]


def _root(path: Path) -> str:
    found = re.search(r"^(?:[A-Z]\w*\.)?([A-Z]\w*) \{", path.read_text("utf-8"), re.M)
    assert found is not None
    return found[1]


def _is_touched(stem: str, made_of: dict[str, str]) -> bool:
    while stem in made_of:
        if stem in ("Pressable", "Segmented"):
            return True
        stem = made_of[stem]
    return False


def conditions_of(path: Path) -> set[str]:
    """What the control's own properties say it can be."""
    text = path.read_text("utf-8")
    knows = {"idle", "pressed", "focused"}
    knows |= {"off"} if path.stem not in NEVER_OFF else set()
    knows |= {"busy"} if "busyText" in text else set()
    knows |= {"wrong"} if "property string errorText" in text else set()
    is_chosen = any(f"property bool {each}:" in text for each in CHOSEN)
    return knows | ({"chosen"} if is_chosen else set())


@pytest.mark.parametrize(
    "path",
    [
        *(path for path in touchable() if path.stem not in ("Pressable", "Segmented")),
        KEYS / "Key.qml",
        KEYS / "OfferKey.qml",
    ],
    ids=lambda path: path.stem,
)
def test_every_condition_of_a_control_is_shown(path: Path, gallery: Gallery) -> None:
    rows = {name: set(row) for name, row in specimens(gallery).items() if name.split()[0] == path.stem}
    assert rows
    assert conditions_of(path) <= set().union(*rows.values())


def test_each_condition_can_be_seen(gallery: Gallery) -> None:
    picture = gallery.view.grabWindow()
    same = [
        f"{name}/{condition}"
        for name, row in specimens(gallery).items()
        for condition, item in row.items()
        if condition != "idle" and cut(picture, item) == cut(picture, row["idle"])
    ]
    assert same == []


def cut(picture: QImage, item: QQuickItem) -> QImage:
    """What is painted there, with the room of the focus ring."""
    corner = item.mapToScene(item.boundingRect().topLeft())
    box = QRect(
        round(corner.x()) - AROUND,
        round(corner.y()) - AROUND,
        round(item.width()) + 2 * AROUND,
        round(item.height()) + 2 * AROUND,
    )
    return picture.copy(box)


def test_no_screen_closes_what_has_no_closed_look() -> None:
    closed = re.compile(
        r"\b(\w+) \{(?:[^{}]|\{[^{}]*\})*?\n\s+enabled: (?!!root\.(?:facts\.explaining|veiled|reading))", re.S
    )
    for path in QML.rglob("*.qml"):
        if path.parent.name in ("Screens", "Questions", "App"):
            named = {found[1] for found in closed.finditer(path.read_text("utf-8"))}
            assert not named & NEVER_OFF, path


def test_a_condition_that_looks_like_idle_would_be_told(gallery: Gallery) -> None:
    row = specimens(gallery)["Toggle"]
    control = row["pressed"].property("item")
    before = cut(gallery.view.grabWindow(), row["pressed"])
    control.setProperty("down", False)
    settle(400)
    after = cut(gallery.view.grabWindow(), row["pressed"])
    assert after != before
    assert after == cut(gallery.view.grabWindow(), row["idle"])
    control.setProperty("down", True)
