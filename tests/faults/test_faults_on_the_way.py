"""Jam, empty printer, full disk, dead line, torn journal: each says so on the screen and loses nothing."""

from __future__ import annotations

import resource
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from drivers.online_service.practice_faults import FaultKind
from kiosk.commands.cases import CASES
from kiosk.filing.send_waiting import send_waiting
from kiosk.outbox.entry import EntryState
from kiosk.ports.printer import PrintTrouble
from kiosk.wiring import PracticeDesk
from tests.journeys.desk import Desk, give_digits, open_desk
from tests.journeys.unseen import UnseenWalk
from tests.journeys.walked import Walked
from ui.finger import wait_for

pytestmark = pytest.mark.journey

DIGITS = "0012"
JOURNAL = "visit.journal"
SMALL = 300_000
"""Less than the student's sealed application needs."""


@contextmanager
def back_at(stop: str, student: Walked, folder: Path, **set_up: object) -> Iterator[Desk]:
    """The student's visit, taken up again at a stop."""
    shutil.copytree(student.stop(stop).ram, folder / "kiosk" / "ram")
    prepare = set_up.get("prepare", lambda _devices: None)
    assert callable(prepare)
    with open_desk(folder / "kiosk", prepare=prepare) as desk:
        give_digits(desk, DIGITS)
        desk.wait_while("Resume")
        yield desk


def walk_on(desk: Desk) -> None:
    """From here to the sent screen."""
    UnseenWalk(desk.application, CASES["student"].plan).walk_on()


def wait_for_print(desk: Desk) -> None:
    """Until the declaration is out."""
    wait_for(lambda: desk.facts("printing") == "printed", "the declaration")


def pages(desk: Desk) -> int:
    """How many pages the visit has."""
    return len(desk.application.signals.state.pages)


def test_a_jam_is_told_in_its_own_words_and_costs_no_page(student: Walked, tmp_path: Path) -> None:
    with back_at("@papers", student, tmp_path) as desk:
        wait_for_print(desk)
        desk.tap("Quét trang này")
        wait_for(lambda: pages(desk) == 1, "the first page")
        desk.devices.tray.fault("status-jammed")
        desk.tap("Quét trang này" if desk.finger.find("Quét trang này") else "Quét thêm trang")
        desk.wait_for_words("Giấy bị kẹt trong máy quét")
        assert desk.reads("lấy giấy ra, rồi quét lại")
        assert pages(desk) == 1
        desk.devices.tray.fault(None)
        walk_on(desk)
        assert {paper: len(desk.application.signals.state.pages_of(paper)) for paper in student.jpegs} == {
            paper: len(each) for paper, each in student.jpegs.items()
        }


def test_an_empty_printer_goes_on_with_the_same_job(student: Walked, tmp_path: Path) -> None:
    def empty(devices: PracticeDesk) -> None:
        devices.printer.fault(PrintTrouble.PAPER_OUT)

    with back_at("@papers", student, tmp_path, prepare=empty) as desk:
        desk.wait_for_words("Máy in hết giấy")
        assert desk.facts("printing") == "blocked"
        assert desk.devices.printer.printed() == ()
        for _ in range(10):
            desk.application.kiosk.papers.printAgain()
        desk.devices.printer.fault(None)
        wait_for_print(desk)
        wait_for(lambda: not desk.application.jobs.busy, "the printer")
        assert len(desk.devices.printer.printed()) == 1


def test_a_line_cut_in_the_middle_of_an_upload_is_made_up_for_later(student: Walked, tmp_path: Path) -> None:
    def fray(devices: PracticeDesk) -> None:
        devices.service.faults.arm(FaultKind.BREAK_UPLOAD, "upload", after_bytes=100_000)
        threading.Thread(target=unplug, args=(devices,), daemon=True).start()

    with back_at("@papers", student, tmp_path, prepare=fray) as desk:
        walk_on(desk)
        assert desk.devices.service.body_bytes > 0
        code = end_with_local_code(desk)
        assert [entry.state for entry in desk.parts.outbox.waiting()] == [EntryState.UPLOADING]
        desk.devices.service.faults.clear()
        desk.devices.service.start()
        wait_for_one_receipt(desk, code)


