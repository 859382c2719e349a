"""Printing the declaration of the answers as they are, so that it can be signed on paper."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.filing.printing import Sleep, Tell, print_to_end
from kiosk.ports.cancel import CancelToken
from kiosk.ports.printer import Printer, PrintFault
from kiosk.procedure.definition import Procedure
from kiosk.procedure.law import agency_of, form_number_of, form_of
from kiosk.result import Err, Ok, Result
from kiosk.settings import Settings
from kiosk.visit import demands
from kiosk.visit.state import VisitState
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.papers.declaration import Declaration


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: `digest` binds the sheets to the answers they show."""

    digest: str
    pages: int


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """What is in the way; `sheets` are those that would have come out, for when a person saw that they did."""

    fault: PrintFault
    sheets: Printed


def needs_printing(visit: Visit) -> bool:
    """Whether no declaration of exactly these answers has come out of the printer yet."""
    printed = visit.state.printed
    return printed is None or printed.digest != visit.digest()


def declaration_of(
    procedure: Procedure, state: VisitState, words: Mapping[str, str], settings: Settings, sample: bool
) -> Declaration:
    """The declaration of a state as PDF, for the printer and for the preview; `words` are the Vietnamese."""
    from kiosk.papers.declaration import declaration
    from kiosk.papers.declaration_blocks import Declared

    profile, begun = demands.profile_of(procedure, state), state.begun
    if begun is None:
        raise RuntimeError("no visit has begun")
    answers, context = demands.answers_now(procedure, state), demands.context_of(procedure, state)
    form = form_of(procedure, answers, context)
    return declaration(
        Declared(
            procedure=procedure,
            form=form,
            words=words,
            answers=answers,
            agency=agency_of(profile, answers, context),
            form_number=form_number_of(profile, form),
            visit=begun.visit,
            place=settings.agency.place,
            day=state.filing_date,
            holds=lambda condition: demands.holds_now(procedure, state, condition),
            sample=sample,
            digest=demands.digest_now(procedure, state),
        )
    )


def print_declaration(
    visit: Visit,
    words: Mapping[str, str],
    printer: Printer,
    settings: Settings,
    practice: bool,
    tell: Tell,
    cancel: CancelToken,
    sleep: Sleep = time.sleep,
) -> Result[Printed, NotPrinted]:
    """Print the declaration to its end. The job's title is the visit's random id, nothing personal.

    The answers are those at the call; what changes meanwhile makes the print stale by its digest.
    """
    procedure, state = visit.procedure, visit.state
    paper = declaration_of(procedure, state, words, settings, sample=practice)
    title = state.begun.visit if state.begun else ""
    sheets = Printed(demands.digest_now(procedure, state), paper.pages)
    match print_to_end(printer, paper.pdf, title, tell, cancel, sleep):
        case Ok():
            return Ok(sheets)
        case Err(fault):
            return Err(NotPrinted(fault, sheets))
