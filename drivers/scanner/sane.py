"""The kiosk's side of the scanner: one worker process, one page at a time, replaced when it fails."""

from __future__ import annotations

import itertools
import logging
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from drivers.child_process import Crashed, Worker, start_worker
from drivers.scanner.messages import (
    Answer,
    CancelOrder,
    FaultAnswer,
    GlassAnswer,
    GlassOrder,
    OptionValue,
    PageAnswer,
    Progress,
    Ready,
    ScanOrder,
    StackAnswer,
    StackOrder,
    StateAnswer,
    StateOrder,
    encode_order,
)
from drivers.scanner.talk import LOOK_S, Talk
from drivers.scanner.whereabouts import Whereabouts
from kiosk import logs
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import (
    GlassLook,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.ports.usb import NoUsbBus, UsbBus
from kiosk.result import Err, Ok, Result

LEAVE_S = 4.0
"""How long a cancelled scan may take to bring its carriage home before its worker is killed."""
STATE_DEADLINE_S = 15.0
GLASS_DPI = 75
"""Enough to see whether something lies on the glass, and soon done."""
OF_A_PULLED_PLUG = frozenset(
    {ScanTrouble.IO, ScanTrouble.NOT_FOUND, ScanTrouble.CRASHED, ScanTrouble.INVALID, ScanTrouble.ENDED_EARLY}
)
LOGGER = "kiosk.scanner"


def default_worker_command() -> list[str]:
    """How the worker is started: by this same program, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "scanner-worker"]
    return [sys.executable, "-m", "kiosk", "scanner-worker"]


class SaneScanner:
    """A scanner reached through SANE in a worker process; see `kiosk.ports.scanner.Scanner`."""

    def __init__(
        self,
        device: str = "",
        *,
        worker_command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
        deadline_s: float = 30.0,
        options: Mapping[str, OptionValue] | None = None,
        usb: UsbBus | None = None,
    ) -> None:
        """`deadline_s` is the longest silence of the worker; `options` are SANE options for every scan.

        On the bus `usb` the device is followed to another address.
        """
        self._device = device
        self._whereabouts = Whereabouts(device, usb or NoUsbBus())
        self._command = list(worker_command or default_worker_command())
        self._environment = dict(environment or {})
        self._deadline_s = deadline_s
        self._options = dict(options or {})
        self._numbers = itertools.count(1)
        self._talk: Talk | None = None
        self._farewell: threading.Thread | None = None

    def start(self) -> None:
        """Start the worker ahead of the first scan; its libraries take a second to load."""
        if self._talk is None or not self._talk.worker.alive():
            self._drop()
            started = start_worker(self._command, self._environment)
            self._talk = Talk(started) if isinstance(started, Worker) else None

    def state(self) -> ScannerState:
        """Ask SANE whether the device is there; takes as long as its back ends take to look."""
        order = StateOrder(next(self._numbers), self._whereabouts.name())
        answer = self._ask(order, _ignore, CancelToken(), STATE_DEADLINE_S)
        match answer:
            case Ok(StateAnswer(_, state)):
                return state
            case Err(fault):
                return ScannerState(False, self._device, fault.trouble)
            case _:
                return ScannerState(False, self._device, ScanTrouble.CRASHED)

    def scan(
        self, request: ScanRequest, progress: Callable[[float], None], cancel: CancelToken
    ) -> Result[ScannedPage, ScanFault]:
        """Scan and finish one page; a worker that hangs, dies or raves costs this page and nothing else."""
        return self.scan_with({}, request, progress, cancel)

    def scan_with(
        self,
        options: Mapping[str, OptionValue],
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        *,
        set_geometry: bool = True,
    ) -> Result[ScannedPage, ScanFault]:
        """As `scan`, with more SANE options; without `set_geometry` resolution and area are left alone."""
        order = self._order(options, request, set_geometry)
        answer = self._ask(order, progress, cancel, self._deadline_s)
        match answer:
            case Ok(PageAnswer(_, page)):
                progress(1.0)
                return Ok(page)
            case Ok(FaultAnswer(_, fault)):
                return Err(fault)
            case Err():
                return answer
            case Ok(other):
                return Err(self._crash(f"answered with {type(other).__name__}"))

    def scan_stack(
        self,
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
    ) -> Result[int, ScanFault]:
        """Scan what lies in the feeder; a worker lost on the way costs the page it was at."""
        return self.stack_with({}, request, progress, cancel, keep, set_geometry=True)

    def stack_with(
        self,
        options: Mapping[str, OptionValue],
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
        *,
        set_geometry: bool = False,
    ) -> Result[int, ScanFault]:
        """As `scan_stack`, with more SANE options; see `scan_with`."""
        order = StackOrder(self._order(options, request, set_geometry))
        answer = self._ask(order, progress, cancel, self._deadline_s)
        pages = 0
        while isinstance(answer, Ok) and isinstance(answer.value, PageAnswer) and self._talk is not None:
            pages += 1
            keep(answer.value.page)
            answer = self._listen(self._talk, order.number, progress, cancel, self._deadline_s)
        match answer:
            case Ok(StackAnswer()):
                return Ok(pages)
            case Ok(FaultAnswer(_, fault)) | Err(fault):
                return Err(fault)
            case Ok(other):
                return Err(self._crash(f"answered with {type(other).__name__}"))

    def look_at_glass(self, cancel: CancelToken) -> Result[GlassLook, ScanFault]:
        """Whether something lies on the glass; takes as long as a coarse scan."""
        return self.look_with({}, cancel)

    def look_with(
        self, options: Mapping[str, OptionValue], cancel: CancelToken, *, set_geometry: bool = True
    ) -> Result[GlassLook, ScanFault]:
        """As `look_at_glass`, with more SANE options; see `scan_with`."""
        order = GlassOrder(self._order(options, ScanRequest(dpi=GLASS_DPI), set_geometry))
        match self._ask(order, _ignore, cancel, self._deadline_s):
            case Ok(GlassAnswer(_, look)):
                return Ok(look)
            case Ok(FaultAnswer(_, fault)) | Err(fault):
                return Err(fault)
            case Ok(other):
                return Err(self._crash(f"answered with {type(other).__name__}"))

    def _order(
        self, options: Mapping[str, OptionValue], request: ScanRequest, set_geometry: bool
    ) -> ScanOrder:
        together = {**self._options, **options}
        return ScanOrder(
            next(self._numbers), request, self._whereabouts.name(), together, set_geometry, self._deadline_s
        )

    def close(self) -> None:
        """End the worker; a later scan starts another."""
        self._await_farewell(CancelToken())
        self._drop()

    def _ask(
        self,
        order: ScanOrder | StackOrder | GlassOrder | StateOrder,
        progress: Callable[[float], None],
        cancel: CancelToken,
        deadline_s: float,
    ) -> Result[Answer, ScanFault]:
        if not self._await_farewell(cancel):
            return Err(ScanFault(ScanTrouble.CANCELLED))
        talk = self._send(encode_order(order))
        if talk is None:
            return Err(ScanFault(ScanTrouble.CRASHED, "the worker could not be started"))
        talk.pages_follow = isinstance(order, StackOrder)
        return self._listen(talk, order.number, progress, cancel, deadline_s)

    def _unless_unplugged(self, answer: Result[Answer, ScanFault]) -> Result[Answer, ScanFault]:
        """A device whose plug is out fails in many ways; the bus knows better."""
        match answer:
            case Err(fault) | Ok(FaultAnswer(_, fault)) if fault.trouble in OF_A_PULLED_PLUG:
                if self._whereabouts.lost():
                    return Err(ScanFault(ScanTrouble.UNPLUGGED, fault.detail))
        return answer

    def _listen(
        self,
        talk: Talk,
        number: int,
        progress: Callable[[float], None],
        cancel: CancelToken,
        deadline_s: float,
    ) -> Result[Answer, ScanFault]:
        return self._unless_unplugged(self._heard_from(talk, number, progress, cancel, deadline_s))

    def _heard_from(
        self,
        talk: Talk,
        number: int,
        progress: Callable[[float], None],
        cancel: CancelToken,
        deadline_s: float,
    ) -> Result[Answer, ScanFault]:
        """The answer to order `number`; every sign of life of the worker starts its deadline anew."""
        heard_at = time.monotonic()
        while not cancel.cancelled:
            heard = talk.hear(LOOK_S)
            if isinstance(heard, Err):
                return Err(self._crash(heard.error))
            answer = heard.value
            if answer is not None:
                heard_at = time.monotonic()
            elif time.monotonic() - heard_at > deadline_s:
                self._replace()
                return Err(ScanFault(ScanTrouble.HUNG, f"silent for {deadline_s:g} s"))
            if answer is None or isinstance(answer, Ready) or answer.number != number:
                continue
            if not isinstance(answer, Progress):
                return Ok(answer)
            progress(min(1.0, max(0.0, answer.fraction)))
        self._say_farewell(talk, number)
        return Err(ScanFault(ScanTrouble.CANCELLED))

    def _send(self, frame: bytes) -> Talk | None:
        """The order on its way to a living worker; a worker that died while idle is replaced once."""
        for _ in range(2):
            self.start()
            if self._talk is not None and self._talk.worker.send(frame):
                return self._talk
            self._drop(grace=0.0)
        return None

    def _say_farewell(self, talk: Talk, number: int) -> None:
        """Tell the worker to stop and let it go home beside us; the worker is gone or idle within 5 s."""
        talk.worker.send(encode_order(CancelOrder(number)), deadline=0.05)
        self._farewell = threading.Thread(target=talk.wind_down, args=(number, LEAVE_S), daemon=True)
        self._farewell.start()

    def _await_farewell(self, cancel: CancelToken) -> bool:
        """Wait for the scan that was cancelled before; False when the waiting is cancelled too."""
        while self._farewell is not None and self._farewell.is_alive():
            self._farewell.join(LOOK_S)
            if cancel.cancelled:
                return False
        self._farewell = None
        return True

    def _crash(self, reason: str) -> ScanFault:
        outcome = self._drop(grace=0.2)
        detail = f"signal {outcome.signal}" if isinstance(outcome, Crashed) else reason
        logs.event(LOGGER, "ScannerWorkerLost", severity=logging.WARNING, detail=detail)
        self.start()
        return ScanFault(ScanTrouble.CRASHED, detail)

    def _replace(self) -> None:
        logs.event(LOGGER, "ScannerWorkerSilent", severity=logging.WARNING)
        self._drop(grace=0.0)
        self.start()

    def _drop(self, grace: float = 0.5) -> object:
        talk, self._talk = self._talk, None
        return None if talk is None else talk.worker.end(grace)


def _ignore(_: float) -> None:
    """Nobody waits for this progress."""
