"""The gallery: every control in every state has no flaw, and a control spoilt on purpose is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from ui.finger import settle
from ui.gallery import Gallery, GalleryLook, looks

SPREAD = [
    GalleryLook(),
    GalleryLook("en", 2, False, 1280, 800),
    GalleryLook("vi", 1, True, 1080, 1920),
    GalleryLook("vi", 2, True, 3840, 2160),
]


@pytest.fixture(scope="module")
def gallery(fonts: None) -> Iterator[Gallery]:
    shown = Gallery()
    yield shown
    shown.close()


@pytest.mark.parametrize("look", SPREAD, ids=lambda look: look.name)
def test_no_control_has_a_flaw(look: GalleryLook, gallery: Gallery) -> None:
    gallery.wear(look, whole=True)
    assert gallery.flaws() == []


def test_a_spoilt_control_is_told(gallery: Gallery) -> None:
    gallery.wear(GalleryLook(), whole=True)
    toggles = [
        each
        for each in items(gallery.view.contentItem())
        if each.metaObject().className().startswith("Toggle")
    ]
    toggles[0].setProperty("onText", "Một lời quá dài cho chỗ này")
    toggles[0].setProperty("spokenName", "")
    settle(60)
    assert any("without a name" in flaw for flaw in gallery.flaws())


def test_the_looks_are_all_combinations() -> None:
    names = [look.name for look in looks()]
    assert len(names) == len(set(names)) == 48


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from items(child)
