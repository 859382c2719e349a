"""The headless road of one visit, journal to receipt, in processes that can be killed anywhere on it."""

from __future__ import annotations

import importlib
import json
import os
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from drivers.child_process import Worker, start_worker
from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import Line, ServiceAddress
from kiosk.filing.resume import left_behind
from kiosk.filing.seal import seal
from kiosk.filing.wipe import wipe
from kiosk.outbox.delivery import deliver
from kiosk.outbox.ledger import Ledger
from kiosk.outbox.outbox import Outbox
from kiosk.papers.page_store import PageStore
from kiosk.ports.clock import VIET_NAM
from kiosk.procedure.definition import Kind
from kiosk.procedure.loading import Loaded, load
from kiosk.procedure.values import Month, PartialDate, Problem, Stay
from kiosk.procedure.values import Place as Address
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey
from kiosk.settings import Settings
from kiosk.visit.coming_back import Offer, left_visit
from kiosk.visit.commands import (
    AddPage,
    AnswerQuestions,
    Command,
    DeclareTruth,
    GiveConsent,
    GoNext,
    NotePrinted,
    NoteReceipt,
    NoteSealed,
)
from kiosk.visit.demands import options_now, papers_now, wanted_pages
from kiosk.visit.journal import Journal
from kiosk.visit.steps import blockers
from kiosk.visit.visit import Visit

for module in ("kiosk.papers.packet", "kiosk.papers.declaration", "kiosk.filing.print_declaration"):
    importlib.import_module(module)  # what is imported late would be read in every child anew

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "procedures" / "criminal-record-certificate"
TEXTS: dict[Kind, Any] = {
    Kind.TEXT: "Chữ MẪU",
    Kind.NAME: "Trần Văn Mẫu",
    Kind.DATE: PartialDate(2003, 5, 6),
    Kind.YEAR: "1975",
    Kind.COUNT: "2",
    Kind.PHONE: "0900000123",
    Kind.EMAIL: "mau@example.vn",
    Kind.PLACE: Address("12 Đường MẪU"),
    Kind.STAYS: (Stay(Month(2017, 5), None, Address("12 Đường MẪU"), "permanent", "Sinh viên"),),
    Kind.PRIVATE: "MẪU",
}
KEY = MachineKey(bytes(range(32)))
PATIENCE_S = 30.0
NUMBER = "056203000123"
MEMORY = Path("/dev/shm")
SERVICE = """
import sys, threading
from pathlib import Path
from drivers.online_service.practice import PracticeService
print(PracticeService(Path(sys.argv[1])).start(), flush=True)
threading.Event().wait()
"""


class RealClock:
    """The machine's."""

    def now(self) -> datetime:
        return datetime.now(VIET_NAM)

    def monotonic(self) -> float:
        return time.monotonic()


def procedure() -> Loaded:
    """The procedure that ships."""
    answer = load(FOLDER)
    assert isinstance(answer, Ok), answer
    return answer.value


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (124, 175), "white").save(out, "JPEG", dpi=(15, 15))
    return out.getvalue()


LOADED = procedure()
PAGE = jpeg()


COLD = """
import sys
from pathlib import Path
from tests.faults.road import Place, whole_walk
folder, url, credentials, told = sys.argv[1:]
whole_walk(Place(Path(folder), url, Path(credentials)), Path(told))
"""


@dataclass(frozen=True)
class Place:
    """One kiosk's folders, and where its service is."""

    folder: Path
    url: str
    credentials: Path

    @property
    def ram(self) -> Path:
        return self.folder / "ram"

    def open(self) -> Outbox:
        return Outbox.open(self.folder / "outbox", KEY, RealClock())

    def line(self) -> HttpOnlineService:
        return HttpOnlineService(ServiceAddress(self.url, self.credentials, timeout_s=10), RealClock())


