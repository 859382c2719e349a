"""Touches the practice kiosk many times and times each touch to its painted frame: idle, scanning and sending."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import logs
from kiosk.outbox.delivery import deliver
from kiosk.outbox.packet import Packet
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import ScanRequest
from kiosk.result import Ok
from kiosk.settings import Screen, Settings
from kiosk.wiring import PRACTICE_AGENCY, practice
from tests.outbox.made_up import packet
from ui.application import Application, qt_application
from ui.finger import Finger, settle

KEYS = "135790"
LONGEST_S = 5.0
MEGABYTES = 10
"""In an application's two papers together."""


class Stopwatch:
    """Presses and releases an item and waits for the frame that shows it."""

    def __init__(self, application: Application) -> None:
        self._window = application.window
        self._device = QTest.createTouchDevice()
        self._painted = 0.0
        self._window.frameSwapped.connect(self._frame)

    def pressed(self, item: QQuickItem) -> float:
        """Seconds from the finger's touch to the next frame; then the finger is lifted."""
        at = self._middle(item)
        began = time.perf_counter()
        QTest.touchEvent(self._window, self._device).press(0, at, self._window)
        taken = self._next_frame(began)
        QTest.touchEvent(self._window, self._device).release(0, at, self._window)
        settle(40)
        return taken

    def tapped(self, item: QQuickItem) -> float:
        """Seconds from lifting the finger to the next frame."""
        at = self._middle(item)
        QTest.touchEvent(self._window, self._device).press(0, at, self._window)
        settle(40)
        began = time.perf_counter()
        QTest.touchEvent(self._window, self._device).release(0, at, self._window)
        taken = self._next_frame(began)
        settle(40)
        return taken

    def _middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _frame(self) -> None:
        self._painted = time.perf_counter()

    def _next_frame(self, began: float) -> float:
        while self._painted < began:
            if time.perf_counter() - began > LONGEST_S:
                raise TimeoutError("the touch changed nothing on the screen")
            QCoreApplication.processEvents()
        return self._painted - began


def main(touches: int) -> None:
    """Print seconds of each touch: keys and whole-screen changes, idle, scanning and sending."""
    logs.configure(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        qt_application()
        settings = Settings(agency=PRACTICE_AGENCY, screen=Screen(fullscreen=False))
        parts, desk = practice(Path(folder), settings=settings)
        application = Application(parts)
        application.start()
        settle(500)
        try:
            sys.stdout.write(json.dumps(_all(application, touches)) + "\n")
        finally:
            application.close()
            desk.service.stop()


def _all(application: Application, touches: int) -> dict[str, list[float]]:
    finger, watch = Finger(application.window), Stopwatch(application)
    finger.tap("Tra cứu kết quả")
    settle(500)
    keys = [item for item in (finger.find(key) for key in KEYS) if item is not None]
    contrast = finger.find("Tương phản")
    assert len(keys) == len(KEYS) and contrast is not None
    taken: dict[str, list[float]] = {}
    for while_, busy in {"idle": _nothing, "scanning": _scanning, "sending": _sending}.items():
        with busy(application):
            taken[f"key {while_}"] = _series(lambda n: watch.pressed(keys[n % len(keys)]), touches)
            taken[f"screen {while_}"] = _series(lambda _: watch.tapped(contrast), touches // 3)
    return taken


def _series(act: Callable[[int], float], number: int) -> list[float]:
    return [act(n) for n in range(number)]


@contextmanager
def _nothing(_application: Application) -> Iterator[None]:
    yield


@contextmanager
def _scanning(application: Application) -> Iterator[None]:
    """Pages are scanned and finished one after the other until the block ends."""
    cancel = CancelToken()
    pages: list[object] = []
    request = ScanRequest(300, paper="proof", number=1)

    def scan() -> object:
        return application.parts.scanner.scan(request, lambda _: None, cancel)

    def again(result: object) -> None:
        pages.append(result)
        if not cancel.cancelled:
            application.jobs.run("scanner", scan, again, waited_for=False)

    application.jobs.run("scanner", scan, again, waited_for=False)
    settle(200)
    yield
    cancel.cancel()
    if not any(isinstance(page, Ok) for page in pages):
        raise RuntimeError(f"no page was scanned while touching: {pages[:1]}")


@contextmanager
def _sending(application: Application) -> Iterator[None]:
    """Applications of 10 MB are sealed and sent to the practice service, in this process, one after the other."""
    parts, jobs = application.parts, application.jobs
    numbers, cancel = count(1), CancelToken()
    sent: list[object] = []

    def seal() -> Packet:
        sealed = packet(next(numbers), size=MEGABYTES << 19)
        parts.outbox.put(sealed)
        return sealed

    def send(sealed: Packet) -> None:
        def told(_part: float) -> None:
            jobs.hop(lambda: None)

        jobs.run(
            "line",
            lambda: deliver(parts.outbox, parts.service, parts.clock, sealed.application_id, told),
            again,
            waited_for=False,
        )

    def again(result: object) -> None:
        sent.append(result)
        if not cancel.cancelled:
            jobs.run("outbox", seal, send, waited_for=False)

    jobs.run("outbox", seal, send, waited_for=False)
    settle(200)
    yield
    cancel.cancel()
    if not any(isinstance(each, Ok) for each in sent):
        raise RuntimeError(f"nothing was sent while touching: {sent[:1]}")
    sys.stderr.write(f"{len(sent)} applications sent while touching\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
