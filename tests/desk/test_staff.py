"""PINs: right ones open, wrong ones slow down and lock, and a restart forgets nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from argon2 import PasswordHasher

from kiosk import logs
from kiosk.desk.staff import (
    LOCK_AFTER,
    Locked,
    Role,
    Shift,
    Staff,
    StaffTrouble,
    TooSoon,
    WrongPin,
    wait_after,
)
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
    assert isinstance(store.remove("LTM"), Ok)
    assert store.remove("LTM") == Err(StaffTrouble.UNKNOWN)
    assert store.check("LTM", PIN, NOON) == Err(WrongPin(0.0))


def test_the_last_technician_waits_but_is_never_locked_out(reopen: Open) -> None:
    store, now = reopen(), NOON
    assert isinstance(store.add("KT", Role.TECHNICIAN, PIN), Ok)
    for wrong in range(1, 41):
        refusal = store.check("KT", WRONG, now)
        assert refusal == Err(WrongPin(wait_after(min(wrong, LOCK_AFTER))))
        now += timedelta(seconds=wait_after(min(wrong, LOCK_AFTER)))
    assert isinstance(reopen().check("KT", PIN, now), Ok)


def test_of_two_technicians_one_is_locked_and_when_both_would_be_they_wait_only(reopen: Open) -> None:
    store = reopen()
    for name in ("KT", "KTB"):
        assert isinstance(store.add(name, Role.TECHNICIAN, PIN), Ok)
    for name, last in (("KT", Locked), ("KTB", WrongPin)):
        now = NOON
        for wrong in range(1, LOCK_AFTER + 1):
            refusal = store.check(name, WRONG, now)
            now += timedelta(seconds=wait_after(wrong))
        assert isinstance(refusal, Err) and isinstance(refusal.error, last)
        if name == "KT":
            assert store.check("KT", PIN, now) == Err(Locked())
    assert isinstance(store.check("KT", PIN, now), Ok)


def test_the_last_technician_is_not_taken_out_while_others_work(store: StaffStore) -> None:
    assert isinstance(store.add("KT", Role.TECHNICIAN, PIN), Ok)
    assert store.remove("KT") == Err(StaffTrouble.LAST_TECHNICIAN)
    assert store.remove("LTM") == Ok(Staff("LTM", Role.VOLUNTEER))
    assert store.remove("LTM") == Err(StaffTrouble.UNKNOWN)
    assert store.remove("KT") == Ok(Staff("KT", Role.TECHNICIAN)) and store.everyone() == ()


def test_a_badge_opens_until_the_next_one_is_given_or_the_person_is_locked(
    reopen: Open, tmp_path: Path
) -> None:
    store = reopen()
    assert isinstance(store.add("LTM", Role.VOLUNTEER, PIN), Ok)
    old, new = store.give_badge("LTM"), store.give_badge("LTM")
    assert isinstance(old, Ok) and isinstance(new, Ok) and store.give_badge("XX") == Err(StaffTrouble.UNKNOWN)
    assert reopen().check_badge(new.value, NOON) == Ok(Staff("LTM", Role.VOLUNTEER))
    assert store.check_badge(old.value, NOON) == Err(WrongPin(0.0))
    for file in tmp_path.iterdir():
        assert new.value.encode() not in file.read_bytes()
    after = miss(store, LOCK_AFTER - 1)
    assert store.check("LTM", WRONG, after) == Err(Locked())
    assert store.check_badge(new.value, after) == Err(Locked())


def test_wrong_badges_slow_down_too(store: StaffStore) -> None:
    for _ in range(4):
        assert store.check_badge("LLTP-BADGE:x", NOON) == Err(WrongPin(0.0))
    assert store.check_badge("LLTP-BADGE:x", NOON) == Err(WrongPin(15.0))
    assert store.check_badge("LLTP-BADGE:x", NOON) == Err(TooSoon(15.0))


def test_a_shift_lasts_twelve_hours_survives_a_restart_and_is_handed_over(reopen: Open) -> None:
    store = reopen()
    for name in ("LTM", "NVA"):
        assert isinstance(store.add(name, Role.VOLUNTEER, PIN), Ok)
    assert store.on_duty(NOON) is None
    assert isinstance(store.check("LTM", PIN, NOON), Ok)
    assert isinstance(store.check("LTM", PIN, NOON + timedelta(hours=11)), Ok)
    shift = reopen().on_duty(NOON + timedelta(hours=11, minutes=59))
    assert shift == Shift(Staff("LTM", Role.VOLUNTEER), NOON)
    assert store.on_duty(NOON + timedelta(hours=12)) is None
    assert store.on_duty(NOON - timedelta(minutes=1)) is None
    assert isinstance(store.check("NVA", WRONG, NOON), Err)
    assert store.on_duty(NOON) == shift
    assert isinstance(store.check("NVA", PIN, NOON + timedelta(hours=1)), Ok)
    after = store.on_duty(NOON + timedelta(hours=1))
    assert after is not None and after.staff.initials == "NVA"


def test_right_wrong_and_unknown_cost_one_hash_each(tmp_path: Path) -> None:
    """The hash is what takes time; each way through is one of it, so that the clock tells nothing."""
    counting = CountingHasher()
    store = StaffStore(tmp_path / "desk.sqlite", counting)
    assert isinstance(store.add("LTM", Role.VOLUNTEER, PIN), Ok)
    store.get_ready()
    for name, pin in (("LTM", PIN), ("LTM", WRONG), ("XX", PIN), ("XX", "")):
        counting.verified = counting.hashed = 0
        store.check(name, pin, NOON)
        assert (counting.verified, counting.hashed) == (1, 0), (name, pin)


def test_neither_pin_nor_badge_is_logged(store: StaffStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    badge = store.give_badge("LTM")
    assert isinstance(badge, Ok)
    for pin in (PIN, WRONG):
        store.check("LTM", pin, NOON)
    for code in (badge.value, "LLTP-BADGE:wrong"):
        store.check_badge(code, NOON)
    logs.event("staff", "tried", pin=PIN, badge=badge.value)
    told = caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    assert caplog.records and not any(secret in told for secret in (PIN, WRONG, badge.value))


class CountingHasher(PasswordHasher):
    """Counts what takes time."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.verified = self.hashed = 0

    def hash(self, *words: Any, **named: Any) -> str:
        self.hashed += 1
        return super().hash(*words, **named)

    def verify(self, *words: Any, **named: Any) -> Literal[True]:
        self.verified += 1
        return super().verify(*words, **named)
