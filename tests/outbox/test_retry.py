"""Waiting is bounded, grows, differs between kiosks, and listens to what the service asks."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.filing.send_waiting import send_waiting
from kiosk.outbox.delivery import deliver, deliver_due
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.retry import LONGEST_ASKED_S, LONGEST_S, START_SPREAD_S, wait_s
from tests.outbox.made_up import KEY, Desk, packet, value_of


@given(st.integers(-5, 10**6), st.floats(0, 1), st.none() | st.floats(-10, 10**9))
def test_a_wait_is_always_bounded(attempts: int, chance: float, asked: float | None) -> None:
    wait = wait_s(attempts, lambda: chance, asked)
    assert 0 <= wait <= LONGEST_S + LONGEST_ASKED_S
    assert asked is None or wait >= min(max(asked, 0), LONGEST_ASKED_S)
    assert asked is not None or wait <= LONGEST_S


def test_waits_grow_to_five_minutes() -> None:
    assert [wait_s(tries, lambda: 1.0) for tries in (0, 1, 2, 5, 7, 8, 1000)] == [
        2.0,
        4.0,
        8.0,
        64.0,
        256.0,
        300.0,
        300.0,
    ]


def test_a_thousand_kiosks_do_not_come_back_together() -> None:
    chance = Random(1).random
    waits = [wait_s(20, chance, asked_s=60) for _ in range(1000)]
    fullest = max(sum(1 for wait in waits if second <= wait < second + 10) for second in range(0, 360, 10))
    assert min(waits) >= 60 and fullest < 70


def test_a_fresh_start_waits_a_random_while_and_a_person_never(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    value_of(desk.outbox.put(packet(2)))
    desk.outbox.close()
    desk.outbox = Outbox.open(desk.folder, KEY, desk.clock, START_SPREAD_S, lambda: 0.5)
    assert send_waiting(desk.outbox, desk.service, desk.clock).accepted == ()
    value_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))
    desk.clock.pass_time(149)
    assert send_waiting(desk.outbox, desk.service, desk.clock).accepted == ()
    desk.clock.pass_time(2)
    assert len(send_waiting(desk.outbox, desk.service, desk.clock).accepted) == 1
    value_of(desk.outbox.put(packet(3)))
    desk.outbox.close()
    desk.outbox = Outbox.open(desk.folder, KEY, desk.clock, START_SPREAD_S, lambda: 0.5)
    assert len(send_waiting(desk.outbox, desk.service, desk.clock, at_once=True).accepted) == 1


def test_a_week_of_bad_line_ends_within_one_wait_of_the_fault(desk: Desk) -> None:
    for number in range(1, 9):
        value_of(desk.outbox.put(packet(number)))
    desk.practice.stop()
    chance = Random(7).random
    tries = 0
    while desk.clock.running < 7 * 86_400:
        done = deliver_due(desk.outbox, desk.service, desk.clock, chance)
        assert done.accepted == () and done.next_at is not None
        waited = (done.next_at - desk.clock.now()).total_seconds()
        assert waited <= LONGEST_S
        desk.clock.pass_time(max(waited, 60.0) * 5)
        tries += 1
    assert tries > 400
    desk.practice.start()
    desk.clock.pass_time(LONGEST_S)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock, chance).accepted) == 8
