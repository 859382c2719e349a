"""Sending what waits in the outbox: by itself when due, or all of it at a person's wish."""

from __future__ import annotations

from contextlib import suppress

from kiosk.outbox.delivery import Round, deliver_due
from kiosk.outbox.ledger import LedgerUnwritableError
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import Clock
from kiosk.ports.online_service import OnlineService


def send_waiting(outbox: Outbox, service: OnlineService, clock: Clock, at_once: bool = False) -> Round:
    """Try every application that is due; `at_once` makes all of them due first, as "Gửi ngay" asks.

    Soon after a start nothing is sent by itself yet (`Outbox.first_round_at`); a person is never held up.
    Where the outbox's own file cannot be written, what is due is tried nevertheless and says so itself.
    """
    if at_once:
        _make_due(outbox)
    elif clock.monotonic() < outbox.first_round_at:
        return Round(next_at=outbox.next_due())
    return deliver_due(outbox, service, clock)


def put_back(outbox: Outbox, application_id: str) -> None:
    """Let an application that needed a person be tried again; a full disk leaves it as it was."""
    with suppress(LedgerUnwritableError):
        outbox.requeue(application_id)


def _make_due(outbox: Outbox) -> None:
    with suppress(LedgerUnwritableError):
        outbox.make_due()
