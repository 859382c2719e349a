"""What the procedure asks of the answers as they are: questions, papers, options, and what is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection

from kiosk.procedure.answers import UNKNOWN, asked
from kiosk.procedure.checks import problems as check_problems
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Kind, Option, Paper, Procedure, Profile
from kiosk.procedure.law import context_on
from kiosk.procedure.values import Answer, Answers, Problem, to_json
from kiosk.visit.state import Page, VisitState

SIGNED = "signed_declaration"
"""The paper that is the declaration itself, printed, signed and scanned back."""


def context_of(procedure: Procedure, state: VisitState) -> Context:
    """What conditions may look at besides answers."""
    if state.begun is None:
        raise RuntimeError("no visit has begun")
    begun = state.begun
    day = Context(state.filing_date, identity_copy=begun.identity_copy)
    return context_on(profile_of(procedure, state), day)


def profile_of(procedure: Procedure, state: VisitState) -> Profile:
    """The law this visit was begun under; a visit of an unknown one is a bug, resuming has looked."""
    if state.begun is None:
        raise RuntimeError("no visit has begun")
    return next(profile for profile in procedure.profiles if profile.id == state.begun.profile)


def asked_now(procedure: Procedure, state: VisitState) -> tuple[str, ...]:
    """The keys of the questions that are visible with these answers, in order."""
    return asked(procedure, state.answers, context_of(procedure, state))


def answers_now(procedure: Procedure, state: VisitState) -> Answers:
    """The answers that count: those of visible questions. Others stay in the state for a change of mind."""
    return {key: state.answers[key] for key in asked_now(procedure, state) if key in state.answers}


def holds_now(procedure: Procedure, state: VisitState, condition: str) -> bool:
    """Whether a condition of the procedure's files is met; an empty one always is."""
    answers = answers_now(procedure, state)
    return holds(condition, answers, context_of(procedure, state))


def options_now(procedure: Procedure, state: VisitState, question: str) -> tuple[Option, ...]:
    """The options of a choice that can be chosen with these answers."""
    options = procedure.question(question).options
    return tuple(option for option in options if holds_now(procedure, state, option.when))


def is_choice_now(procedure: Procedure, state: VisitState, question: str, answer: Answer) -> bool:
    """Whether an answer that must be one of the options is one that can be chosen now."""
    if procedure.question(question).kind is not Kind.CHOICE or answer == UNKNOWN:
        return True
    return any(option.key == answer for option in options_now(procedure, state, question))


def papers_now(procedure: Procedure, state: VisitState) -> tuple[Paper, ...]:
    """The papers that belong to these answers, the declaration itself included."""
    return tuple(paper for paper in procedure.papers if holds_now(procedure, state, paper.when))


def pages_now(procedure: Procedure, state: VisitState) -> tuple[Page, ...]:
    """The pages of the papers that belong to these answers."""
    wanted = {paper.key for paper in papers_now(procedure, state)}
    return tuple(page for page in state.pages if page.paper in wanted)


def conflicts(state: VisitState) -> tuple[str, ...]:
    """The questions where the card says something else than was typed before, not settled yet."""
    return tuple(
        key
        for key, value in state.card.items()
        if key in state.answers and state.answers[key] != value and state.origins.get(key) == "typed"
    )


def digest_now(procedure: Procedure, state: VisitState) -> str:
    """SHA-256 (hex) of all that the printed declaration says; another digest means: print again."""
    answers = answers_now(procedure, state)
    begun = state.begun
    said = {key: to_json(answers[key]) for key in sorted(answers)}
    bound = [begun.application_id, begun.version, begun.profile, begun.filing_date] if begun else []
    text = json.dumps([bound, said], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def consent_problems(procedure: Procedure, state: VisitState) -> tuple[Problem, ...]:
    """The needed consents that are not given."""
    missing = (each.key for each in procedure.consents if each.required and not state.agreed(each.key))
    return tuple(Problem("consent.needed", figures={"purpose": key}) for key in missing)


def answer_problems(
    procedure: Procedure, state: VisitState, questions: Collection[str]
) -> tuple[Problem, ...]:
    """What is wrong with the visible ones among these questions: unanswered, or against a blocking check."""
    if not questions:
        return ()
    answers, found = answers_now(procedure, state), []
    visible = [key for key in asked_now(procedure, state) if key in questions]
    for key in visible:
        if key not in answers:
            found += [Problem("answer.missing", key)] if procedure.question(key).required else []
        elif not is_choice_now(procedure, state, key, answers[key]):
            found.append(Problem("answer.no_such_choice", key))
    told = {problem.question for problem in found}
    checked = check_problems(procedure, answers, context_of(procedure, state))
    return (*found, *(each for each in checked if each.question in visible and each.question not in told))


def paper_problems(procedure: Procedure, state: VisitState) -> tuple[Problem, ...]:
    """What is missing between printing and sending: the print, pages, or a look at a doubtful page."""
    found = list(_print_problems(procedure, state))
    for paper in papers_now(procedure, state):
        pages = state.pages_of(paper.key)
        wanted = wanted_pages(paper, state)
        if len(pages) < wanted and (paper.required or pages):
            figures = {"paper": paper.key, "missing": str(wanted - len(pages))}
            found.append(Problem("papers.pages_missing", figures=figures))
    doubtful = (page for page in pages_now(procedure, state) if page.doubtful)
    found += [Problem("papers.doubtful", figures={"paper": p.paper, "page": p.page}) for p in doubtful]
    return tuple(found)


def wanted_pages(paper: Paper, state: VisitState) -> int:
    """How many pages a paper must have; the declaration as many as were printed."""
    printed = state.printed.pages if state.printed and paper.key == SIGNED else 0
    return max(paper.min_pages, printed)


def _print_problems(procedure: Procedure, state: VisitState) -> tuple[Problem, ...]:
    if state.printed is None:
        return (Problem("declaration.not_printed"),)
    if state.printed.digest != digest_now(procedure, state):
        return (Problem("declaration.changed"),)
    return ()
