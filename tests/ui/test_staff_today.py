"""Today's numbers on the volunteer's panel count this day only, and by the service's own receipts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.outbox.entry import Entry, EntryState
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import Receipt
from ui.viewmodels.staff import TodayFacts, counted

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=VIET_NAM)
WAITING = Entry("a", "TAM-1", "d", EntryState.CREATED, NOW, 1, 0, NOW)


def sent(at: datetime) -> Entry:
    """An application that the service received then."""
    receipt = Receipt("H32.1", at, "d", 1)
    return replace(WAITING, application_id="b", state=EntryState.ACCEPTED, receipt=receipt)


def test_an_empty_outbox_counts_nothing() -> None:
    assert counted((), NOW) == TodayFacts()


def test_each_application_is_counted_by_its_state() -> None:
    returned = replace(WAITING, application_id="c", state=EntryState.NEEDS_VOLUNTEER)
    assert counted((WAITING, sent(NOW), returned), NOW) == TodayFacts(3, 1, 1, 1)


def test_yesterday_counts_no_more_but_what_still_waits_does() -> None:
    before = NOW - timedelta(days=1)
    old = [replace(entry, created_at=before) for entry in (WAITING, sent(before))]
    assert counted(old, NOW) == TodayFacts(0, 0, 1, 0)
