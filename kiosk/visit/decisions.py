"""What follows from a command: the events it makes true, or why it cannot be; pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from typing import assert_never

from kiosk.procedure.answers import parse
from kiosk.procedure.definition import Procedure
from kiosk.procedure.values import Answer, Problem
from kiosk.result import Err, Ok, Result
from kiosk.visit.assistance import help_decided
from kiosk.visit.commands import (
    AcceptPage,
    AddPage,
    AnswerHelp,
    AnswerQuestions,
    BeginVisit,
    ClearAnswer,
    Command,
    DeclareTruth,
    EndHelp,
    GiveConsent,
    GoBack,
    GoNext,
    GoTo,
    GrantTime,
    MovePage,
    NoteGlass,
    NotePrinted,
    NoteReceipt,
    NoteSealed,
    NoteSlip,
    OfferHelp,
    Raw,
    RemovePage,
    TurnPage,
    UseCard,
    WithdrawConsent,
)
from kiosk.visit.demands import SIGNED, asked_now, conflicts, is_choice_now
from kiosk.visit.events import (
    AnswerRemoved,
    ApplicationSealed,
    CardRead,
    ConsentGiven,
    ConsentWithdrawn,
    DeclarationPrinted,
    Event,
    GlassUsed,
    MovedTo,
    PageAccepted,
    PageAdded,
    PageMoved,
    PageRemoved,
    PageTurned,
    QuestionAnswered,
    ReceiptArrived,
    SlipPrinted,
    TruthDeclared,
    TruthWithdrawn,
    VisitBegun,
)
from kiosk.visit.state import VisitState, apply
from kiosk.visit.steps import before, blockers, furthest, next_stop, previous_stop, reached, stop_of

Problems = tuple[Problem, ...]
Decision = Result[tuple[Event, ...], Problems]

MENDING_FROM = ("@card", "@review")
"""Stops from which a trip to mend one answer leads straight back."""


def decide(procedure: Procedure, state: VisitState, command: Command, now: datetime) -> Decision:
    """The events that follow from `command`; a command that names what does not exist is a bug and raises."""
    if isinstance(command, BeginVisit):
        return _begin(procedure, state, command, now)
    if state.begun is None:
        return _refuse("visit.not_begun")
    match command:
        case NoteSealed():
            return Ok((ApplicationSealed(command.local_code),) if state.sealed is None else ())
        case NoteReceipt() | NoteSlip():
            return _after_sealing(state, command)
        case OfferHelp() | AnswerHelp() | EndHelp() | GrantTime():
            return help_decided(state.helps, state.granted_s, command, now)
        case GoNext():
            return _next(procedure, state)
    if state.sealed is not None:
        return _refuse("visit.sealed")
    match command:
        case GiveConsent():
            return Ok((ConsentGiven(command.purpose, command.text_sha256, now),))
        case WithdrawConsent():
            return Ok((ConsentWithdrawn(command.purpose),) if state.agreed(command.purpose) else ())
        case AnswerQuestions():
            return _answer(procedure, state, command)
        case ClearAnswer():
            return Ok((AnswerRemoved(command.question),) if command.question in state.answers else ())
        case UseCard():
            return Ok(_use_card(procedure, state, command))
        case NoteGlass():
            return Ok(() if state.glass_used else (GlassUsed(),))
        case GoBack():
            return _back(procedure, state)
        case GoTo():
            return _go_to(procedure, state, command.stop)
        case AddPage() | AcceptPage() | RemovePage() | TurnPage() | MovePage():
            return _pages(procedure, state, command)
        case DeclareTruth():
            return _declare(state, command, now)
        case NotePrinted():
            return Ok(_printed(state, command))
        case _:
            assert_never(command)


def _refuse(*keys: str) -> Err[Problems]:
    return Err(tuple(Problem(key) for key in keys))


def _begin(procedure: Procedure, state: VisitState, command: BeginVisit, now: datetime) -> Decision:
    if state.begun is not None:
        return _refuse("visit.begun")
    begun = VisitBegun(
        command.visit,
        command.application_id,
        command.idempotency_key,
        command.lookup_secret,
        command.procedure,
        command.version,
        command.profile,
        command.filing_date,
        now,
        command.identity_copy,
    )
    return Ok((begun, MovedTo(procedure.steps[0].stops[0])))


def _answer(procedure: Procedure, state: VisitState, command: AnswerQuestions) -> Decision:
    """Question by question, since each answer can make later ones of the same screen visible or not."""
    events: list[Event] = []
    problems: list[Problem] = []
    for key, raw in command.raws.items():
        if key not in asked_now(procedure, state):
            continue
        match _one_answer(procedure, state, key, raw, command):
            case Ok(found):
                events += found
                state = reduce(apply, found, state)
            case Err(problem):
                problems.append(problem)
    return Err(tuple(problems)) if problems else Ok(tuple(events))


def _one_answer(
    procedure: Procedure, state: VisitState, key: str, raw: Raw, command: AnswerQuestions
) -> Result[tuple[Event, ...], Problem]:
    question = procedure.question(key)
    if raw in ("", ()) and (command.draft or not question.required):
        return Ok((AnswerRemoved(key),) if key in state.answers else ())
    if command.draft and isinstance(raw, tuple):
        return Ok(_answered(state, key, raw))
    if command.origin == "card":
        return Ok(_answered(state, key, raw))
    match parse(question, raw, state.filing_date):
        case Ok(answer) if is_choice_now(procedure, state, key, answer):
            return Ok(_answered(state, key, answer))
        case Ok():
            return Err(Problem("answer.no_such_choice", key))
        case Err(problem):
            return Err(problem)


def _answered(state: VisitState, key: str, answer: Answer) -> tuple[Event, ...]:
    """The answer with its origin; nothing where nothing changes."""
    origin = "typed"
    if key in state.card:
        origin = "card" if state.card[key] == answer else "kept"
    same = state.answers.get(key) == answer and state.origins.get(key) == origin
    return () if same else (QuestionAnswered(key, answer, origin),)


def _use_card(procedure: Procedure, state: VisitState, command: UseCard) -> tuple[Event, ...]:
    """The card answers what is open and what an earlier card said; what was typed waits for a choice."""
    known = {question.key for question in procedure.questions}
    values = tuple((key, value) for key, value in command.values if key in known)
    events: list[Event] = [] if dict(values) == dict(state.card) else [CardRead(values)]
    for key, value in values:
        old, origin = state.answers.get(key), state.origins.get(key)
        if old is None or old == value or origin == "card":
            if (old, origin) != (value, "card"):
                events.append(QuestionAnswered(key, value, "card"))
        elif origin == "kept" and state.card.get(key) != value:
            events.append(QuestionAnswered(key, old, "typed"))
    return tuple(events)


def _next(procedure: Procedure, state: VisitState) -> Decision:
    here = stop_of(procedure, state, state.stop)
    if here is not None and (problems := blockers(procedure, state, here)):
        return Err(problems)
    kept: Iterable[str] = conflicts(state) if state.stop == "@card" else ()
    events: list[Event] = [QuestionAnswered(key, state.answers[key], "kept") for key in kept]
    target = next_stop(procedure, reduce(apply, events, state))
    if target is None:
        return _refuse("visit.last_stop")
    on_trip = bool(state.return_to) and target.key != state.return_to
    return Ok((*events, MovedTo(target.key, state.return_to if on_trip else "")))


def _back(procedure: Procedure, state: VisitState) -> Decision:
    target = previous_stop(procedure, state)
    return _refuse("visit.first_stop") if target is None else Ok((MovedTo(target.key),))


def _go_to(procedure: Procedure, state: VisitState, key: str) -> Decision:
    target = stop_of(procedure, state, key)
    if target is None:
        return _refuse("visit.not_on_road")
    if not reached(procedure, state, target):
        return Err(blockers(procedure, state, furthest(procedure, state)))
    if target.key == state.stop:
        return Ok(())
    mends = target.passed or before(procedure, target.key, state.stop)
    mending = mends and state.stop in MENDING_FROM
    return Ok((MovedTo(target.key, state.stop if mending else ""),))


def _pages(
    procedure: Procedure, state: VisitState, command: AddPage | AcceptPage | RemovePage | TurnPage | MovePage
) -> Decision:
    known = {page.page: page for page in state.pages}
    match command:
        case AddPage():
            return _add_page(procedure, state, command)
        case AcceptPage():
            return Ok((PageAccepted(command.page, command.reason),) if command.page in known else ())
        case RemovePage():
            return Ok((PageRemoved(command.page),) if command.page in known else ())
        case TurnPage():
            turned = known[command.page].turned + 1 if command.page in known else 0
            return Ok((PageTurned(command.page, turned % 4),) if command.page in known else ())
        case MovePage():
            return Ok(_moved(state, command) if command.page in known else ())


def _moved(state: VisitState, command: MovePage) -> tuple[Event, ...]:
    paper = next(page.paper for page in state.pages if page.page == command.page)
    order = [page.page for page in state.pages_of(paper)]
    place = min(max(command.place, 0), len(order) - 1)
    return () if order.index(command.page) == place else (PageMoved(command.page, place),)


def _add_page(procedure: Procedure, state: VisitState, command: AddPage) -> Decision:
    pages = {page.page for page in state.pages_of(command.paper)} - {command.replaced}
    if len(pages) >= procedure.paper(command.paper).max_pages:
        return Err((Problem("papers.too_many", figures={"paper": command.paper}),))
    size = (command.bytes, command.width, command.height, command.dpi)
    return Ok((PageAdded(command.paper, command.page, command.verdict, *size, command.replaced),))


def _declare(state: VisitState, command: DeclareTruth, now: datetime) -> Decision:
    if command.declared:
        return Ok((TruthDeclared(now),) if state.declared is None else ())
    return Ok((TruthWithdrawn(),) if state.declared is not None else ())


def _printed(state: VisitState, command: NotePrinted) -> tuple[Event, ...]:
    """A print of other answers makes the signed pages of the earlier one worthless."""
    changed = state.printed is not None and state.printed.digest != command.digest
    stale = state.pages_of(SIGNED) if changed else ()
    return (DeclarationPrinted(command.digest, command.pages), *(PageRemoved(page.page) for page in stale))


def _after_sealing(state: VisitState, command: NoteReceipt | NoteSlip) -> Decision:
    if state.sealed is None:
        return _refuse("application.not_sealed")
    if isinstance(command, NoteSlip):
        return Ok(() if state.slip_printed else (SlipPrinted(),))
    return Ok((ReceiptArrived(command.code, command.received_at),) if state.receipt is None else ())
