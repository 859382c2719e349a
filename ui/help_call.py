"""Sounds for the volunteer: a chime that comes again until a call is answered, and a short one for a fee."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kiosk import logs
from kiosk.ports.clock import Clock
from kiosk.ports.speech import Sound, Voice
from ui.jobs import Jobs

AGAIN_MS = 20_000


class HelpCall(QObject):
    """One call at a time; the light on the screen and in the panel follow the same fact."""

    def __init__(self, jobs: Jobs, voice: Voice, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._voice, self._clock = jobs, voice, clock
        self._since: float | None = None
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.chime)

    def follow(self, called: bool) -> None:
        """Help is called now, or it has come."""
        if called == (self._since is not None):
            return
        if called:
            self._since = self._clock.monotonic()
            logs.event("help", "called")
            self.chime()
            self._again.start()
        elif self._since is not None:
            logs.event("help", "answered", seconds=round(self._clock.monotonic() - self._since))
            self._since = None
            self._again.stop()

    def chime(self) -> None:
        """Sound once; a machine without sound has its light."""
        self._jobs.run("chime", self._voice.chime, lambda _: None, waited_for=False)

    def sound_fee(self) -> None:
        """Sound that a fee came in."""
        self._jobs.run("chime", lambda: self._voice.chime(Sound.FEE), lambda _: None, waited_for=False)
