"""Why an application costs nothing: whose fee is waived, a procedure free for all, or only the service's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.ports.online_service import Payment
from kiosk.visit.visit import Visit


@dataclass(frozen=True, slots=True)
class FeeReason:
    """`key` is group, free or service, empty where something is to be paid; `group` is who the fee is waived for."""

    key: str = ""
    group: str = ""


NO_REASON = FeeReason()


def fee_reason(visit: Visit, payment: Payment | None, words: Mapping[str, str]) -> FeeReason:
    """The reason in the language of `words`; none where a fee is asked or it is not known that there is none."""
    reckoned = visit.fee()
    if payment.amount if payment else reckoned.total or not reckoned.firm:
        return NO_REASON
    if reckoned.total:
        return FeeReason("service")
    fees = visit.procedure.fees
    if not any(group.amount for group in fees.groups):
        return FeeReason("free")
    return FeeReason("group", words.get(f"option.{fees.group_question}.{reckoned.group}.title", ""))
