"""The ticket: the visit comes back whole with the right secret, and with no other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import sealing
from kiosk.result import Err, Ok
from kiosk.sealing import SealTrouble
from kiosk.visit.events import Event, MovedTo
from kiosk.visit.ticket import PURPOSE, TicketContent, open_ticket, seal_ticket

from .small_procedure import small_procedure
from .strategies import any_event
from .walk import NUMBER, WHOLE_VISIT, play

FEW = settings(max_examples=40, deadline=None)


@FEW
@given(st.lists(any_event, max_size=5), st.dictionaries(st.text("abc.", max_size=4), st.binary(), max_size=3))
def test_a_visit_comes_back_whole(events: list[Event], files: dict[str, bytes]) -> None:
    ticket = seal_ticket(events, files)
    assert open_ticket(ticket.record, ticket.secret) == Ok(TicketContent(tuple(events), files))


def test_the_record_alone_says_nothing() -> None:
    events, _ = play(small_procedure(), WHOLE_VISIT)
    ticket = seal_ticket(events, {"p1.jpg": b"MAU-CANARY"})
    assert NUMBER.encode() not in ticket.record and b"MAU-CANARY" not in ticket.record
    assert ticket.secret not in ticket.record and ticket.secret.hex() not in repr(ticket)


def test_another_secret_or_a_changed_record_opens_nothing() -> None:
    ticket = seal_ticket([MovedTo("@review")], {})
    other = seal_ticket([MovedTo("@review")], {})
    assert isinstance(open_ticket(ticket.record, other.secret), Err)
    for position in range(len(ticket.record)):
        changed = bytearray(ticket.record)
        changed[position] ^= 1
        assert isinstance(open_ticket(bytes(changed), ticket.secret), Err)


@FEW
@given(st.binary(max_size=60))
def test_a_sealed_record_of_something_else_is_damaged_not_a_crash(plain: bytes) -> None:
    secret = sealing.fresh_secret()
    answer = open_ticket(sealing.seal_with(plain, secret, PURPOSE), secret)
    assert answer == Err(SealTrouble.DAMAGED)
