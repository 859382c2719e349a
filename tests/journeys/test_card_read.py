"""The card on the real screens: typed by a reader, heard from one, both sides scanned, and what disagrees settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from queue import Empty, Queue
from unittest.mock import patch

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.identity.card_reading import CardReading, read_scan
from kiosk.identity.mrz import write_card_zone, write_passport_zone
from kiosk.ports.cancel import CancelToken
from kiosk.ports.code_reader import ReaderTrouble
from kiosk.procedure.values import PartialDate
from kiosk.result import Err, Ok, Result
from tests.journeys.desk import Desk, open_desk
from tests.journeys.unseen import walk_to
from ui.finger import settle, wait_for

NAME, NUMBER, BORN = "Nguyễn Thị Mẫu Ưởng", "056305000012", date(2005, 8, 20)
CODE = f"{NUMBER}||{NAME}|20082005|Nữ|Tổ 5, Phường Vĩnh Hải, Nha Trang, Khánh Hòa|10052021"
END = date(2030, 8, 20)
TODAY = date(2026, 11, 22)


class Reader:
    """A hand-held reader in front of which the test holds codes."""

    def __init__(self) -> None:
        self.held: Queue[bytes | None] = Queue()

    def look(self) -> ReaderTrouble | None:
        """Always there."""
        return None

    def read(self, cancel: CancelToken) -> Result[bytes, ReaderTrouble]:
        """The next code; None is a pulled plug."""
        while not cancel.cancelled:
            try:
                code = self.held.get(timeout=0.05)
            except Empty:
                continue
            return Err(ReaderTrouble.UNPLUGGED) if code is None else Ok(code)
        return Err(ReaderTrouble.CANCELLED)


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with open_desk(tmp_path_factory.mktemp("desk")) as opened:
        yield opened


@pytest.fixture
def desk(kiosk: Desk) -> Iterator[Desk]:
    """A visit of its own, at the card."""
    walk_to(kiosk, "@identity")
    yield kiosk
    kiosk.application.kiosk.erase()
    kiosk.wait_for_screen("Welcome")


def looked_at(code: str = "", *, born: date = BORN, end: date = END, name: str = NAME) -> CardReading:
    """A look at the card; with a code at its front, without at its back."""
    zone = "\n".join(write_card_zone(NUMBER, name, born, "female", end))
    return read_scan((code.encode(),) if code else (), () if code else (zone, zone), TODAY)


def type_like_a_reader(desk: Desk, text: str, apart_ms: int = 4) -> None:
    """Keys faster than any finger, and Enter."""
    pressed = int(desk.parts.clock.monotonic() * 1000)
    for sign in (*text, "\r"):
        pressed += apart_ms
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            stroke = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            stroke.setTimestamp(pressed)
            QCoreApplication.sendEvent(desk.application.window, stroke)


def test_a_reader_that_types_fills_the_card_and_one_that_garbles_is_named(desk: Desk) -> None:
    type_like_a_reader(desk, CODE.encode("ascii", "replace").decode())
    assert desk.facts("trouble") == "garbled" and desk.reads("Đầu đọc gõ mất dấu tiếng Việt")
    type_like_a_reader(desk, "https://vi-du.example/abc")
    assert desk.facts("trouble") == "web_address"
    type_like_a_reader(desk, CODE)
    desk.wait_for_screen("Card")
    assert desk.application.signals.state.answers["full_name"] == NAME.upper()


def test_slow_keys_are_no_reader(desk: Desk) -> None:
    type_like_a_reader(desk, CODE, apart_ms=60)
    assert desk.screen == "Identity" and desk.facts("phase") == "ready"


def test_a_code_typed_into_a_field_leaves_the_field_as_it_was(desk: Desk) -> None:
    desk.tap("Tự gõ thông tin")
    desk.wait_while("Identity")
    session = desk.application.kiosk.session
    session.begin("Lê", "name")
    type_like_a_reader(desk, CODE)
    assert session.property("text") == "Lê" and session.is_active()


@pytest.mark.parametrize(
    ("end", "trouble", "words"),
    [
        (TODAY.replace(year=2020), "passport_over", "Hộ chiếu này đã hết hạn"),
        (TODAY.replace(year=2033), "passport", "Đây là hộ chiếu"),
    ],
)
def test_a_passport_is_named_and_one_that_has_ended_is_said_to_be_over(
    desk: Desk, end: date, trouble: str, words: str
) -> None:
    zone = "\n".join(write_passport_zone("C01234567", NUMBER, NAME, BORN, "female", end))
    desk.application.kiosk.identity.take(read_scan((), (zone, zone), TODAY))
    assert desk.screen == "Identity" and desk.facts("trouble") == trouble and desk.reads(words)


def test_the_back_first_and_then_the_front_are_one_card(desk: Desk) -> None:
    identity = desk.application.kiosk.identity
    identity.take(looked_at())
    settle(60)
    assert desk.facts("trouble") == "other_side" and desk.reads("Xin lật thẻ lại")
    identity.take(looked_at(CODE))
    desk.wait_for_screen("Card")
    assert desk.facts("conflicts") == [] and desk.facts("ended") == ""


def test_code_and_zone_side_by_side_are_settled_by_one_touch(desk: Desk) -> None:
    identity = desk.application.kiosk.identity
    identity.take(looked_at(born=date(2005, 8, 26)))
    identity.take(looked_at(CODE))
    desk.wait_for_screen("Card")
    (conflict,) = desk.facts("conflicts")
    assert (conflict["key"], conflict["card"], conflict["zone"], conflict["typed"]) == (
        "birth_date",
        "20/08/2005",
        "26/08/2005",
        "",
    )
    assert desk.application.kiosk.fact("primary")["kind"] == "waiting"
    desk.tap("26/08/2005")
    assert desk.application.signals.state.answers["birth_date"] == PartialDate(2005, 8, 26)
    assert desk.application.kiosk.fact("primary")["kind"] == "primary"
    desk.tap("20/08/2005")
    assert desk.application.signals.state.answers["birth_date"] == PartialDate(2005, 8, 20)


def test_an_expired_card_is_a_warning_and_no_wall(desk: Desk) -> None:
    identity = desk.application.kiosk.identity
    identity.take(looked_at(end=date(2026, 1, 31), name="Nguyễn Thị Mẫu Bình"))
    identity.take(looked_at(CODE))
    desk.wait_for_screen("Card")
    assert desk.facts("ended") == "31/01/2026" and desk.reads("Thẻ có thể đã hết hạn ngày 31/01/2026")
    assert desk.facts("names_differ") and desk.facts("conflicts") == []
    desk.primary()
    desk.wait_while("Card")


def test_a_reader_on_a_line_is_heard_and_may_be_unplugged(kiosk: Desk) -> None:
    reader, signals = Reader(), kiosk.application.signals
    with patch.object(signals, "_desk", replace(signals.parts, code_reader=reader)):
        walk_to(kiosk, "@identity")
        assert kiosk.facts("reader") and kiosk.reads("trước đầu đọc")
        reader.held.put(b"000201 khong phai the")
        wait_for(lambda: kiosk.facts("trouble") == "payment_code", "the wrong code to be named")
        reader.held.put(CODE.encode())
        kiosk.wait_for_screen("Card")
        kiosk.tap("Quét lại thẻ")
        kiosk.wait_for_screen("Identity")
        reader.held.put(None)
        wait_for(lambda: not kiosk.facts("reader"), "the lost reader to be noticed")
        kiosk.application.kiosk.erase()
        kiosk.wait_for_screen("Welcome")
    assert kiosk.application.kiosk.identity.reading == CardReading()
