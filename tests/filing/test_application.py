"""A complete visit on its way out: sealed once, sent over real HTTP, safe without a line, and printed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from drivers.online_service.desk_folder import DeskFolder
from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.filing.finish import Finished, finish
from kiosk.filing.print_declaration import Printed, needs_printing, print_declaration
from kiosk.filing.print_slip import print_slip, slip_facts
from kiosk.filing.resume import left_behind
from kiosk.filing.seal import SealTrouble, seal
from kiosk.filing.send_waiting import put_back
from kiosk.filing.sent_view import entry_of, sent_view, transfer_of
from kiosk.filing.slip_printer import SlipPrinter
from kiosk.filing.wipe import wipe
from kiosk.outbox.delivery import deliver_due
from kiosk.outbox.entry import Entry, EntryState
from kiosk.outbox.outbox import Outbox
from kiosk.papers.page_store import PageStore
from kiosk.papers.slip import slip
from kiosk.ports.cancel import CancelToken
from kiosk.ports.online_service import OnlineService
from kiosk.ports.printer import PrintPhase, PrintProgress
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey
from kiosk.settings import Settings
from kiosk.visit.coming_back import Offer
from kiosk.visit.commands import (
    AddPage,
    AnswerQuestions,
    Command,
    DeclareTruth,
    GoBack,
    GoNext,
    NotePrinted,
    NoteReceipt,
    NoteSealed,
    RemovePage,
)
from kiosk.visit.journal import Journal
from kiosk.visit.visit import Visit
from tests.papers.reading import page_texts
from tests.visit.small_procedure import DAY, StandingClock, small_procedure
from tests.visit.walk import NUMBER, WHOLE_VISIT

from .test_printing import ScriptedPrinter

PROCEDURE = small_procedure()
WORDS = {"paper.student_card.title": "Thẻ sinh viên MẪU"}
BEFORE_PRINTING = WHOLE_VISIT[1 : WHOLE_VISIT.index("print")]


def jpeg(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (248, 351), colour).save(out, "JPEG", dpi=(30, 30))
    return out.getvalue()


@dataclass
class Desk:
    """One kiosk's storage on a folder of the test."""

    folder: Path
    clock: StandingClock
    outbox: Outbox
    store: PageStore
    settings: Settings

    @property
    def ram(self) -> Path:
        return self.folder / "ram"

    def begin(self) -> Visit:
        answer = Visit.begin(PROCEDURE, Journal(self.ram), self.clock, DAY)
        assert isinstance(answer, Ok)
        return answer.value

    def must(self, visit: Visit, *commands: Command) -> None:
        for command in commands:
            answer = visit.do(command)
            assert isinstance(answer, Ok), (command, answer)

    def scan(self, visit: Visit, paper: str, colour: str) -> str:
        image = jpeg(colour)
        page = self.store.adopt(paper, image, image, image)
        assert isinstance(page, Ok)
        self.must(visit, AddPage(paper, page.value, "good", len(image), 248, 351, 30))
        return page.value

    def complete(self) -> Visit:
        """A visit with everything printed and scanned, at @send."""
        visit = self.begin()
        for command in BEFORE_PRINTING:
            assert not isinstance(command, str)
            self.must(visit, command)
        self.must(visit, NotePrinted(visit.digest(), 1))
        for paper, colour in (
            ("signed_declaration", "white"),
            ("student_card", "red"),
            ("student_card", "blue"),
        ):
            self.scan(visit, paper, colour)
        self.must(visit, GoNext())
        return visit

    def sealed(self, visit: Visit) -> Entry:
        answer = seal(visit, WORDS, self.store, self.outbox, self.settings, self.clock)
        assert isinstance(answer, Ok), answer
        return answer.value

    def left(self) -> Visit | Offer | None:
        return left_behind(self.ram, PROCEDURE, self.outbox, self.clock, self.store)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = StandingClock()
    for name in ("ram", "outbox"):
        (tmp_path / name).mkdir(mode=0o700)
    outbox = Outbox.open(tmp_path / "outbox", MachineKey(bytes(32)), clock)
    yield Desk(tmp_path, clock, outbox, PageStore(tmp_path / "ram" / "pages"), Settings())
    outbox.close()


