"""How long to wait before the next try: bounded, exponential, and never the same on two kiosks."""

from __future__ import annotations

from collections.abc import Callable

FIRST_S = 2.0
LONGEST_S = 300.0
LONGEST_ASKED_S = 3600.0
"""The most a `Retry-After` can hold us back; a service that is down for longer says so again."""

START_SPREAD_S = LONGEST_S
"""A kiosk that starts lets up to so much time pass before its first round: after a power cut all start at once."""

Chance = Callable[[], float]
"""A number from 0 to 1, another each time, such as `random.random`."""


def wait_s(attempts: int, chance: Chance, asked_s: float | None = None) -> float:
    """Seconds to wait after `attempts` failed tries: full jitter, on top of what the service asked for."""
    longest = min(LONGEST_S, FIRST_S * float(1 << min(max(attempts, 0), 16)))
    return min(max(asked_s or 0.0, 0.0), LONGEST_ASKED_S) + chance() * longest
