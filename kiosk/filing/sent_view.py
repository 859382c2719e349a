"""What can truly be said once an application is sealed: code, fee, payment, delivery; for screen and slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.filing.fee_reason import NO_REASON, FeeReason, fee_reason
from kiosk.outbox.entry import Entry, EntryState
from kiosk.outbox.outbox import Outbox
from kiosk.papers.answer_text import answer_text
from kiosk.papers.vietqr import Transfer, purpose_text, vietqr
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import Payment, Receipt, ServiceTrouble
from kiosk.vietnamese.text import money
from kiosk.visit.visit import Visit

DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class SentView:
    """All texts ready to show.

    `accepted` only with the service's receipt: then `code` is the dossier code, else the local one;
    `received` is the time of the receipt or of sealing. `vietqr` is empty where nothing is to be paid or
    it is not known yet. `purpose` is what to write on the transfer, `due` the day the result is expected.
    `held` is `waiting`, `handed` or `returned`, as `held_how` says. `no_fee` is why nothing is to be paid.
    """

    accepted: bool
    code: str
    received: str
    fee: str
    fee_zero: bool
    vietqr: str
    purpose: str
    due: str
    delivery: str
    check_hours: int
    held: str = "waiting"
    no_fee: FeeReason = NO_REASON


def sent_view(visit: Visit, words: Mapping[str, str], outbox: Outbox) -> SentView:
    """The view of a sealed visit in the language of `words`; before sealing it is a bug to ask."""
    entry = entry_of(visit, outbox)
    receipt = entry.receipt
    payment = receipt.payment if receipt else None
    reckoned = visit.fee()
    fee = payment.amount if payment else reckoned.total
    known = payment is not None or reckoned.firm
    at_desk = visit.profile.service.level == "partial"
    transfer, expected = None if at_desk else transfer_of(payment), expected_day(visit, receipt)
    return SentView(
        accepted=receipt is not None,
        code=receipt.code if receipt else entry.local_code,
        received=_moment(receipt.received_at if receipt else entry.created_at),
        fee=money(fee) if known else "",
        fee_zero=known and fee == 0,
        vietqr=vietqr(transfer) if transfer else "",
        purpose=transfer.purpose if transfer else "",
        due=f"{expected:%d/%m/%Y}" if expected else "",
        delivery=delivery_text(visit, words),
        check_hours=visit.profile.processing.check_hours or 0,
        held=held_how(entry),
        no_fee=fee_reason(visit, payment, words),
    )


def entry_of(visit: Visit, outbox: Outbox) -> Entry:
    """The outbox's entry of a sealed visit."""
    begun = visit.state.begun
    entry = outbox.entry(begun.application_id) if begun else None
    if entry is None:
        raise RuntimeError("the visit is not in the outbox")
    return entry


def held_how(entry: Entry) -> str:
    """What became of an application that has no receipt.

    `waiting` goes out by itself, `handed` lies in the officer's folder, `returned` needs a person.
    """
    if entry.state is EntryState.NEEDS_VOLUNTEER:
        return "returned"
    return "handed" if entry.trouble == ServiceTrouble.AWAITED else "waiting"


def transfer_of(payment: Payment | None) -> Transfer | None:
    """The transfer a receipt asks for; None without receipt or fee, and where its account makes no VietQR."""
    if payment is None or not payment.amount:
        return None
    try:
        return Transfer(payment.bin, payment.account, payment.amount, purpose_text(payment.purpose))
    except ValueError:
        return None


def expected_day(visit: Visit, receipt: Receipt | None) -> date | None:
    """When the result is due by law, counted from the receipt; None before it, and where the law is unverified."""
    if receipt is None or not visit.profile.processing.source.firm:
        return None
    return visit.due(receipt.received_at.astimezone(VIET_NAM).date())


def delivery_text(visit: Visit, words: Mapping[str, str]) -> str:
    """How the result is handed over, in words; empty where the procedure does not ask."""
    if DELIVERY not in visit.asked():
        return ""
    return answer_text(visit.procedure.question(DELIVERY), visit.state.answers.get(DELIVERY), words)


def _moment(at: datetime) -> str:
    local = at.astimezone(VIET_NAM)
    return f"{local:%H}:{local:%M}, {local:%d/%m/%Y}"