@pytest.fixture
def practice(tmp_path: Path, desk: Desk) -> Iterator[PracticeService]:
    service = PracticeService(tmp_path / "service", procedures=(("small", "1"),), now=desk.clock.now)
    service.start()
    yield service
    service.close()


@pytest.fixture
def service(practice: PracticeService, desk: Desk) -> Iterator[HttpOnlineService]:
    line = HttpOnlineService(ServiceAddress(practice.url, practice.credentials_file, timeout_s=5), desk.clock)
    yield line
    line.close()


def test_what_the_service_gets_is_what_was_answered_and_scanned(
    desk: Desk, practice: PracticeService, service: HttpOnlineService
) -> None:
    visit = desk.complete()
    entry = desk.sealed(visit)
    told: list[float] = []
    finished = finish(desk.outbox, service, desk.clock, entry, told.append)
    assert finished.receipt is not None and finished.fault is None and told[-1] == 1.0
    received = practice.received(finished.receipt.code)
    assert received["receipt"]["digest"] == entry.digest
    assert sorted(received["papers"]) == ["the-sinh-vien", "to-khai"]
    with pikepdf.open(BytesIO(received["papers"]["the-sinh-vien"])) as pdf:
        images = [image for page in pdf.pages for image in page.get_images().values()]
        assert [image.read_raw_bytes() for image in images] == [jpeg("red"), jpeg("blue")]
    kiosk_part = received["application"]["kiosk"]
    begun = visit.state.begun
    assert begun is not None
    assert kiosk_part["local_code"] == entry.local_code == "TAM-K0001-260728-0001"
    assert kiosk_part["lookup_secret_sha256"] == hashlib.sha256(begun.lookup_secret.encode()).hexdigest()
    assert [consent["purpose"] for consent in kiosk_part["consents"]] == ["process"]
    assert kiosk_part["declared_at"] == desk.clock.now().isoformat()
    assert begun.lookup_secret not in json.dumps(received["application"])


def test_sealing_twice_is_sealing_once(desk: Desk) -> None:
    visit = desk.complete()
    assert desk.sealed(visit) == desk.sealed(visit)
    assert len(desk.outbox.entries()) == 1


def test_an_incomplete_visit_is_not_sealed(desk: Desk) -> None:
    visit = desk.complete()
    desk.must(visit, GoBack(), RemovePage(visit.state.pages[0].page))
    answer = seal(visit, WORDS, desk.store, desk.outbox, desk.settings, desk.clock)
    assert answer == Err(SealTrouble.INCOMPLETE) and desk.outbox.entries() == ()


def test_a_page_lost_from_storage_is_told_not_left_out(desk: Desk) -> None:
    visit = desk.complete()
    desk.store.remove(visit.state.pages[0].page)
    answer = seal(visit, WORDS, desk.store, desk.outbox, desk.settings, desk.clock)
    assert answer == Err(SealTrouble.PAGE_LOST)


def test_pages_of_a_paper_no_longer_wanted_are_not_sent(desk: Desk) -> None:
    visit = desk.complete()
    desk.must(visit, GoBack(), GoBack(), AnswerQuestions({"fee_group": "full"}))
    desk.must(visit, DeclareTruth(), GoNext(), NotePrinted(visit.digest(), 1))
    desk.scan(visit, "signed_declaration", "green")
    desk.must(visit, GoNext())
    entry = desk.sealed(visit)
    packet = desk.outbox.read(entry.application_id)
    assert isinstance(packet, Ok)
    assert [paper.id for paper in packet.value.papers] == ["to-khai"]


def test_without_a_line_the_visit_ends_well_and_a_later_start_sends_it(
    desk: Desk, practice: PracticeService, service: HttpOnlineService
) -> None:
    practice.stop()
    visit = desk.complete()
    entry = desk.sealed(visit)
    desk.must(visit, NoteSealed(entry.local_code))
    finished = finish(desk.outbox, service, desk.clock, entry, lambda _: None)
    assert finished.receipt is None and finished.fault is not None
    assert finished.local_code == entry.local_code
    desk.must(visit, GoNext())
    view = sent_view(visit, WORDS, desk.outbox)
    assert (view.accepted, view.code, view.vietqr) == (False, entry.local_code, "")
    assert wipe(desk.ram, desk.store) == Ok(None)
    practice.start()
    desk.outbox.make_due()
    assert len(deliver_due(desk.outbox, service, desk.clock).accepted) == 1
    assert len(practice.codes()) == 1
    found = desk.outbox.entry(entry.application_id)
    assert found is not None and found.state is EntryState.ERASED
    assert list(desk.ram.iterdir()) == []


