"""What cannot be done while something is broken: decided before a visit begins, never within one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum


class Door(StrEnum):
    """The start screen's doors."""

    BEGIN = "begin"
    TAKE_UP = "take_up"
    LOOK_UP = "look_up"


VISITS = frozenset({Door.BEGIN, Door.TAKE_UP})

CLOSES: Mapping[str, frozenset[Door]] = {
    "scanner": VISITS,
    "printer": VISITS,
    "clock": VISITS,
    "disk": VISITS,
    "memory": VISITS,
    "procedure": VISITS,
    "staff": frozenset(),
    "service": frozenset(),
}
"""By what is broken. Without a line visits go on (the application is sealed and sent later), and the look-up says
itself what it cannot answer; an empty set is told at the start and closes nothing. What is not here is for the
volunteer and the technician alone."""


def closed(broken: Collection[str]) -> frozenset[Door]:
    """The doors that stay shut while these are broken."""
    return frozenset().union(*(CLOSES.get(key, frozenset()) for key in broken))


def told_to_citizens(broken: Collection[str]) -> tuple[str, ...]:
    """Those of the broken things that concern who stands before the start screen, in the order given."""
    return tuple(key for key in broken if key in CLOSES)
