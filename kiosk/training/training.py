"""What practice hands to the screens so that somebody can be trained: the stage, the scores, and who it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.training.exercises import Trouble
from kiosk.training.scores import ScoreBook


class Stage(Protocol):
    """The practice devices as the script sees them; calls may take a moment, so never on the Qt thread."""

    def set(self, trouble: Trouble) -> None:
        """Put it in the way."""

    def clear(self) -> None:
        """Take everything out of the way again."""

    def sheets(self) -> int:
        """How many papers came out of the printer so far."""


@dataclass(frozen=True, slots=True)
class Trainee:
    """Who practises, and the file where the scores stay; without one they go with the practice folder."""

    initials: str = "LT"
    scores: Path | None = None


NOBODY = Trainee()


@dataclass(frozen=True, slots=True)
class Training:
    """`initials` are those of whoever practises; the real desk has no such thing."""

    stage: Stage
    scores: ScoreBook
    initials: str