class Walker:
    """A start of the program: takes up what is left, and walks on to the receipt as a willing citizen would."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.outbox = place.open()
        self.store = PageStore(place.ram / "pages")
        self.clock = RealClock()
        self.visit = self._taken_up()

    def _taken_up(self) -> Visit | None:
        found = left_behind(self.place.ram, LOADED.procedure, self.outbox, self.clock, self.store)
        if isinstance(found, Offer):
            opened = found.open(NUMBER[-4:])
            assert isinstance(opened, Ok), opened
            return opened.value
        return found

    def walk(self) -> None:
        """To the end of one visit."""
        visit = self.visit or self._begun()
        while visit.state.stop != "@sent":
            self._step(visit)
        self._send(visit)
        assert wipe(self.place.ram, self.store) == Ok(None)

    def _begun(self) -> Visit:
        begun = Visit.begin(LOADED.procedure, Journal(self.place.ram), self.clock, self.clock.now().date())
        assert isinstance(begun, Ok), begun
        return begun.value

    def _step(self, visit: Visit) -> None:
        questions = [LOADED.procedure.question(key) for key in visit.stop.questions]
        wanted = [each for each in questions if each.key not in visit.state.answers]
        for question in wanted:
            visit.do(AnswerQuestions({question.key: self._answer(visit, question)}))
        for problem in blockers(LOADED.procedure, visit.state, visit.stop):
            self._cure(visit, problem)
        self._do(visit, GoNext())

    def _answer(self, visit: Visit, question: Any) -> Any:
        if question.kind is Kind.CHOICE:
            return options_now(LOADED.procedure, visit.state, question.key)[0].key
        return NUMBER if question.kind is Kind.DIGITS else TEXTS[question.kind]

    def _cure(self, visit: Visit, problem: Problem) -> None:
        match problem.key:
            case "consent.needed":
                self._do(visit, GiveConsent(problem.figures["purpose"], "00" * 32))
            case "truth.not_declared":
                self._do(visit, DeclareTruth())
            case "declaration.not_printed":
                self._do(visit, NotePrinted(visit.digest(), 2))
                self._scan(visit)
            case "papers.pages_missing":
                self._scan(visit)
            case "application.not_sealed":
                self._seal(visit)
            case "answer.missing":
                question = LOADED.procedure.question(problem.question)
                self._do(visit, AnswerQuestions({question.key: self._answer(visit, question)}))
            case "check.not_elderly" | "check.not_a_child":
                self._do(visit, AnswerQuestions({"fee_group": "normal"}))
            case _:
                raise AssertionError(problem)

    def _scan(self, visit: Visit) -> None:
        for paper in papers_now(LOADED.procedure, visit.state):
            wanted = wanted_pages(paper, visit.state) if paper.required else 0
            for _ in range(wanted - len(visit.state.pages_of(paper.key))):
                page = self.store.adopt(paper.key, PAGE, PAGE, PAGE)
                assert isinstance(page, Ok), page
                self._do(visit, AddPage(paper.key, page.value, "good", len(PAGE), 124, 175, 15))

    def _seal(self, visit: Visit) -> None:
        sealed = seal(visit, LOADED.words["vi"], self.store, self.outbox, Settings(), self.clock)
        assert isinstance(sealed, Ok), sealed
        self._do(visit, NoteSealed(sealed.value.local_code))

    def _send(self, visit: Visit) -> None:
        assert visit.state.begun is not None
        service = self.place.line()
        sent = deliver(self.outbox, service, self.clock, visit.state.begun.application_id)
        service.close()
        assert isinstance(sent, Ok), sent
        if visit.state.receipt is None:
            self._do(visit, NoteReceipt(sent.value.code, sent.value.received_at.isoformat()))

    def _do(self, visit: Visit, command: Command) -> None:
        answer = visit.do(command)
        if isinstance(answer, Err):
            raise AssertionError((command, visit.state.stop, answer.error))


def left_id(place: Place) -> str:
    """The application that the next start must take up: one with a number in it; "" where none is."""
    match left_visit(place.ram, LOADED.procedure, RealClock()):
        case Ok(Visit() as visit) if visit.state.answers.get("id_number") and visit.state.begun:
            return visit.state.begun.application_id
        case _:
            return ""


def started(act: Callable[[], None]) -> int:
    """A process of its own for `act`; it ends with 0 only when that came through."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        act()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def ended(child: int) -> int:
    """Its exit code; minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def whole_walk(place: Place, told: Path) -> None:
    """A fresh start that goes to the end, and writes down how soon it was ready and what it took up."""
    began = time.monotonic()
    walker = Walker(place)
    ready = time.monotonic() - began
    begun = walker.visit.state.begun if walker.visit else None
    told.write_text(json.dumps({"ready": ready, "took_up": begun.application_id if begun else ""}))
    walker.walk()


def cold_walk(place: Place, told: Path) -> float:
    """As `whole_walk`, from the start of a fresh interpreter; the seconds until it was ready, imports included."""
    arguments = [str(place.folder), place.url, str(place.credentials), str(told)]
    began = time.monotonic()
    worker = start_worker([sys.executable, "-c", COLD, *arguments], {"PYTHONPATH": str(ROOT)})
    assert isinstance(worker, Worker), worker
    while not told.exists():
        assert time.monotonic() - began < PATIENCE_S
        time.sleep(0.005)
    ready = time.monotonic() - began
    while worker.alive():
        time.sleep(0.01)
    worker.end()
    return ready


class Blade:
    """Ends its own process at one durable act of all that are passed, before or after the deed."""

    def __init__(self, at: int = -1, after: bool = False) -> None:
        self.passed, self.at, self.after = 0, at, after

    def around(self, deed: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any, **named: Any) -> Any:
            here, self.passed = self.passed, self.passed + 1
            if here == self.at and not self.after:
                os.kill(os.getpid(), signal.SIGKILL)
            done = deed(*arguments, **named)
            if here == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return guarded

    def hang(self) -> None:
        """Over every fsync, rename, removal, commit, journal line, page and exchange; only in a child."""
        os.fsync = self.around(os.fsync)
        for owner, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Ledger, "_commit"),
            (Line, "exchange"),
            (Journal, "_write"),
            (PageStore, "_write"),
        ):
            setattr(owner, name, self.around(getattr(owner, name)))


@contextmanager
def kiosk_and_service(folder: Path) -> Iterator[Place]:
    """One kiosk's folders, and the practice service in a process of its own."""
    command = [sys.executable, "-c", SERVICE, str(folder / "service")]
    worker = start_worker(command, {"PYTHONPATH": str(ROOT)})
    assert isinstance(worker, Worker), worker
    try:
        place = Place(folder, _url(worker), folder / "service" / "credentials.json")
        place.ram.mkdir(mode=0o700, exist_ok=True)
        yield place
    finally:
        worker.end()


