"""The start screen before the program is read: what it shows, and that no touch of that moment is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject

from kiosk.commands.configuration import glance_at
from kiosk.commands.trouble import CommandError
from kiosk.desk.screen_size import measured, smallest_target_mm
from kiosk.settings import ProcedureChoice, Settings, parse
from kiosk.wiring import practice
from ui.application import Application
from ui.doorstep import MAIN, Doorstep, qt_application
from ui.finger import Finger
from ui.glance import Glance
from ui.porter import Doors, Porter

SMALL = Glance(fullscreen=False, width=1280, height=800, agency="Trung tâm MẪU")
NOT_AT_THE_START = {"back", "primary", "askStop", "stay", "saveForLater", "stopAndErase"}

ONE_PROCEDURE = Settings(procedure=ProcedureChoice(offer="one"))


@pytest.fixture
def door() -> Iterator[Doorstep]:
    qt_application()
    one = Doorstep(SMALL)
    one.show()
    yield one
    if shiboken6.isValid(one):
        one.close()
        shiboken6.delete(one)


@pytest.fixture
def moved_in(door: Doorstep, tmp_path: Path) -> Iterator[Application]:
    finger = Finger(door.window)
    for name in ("Làm hồ sơ mới", "English", "Làm hồ sơ mới"):
        finger.tap(name)
    parts, desk = practice(tmp_path, settings=ONE_PROCEDURE)
    application = Application(parts, door)
    application.start()
    yield application
    application.close()
    desk.service.close()
    shiboken6.delete(application)


def test_the_doors_can_be_touched_before_there_is_a_kiosk(door: Doorstep) -> None:
    finger = Finger(door.window)
    assert {"Làm hồ sơ mới", "Tra cứu kết quả", "Làm tiếp hồ sơ dở"} <= set(finger.names())
    assert (door.window.width(), door.window.height()) == (1280, 800)


def test_what_was_touched_meanwhile_happens_once_and_in_order(moved_in: Application) -> None:
    assert moved_in.signals.visit is not None
    assert moved_in.kiosk.fact("screen") == "Needs"
    assert moved_in.signals.language == "en"


def test_the_porter_takes_every_touch_the_start_screen_offers() -> None:
    called = set(re.findall(r"root\.kiosk\.(\w+)\(", MAIN.read_text("utf-8"))) - NOT_AT_THE_START
    porter = Porter(Doors())
    missing = {name for name in called if porter.metaObject().indexOfMethod(_signature(porter, name)) < 0}
    assert not missing, f"ui/porter.py must keep these touches for the kiosk: {', '.join(sorted(missing))}"


def _signature(thing: QObject, name: str) -> str:
    meta = thing.metaObject()
    methods = (meta.method(index) for index in range(meta.methodCount()))
    return next(
        (bytes(m.methodSignature().data()).decode() for m in methods if m.name() == name.encode()), ""
    )


def test_a_glance_has_the_defaults_of_the_settings() -> None:
    assert Glance() == Glance.of(Settings())


def test_a_glance_shows_what_the_checked_settings_will(tmp_path: Path) -> None:
    text = (
        '[kiosk]\nname = "K0002"\nlanguage = "en"\n[agency]\nname = "MẪU"\nphone = "0258"\n'
        '[screen]\nfullscreen = false\nwidth = 1280\nheight = 800\ntext = "A+"\ncontrast = "high"\n'
        "diagonal_inch = 10.1\n"
    )
    file = tmp_path / "kiosk.toml"
    file.write_text(text, "utf-8")
    assert glance_at(file) == Glance.of(parse(text).value)  # type: ignore[union-attr]


def test_a_glance_leaves_out_what_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(
        '[screen]\nwidth = 90000\nheight = true\ntext = "XXL"\nfullscreen = "no"\ndiagonal_inch = 500\n',
        "utf-8",
    )
    assert glance_at(file) == Glance()


def test_a_file_that_is_no_toml_is_told_before_any_window(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[screen\n", "utf-8")
    with pytest.raises(CommandError, match="TOML"):
        glance_at(file)


@pytest.mark.parametrize(
    ("width", "height", "inches"),
    [(1920, 1080, 0.0), (1920, 1080, 21.5), (1920, 1080, 13.3), (1080, 1920, 21.5), (1280, 800, 10.1)],
)
def test_controls_grow_with_the_screens_millimetres(
    qapp: object, width: int, height: int, inches: float
) -> None:
    door = Doorstep(Glance(fullscreen=False, width=width, height=height, diagonal_inch=inches))
    theme = door.engine.singletonInstance("Kiosk.Theme", "Theme")
    least = theme.property("leastTouch")  # type: ignore[union-attr]
    size = measured(width, height, 0, 0, inches)
    door.close()
    expected = smallest_target_mm(size) * size.per_mm if inches else 56
    assert least == pytest.approx(expected, abs=1)
