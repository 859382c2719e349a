"""Makes every test that needs Qt run without a display, in software, without widgets; and times none of them."""

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

# The same examples each time, so that a failure belongs to the change it appears with (decision 13);
# `./dev hunt` draws new ones. How fast an example runs is a matter for the benches.
settings.register_profile("kiosk", deadline=None, derandomize=True)
settings.register_profile("hunt", deadline=None, derandomize=False, max_examples=400, print_blob=True)
settings.load_profile("kiosk")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk needs no widgets, so its tests run without them."""
    return QGuiApplication


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> "Scheduling":
    """With `-n`, tests go out by whole files."""
    from tests.workers import FilesWithOneCups

    return FilesWithOneCups(config, log)
