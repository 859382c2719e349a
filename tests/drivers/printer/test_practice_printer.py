"""What the practice printer adds to the contract: numbered sheets, told faults, and the hand that takes the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from drivers.printer.practice import PracticePrinter
from kiosk.ports.printer import PrintPhase, PrintTrouble
from kiosk.result import Err
from tests.drivers.printer.conftest import TITLE, number_of, phases_until


def printed(printer: PracticePrinter, pdf: bytes, title: str) -> None:
    """Print one paper to its end."""
    phases_until(printer, number_of(printer.submit(pdf, title)), PrintPhase.PRINTED)


def test_sheets_are_numbered_and_named_and_keep_their_bytes(tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path)
    printed(printer, b"one", TITLE)
    printed(printer, b"two", "../Tờ khai mẫu/..")

    assert [sheet.name for sheet in printer.printed()] == [f"01-{TITLE}.pdf", "02-Tờ-khai-mẫu.pdf"]
    assert [sheet.read_bytes() for sheet in printer.printed()] == [b"one", b"two"]
    assert sorted(tmp_path.iterdir()) == list(printer.printed())


def test_numbers_go_on_where_an_earlier_life_stopped(tmp_path: Path) -> None:
    (tmp_path / "99-x.pdf").write_bytes(b"old")
    (tmp_path / "note.pdf").write_bytes(b"not ours")

    printer = PracticePrinter(tmp_path)
    printed(printer, b"new", TITLE)

    assert printer.printed()[-1].name == f"100-{TITLE}.pdf"


def test_a_paper_is_handed_over_once_when_it_is_out(tmp_path: Path) -> None:
    taken: list[tuple[bytes, str]] = []
    printer = PracticePrinter(tmp_path, lambda pdf, title: taken.append((pdf, title)))
    job = number_of(printer.submit(b"one", TITLE))
    assert taken == []

    seen = [look.phase for look in phases_until(printer, job, PrintPhase.PRINTED)]
    printer.progress(job)

    assert seen == [PrintPhase.WAITING, PrintPhase.PRINTING, PrintPhase.PRINTED]
    assert taken == [(b"one", TITLE)]


def test_a_job_taken_back_never_comes_out(tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path)
    job = number_of(printer.submit(b"one", TITLE))
    printer.cancel(job)
    printer.progress(job)
    printer.progress(job)
    printer.progress(job)

    assert printer.printed() == ()


@pytest.mark.parametrize("trouble", list(PrintTrouble))
def test_every_trouble_can_be_practised_and_ends(tmp_path: Path, trouble: PrintTrouble) -> None:
    printer = PracticePrinter(tmp_path)
    job = number_of(printer.submit(b"one", TITLE))
    printer.fault(trouble)

    look = printer.progress(job)
    assert look.phase is PrintPhase.BLOCKED
    assert look.fault is not None
    assert look.fault.trouble is trouble
    assert printer.state().trouble is trouble

    printer.fault(None)
    phases_until(printer, job, PrintPhase.PRINTED)


@pytest.mark.parametrize("trouble", [PrintTrouble.NO_PRINTER, PrintTrouble.REFUSED])
def test_some_troubles_refuse_the_document_itself(tmp_path: Path, trouble: PrintTrouble) -> None:
    printer = PracticePrinter(tmp_path)
    printer.fault(trouble)

    refused = printer.submit(b"one", TITLE)

    assert isinstance(refused, Err)
    assert refused.error.trouble is trouble


def test_a_fault_written_by_hand_need_not_be_spelt_right(tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path)
    (tmp_path / "fault").write_text("hết giấy\n", encoding="utf-8")
    assert printer.state().trouble is PrintTrouble.UNKNOWN

    (tmp_path / "fault").write_text("paper_jam\n", encoding="utf-8")
    assert printer.state().trouble is PrintTrouble.PAPER_JAM
