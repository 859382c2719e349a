"""Slows down whoever guesses codes at this machine: after five misses in a row each further one costs a wait."""

from __future__ import annotations

from dataclasses import dataclass

FREE_MISSES = 5
FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 15 * 60.0


@dataclass(frozen=True, slots=True)
class LookupTries:
    """How often in a row nothing was found, and when, in seconds of the running clock, the next may be tried."""

    misses: int = 0
    not_before: float = 0.0

    def missed(self, now: float) -> LookupTries:
        """One more code that is none, or whose secret was another."""
        misses = self.misses + 1
        if misses < FREE_MISSES:
            return LookupTries(misses, self.not_before)
        wait = min(FIRST_WAIT_S * 2.0 ** min(misses - FREE_MISSES, 10), LONGEST_WAIT_S)
        return LookupTries(misses, now + wait)

    def wait(self, now: float) -> float:
        """Seconds until the next code may be tried; 0 when at once."""
        return max(0.0, self.not_before - now)
