"""The only threads of the program: one serial queue per device, results hop back to the Qt thread here."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
_END = object()


class Jobs(QObject):
    """Queues by device name; `busy_changed` tells idleness when the machine itself is at work."""

    busy_changed = Signal(bool)
    _returned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queues: dict[str, _SerialQueue] = {}
        self._running = 0
        self._returned.connect(self._run_here, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a citizen is waiting for the machine."""
        return self._running > 0

    def run(
        self, device: str, work: Callable[[], T], done: Callable[[T], None], *, waited_for: bool = True
    ) -> None:
        """Queue `work` on the thread of `device`; `done` gets its result on the Qt thread."""
        if waited_for:
            self._count(1)

        def job() -> None:
            try:
                value = work()
            except BaseException as bug:
                raised = bug
                self.hop(lambda: self._fail(raised, waited_for))
                return
            self.hop(lambda: self._finish(done, value, waited_for))

        self._queue(device).put(job)

    def hop(self, act: Callable[[], None]) -> None:
        """Do `act` on the Qt thread soon; for progress reports out of a job."""
        self._returned.emit(act)

    def stop(self, timeout_s: float = 5.0) -> None:
        """Let every queue finish its job and end."""
        for each in self._queues.values():
            each.put(_END)
        for each in self._queues.values():
            each.join(timeout_s)
        self._queues.clear()

    def _queue(self, device: str) -> _SerialQueue:
        if device not in self._queues:
            self._queues[device] = _SerialQueue(device)
        return self._queues[device]

    def _count(self, change: int) -> None:
        before = self.busy
        self._running += change
        if before != self.busy:
            self.busy_changed.emit(self.busy)

    def _finish(self, done: Callable[[T], None], value: T, waited_for: bool) -> None:
        if waited_for:
            self._count(-1)
        done(value)

    def _fail(self, bug: BaseException, waited_for: bool) -> None:
        if waited_for:
            self._count(-1)
        raise bug

    @Slot(object)
    def _run_here(self, act: Callable[[], None]) -> None:
        act()


class _SerialQueue:
    def __init__(self, device: str) -> None:
        self._jobs: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=f"queue-{device}", daemon=True)
        self._thread.start()

    def put(self, job: object) -> None:
        self._jobs.put(job)

    def join(self, timeout_s: float) -> None:
        self._thread.join(timeout_s)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not _END:
            assert callable(job)
            job()
