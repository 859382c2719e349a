"""What may be shown of an application that somebody looks up: the law's three facts, and more to the slip's holder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.filing.sent_view import transfer_of
from kiosk.papers.vietqr import vietqr
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import DossierState, LookupAnswer, LookupDetails
from kiosk.vietnamese.text import money


@dataclass(frozen=True, slots=True)
class StepView:
    """One step that was taken: its state 1 to 10, when, and the agency's note."""

    state: int
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LookupView:
    """All texts ready to show; what follows `due` is known to the holder of the slip's secret only.

    `paid` is `yes`, `no`, `free` where nothing is asked, or empty where it is not known (no payment named and
    not told to be paid). `slip_ready` says
    that the agency has accepted, so that its own slip (Mẫu 01) exists.
    """

    code: str = ""
    state: int = 0
    completion: int = 0
    due: str = ""
    open: bool = False
    steps: tuple[StepView, ...] = ()
    fee: str = ""
    paid: str = ""
    vietqr: str = ""
    purpose: str = ""
    tracking: str = ""
    wanted: tuple[str, ...] = ()
    wanted_reason: str = ""
    wanted_due: str = ""
    slip_ready: bool = False


def lookup_view(answer: LookupAnswer, words: Mapping[str, str]) -> LookupView:
    """The answer in the language of `words`, which name the papers (TT 01/2018/TT-VPCP, article 16)."""
    due = f"{answer.due:%d/%m/%Y}" if answer.due else ""
    if answer.details is None:
        return LookupView(answer.code, int(answer.state), answer.completion, due)
    details, wanted = answer.details, answer.details.supplement
    waits_for_money = details.paid is False
    transfer = transfer_of(details.payment) if waits_for_money else None
    return LookupView(
        answer.code,
        int(answer.state),
        answer.completion,
        due,
        open=True,
        steps=tuple(
            StepView(int(step.state), f"{step.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}", step.note)
            for step in details.timeline
        ),
        fee=money(details.payment.amount) if details.payment else "",
        paid=_paid(details),
        vietqr=vietqr(transfer) if transfer else "",
        purpose=transfer.purpose if transfer else "",
        tracking=details.tracking,
        wanted=tuple(words.get(f"paper.{paper}.title", paper) for paper in wanted.papers) if wanted else (),
        wanted_reason=wanted.reason if wanted else "",
        wanted_due=f"{wanted.due:%d/%m/%Y}" if wanted and wanted.due else "",
        slip_ready=any(step.state is DossierState.RECEIVED for step in details.timeline),
    )


def _paid(details: LookupDetails) -> str:
    if details.payment is None:
        return "free" if details.paid is True else ""
    if not details.payment.amount:
        return "free"
    return {True: "yes", False: "no", None: ""}[details.paid]