def accepted(desk: Desk, service: HttpOnlineService) -> tuple[Visit, Finished]:
    visit = desk.complete()
    entry = desk.sealed(visit)
    finished = finish(desk.outbox, service, desk.clock, entry, lambda _: None)
    assert finished.receipt is not None
    desk.must(
        visit,
        NoteSealed(entry.local_code),
        NoteReceipt(finished.receipt.code, finished.receipt.received_at.isoformat()),
        GoNext(),
    )
    return visit, finished


def test_after_the_receipt_the_screen_shows_code_and_payment(desk: Desk, service: HttpOnlineService) -> None:
    visit, finished = accepted(desk, service)
    assert finished.receipt is not None
    view = sent_view(visit, WORDS, desk.outbox)
    assert view.accepted and view.code == finished.receipt.code
    assert "970441" in view.vietqr and not view.fee_zero and view.purpose.startswith("LLTP")
    assert (view.received, view.due[-4:]) == ("09:00, 28/07/2026", "2026")


def test_the_slip_says_code_and_papers_and_never_a_conviction(desk: Desk, service: HttpOnlineService) -> None:
    visit, finished = accepted(desk, service)
    assert finished.receipt is not None
    facts = slip_facts(visit, WORDS, entry_of(visit, desk.outbox), desk.settings, english=False, sample=True)
    assert facts.code == finished.receipt.code and facts.payment is not None
    assert facts.papers == (("signed_declaration", 1), ("Thẻ sinh viên MẪU", 2))
    assert facts.agency == "Cơ quan MẪU" and facts.copies == 2
    printer = ScriptedPrinter([PrintProgress(PrintPhase.PRINTED)])
    end = print_slip(
        visit,
        WORDS,
        desk.outbox,
        [SlipPrinter(printer)],
        desk.settings,
        "en",
        True,
        lambda _: None,
        CancelToken(),
        lambda _: None,
    )
    assert end == Ok(None)
    ((pdf, title),) = printer.jobs
    assert pdf.startswith(b"%PDF") and title == "TAM-K0001-260728-0001"


def test_a_slip_goes_to_the_roll_and_to_the_sheet_where_the_roll_cannot(
    desk: Desk, service: HttpOnlineService
) -> None:
    visit, _ = accepted(desk, service)
    roll, sheet = (ScriptedPrinter([PrintProgress(PrintPhase.PRINTED)]) for _ in range(2))
    printers = [SlipPrinter(roll, 80), SlipPrinter(sheet)]
    for ready in (True, False):
        roll.ready = ready
        end = print_slip(
            visit, WORDS, desk.outbox, printers, desk.settings, "vi", True, lambda _: None, CancelToken()
        )
        assert end == Ok(None)
    widths = [_width(printer.jobs) for printer in (roll, sheet)]
    assert widths == [[204], [420]]


def _width(jobs: list[tuple[bytes, str]]) -> list[int]:
    """The width of each document's page, in points."""
    found = []
    for pdf, _ in jobs:
        with pikepdf.open(BytesIO(pdf)) as document:
            found.append(round(float(document.pages[0].mediabox[2])))
    return found


def test_an_account_that_makes_no_vietqr_costs_the_qr_and_nothing_else(
    desk: Desk, service: HttpOnlineService
) -> None:
    _visit, finished = accepted(desk, service)
    assert finished.receipt is not None and finished.receipt.payment is not None
    payment = finished.receipt.payment
    assert transfer_of(payment) is not None
    assert transfer_of(replace(payment, bin="?")) is None
    assert transfer_of(replace(payment, amount=0)) is None
    assert transfer_of(None) is None


