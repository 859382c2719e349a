"""Rules over several answers: those of the procedure's file, and those of the residence history."""

from __future__ import annotations

from kiosk.procedure import residence
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Kind, Procedure
from kiosk.procedure.values import Answers, Month, PartialDate, Problem


def problems(procedure: Procedure, answers: Answers, context: Context) -> tuple[Problem, ...]:
    """What blocks with these answers; `check.KEY` names a rule of the file, `residence.…` the history."""
    broken = (
        Problem(f"check.{check.key}", check.question)
        for check in procedure.checks
        if check.blocks and holds(check.when, answers, context)
    )
    return (*broken, *_residence(procedure, answers, context))


def warnings(procedure: Procedure, answers: Answers, context: Context) -> tuple[Problem, ...]:
    """What is worth a second look but does not block."""
    return tuple(
        Problem(f"check.{check.key}", check.question)
        for check in procedure.checks
        if not check.blocks and holds(check.when, answers, context)
    )


def _residence(procedure: Procedure, answers: Answers, context: Context) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for question in procedure.questions:
        stays = answers.get(question.key)
        if question.kind is not Kind.STAYS or not isinstance(stays, tuple):
            continue
        born = answers.get(question.since)
        today = Month(context.today.year, context.today.month)
        if fault := residence.fault(stays, today):
            found.append(Problem(f"answer.{fault}", question.key))
        whole = holds(question.whole, answers, context)
        if whole and isinstance(born, PartialDate) and residence.gaps(stays, residence.since(born), today):
            found.append(Problem("residence.gap", question.key))
        if residence.overlaps(stays):
            found.append(Problem("residence.overlap", question.key))
    return tuple(found)
