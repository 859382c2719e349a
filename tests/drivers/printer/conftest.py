"""Papers to print, patience for printers, and the two desks every contract is held against."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from drivers.printer.cups import CupsPrinter
from drivers.printer.practice import PracticePrinter
from kiosk.ports.printer import Printer, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Ok, Result
from tests.real_cups import RealCups, cups_of_this_run, real_cups

__all__ = ["cups_of_this_run", "real_cups"]

PATIENCE_S = 40.0
TITLE = "TAM-K01-261122-0001"
REASONS = {PrintTrouble.PAPER_OUT: "media-empty-error", PrintTrouble.COVER_OPEN: "cover-open-error"}


@dataclass(frozen=True)
class Desk:
    """A printer with a hand that can take its paper away and count what came out."""

    printer: Printer
    fault: Callable[[PrintTrouble | None], None]
    came_out: Callable[[], list[Path]]


def paper(words: str = "MẪU") -> bytes:
    """A one-page A4 PDF."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4)
    canvas.drawString(72, 720, words.encode("ascii", "replace").decode())
    canvas.save()
    return written.getvalue()


def number_of(submitted: Result[str, object]) -> str:
    """The job that was taken."""
    assert isinstance(submitted, Ok), submitted
    return submitted.value


def phases_until(printer: Printer, job: str, wanted: PrintPhase) -> list[PrintProgress]:
    """Look until the job reaches `wanted`; every different look, the wanted one last."""
    seen: list[PrintProgress] = []
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        look = printer.progress(job)
        if not seen or seen[-1] != look:
            seen.append(look)
        if look.phase is wanted:
            return seen
        assert not look.ended, seen
        time.sleep(0.1)
    pytest.fail(f"job {job} never became {wanted}: {seen}")


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Be patient until something is so."""
    until = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < until, f"never came: {what}"
        time.sleep(0.1)


@pytest.fixture
def cups_desk(real_cups: RealCups) -> Desk:
    """The real CUPS."""

    def fault(trouble: PrintTrouble | None) -> None:
        real_cups.fault(REASONS[trouble] if trouble else None)

    return Desk(CupsPrinter(real_cups.queue, real_cups.server), fault, real_cups.received)


@pytest.fixture
def practice_desk(tmp_path: Path) -> Desk:
    """The practice printer."""
    printer = PracticePrinter(tmp_path / "printed")
    return Desk(printer, printer.fault, lambda: list(printer.printed()))


@pytest.fixture(params=["practice", pytest.param("cups", marks=pytest.mark.cups)])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Both, one after the other."""
    made: Desk = request.getfixturevalue(f"{request.param}_desk")
    yield made
