"""Printing the slip the citizen takes home; without a receipt it carries the local code and no payment."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from kiosk.filing.fee_reason import fee_reason
from kiosk.filing.printing import Sleep, Tell, print_to_end
from kiosk.filing.sent_view import delivery_text, entry_of, expected_day, held_how, transfer_of
from kiosk.filing.slip_printer import SlipPrinter, slip_printer
from kiosk.languages import SOURCE
from kiosk.outbox.entry import Entry
from kiosk.outbox.outbox import Outbox
from kiosk.papers.answer_text import answer_text
from kiosk.papers.slip_facts import SlipFacts, SlipPayment
from kiosk.papers.slip_strip import slip_strip
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import Payment
from kiosk.ports.printer import PrintFault
from kiosk.result import Result
from kiosk.settings import Settings
from kiosk.visit.visit import Visit

SlipFault = PrintFault


def print_slip(
    visit: Visit,
    words: Mapping[str, str],
    outbox: Outbox,
    printers: Sequence[SlipPrinter],
    settings: Settings,
    language: str,
    practice: bool,
    tell: Tell,
    cancel: CancelToken,
    sleep: Sleep = time.sleep,
) -> Result[None, SlipFault]:
    """Print the slip of a sealed visit to its end, on the paper of the first printer that could.

    `words` are the Vietnamese, English comes below them.
    """
    from kiosk.papers.slip import slip

    entry = entry_of(visit, outbox)
    facts = slip_facts(visit, words, entry, settings, english=language != SOURCE, sample=practice)
    chosen = slip_printer(printers)
    pdf = slip_strip(facts, chosen.roll_mm) if chosen.roll_mm else slip(facts)
    return print_to_end(chosen.printer, pdf, entry.local_code, tell, cancel, sleep)


def slip_facts(
    visit: Visit, words: Mapping[str, str], entry: Entry, settings: Settings, english: bool, sample: bool
) -> SlipFacts:
    """All that the slip may say of a visit; convictions are not among it."""
    begun, receipt = visit.state.begun, entry.receipt
    if begun is None:
        raise RuntimeError("no visit has begun")
    payment = receipt.payment if receipt else None
    reason = fee_reason(visit, payment, words)
    return SlipFacts(
        agency=settings.agency.name or visit.profile.agency,
        phone=settings.agency.phone,
        desk=settings.agency.desk,
        accepted=receipt is not None,
        code=receipt.code if receipt else entry.local_code,
        lookup_secret=begun.lookup_secret,
        at=(receipt.received_at if receipt else entry.created_at).astimezone(VIET_NAM),
        applicant=_text(visit, words, "full_name"),
        id_number=str(visit.answers().get("id_number") or visit.answers().get("paper_number", "")),
        request=_request(visit, words),
        copies=_copies(visit),
        papers=_papers(visit, words),
        delivery=delivery_text(visit, words),
        fee=0 if reason.key else payment.amount if payment else None,
        no_fee=reason.key,
        no_fee_group=reason.group,
        payment=_payment(payment),
        expected=expected_day(visit, receipt),
        english=english,
        sample=sample,
        at_desk=visit.profile.service.level == "partial",
        held=held_how(entry),
    )


def _text(visit: Visit, words: Mapping[str, str], question: str) -> str:
    return answer_text(visit.procedure.question(question), visit.answers().get(question), words)


def _request(visit: Visit, words: Mapping[str, str]) -> str:
    subject = visit.procedure.subject
    return _text(visit, words, subject) if subject in visit.asked() else words.get("procedure.title", "")


def _copies(visit: Visit) -> int:
    copies = visit.answers().get(visit.procedure.fees.copies_question)
    return copies if isinstance(copies, int) else visit.procedure.fees.included_copies


def _papers(visit: Visit, words: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    counted = ((paper.key, len(visit.state.pages_of(paper.key))) for paper in visit.papers())
    return tuple((words.get(f"paper.{key}.title", key), pages) for key, pages in counted if pages)


def _payment(payment: Payment | None) -> SlipPayment | None:
    transfer = transfer_of(payment)
    return SlipPayment(transfer, payment.account_name, payment.due) if payment and transfer else None
