"""Watches for quiet: feeds the visit's idle rules with touches, machine work and the time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from kiosk.visit.idleness import Idleness, IdlePolicy, Mode, Patience
from ui.jobs import Jobs
from ui.visit_signals import VisitSignals

LOOK_MS = 250
TOUCHES = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.TouchUpdate}
)


class PatienceTimer(QObject):
    """Tells every second that counts, and when the visit is over."""

    told = Signal(bool, int)
    over = Signal()
    sounded = Signal()

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._clock = signals.parts.clock
        idle = signals.parts.settings.idle
        policy = IdlePolicy(
            idle.question_s, idle.warning_s, idle.signing_s, idle.help_s, idle.sent_s, idle.extensions
        )
        self._idleness = Idleness(policy)
        self._screen = "Welcome"
        self.help_called = False
        self._last = (False, -1)
        jobs.busy_changed.connect(self._work_changed)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def entered(self, screen: str) -> None:
        """Another screen; how long one may be quiet depends on it."""
        self._screen = screen
        self._idleness = self._idleness.entered(self._mode(), self._clock.monotonic())
        self.touched()

    def touched(self) -> None:
        """Somebody is there."""
        self._idleness = self._idleness.touched(self._clock.monotonic())

    def extend(self) -> None:
        """More time was asked for."""
        self._idleness = self._idleness.extend(self._clock.monotonic())
        self._idleness = self._idleness.touched(self._clock.monotonic())
        self._look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Every touch and key of the program counts; none is swallowed."""
        if event.type() in TOUCHES:
            self.touched()
        return False

    def _mode(self) -> Mode:
        if self._signals.visit is None:
            return Mode.RESTING if self._screen in ("Welcome", "Glass", "Resume") else Mode.QUESTIONS
        if self._screen == "Sent":
            return Mode.SENT
        helping = self._signals.state.help
        if self.help_called or (helping is not None and helping.going_on):
            return Mode.HELP
        return Mode.SIGNING if self._screen == "Papers" else Mode.QUESTIONS

    def _work_changed(self, busy: bool) -> None:
        now = self._clock.monotonic()
        self._idleness = self._idleness.working(now) if busy else self._idleness.rested(now)

    def _look(self) -> None:
        now = self._clock.monotonic()
        self._idleness = self._idleness.entered(self._mode(), now).granted(self._signals.state.granted_s)
        look = self._idleness.look(now)
        if look.patience is Patience.OVER:
            self.over.emit()
            return
        shown = look.patience is Patience.WARN or self._screen == "Sent"
        telling = (look.patience is Patience.WARN, round(look.left_s) if shown else -1)
        if look.sound and not self._last[0]:
            self.sounded.emit()
        if telling != self._last:
            self._last = telling
            self.told.emit(*telling)
