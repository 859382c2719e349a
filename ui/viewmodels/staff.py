"""The volunteer's panel behind a PIN or badge: devices, waiting applications, tests, practice, leaving the kiosk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.desk.readiness import DeviceState
from kiosk.desk.staff import Locked, Refusal, Staff, TooSoon, WrongPin
from kiosk.filing.refusal import mending
from kiosk.filing.send_waiting import put_back, send_waiting
from kiosk.filing.test_sheet import print_test_sheet
from kiosk.outbox.entry import WAITING, Entry, EntryState
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanRequest
from kiosk.result import Err, Ok, Result
from ui.desk_watch import DeskWatch
from ui.jobs import Jobs
from ui.typing_session import TypingSession
from ui.viewmodels.glass import GlassViewModel
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

SHORTEST_PIN = 6
OPEN_S = 120
PRACTISING = "LT"
"""Who helps where one practises without staff of its own."""


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One application in the outbox: codes, state and times only; `mending` names what a person has to mend.

    `paid_at` is when this desk heard of its fee.
    """

    code: str
    state: str
    trouble: str
    next_at: str
    waiting: bool
    mending: tuple[str, ...] = ()
    paid_at: str = ""


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """How many applications were taken in and sent today, how many wait, and how many the service returned."""

    taken: int = 0
    sent: int = 0
    waiting: int = 0
    returned: int = 0


