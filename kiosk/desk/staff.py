"""Who may open the volunteer panel, and how wrong PINs are slowed down and then locked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Protocol

from kiosk.result import Result

FREE_TRIES = 4
FIRST_WAIT_S = 15
LOCK_AFTER = 15
SHORTEST_PIN = 6
SHIFT = timedelta(hours=12)


class Role(StrEnum):
    """What a person may do at the panel."""

    VOLUNTEER = "volunteer"
    TECHNICIAN = "technician"


@dataclass(frozen=True, slots=True)
class Staff:
    """One person of the desk, known by initials only."""

    initials: str
    role: Role


class StaffTrouble(StrEnum):
    """Why somebody could not be entered in the list."""

    BAD_INITIALS = "staff.bad_initials"
    SHORT_PIN = "staff.short_pin"
    EASY_PIN = "staff.easy_pin"
    EXISTS = "staff.exists"
    UNKNOWN = "staff.unknown"
    LAST_TECHNICIAN = "staff.last_technician"


@dataclass(frozen=True, slots=True)
class WrongPin:
    """Not this PIN, or nobody of these initials; the next try counts only after `wait_s` seconds."""

    wait_s: float


@dataclass(frozen=True, slots=True)
class TooSoon:
    """The wait after wrong PINs is not over; the PIN was not looked at."""

    wait_s: float


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many wrong PINs; only a technician at the terminal opens this again."""


Refusal = WrongPin | TooSoon | Locked


@dataclass(frozen=True, slots=True)
class Shift:
    """Who is on duty since when; it ends twelve hours later, or when somebody else takes over."""

    staff: Staff
    began: datetime

    def lasts(self, now: datetime) -> bool:
        """Whether it is not over yet; a clock put back ends it too."""
        return timedelta() <= now - self.began < SHIFT


class StaffBook(Protocol):
    """Who works at this desk, and how a PIN is tried; kept by `kiosk.desk.store.StaffStore`."""

    def everyone(self) -> tuple[Staff, ...]:
        """All staff by initials."""

    def check(self, initials: str, pin: str, now: datetime) -> Result[Staff, Refusal]:
        """Whether this is the person's PIN; may take a moment, so never on the screen's thread."""

    def check_badge(self, code: str, now: datetime) -> Result[Staff, Refusal]:
        """Whose badge this is."""

    def on_duty(self, now: datetime) -> Shift | None:
        """Who opened the panel last, while that shift lasts."""


def wait_after(wrong: int) -> float:
    """Seconds to wait after this many wrong PINs in a row: 15 from the fifth on, then doubling."""
    return 0.0 if wrong <= FREE_TRIES else float(FIRST_WAIT_S * 2 ** (wrong - FREE_TRIES - 1))


def trouble_with(initials: str, pin: str) -> StaffTrouble | None:
    """What speaks against these initials and this PIN: at least six digits, no row and no repetition."""
    if not re.fullmatch(r"[A-ZĐ]{2,5}[0-9]?", initials):
        return StaffTrouble.BAD_INITIALS
    if not re.fullmatch(rf"[0-9]{{{SHORTEST_PIN},12}}", pin):
        return StaffTrouble.SHORT_PIN
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return StaffTrouble.EASY_PIN if len(steps) == 1 or len(set(pin)) < 3 else None
