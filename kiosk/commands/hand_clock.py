"""A clock whose hands can be moved on, so that a walkthrough lets hours and days go by at once."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from kiosk.ports.clock import VIET_NAM


class HandClock:
    """The machine's time, and what was let by on top of it."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The time of day in Viet Nam."""
        return datetime.now(VIET_NAM) + self._ahead

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic() + self._ahead.total_seconds()

    def pass_by(self, span: timedelta) -> None:
        """Let so much time go by at once."""
        self._ahead += span
