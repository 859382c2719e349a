"""Asks the service which fees of dossiers handed in at this desk came in; nothing of a person is asked or told."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import OnlineService
from kiosk.result import Ok

MOST = 100
"""So many dossiers are asked about at once, the newest first, as the contract allows."""


def hear_fees(outbox: Outbox, service: OnlineService, known: Collection[str]) -> frozenset[str] | None:
    """The codes whose fee came in and is not `known` yet; None where the service could not be asked."""
    received = (entry.receipt for entry in outbox.received_lately(MOST) if entry.receipt)
    owed = [each.code for each in received if each.payment and each.payment.amount and each.code not in known]
    if not owed:
        return frozenset()
    answer = service.paid(owed)
    return answer.value if isinstance(answer, Ok) else None
