"""Why nothing is to be paid: whose fee is waived, a procedure free for all, or the service's word alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from kiosk.filing.fee_reason import NO_REASON, FeeReason, fee_reason
from kiosk.ports.online_service import Payment
from kiosk.procedure.fees import Fee
from kiosk.settings import Settings
from kiosk.visit.visit import Visit
from kiosk.wiring import procedure

LOADED, _ = procedure(Settings())
WORDS = LOADED.words["vi"]


def visit(fee: Fee, free_for_all: bool = False) -> Visit:
    """As much of a visit as tells what it costs."""
    given = LOADED.procedure
    if free_for_all:
        groups = [group.model_copy(update={"amount": 0}) for group in given.fees.groups]
        given = given.model_copy(update={"fees": given.fees.model_copy(update={"groups": groups})})
    return cast(Visit, SimpleNamespace(procedure=given, fee=lambda: fee))


def asked(amount: int) -> Payment:
    return Payment("970441", "0000000000", "MAU", amount, "LLTP H3219")


@pytest.mark.parametrize(
    ("group", "words"),
    [("poor", "Người thuộc hộ nghèo"), ("digital_citizen", "Công dân số (VNeID mức 2)")],
)
def test_whose_fee_is_waived(group: str, words: str) -> None:
    assert fee_reason(visit(Fee(group, 0, 0)), None, WORDS) == FeeReason("group", words)


def test_a_procedure_free_for_all_names_no_group() -> None:
    assert fee_reason(visit(Fee("normal", 0, 0), free_for_all=True), None, WORDS) == FeeReason("free")


def test_the_service_alone_says_so() -> None:
    assert fee_reason(visit(Fee("normal", 200_000, 0)), asked(0), WORDS) == FeeReason("service")


@pytest.mark.parametrize(
    ("fee", "payment"),
    [
        (Fee("normal", 200_000, 0), None),
        (Fee("poor", 0, 0, firm=False), None),
        (Fee("poor", 0, 10_000), None),
        (Fee("poor", 0, 0), asked(100_000)),
    ],
)
def test_no_reason_where_something_is_asked_or_it_is_not_known(fee: Fee, payment: Payment | None) -> None:
    assert fee_reason(visit(fee), payment, WORDS) == NO_REASON