def test_what_found_no_line_is_sent_by_the_next_start(student: Walked, tmp_path: Path) -> None:
    with back_at("@papers", student, tmp_path, prepare=lambda devices: devices.service.stop()) as desk:
        walk_on(desk)
        code = end_with_local_code(desk)
    with open_desk(tmp_path / "kiosk") as desk:
        wait_for_one_receipt(desk, code)


def end_with_local_code(desk: Desk) -> str:
    """End the visit that found no service; the code it leaves with, by which it waits."""
    assert desk.facts("accepted") is False
    code = str(desk.facts("code"))
    assert code.startswith("TAM-")
    assert desk.reads(code)
    wait_for(lambda: desk.facts("slip") == "printed", "the slip")
    desk.primary()
    desk.wait_for_screen("Welcome")
    assert list(desk.parts.ram.rglob("*")) == []
    assert [entry.local_code for entry in desk.parts.outbox.waiting()] == [code]
    assert desk.devices.service.codes() == ()
    return code


def wait_for_one_receipt(desk: Desk, code: str) -> None:
    """Until the kiosk itself has sent what waited; the service then has it once, the disk no more."""
    desk.parts.outbox.make_due()
    wait_for(lambda: desk.parts.outbox.entries()[0].arrived, "the receipt")
    (entry,) = desk.parts.outbox.entries()
    assert entry.local_code == code
    assert entry.receipt is not None
    send_waiting(desk.parts.outbox, desk.parts.service, desk.parts.clock, at_once=True)
    assert desk.devices.service.codes() == (entry.receipt.code,)
    assert desk.parts.outbox.waiting() == ()
    assert list((desk.parts.outbox.folder / "sealed").iterdir()) == []


def unplug(devices: PracticeDesk) -> None:
    """Pull the cable once some of the upload is through."""
    while not devices.service.calls["upload"]:
        time.sleep(0.01)
    devices.service.stop()


def test_a_full_disk_is_told_and_nothing_is_lost(student: Walked, tmp_path: Path) -> None:
    with back_at("@papers", student, tmp_path) as desk:
        scan_everything(desk)
        with small_disk():
            desk.primary()
            desk.wait_for_words("Máy chưa cất được hồ sơ")
            assert desk.reads("vẫn còn nguyên")
            assert desk.facts("trouble") == "no_room"
            assert desk.parts.outbox.entries() == ()
            kept = desk.application.signals.state
            assert dict(kept.answers) == dict(student.last.answers)
            assert all(desk.application.store.holds(page.page) for page in kept.pages)
        desk.tap("Thử lại")
        desk.wait_for_screen("Sent")
        assert desk.facts("accepted") is True
        assert len(desk.devices.service.codes()) == 1


def scan_everything(desk: Desk) -> None:
    """All pages of all papers that have to be."""
    wait_for_print(desk)
    while not desk.finger.find("Gửi hồ sơ"):
        before = pages(desk)
        desk.primary()
        wait_for(partial(has_more_pages, desk, before), "a page")


def has_more_pages(desk: Desk, before: int) -> bool:
    """Whether a page was added since, and the machine is at rest again."""
    return pages(desk) > before and not desk.application.jobs.busy


@contextmanager
def small_disk() -> Iterator[None]:
    """No file may grow as large as the sealed application; the system says so as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("torn", [1, 40, 2000])
def test_a_torn_last_line_costs_nothing_that_was_said_before(
    student: Walked, tmp_path: Path, torn: int
) -> None:
    stop = student.stop("@review")
    folder = tmp_path / "kiosk" / "ram"
    shutil.copytree(stop.ram, folder)
    line = (folder / JOURNAL).read_bytes().splitlines()[-1]
    with (folder / JOURNAL).open("ab") as journal:
        journal.write((line * 20)[:torn])
    with open_desk(tmp_path / "kiosk") as desk:
        give_digits(desk, DIGITS)
        desk.wait_while("Resume")
        assert desk.application.signals.state == stop.state
