"""What the kiosk tells a monitor that looks after many desks; nothing of a person is in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.result import Ok, Result


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """One look: which devices are ready, what waits, the oldest for how many seconds, and sums that may leave."""

    ready: Mapping[str, bool] = field(default_factory=dict)
    waiting: int = 0
    oldest_s: float = 0.0
    sums: Mapping[str, int] = field(default_factory=dict)


class Metrics(Protocol):
    """A page a monitor reads; `serve` returns at once, `source` is asked at each reading, on another thread."""

    def serve(self, source: Callable[[], DeskFigures]) -> Result[int, str]:
        """Begin to answer; the port, 0 where nothing is served, or why that cannot be."""

    def close(self) -> None:
        """Answer no more."""


class NoMetrics:
    """A desk nobody watches from afar."""

    def serve(self, source: Callable[[], DeskFigures]) -> Result[int, str]:
        """Nothing is served."""
        return Ok(0)

    def close(self) -> None:
        """Nothing to end."""
