"""A reader on a serial line, played by the other end of a pseudo terminal."""

from __future__ import annotations

import errno
import os
import termios
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
import serial
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.code_reader.line_reader import LineReader
from kiosk.ports.cancel import CancelToken
from kiosk.ports.code_reader import ReaderTrouble
from kiosk.result import Err, Ok, Result

CARD = "001188000012||Nguyễn Thị Mẫu Ưởng|29021988|Nữ|Phường Đội Cấn, Hà Nội|10052021".encode()


class Line:
    """Both ends of a terminal; what is held in front of the reader comes out of `place`."""

    def __init__(self) -> None:
        self.reader, self._far = os.openpty()
        tty.setraw(self.reader)
        tty.setraw(self._far)
        self.place = os.ttyname(self._far)

    def read_while_it_sends(self, *pieces: bytes) -> Result[bytes, ReaderTrouble]:
        """What is read when the reader sends these pieces, as soon as somebody listens."""
        sending = threading.Timer(0.15, lambda: [os.write(self.reader, piece) for piece in pieces])
        sending.start()
        cancel = CancelToken()
        late = threading.Timer(8, cancel.cancel)
        late.start()
        try:
            return LineReader(self.place).read(cancel)
        finally:
            late.cancel()
            sending.join()

    def close(self) -> None:
        for end in (self.reader, self._far):
            os.close(end)


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.close()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"", b"\x03\r\n"])
def test_a_code_comes_as_its_own_bytes_whatever_ends_it(line: Line, end: bytes) -> None:
    assert line.read_while_it_sends(CARD + end) == Ok(CARD)


def test_a_code_in_pieces_is_one_code(line: Line) -> None:
    assert line.read_while_it_sends(CARD[:20], CARD[20:31], CARD[31:] + b"\r\n") == Ok(CARD)


def test_of_two_codes_in_a_row_the_first_counts(line: Line) -> None:
    assert line.read_while_it_sends(b"\r\n" + CARD + b"\r\nhttps://vi-du.example\r\n") == Ok(CARD)


def test_waiting_can_be_stopped(line: Line) -> None:
    cancel = CancelToken()
    threading.Timer(0.1, cancel.cancel).start()
    assert LineReader(line.place).read(cancel) == Err(ReaderTrouble.CANCELLED)


def test_no_reader_and_no_right_are_told_apart(tmp_path: Path) -> None:
    assert LineReader(str(tmp_path / "ttyACM0")).read(CancelToken()) == Err(ReaderTrouble.NOT_FOUND)
    assert LineReader(devices=tmp_path).read(CancelToken()) == Err(ReaderTrouble.NOT_FOUND)
    assert LineReader(devices=tmp_path).look() is ReaderTrouble.NOT_FOUND
    for name in ("ttyACM0", "ttyACM1"):
        (tmp_path / name).touch()
    assert LineReader(devices=tmp_path).read(CancelToken()) == Err(ReaderTrouble.NOT_FOUND)


def test_a_reader_in_use_is_busy_and_a_free_one_has_no_trouble(line: Line) -> None:
    assert LineReader(line.place).look() is None
    with serial.Serial(line.place, exclusive=True):
        assert LineReader(line.place).look() is ReaderTrouble.BUSY


def test_the_only_reader_is_found_by_itself(line: Line, tmp_path: Path) -> None:
    (tmp_path / "serial" / "by-id").mkdir(parents=True)
    (tmp_path / "serial" / "by-id" / "usb-Mau_Reader").symlink_to(line.place)
    cancel = CancelToken()
    threading.Timer(0.2, lambda: os.write(line.reader, CARD + b"\r")).start()
    assert LineReader(devices=tmp_path).read(cancel) == Ok(CARD)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=300))
def test_any_bytes_come_back_without_their_line_end_or_not_at_all(line: Line, noise: bytes) -> None:
    match line.read_while_it_sends(noise, b"\nMAU\n"):
        case Ok(code):
            assert code and b"\n" not in code and b"\r" not in code
        case Err(trouble):
            pytest.fail(str(trouble))


def test_a_line_that_breaks_while_it_is_emptied_is_an_answer(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its error is no OSError: the terminal's own."""

    def pulled_out(_line: serial.Serial) -> None:
        raise termios.error(errno.EIO, "Input/output error")

    monkeypatch.setattr(serial.Serial, "reset_input_buffer", pulled_out)
    assert LineReader(line.place).read(CancelToken()) == Err(ReaderTrouble.UNPLUGGED)
