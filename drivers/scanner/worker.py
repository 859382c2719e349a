"""The scanner worker: a process of its own that scans, finishes, answers, and may be killed any time."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

import cv2
import numpy as np

from drivers.scanner.closer_look import looked_closer
from drivers.scanner.device import RawPage, look, scan_raw, scan_stack, start_over
from drivers.scanner.device_options import AreaMm
from drivers.scanner.finishing import finish
from drivers.scanner.glass import look_at
from drivers.scanner.messages import (
    Answer,
    CancelOrder,
    FaultAnswer,
    GlassAnswer,
    GlassOrder,
    Order,
    PageAnswer,
    Progress,
    Ready,
    ScanOrder,
    StackAnswer,
    StackOrder,
    StateAnswer,
    StateOrder,
    encode_answer,
    read_order,
)
from drivers.scanner.page_memory import give_back, keep_for_the_next
from drivers.scanner.pixels import RgbImage
from drivers.scanner.protocol import FrameReader
from drivers.scanner.sides import finish_sides
from kiosk.ports.scanner import PageSource, ScanFault, ScannedPage, ScanTrouble
from kiosk.result import Err, Ok

STEP_S = 0.04
"""Progress is told at most this often."""
SCAN_SHARE = 0.95
"""The part of the way that is scanning; the rest is finishing."""
REST_S = 60.0
"""Without an order for so long, or once the glass was looked at before a wipe, the memory of pages is given back."""


def main() -> int:
    """Answer orders on stdin until it closes; C code printing on stdout cannot disturb the answers."""
    cv2.setNumThreads(1)
    keep_for_the_next()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    answers = os.dup(1)
    os.dup2(2, 1)
    orders = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    Worker(orders, answers).serve()


class Worker:
    """Reads orders on one descriptor and answers on another, one order at a time."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders = orders
        self._answers = answers
        self._queue: queue.SimpleQueue[ScanOrder | StackOrder | GlassOrder | StateOrder] = queue.SimpleQueue()
        self._cancelled: set[int] = set()

    def serve(self) -> NoReturn:
        """Work until the kiosk hangs up or speaks nonsense; never returns."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._answer(Ready())
        while True:
            match self._next():
                case ScanOrder() as order:
                    self._answer(self._scan(order))
                    self._cancelled.discard(order.number)
                case StackOrder(scan) as order:
                    on_glass = scan.request.source is PageSource.GLASS
                    self._answer(self._sides(scan) if on_glass else self._stack(scan))
                    self._cancelled.discard(order.number)
                case GlassOrder() as order:
                    self._answer(self._look(order.scan))
                    self._cancelled.discard(order.number)
                    give_back()
                case StateOrder(number, device):
                    self._answer(StateAnswer(number, look(device)))

    def _next(self) -> ScanOrder | StackOrder | GlassOrder | StateOrder:
        try:
            return self._queue.get(timeout=REST_S)
        except queue.Empty:
            give_back()
            return self._queue.get()

    def _scan(self, order: ScanOrder) -> Answer:
        with self._patience(order) as patience:
            scanned = scan_raw(order, self._stepper(order.number, patience))
            signal.alarm(patience)
            if isinstance(scanned, Err):
                start_over()
                return FaultAnswer(order.number, scanned.error)
            page = self._card_read(order, scanned.value, patience)
        if order.number in self._cancelled:
            return FaultAnswer(order.number, ScanFault(ScanTrouble.CANCELLED))
        return PageAnswer(order.number, page)

    def _sides(self, order: ScanOrder) -> Answer:
        """Tells each card that lies on the glass, or the one page there; then how many."""
        with self._patience(order) as patience:
            scanned = scan_raw(order, self._stepper(order.number, patience))
            signal.alarm(patience)
            if isinstance(scanned, Err):
                start_over()
                return FaultAnswer(order.number, scanned.error)
            asked = order.request
            pages = finish_sides(as_rgb(scanned.value), asked.dpi, asked.max_bytes)
            pages = pages or (self._card_read(order, scanned.value, patience),)
        if order.number in self._cancelled:
            return FaultAnswer(order.number, ScanFault(ScanTrouble.CANCELLED))
        for page in pages:
            self._answer(PageAnswer(order.number, page))
        return StackAnswer(order.number, len(pages))

    def _stack(self, order: ScanOrder) -> Answer:
        """Tells each page as it comes; how it ended is the answer."""
        pages, fault = 0, None
        with self._patience(order) as patience:
            stack = scan_stack(order, self._stepper(order.number, patience))
            with contextlib.closing(stack):
                for scanned in stack:
                    signal.alarm(patience)
                    if isinstance(scanned, Err):
                        fault = scanned.error
                        break
                    self._answer(PageAnswer(order.number, self._finished(order, scanned.value)))
                    pages += 1
                    signal.alarm(patience)
        if fault is not None:
            start_over()
            return FaultAnswer(order.number, fault)
        if not pages:
            return FaultAnswer(order.number, ScanFault(ScanTrouble.NO_PAPER, "the feeder is empty"))
        return StackAnswer(order.number, pages)

    def _card_read(self, order: ScanOrder, raw: RawPage, patience: int) -> ScannedPage:
        """The finished page; a card that said nothing is scanned once more, finer. A fault of that costs nothing."""

        def closer(finer: ScanOrder, area: AreaMm) -> RgbImage | None:
            if order.number in self._cancelled:
                return None
            scanned = scan_raw(finer, self._stepper(order.number, patience), area=area)
            signal.alarm(patience)
            if isinstance(scanned, Ok):
                return as_rgb(scanned.value)
            if scanned.error.trouble is not ScanTrouble.UNSUPPORTED:
                start_over()
            return None

        return looked_closer(self._finished(order, raw), order, as_rgb(raw), closer)

    def _finished(self, order: ScanOrder, raw: RawPage) -> ScannedPage:
        asked = order.request
        return finish(as_rgb(raw), asked.dpi, asked.slot, asked.max_bytes)

    def _look(self, order: ScanOrder) -> Answer:
        with self._patience(order) as patience:
            scanned = scan_raw(order, self._stepper(order.number, patience), coarse=True)
            if isinstance(scanned, Err):
                start_over()
                return FaultAnswer(order.number, scanned.error)
            raw = scanned.value
            return GlassAnswer(order.number, look_at(as_rgb(raw), raw.dpi))

    @contextlib.contextmanager
    def _patience(self, order: ScanOrder) -> Iterator[int]:
        """The seconds after which a worker that makes no step ends itself."""
        patience = max(1, int(order.deadline_s) + 5)
        signal.alarm(patience)
        try:
            yield patience
        finally:
            signal.alarm(0)

    def _stepper(self, number: int, patience: int) -> Callable[[float], bool]:
        told = 0.0

        def step(fraction: float) -> bool:
            nonlocal told
            now = time.monotonic()
            if now - told >= STEP_S:
                told = now
                signal.alarm(patience)
                self._answer(Progress(number, fraction * SCAN_SHARE))
            return number in self._cancelled

        return step

    def _answer(self, answer: Answer) -> None:
        rest = memoryview(encode_answer(answer))
        while rest:
            try:
                rest = rest[os.write(self._answers, rest) :]
            except BrokenPipeError:
                os._exit(0)

    def _listen(self) -> None:
        """Runs beside the scan; the end of the orders is the end of the process, scan or no scan."""
        reader = FrameReader()
        while data := os.read(self._orders, 65536):
            frames = reader.feed(data)
            if isinstance(frames, Err):
                os._exit(2)
            for frame in frames.value:
                order = read_order(frame)
                if isinstance(order, Err):
                    os._exit(2)
                self._take(order.value)
        os._exit(0)

    def _take(self, order: Order) -> None:
        if isinstance(order, CancelOrder):
            self._cancelled.add(order.number)
        else:
            self._queue.put(order)


def as_rgb(raw: RawPage) -> RgbImage:
    """The page as rows × columns × RGB, without copying a colour page."""
    samples = np.frombuffer(raw.data, np.uint8).reshape(raw.height, raw.width, raw.samples)
    return samples if raw.samples == 3 else np.repeat(samples, 3, axis=2)


if __name__ == "__main__":
    sys.exit(main())
