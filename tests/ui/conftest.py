"""Makes every screen test run without a display, in software, with the bundled fonts."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from ui.fonts import load_screen_fonts
from ui.lasting_constants import keep_constants

keep_constants()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk needs no widgets, so its tests run without them."""
    return QGuiApplication


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> Iterator[None]:
    load_screen_fonts()
    yield
