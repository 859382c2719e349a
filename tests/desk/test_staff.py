"""PINs: right ones open, wrong ones slow down and lock, and a restart forgets nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.desk.staff import Locked, Role, Staff, StaffTrouble, TooSoon, WrongPin, wait_after
from kiosk.desk.store import StaffStore
from kiosk.ports.clock import VIET_NAM
from kiosk.result import Err, Ok

NOON = datetime(2026, 7, 28, 12, 0, tzinfo=VIET_NAM)
PIN, WRONG = "204817", "111222"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
Open = Callable[[], StaffStore]


@pytest.fixture
def reopen(tmp_path: Path) -> Open:
    return lambda: StaffStore(tmp_path / "desk.sqlite", QUICK)


@pytest.fixture
def store(reopen: Open) -> StaffStore:
    store = reopen()
    assert store.add("LTM", Role.VOLUNTEER, PIN) == Ok(Staff("LTM", Role.VOLUNTEER))
    return store


def miss(store: StaffStore, times: int, start: datetime = NOON) -> datetime:
    """That many wrong tries, each as soon as it counts; the time after the last wait."""
    for wrong in range(1, times + 1):
        refusal = store.check("LTM", WRONG, start)
        assert refusal == Err(WrongPin(wait_after(wrong)))
        start += timedelta(seconds=wait_after(wrong))
    return start


def test_the_right_pin_opens_and_a_wrong_one_does_not(store: StaffStore) -> None:
    assert store.check("LTM", WRONG, NOON) == Err(WrongPin(0.0))
    assert store.check("LTM", PIN, NOON) == Ok(Staff("LTM", Role.VOLUNTEER))
    assert store.everyone() == (Staff("LTM", Role.VOLUNTEER),)


def test_no_pin_stands_in_the_file(store: StaffStore, tmp_path: Path) -> None:
    for file in tmp_path.iterdir():
        assert PIN.encode() not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0


def test_waits_are_15_seconds_from_the_fifth_and_double() -> None:
    assert [wait_after(wrong) for wrong in (1, 4, 5, 6, 7, 14)] == [0, 0, 15, 30, 60, 15 * 2**9]


def test_after_five_wrong_pins_even_the_right_one_waits(store: StaffStore) -> None:
    miss(store, 5)
    assert store.check("LTM", PIN, NOON + timedelta(seconds=14)) == Err(TooSoon(1.0))
    assert isinstance(store.check("LTM", PIN, NOON + timedelta(seconds=15)), Ok)


def test_a_right_pin_forgives_the_wrong_ones(store: StaffStore) -> None:
    later = miss(store, 4)
    assert isinstance(store.check("LTM", PIN, later), Ok)
    assert store.check("LTM", WRONG, later) == Err(WrongPin(0.0))


def test_the_fifteenth_wrong_pin_locks_until_a_technician_unlocks(store: StaffStore, reopen: Open) -> None:
    later = miss(store, 14)
    assert store.check("LTM", WRONG, later) == Err(Locked())
    tomorrow = later + timedelta(days=1)
    assert reopen().check("LTM", PIN, tomorrow) == Err(Locked())
    store.unlock("LTM")
    assert isinstance(store.check("LTM", PIN, tomorrow), Ok)


def test_a_restart_does_not_shorten_the_wait(store: StaffStore, reopen: Open) -> None:
    miss(store, 6)
    assert isinstance(reopen().check("LTM", PIN, NOON + timedelta(seconds=16)), Err)


def test_a_try_counts_before_it_is_judged(store: StaffStore, reopen: Open) -> None:
    class PlugPulledError(Exception):
        pass

    def pull(digest: str, pin: str) -> bool:
        raise PlugPulledError

    for _ in range(5):
        dying = reopen()
        dying._matches = pull  # type: ignore[method-assign]
        with pytest.raises(PlugPulledError):
            dying.check("LTM", WRONG, NOON)
    assert store.check("LTM", PIN, NOON) == Err(TooSoon(15.0))


def test_a_clock_set_back_does_not_lock_anybody_out_for_longer(store: StaffStore) -> None:
    miss(store, 5)
    assert store.check("LTM", PIN, NOON - timedelta(days=30)) == Err(TooSoon(15.0))


def test_unknown_initials_look_like_a_wrong_pin_and_slow_down_too(store: StaffStore) -> None:
    answers = [store.check(initials, PIN, NOON) for initials in ("AA", "BB", "CC", "DD", "EE")]
    assert answers[0] == Err(WrongPin(0.0)) and answers[-1] == Err(WrongPin(15.0))
    assert store.check("FF", PIN, NOON) == Err(TooSoon(15.0))
    assert isinstance(store.check("LTM", PIN, NOON), Ok)


@pytest.mark.parametrize(
    ("initials", "pin", "trouble"),
    [
        ("ltm", PIN, StaffTrouble.BAD_INITIALS),
        ("L", PIN, StaffTrouble.BAD_INITIALS),
        ("NV", "20481", StaffTrouble.SHORT_PIN),
        ("NV", "20481a", StaffTrouble.SHORT_PIN),
        ("NV", "٢٠٤٨١٧", StaffTrouble.SHORT_PIN),
        ("NV", "000000", StaffTrouble.EASY_PIN),
        ("NV", "345678", StaffTrouble.EASY_PIN),
        ("NV", "987654", StaffTrouble.EASY_PIN),
        ("NV", "121212", StaffTrouble.EASY_PIN),
        ("LTM", PIN, StaffTrouble.EXISTS),
    ],
)
def test_what_may_not_be_entered(store: StaffStore, initials: str, pin: str, trouble: StaffTrouble) -> None:
    assert store.add(initials, Role.VOLUNTEER, pin) == Err(trouble)
    assert len(store.everyone()) == 1


def test_who_is_removed_is_gone(store: StaffStore) -> None:
    assert store.remove("LTM") and not store.remove("LTM")
    assert store.check("LTM", PIN, NOON) == Err(WrongPin(0.0))
