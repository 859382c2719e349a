"""Looks at devices and line, each on its own queue, and remembers what they said and the service's clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from kiosk.desk.out_of_service import told_to_citizens
from kiosk.desk.readiness import (
    DeviceState,
    disk_state,
    memory_state,
    outbox_state,
    printer_state,
    scanner_state,
    service_state,
    troubles,
    voice_state,
)
from kiosk.desk.statistics import publishable, summed
from kiosk.filing.fees_heard import hear_fees
from kiosk.filing.filing_date import clock_is_wrong, service_day
from kiosk.ports.metrics import DeskFigures
from kiosk.ports.online_service import ServiceDescription, ServiceFault
from kiosk.ports.usb import UsbDevice
from kiosk.result import Ok, Result
from ui.jobs import Jobs
from ui.parts import Parts

BUILT = date(2026, 11, 22)
"""No application was ever filed with this program before that day."""
Fees = tuple[frozenset[str], frozenset[str]] | None
"""The codes whose fee came in, and those of them never heard of before; None where nobody could be asked."""
ORDER = ("scanner", "printer", "service", "disk")
"""Always in the panel; the rest of the machine is named there only while something is wrong with it."""
QUIET = ("memory", "outbox", "voice")


class DeskWatch(QObject):
    """What is known of the desk; `changed` after each answer, `scanner_back` once it answers after replugging.

    `fee_came` once a fee came in since this program started; one that came while it was off is in `fees`, unsaid.
    """

    changed = Signal()
    fee_came = Signal()
    scanner_back = Signal()

    def __init__(self, parts: Parts, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._jobs = jobs
        self._known: dict[str, DeviceState] = {}
        self._heard: tuple[datetime, datetime] | None = None
        self._largest = 0
        self._open_now: frozenset[str] | None = None
        self._plugged: tuple[UsbDevice, ...] | None = None
        self._fees: dict[str, datetime] = {}
        self._old_fees: frozenset[str] | None = None

    def look_at_bus(self) -> None:
        """Ask what hangs on the USB bus; where that changed, the scanner is asked how it is, also in a visit."""
        self._jobs.run("usb", self._parts.usb.devices, self._bus_heard, waited_for=False)

    def look(self) -> None:
        """Ask everything once; nobody waits for the answers."""
        parts = self._parts
        self._ask("scanner", lambda: scanner_state(parts.scanner))
        self._ask("printer", lambda: printer_state(parts.printer))
        self._ask("desk", lambda: disk_state(parts.outbox, self._largest))
        self._ask("desk", lambda: memory_state(parts.ram, self._largest))
        self._ask("desk", lambda: outbox_state(parts.outbox, parts.clock.now()))
        self._ask("voice", lambda: voice_state(parts.voice, parts.settings.speech.voice != "none"))
        self._jobs.run("line", parts.service.describe, self._service_heard, waited_for=False)

    def hear_fees(self) -> None:
        """Ask the service which fees came in; nobody waits for the answer."""
        parts, known = self._parts, {*self._fees, *(self._old_fees or ())}
        today = parts.clock.now().date()

        def work() -> Fees:
            codes = hear_fees(parts.outbox, parts.service, known)
            return None if codes is None else (codes, parts.counts.hear_fees(today, codes))

        self._jobs.run("line", work, self._fees_heard, waited_for=False)

    @property
    def fees(self) -> Mapping[str, datetime]:
        """When this desk heard of each fee, by dossier code."""
        return self._fees

    def devices(self) -> tuple[DeviceState, ...]:
        """What each said last, in the order of the panel."""
        wrong = [self._known[key] for key in QUIET if key in self._known and not self._known[key].ready]
        clock = (DeviceState("clock", False, "wrong"),) if self._clock_is_wrong() else ()
        return (*(self._known[key] for key in ORDER if key in self._known), *clock, *wrong)

    def troubles(self) -> tuple[str, ...]:
        """The keys of what does not work and concerns who comes next, the clock among them."""
        return told_to_citizens(troubles(self.devices()))

    def figures(self) -> DeskFigures:
        """For a monitor, on its own thread: what was said last, what waits, and sums that may leave the machine."""
        now, parts = self._parts.clock.now(), self._parts
        waiting = [entry.created_at for entry in parts.outbox.entries() if not entry.arrived]
        days = parts.counts.days(date.min, now.date())
        return DeskFigures(
            {key: state.ready for key, state in tuple(self._known.items())},
            len(waiting),
            (now - min(waiting)).total_seconds() if waiting else 0.0,
            publishable(summed(days.values())),
        )

    def _clock_is_wrong(self) -> bool:
        return clock_is_wrong(self._parts.clock.now(), BUILT, self._server_time())

    def takes(self, procedure: str) -> bool:
        """Whether the service takes applications of this procedure; not yet heard counts as yes."""
        return self._open_now is None or procedure in self._open_now

    def service_day(self) -> date | None:
        """The service's date now, if it was heard within a day."""
        if self._heard is None:
            return None
        server_time, heard_at = self._heard
        return service_day(self._parts.clock.now(), server_time, heard_at)

    def _server_time(self) -> datetime | None:
        if self._heard is None:
            return None
        server_time, heard_at = self._heard
        return server_time + (self._parts.clock.now() - heard_at)

    def _bus_heard(self, devices: tuple[UsbDevice, ...]) -> None:
        before, self._plugged = self._plugged, devices
        if before is not None and before != devices:
            scanner = self._parts.scanner
            self._jobs.run("scanner", lambda: scanner_state(scanner), self._scanner_heard, waited_for=False)

    def _scanner_heard(self, state: DeviceState) -> None:
        self._keep(state)
        if state.ready:
            self.scanner_back.emit()

    def _fees_heard(self, heard: Fees) -> None:
        if heard is None:
            return
        codes, fresh = heard
        at_start, known = self._old_fees is None, self._old_fees or frozenset()
        self._old_fees = known | (codes - fresh)
        new = fresh - self._fees.keys()
        self._fees.update(dict.fromkeys(new, self._parts.clock.now()))
        if new:
            self.changed.emit()
        if new and not at_start:
            self.fee_came.emit()

    def _ask(self, queue: str, ask: Callable[[], DeviceState]) -> None:
        self._jobs.run(queue, ask, self._keep, waited_for=False)

    def _service_heard(self, answer: Result[ServiceDescription, ServiceFault]) -> None:
        if isinstance(answer, Ok):
            self._heard = (answer.value.server_time, self._parts.clock.now())
            self._largest = answer.value.max_application_bytes
            self._open_now = frozenset(name for name, _ in answer.value.procedures)
        self._keep(service_state(answer))

    def _keep(self, state: DeviceState) -> None:
        if self._known.get(state.key) != state:
            self._known[state.key] = state
        self.changed.emit()
