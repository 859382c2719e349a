"""The ticket: without it nothing opens, with it the same visit goes on, once, for seven days, at this kiosk."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.filing.save_for_later import NotSaved, SaveTrouble, save_for_later
from kiosk.filing.slip_printer import SlipPrinter
from kiosk.filing.take_up_again import TicketTrouble, take_up_again
from kiosk.filing.ticket_shelf import KEPT_DAYS, TicketShelf
from kiosk.filing.wipe import wipe
from kiosk.papers.ticket import Ticket, TicketFacts, read_ticket, ticket_sheet, ticket_strip
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.printer import PrintFault, PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok, Result
from kiosk.visit.events import TicketOpened
from kiosk.visit.visit import Visit
from tests.papers.reading import codes, page_texts
from tests.visit.small_procedure import DAY
from tests.visit.walk import NUMBER

from .test_application import PROCEDURE, Desk, desk
from .test_printing import ScriptedPrinter

__all__ = ["desk"]
PRINTED = PrintProgress(PrintPhase.PRINTED)
JAMMED = PrintProgress(PrintPhase.FAILED, PrintFault(PrintTrouble.PAPER_JAM))
UNSEEN = PrintProgress(PrintPhase.UNKNOWN, PrintFault(PrintTrouble.UNKNOWN))


@pytest.fixture
def shelf(desk: Desk) -> TicketShelf:
    return TicketShelf(desk.folder / "tickets", desk.clock)


def save(desk: Desk, visit: Visit, shelf: TicketShelf, printer: ScriptedPrinter) -> Result[str, NotSaved]:
    return save_for_later(
        visit, desk.store, shelf, [SlipPrinter(printer)], desk.settings, desk.clock, False, True,
        lambda _: None, CancelToken(), lambda _: None,
    )  # fmt: skip


def open_with(desk: Desk, shelf: TicketShelf, *texts: str, day: date = DAY) -> Result[Visit, TicketTrouble]:
    return take_up_again(texts, desk.ram, desk.store, shelf, PROCEDURE, desk.settings, desk.clock, day)


def ticket_of(printer: ScriptedPrinter) -> str:
    ((text,),) = codes(printer.jobs[-1][0])
    return text


def saved(desk: Desk, shelf: TicketShelf) -> tuple[Visit, str]:
    """A whole visit with scanned pages, saved and wiped; the text of its ticket."""
    visit, printer = desk.complete(), ScriptedPrinter([PRINTED])
    assert isinstance(save(desk, visit, shelf, printer), Ok)
    wipe(desk.ram, desk.store)
    return visit, ticket_of(printer)


def test_the_visit_goes_on_where_it_was_with_every_answer_and_page(desk: Desk, shelf: TicketShelf) -> None:
    visit = desk.complete()
    pages = {page.page: desk.store.jpeg(page.page) for page in visit.state.pages}
    before, printer = _history(visit), ScriptedPrinter([PRINTED])
    assert isinstance(save(desk, visit, shelf, printer), Ok)
    wipe(desk.ram, desk.store)
    later = DAY + timedelta(days=2)
    opened = open_with(desk, shelf, ticket_of(printer), day=later)
    assert isinstance(opened, Ok)
    state, begun = opened.value.state, visit.state.begun
    assert begun is not None
    assert state == replace(
        visit.state, begun=replace(begun, filing_date=later.isoformat()), ticket=state.ticket
    )
    assert {page.page: desk.store.jpeg(page.page) for page in state.pages} == pages
    assert _history(opened.value) == (*before, TicketOpened(state.ticket, later.isoformat()))


def _history(visit: Visit) -> tuple[object, ...]:
    match visit.history():
        case Ok(events):
            return events
        case Err(fault):
            raise AssertionError(fault)


def test_the_desk_keeps_only_what_tells_nothing(desk: Desk, shelf: TicketShelf) -> None:
    visit, text = saved(desk, shelf)
    (kept,) = (desk.folder / "tickets").iterdir()
    ticket = read_ticket(text)
    assert ticket is not None and kept.name == f"{ticket.number}.ticket"
    record = kept.read_bytes()
    begun = visit.state.begun
    assert begun is not None
    for canary in (
        NUMBER.encode(),
        begun.visit.encode(),
        begun.application_id.encode(),
        ticket.secret,
        b"JFIF",
    ):
        assert canary not in record
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda t: "https://vi.du", TicketTrouble.NO_TICKET),
        (lambda t: "LLTP|TAM-K0001-261122-0001|MAU", TicketTrouble.NO_TICKET),
        (lambda t: replace(t, kiosk="K0009").text, TicketTrouble.OTHER_KIOSK),
        (lambda t: replace(t, number="0" * 12).text, TicketTrouble.NOT_HERE),
        (lambda t: replace(t, number="../../etc").text, TicketTrouble.NOT_HERE),
        (lambda t: replace(t, secret=bytes(32)).text, TicketTrouble.DAMAGED),
    ],
)
def test_every_other_paper_is_refused_in_its_own_words(
    desk: Desk, shelf: TicketShelf, change: Callable[[Ticket], str], trouble: TicketTrouble
) -> None:
    _, text = saved(desk, shelf)
    ticket = read_ticket(text)
    assert ticket is not None
    assert open_with(desk, shelf, change(ticket)) == Err(trouble)
    assert open_with(desk, shelf) == Err(TicketTrouble.NO_TICKET)
    assert isinstance(open_with(desk, shelf, "something else", text), Ok)


def test_it_opens_until_the_seventh_day_and_not_after(desk: Desk, shelf: TicketShelf) -> None:
    _, text = saved(desk, shelf)
    desk.clock.at += timedelta(days=KEPT_DAYS) - timedelta(minutes=1)
    assert isinstance(open_with(desk, shelf, text), Ok)
    desk.clock.at += timedelta(minutes=2)
    assert open_with(desk, shelf, text) == Err(TicketTrouble.NOT_HERE)
    assert shelf.waiting() == 0


def test_a_new_ticket_makes_the_old_one_worthless(desk: Desk, shelf: TicketShelf) -> None:
    _, first = saved(desk, shelf)
    opened = open_with(desk, shelf, first)
    assert isinstance(opened, Ok)
    printer = ScriptedPrinter([PRINTED])
    assert isinstance(save(desk, opened.value, shelf, printer), Ok)
    assert open_with(desk, shelf, first) == Err(TicketTrouble.NOT_HERE)
    assert isinstance(open_with(desk, shelf, ticket_of(printer)), Ok)


def test_no_print_no_ticket_and_the_visit_is_untouched(desk: Desk, shelf: TicketShelf) -> None:
    visit = desk.complete()
    state = visit.state
    refused = save(desk, visit, shelf, ScriptedPrinter([JAMMED]))
    assert refused == Err(NotSaved(SaveTrouble.NOT_PRINTED, JAMMED.fault))
    assert visit.state == state and shelf.waiting() == 0


def test_a_print_nobody_saw_end_keeps_the_record_until_a_person_says(desk: Desk, shelf: TicketShelf) -> None:
    visit = desk.complete()
    printer = ScriptedPrinter([UNSEEN])
    match save(desk, visit, shelf, printer):
        case Err(NotSaved(SaveTrouble.NOT_PRINTED, _, number)) if number:
            assert shelf.waiting() == 1
        case other:
            raise AssertionError(other)
    assert isinstance(open_with(desk, shelf, ticket_of(printer)), Ok)


def test_a_visit_without_answers_has_nothing_to_save(desk: Desk, shelf: TicketShelf) -> None:
    assert save(desk, desk.begin(), shelf, ScriptedPrinter([PRINTED])) == Err(NotSaved(SaveTrouble.NOT_NOW))


def test_no_room_on_the_shelf_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file where the shelf should be")
    blocked = TicketShelf(tmp_path / "full", desk.clock)
    assert save(desk, desk.complete(), blocked, ScriptedPrinter([PRINTED])) == Err(
        NotSaved(SaveTrouble.NO_ROOM)
    )


def test_a_law_that_changed_meanwhile_is_said(desk: Desk, shelf: TicketShelf) -> None:
    _, text = saved(desk, shelf)
    assert open_with(desk, shelf, text, day=date(1990, 1, 1)) == Err(TicketTrouble.LAW_CHANGED)


def test_a_thousand_tickets_open_exactly_their_own(desk: Desk, shelf: TicketShelf) -> None:
    tickets = [Ticket("K0001", secrets.token_hex(6), secrets.token_bytes(32)) for _ in range(1000)]
    assert [read_ticket(ticket.text) for ticket in tickets] == tickets


@pytest.mark.parametrize("sheet", [ticket_sheet, ticket_strip])
def test_the_paper_says_where_and_until_when_and_names_nobody(
    desk: Desk, sheet: Callable[[TicketFacts], bytes]
) -> None:
    ticket = Ticket("K0001", "0123456789ab", bytes(range(32)))
    until = desk.clock.now().astimezone(VIET_NAM)
    pdf = sheet(TicketFacts(ticket, "Quầy số 3, K0001", until, english=True, sample=True))
    (text,) = page_texts(pdf)
    assert "PHIẾU LÀM TIẾP HỒ SƠ" in text and "Ticket to continue your application" in text
    assert "Quầy số 3, K0001" in text and f"{until:%d/%m/%Y}" in text
    assert codes(pdf) == [[ticket.text]]


def test_other_files_of_the_procedure_are_said_too(desk: Desk, shelf: TicketShelf) -> None:
    """A ticket printed under one version is refused in words by the next, and its record stays for a way back."""
    _, text = saved(desk, shelf)
    newer = PROCEDURE.model_copy(update={"version": "newer"})
    args = (desk.ram, desk.store, shelf, newer, desk.settings, desk.clock, DAY)
    assert take_up_again((text,), *args) == Err(TicketTrouble.LAW_CHANGED)
    assert isinstance(open_with(desk, shelf, text), Ok)
