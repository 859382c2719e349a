"""Time as the core sees it: handed in, never read from the system."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock(Protocol):
    """Wall time and running time."""

    def now(self) -> datetime:
        """The time of day, aware, in Viet Nam's zone."""

    def monotonic(self) -> float:
        """Seconds that only ever grow; for waits and deadlines."""
