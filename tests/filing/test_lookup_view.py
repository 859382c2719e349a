"""What is told about the money of an application that is looked up: never "free" where it is only not known."""

from __future__ import annotations

import pytest

from kiosk.filing.lookup_view import lookup_view
from kiosk.ports.online_service import DossierState, LookupAnswer, LookupDetails, Payment

ASKED = Payment("970436", "0000000000", "MẪU", 200_000, "MẪU")
NOTHING = Payment("970436", "0000000000", "MẪU", 0, "MẪU")


@pytest.mark.parametrize(
    ("payment", "paid", "told"),
    [
        (None, None, ""),
        (None, False, ""),
        (None, True, "free"),
        (NOTHING, None, "free"),
        (ASKED, None, ""),
        (ASKED, False, "no"),
        (ASKED, True, "yes"),
    ],
)
def test_free_is_told_only_where_it_is_known(payment: Payment | None, paid: bool | None, told: str) -> None:
    details = LookupDetails(payment=payment, paid=paid)
    answer = LookupAnswer("H00.00.00-000000-0000", DossierState.RECEIVED, 10, details=details)
    assert lookup_view(answer, {}).paid == told