def _url(worker: Worker) -> str:
    heard, until = b"", time.monotonic() + PATIENCE_S
    while not heard.endswith(b"\n"):
        assert time.monotonic() < until, heard
        heard += worker.read(1.0) or b""
    return heard.decode().strip()


@dataclass(frozen=True)
class Books:
    """What kiosk and service each hold when all is over."""

    sealed: int
    unsent: int
    taken: int
    doubled: int
    left: int

    @property
    def lost(self) -> int:
        return self.unsent + max(0, self.sealed - self.taken)


def books(place: Place) -> Books:
    """Count both sides: by the kiosk's own codes, each of which the service must hold exactly once."""
    kiosk = sqlite3.connect(place.folder / "outbox" / "outbox.sqlite3")
    rows = kiosk.execute("SELECT local_code, state FROM entries").fetchall()
    kiosk.close()
    service = sqlite3.connect(place.folder / "service" / "practice.sqlite3")
    taken = [code for (code,) in service.execute("SELECT local_code FROM applications WHERE receipt <> ''")]
    service.close()
    mine = {code for code, _ in rows}
    return Books(
        sealed=len(rows),
        unsent=sum(state != "erased" for _, state in rows),
        taken=len(mine & set(taken)),
        doubled=len(taken) - len(set(taken)) + len(set(taken) - mine),
        left=sum(1 for path in (place.folder / "outbox" / "sealed").iterdir())
        + sum(1 for path in place.ram.iterdir()),
    )
