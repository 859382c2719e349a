"""When a visit counts as left: pure timers over seconds that are handed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Mode(StrEnum):
    """What the citizen is doing, as far as patience is concerned."""

    RESTING = "resting"  # nobody's visit is open
    QUESTIONS = "questions"
    SIGNING = "signing"  # a printed declaration is being signed on paper
    HELP = "help"  # the volunteer was called
    SENT = "sent"


class Patience(StrEnum):
    """What the screen should do now."""

    CALM = "calm"
    WARN = "warn"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class IdlePolicy:
    """Seconds of quiet before the visit ends, the warning at their end not included except when sent."""

    question_s: float = 90
    warning_s: float = 30
    signing_s: float = 600
    help_s: float = 600
    sent_s: float = 60
    extensions: int = 10

    def calm_s(self, mode: Mode) -> float:
        """Seconds of quiet before the warning comes."""
        match mode:
            case Mode.SIGNING:
                return self.signing_s
            case Mode.HELP:
                return self.help_s
            case Mode.SENT:
                return max(self.sent_s - self.warning_s, 0)
            case _:
                return self.question_s


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the timer says; `left_s` until the visit ends, `sound` before a paper is forgotten."""

    patience: Patience
    left_s: float = 0
    sound: bool = False
    extensions_left: int = 0


@dataclass(frozen=True, slots=True)
class Idleness:
    """The timer of one visit; every change gives a new one. Times are of a clock that only grows.

    While `busy` (a device or the line works) no time passes. A touch without a warning begins the quiet
    anew; a warning is answered only by `extend`, as often in a row as the policy allows.
    """

    policy: IdlePolicy
    mode: Mode = Mode.RESTING
    quiet_since: float = 0.0
    busy_since: float | None = None
    extended: int = 0
    granted_s: float = 0.0

    def entered(self, mode: Mode, now: float) -> Idleness:
        """The citizen is doing something else now."""
        if mode is self.mode:
            return self
        return self._quiet_from(now, mode)

    def touched(self, now: float) -> Idleness:
        """Somebody touched the screen or a key."""
        if self.look(now).patience is not Patience.CALM:
            return self
        return self._quiet_from(now, self.mode)

    def extend(self, now: float) -> Idleness:
        """The warning was answered; without an extension left, nothing changes."""
        look = self.look(now)
        if look.patience is not Patience.WARN or not look.extensions_left:
            return self
        return replace(self, quiet_since=now, extended=self.extended + 1)

    def granted(self, seconds: float) -> Idleness:
        """A volunteer gave this much further quiet in all; a visit that is sent needs none."""
        return self if seconds == self.granted_s else replace(self, granted_s=seconds)

    def working(self, now: float) -> Idleness:
        """The machine works; the citizen can only wait."""
        return self if self.busy_since is not None else replace(self, busy_since=now)

    def rested(self, now: float) -> Idleness:
        """The machine is done; the time of its work does not count as quiet."""
        if self.busy_since is None:
            return self
        return replace(self, quiet_since=self.quiet_since + now - self.busy_since, busy_since=None)

    def look(self, now: float) -> Look:
        """What to do at `now`."""
        if self.mode is Mode.RESTING:
            return Look(Patience.CALM)
        quiet = (now if self.busy_since is None else self.busy_since) - self.quiet_since
        sent = self.mode is Mode.SENT
        calm = self.policy.calm_s(self.mode) + (0 if sent else self.granted_s)
        end = self.policy.sent_s if sent else calm + self.policy.warning_s
        left = max(end - quiet, 0.0)
        allowed = max(self.policy.extensions - self.extended, 0)
        if quiet < calm or self.busy_since is not None:
            return Look(Patience.CALM, left, extensions_left=allowed)
        patience = Patience.WARN if left else Patience.OVER
        return Look(patience, left, self.mode is Mode.SIGNING, allowed)

    def _quiet_from(self, now: float, mode: Mode) -> Idleness:
        busy = None if self.busy_since is None else now
        return replace(self, mode=mode, quiet_since=now, busy_since=busy, extended=0)
