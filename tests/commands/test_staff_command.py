"""Staff at the terminal: the PIN asked for twice on a real one, and never echoed."""

from __future__ import annotations

import os
import pty
import sys
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from kiosk.commands import staff
from kiosk.desk.staff import LOCK_AFTER, Locked, Role, Staff
from kiosk.desk.store import StaffStore
from kiosk.ports.clock import VIET_NAM
from kiosk.result import Err, Ok
from kiosk.wiring import SystemClock
from tests.commands.conftest import Give

PIN = "204817"


def at_a_terminal(words: list[str], *lines: str) -> tuple[int, str]:
    """Run a command with a terminal of its own, answer each question; its exit code and all it showed."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *words])
    shown = b""
    answers = list(lines)
    while True:
        try:
            shown += os.read(terminal, 4096)
        except OSError:
            break
        if answers and shown.endswith(b": "):
            os.write(terminal, answers.pop(0).encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_person_is_added_at_a_terminal_and_can_open_the_panel(toml: Path, tmp_path: Path) -> None:
    words = ["staff", "add", "LTM", "--role", "technician", "--settings", str(toml)]
    code, shown = at_a_terminal(words, PIN, PIN)
    assert code == 0 and "Đã thêm LTM" in shown and PIN not in shown
    book = StaffStore(tmp_path / "state" / "staff.sqlite")
    assert book.check("LTM", PIN, SystemClock().now().astimezone(VIET_NAM)) == Ok(
        Staff("LTM", Role.TECHNICIAN)
    )


@pytest.mark.parametrize(
    ("pins", "why"),
    [
        ((PIN, "204818"), "hai lần nhập không giống nhau"),
        (("1234", "1234"), "mã PIN gồm 6 đến 12 chữ số"),
        (("123456", "123456"), "dễ đoán"),
    ],
)
def test_a_bad_pin_adds_nobody(
    give: Give, toml: Path, monkeypatch: pytest.MonkeyPatch, pins: tuple[str, str], why: str
) -> None:
    typed = iter(pins)
    monkeypatch.setattr(staff, "getpass", lambda _: next(typed))
    code, _, error = give("staff", "add", "LTM", "--role", "volunteer", "--settings", toml)
    assert code == 1 and why in error and error.count("\n") == 1
    assert "Chưa có ai" in give("staff", "list", "--settings", toml)[1]


def test_people_are_listed_unlocked_and_removed(
    give: Give, toml: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff, "getpass", lambda _: PIN)
    assert give("staff", "add", "LTM", "--role", "volunteer", "--settings", toml)[0] == 0
    assert give("staff", "list", "--settings", toml)[1] == "LTM  volunteer\n"
    again = give("staff", "add", "LTM", "--role", "volunteer", "--settings", toml)
    assert again[0] == 1 and "đã có người này" in again[2]
    file, now = tmp_path / "state" / "staff.sqlite", SystemClock().now()
    _lock(file)
    assert StaffStore(file).check("LTM", PIN, now) == Err(Locked())
    assert give("staff", "unlock", "LTM", "--settings", toml)[0] == 0
    assert isinstance(StaffStore(file).check("LTM", PIN, now), Ok)
    assert give("staff", "remove", "LTM", "--settings", toml)[0] == 0
    assert give("staff", "remove", "LTM", "--settings", toml)[2] == "kiosk staff: LTM: không có ai tên này\n"
    assert give("staff", "unlock", "LTM", "--settings", toml)[0] == 1


def _lock(file: Path) -> None:
    import sqlite3

    database = sqlite3.connect(file)
    with database:
        long_ago = "2020-01-01T00:00:00+07:00"
        database.execute("REPLACE INTO wrong_pins VALUES ('LTM', ?, ?)", (LOCK_AFTER, long_ago))
    database.close()


def test_a_badge_is_written_for_its_owner_alone_and_opens_the_panel(
    give: Give, toml: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff, "getpass", lambda _: PIN)
    out = tmp_path / "badge.pdf"
    assert give("staff", "badge", "LTM", "--out", out, "--settings", toml)[0] == 1 and not out.exists()
    assert give("staff", "add", "LTM", "--role", "technician", "--settings", toml)[0] == 0
    code, told, _ = give("staff", "badge", "LTM", "--out", out, "--settings", toml)
    assert code == 0 and out.stat().st_mode & 0o077 == 0
    assert give("staff", "badge", "LTM", "--out", out, "--settings", toml)[0] == 1
    with pdfium.PdfDocument(out) as pdf:
        picture = pdf[0].render(scale=4).to_pil().convert("L")
    (read,) = zxingcpp.read_barcodes(picture)
    book = StaffStore(tmp_path / "state" / "staff.sqlite")
    assert book.check_badge(read.text, SystemClock().now()) == Ok(Staff("LTM", Role.TECHNICIAN))
    assert read.text not in told