NOTHING_YET = TodayFacts()


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a volunteer hears of the visit that runs: the step it is at, and for how many minutes help is called.

    `minutes` is -1 where nobody called.
    """

    step: int = 0
    step_name: str = ""
    minutes: int = -1


NO_CALL = CallFacts()


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """`phase` is names, pin, open, or in a visit call; `refused` is wrong, too_soon or locked."""

    phase: str = "names"
    names: tuple[str, ...] = ()
    name: str = ""
    digits: int = 0
    refused: str = ""
    wait_s: int = 0
    devices: tuple[DeviceState, ...] = ()
    entries: tuple[EntryFacts, ...] = ()
    waiting: int = 0
    today: TodayFacts = NOTHING_YET
    practice: bool = False
    testing: str = ""
    tested: str = ""
    seconds: int = OPEN_S
    in_visit: bool = False
    call: CallFacts = NO_CALL
    primary: Primary = Primary("waiting", "choose_name", icon="")


class StaffViewModel(ScreenModel):
    """Shows no answer of any citizen: codes, states and devices only."""

    leaveWanted = Signal()
    closeWanted = Signal()
    practiceWanted = Signal()
    exercisesWanted = Signal()
    helpOffered = Signal(str)

    def __init__(
        self,
        signals: VisitSignals,
        jobs: Jobs,
        watch: DeskWatch,
        session: TypingSession,
        glass: GlassViewModel,
        call: Callable[[], CallFacts],
        parent: QObject | None = None,
    ) -> None:
        """`call` tells of the visit that runs."""
        super().__init__(parent)
        self._call = call
        self._signals = signals
        self._jobs = jobs
        self._watch = watch
        self._watch.changed.connect(self._looked)
        self._glass = glass
        self._session = session
        self._session.changed.connect(self._typed)
        self._facts = StaffFacts()
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self.show(self._facts)

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """The PIN being typed."""
        return self._session

    @Property(QObject, constant=True)
    def glass(self) -> QObject:
        """Whether the kiosk waits for the glass to be cleared."""
        return self._glass

    def enter(self) -> None:
        """Ask who it is; practice without staff of its own is open to everybody, and is left from here."""
        self._session.end()
        names = tuple(person.initials for person in self._signals.parts.staff.everyone())
        in_visit = self._signals.visit is not None
        self._facts = StaffFacts(names=names, practice=self._signals.parts.practice, in_visit=in_visit)
        if in_visit:
            self._facts = replace(self._facts, call=self._call())
        self.show(self._facts)
        if self._signals.parts.practice and not names:
            self._open(PRACTISING)

    def leave(self) -> None:
        """Lock."""
        self.clear()

    def clear(self) -> None:
        """Lock and forget the PIN."""
        self._timer.stop()
        self._session.end()
        self._facts = StaffFacts()
        self.show(self._facts)

    def back(self) -> bool:
        """From PIN to names; else leave, in a visit to where that is."""
        if self._facts.phase == "pin":
            self.enter()
        elif self._facts.in_visit:
            self.leaveWanted.emit()
        else:
            return False
        return True

    @Slot(str)
    def chooseName(self, name: str) -> None:
        """Somebody said who it is."""
        self._session.begin("", "number")
        self._set(phase="pin", name=name, refused="", primary=Primary("waiting", "write_pin", icon=""))

    @Slot(str)
    def test(self, device: str) -> None:
        """Try a device: a scan that is thrown away, or a test sheet."""
        if self._facts.testing:
            return
        self._set(testing=device, tested="")
        parts = self._signals.parts
        if device == "scanner":
            request = ScanRequest(paper="test")
            self._jobs.run(
                "scanner",
                lambda: parts.scanner.scan(request, lambda _: None, CancelToken()),
                lambda result: self._tested("scanner", isinstance(result, Ok)),
            )
        elif device == "printer":
            self._jobs.run(
                "printer",
                lambda: print_test_sheet(parts.printer, parts.settings, parts.clock),
                lambda result: self._tested("printer", isinstance(result, Ok)),
            )
        else:
            self._look(tested=device)

    @Slot()
    def sendNow(self) -> None:
        """Gửi ngay: try every waiting application at once."""
        self._send(lambda: None)

    @Slot(str)
    def retry(self, code: str) -> None:
        """What an application needed was done: try it again, with the others."""
        parts = self._signals.parts
        kept = next((entry for entry in parts.outbox.entries() if entry.local_code == code), None)
        if kept is not None and self._facts.phase == "open":
            self._send(lambda: put_back(parts.outbox, kept.application_id))

    def _send(self, first: Callable[[], None]) -> None:
        parts = self._signals.parts
        self._set(testing="outbox", tested="")

        def send() -> None:
            first()
            send_waiting(parts.outbox, parts.service, parts.clock, at_once=True)

        self._jobs.run("line", send, lambda _: self._look(tested=""))

    @Slot()
    def confirmGlass(self) -> None:
        """The volunteer looked under the lid: nothing lies there any more."""
        if self._facts.phase == "open":
            self._glass.confirm()

    @Slot(str)
    def takeBadge(self, code: str) -> None:
        """A reader that types like a keyboard read a code: a badge, where somebody is just asked who it is."""
        if self.is_current and self._facts.phase == "names":
            parts, now = self._signals.parts, self._signals.parts.clock.now()
            self._jobs.run("staff", lambda: parts.staff.check_badge(code, now), self._checked)

    @Slot()
    def practise(self) -> None:
        """Begin to practise: the program starts anew, with what is not real; there, choose an exercise."""
        if self._facts.phase != "open":
            return
        if self._signals.parts.practice:
            self.exercisesWanted.emit()
        else:
            self.practiceWanted.emit()

    @Slot()
    def closeKiosk(self) -> None:
        """Leave the kiosk for service."""
        if self._facts.phase == "open":
            self.closeWanted.emit()

    @Slot()
    def primaryPressed(self) -> None:
        """Try the PIN, ask the citizen whether help is wanted, or lock the panel."""
        if self._facts.phase == "pin" and self._facts.digits >= SHORTEST_PIN:
            name, pin = self._facts.name, str(self._session.property("text"))
            parts = self._signals.parts
            self._session.begin("", "number")
            now = parts.clock.now()
            self._jobs.run("staff", lambda: parts.staff.check(name, pin, now), self._checked)
        elif self._facts.phase == "call":
            self.helpOffered.emit(self._facts.name)
        elif self._facts.phase == "open":
            self.leaveWanted.emit()

    def _checked(self, result: Result[Staff, Refusal]) -> None:
        match result:
            case Ok(staff) if self.is_current:
                self._open(staff.initials)
            case Ok():
                pass
            case Err(WrongPin(wait_s)):
                self._set(refused="wrong", wait_s=round(wait_s))
            case Err(TooSoon(wait_s)):
                self._set(refused="too_soon", wait_s=round(wait_s))
            case Err(Locked()):
                self._set(refused="locked")

    def _open(self, name: str) -> None:
        """The panel between visits; in a visit nothing but the call."""
        self._session.end()
        if self._facts.in_visit:
            primary = Primary(key="offer_help", icon="hand")
            self._set(phase="call", name=name, refused="", call=self._call(), primary=primary)
            self._timer.start()
            return
        self._set(phase="open", refused="", primary=Primary(key="lock", icon="lock"))
        self._timer.start()
        self._look(tested="")

    def _look(self, tested: str) -> None:
        self._set(testing="", tested=tested)
        self._watch.look()

    def _looked(self) -> None:
        if self._facts.phase != "open":
            return
        kept = self._signals.parts.outbox.entries()
        entries = sorted(map(self._entry, kept), key=_urgency)
        self._set(
            devices=self._watch.devices(),
            entries=tuple(entries),
            waiting=sum(entry.waiting for entry in entries),
            today=counted(kept, self._signals.parts.clock.now()),
        )

    def _entry(self, entry: Entry) -> EntryFacts:
        code = entry.receipt.code if entry.receipt else entry.local_code
        waiting = entry.state not in (EntryState.ACCEPTED, EntryState.ERASED)
        next_at = entry.next_at.strftime("%H:%M")
        heard = self._watch.fees.get(code)
        paid_at = f"{heard:%H:%M}" if heard else ""
        return EntryFacts(
            code, entry.state.value, entry.trouble, next_at, waiting, self._mending(entry), paid_at
        )

    def _mending(self, entry: Entry) -> tuple[str, ...]:
        """Which fields or papers the service refused, without a word that could repeat an answer."""
        if entry.state is not EntryState.NEEDS_VOLUNTEER:
            return ()
        parts = self._signals.parts
        reasons = parts.outbox.reasons(entry.application_id)
        return mending(reasons, parts.loaded.procedure, parts.loaded.words["vi"], quoting=False)

    def _tested(self, device: str, well: bool) -> None:
        self._set(testing="", tested=f"{device}_ok" if well else f"{device}_bad")
        self._look(self._facts.tested)

    def _tick(self) -> None:
        if self._facts.seconds <= 1:
            self.leaveWanted.emit()
        else:
            call = self._call() if self._facts.phase == "call" else NO_CALL
            self._set(seconds=self._facts.seconds - 1, call=call)

    def _typed(self) -> None:
        if not self.is_current:
            return
        digits = len(str(self._session.property("text")))
        if self._facts.phase != "pin" or digits == self._facts.digits:
            return
        ready = digits >= SHORTEST_PIN
        primary = (
            Primary(key="enter", icon="arrow-right") if ready else Primary("waiting", "write_pin", icon="")
        )
        self._set(digits=digits, refused="" if digits else self._facts.refused, primary=primary)

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.show(self._facts)


def _urgency(entry: EntryFacts) -> int:
    """First what needs a person, then what waits, then what was paid, then what arrived."""
    if entry.state == EntryState.NEEDS_VOLUNTEER:
        return 0
    return 1 if entry.waiting else 2 if entry.paid_at else 3


def counted(entries: Iterable[Entry], now: datetime) -> TodayFacts:
    """Today's numbers, from what the outbox still knows of this day."""
    known = tuple(entries)
    day, zone = now.date(), now.tzinfo
    return TodayFacts(
        taken=sum(entry.created_at.astimezone(zone).date() == day for entry in known),
        sent=sum(
            entry.receipt is not None and entry.receipt.received_at.astimezone(zone).date() == day
            for entry in known
        ),
        waiting=sum(entry.state in WAITING for entry in known),
        returned=sum(entry.state is EntryState.NEEDS_VOLUNTEER for entry in known),
    )