def test_the_declaration_is_printed_once_for_the_same_answers(desk: Desk) -> None:
    visit = desk.begin()
    for command in BEFORE_PRINTING:
        assert not isinstance(command, str)
        desk.must(visit, command)
    assert needs_printing(visit)
    printer = ScriptedPrinter([PrintProgress(PrintPhase.PRINTED)])
    end = print_declaration(
        visit, WORDS, printer, desk.settings, True, lambda _: None, CancelToken(), lambda _: None
    )
    assert end == Ok(Printed(visit.digest(), 1))
    begun = visit.state.begun
    assert begun is not None and printer.jobs[0][1] == begun.visit
    desk.must(visit, NotePrinted(visit.digest(), 1))
    assert not needs_printing(visit)
    desk.must(visit, AnswerQuestions({"copies": "3"}))
    assert needs_printing(visit)


def test_a_crash_after_sealing_resumes_as_safe_although_the_journal_does_not_know(desk: Desk) -> None:
    visit = desk.complete()
    entry = desk.sealed(visit)
    found = desk.left()
    assert isinstance(found, Visit)
    assert found.state.stop == "@sent" and found.state.sealed is not None
    assert found.state.sealed.local_code == entry.local_code


def test_a_crash_before_sealing_offers_the_visit_with_its_pages_and_drops_strangers(desk: Desk) -> None:
    visit = desk.complete()
    stray = desk.store.adopt("student_card", jpeg("gray"), b"p", b"t")
    assert isinstance(stray, Ok)
    found = desk.left()
    assert isinstance(found, Offer)
    assert not desk.store.holds(stray.value)
    assert all(desk.store.holds(page.page) for page in visit.state.pages)
    opened = found.open(NUMBER[-4:])
    assert isinstance(opened, Ok) and opened.value.state == visit.state
    desk.sealed(opened.value)


def test_what_nobody_can_claim_is_wiped_at_the_start(desk: Desk) -> None:
    desk.scan(desk.begin(), "other", "black")
    assert desk.left() is None
    assert list(desk.ram.iterdir()) == []


def test_a_damaged_journal_is_wiped_too(desk: Desk) -> None:
    desk.complete()
    journal = desk.ram / "visit.journal"
    journal.write_bytes(b"?" + journal.read_bytes())
    assert desk.left() is None
    assert list(desk.ram.iterdir()) == []


def kept(desk: Desk, service: OnlineService) -> tuple[Visit, Entry]:
    """A sealed visit that got no receipt at its first try."""
    visit = desk.complete()
    entry = desk.sealed(visit)
    assert finish(desk.outbox, service, desk.clock, entry, lambda _: None).receipt is None
    return visit, entry_of(visit, desk.outbox)


def test_a_refusal_is_not_told_as_a_missing_line(
    desk: Desk, practice: PracticeService, service: HttpOnlineService
) -> None:
    practice.faults.arm("refuse", "create")
    visit, entry = kept(desk, service)
    assert entry.state is EntryState.NEEDS_VOLUNTEER
    assert sent_view(visit, WORDS, desk.outbox).held == "returned"
    facts = slip_facts(visit, WORDS, entry, desk.settings, english=True, sample=True)
    text = " ".join(page_texts(slip(facts)))
    assert "CẦN XEM LẠI" in text and "Xin đưa phiếu này cho bạn đoàn viên" in text
    assert "tự gửi" not in text and "ĐÃ NỘP" not in text
    practice.faults.clear()
    put_back(desk.outbox, entry.application_id)
    assert len(deliver_due(desk.outbox, service, desk.clock).accepted) == 1
    assert sent_view(visit, WORDS, desk.outbox).accepted


def test_handed_over_in_a_folder_is_told_as_just_that(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    visit, entry = kept(desk, DeskFolder(tmp_path / "share", desk.clock))
    assert sent_view(visit, WORDS, desk.outbox).held == "handed"
    facts = slip_facts(visit, WORDS, entry, desk.settings, english=False, sample=True)
    text = " ".join(page_texts(slip(facts)))
    assert "CHỜ CÁN BỘ NHẬN" in text and "ĐÃ NỘP" not in text and "có mạng" not in text
