"""What of the answers is worth a second look before printing: questions to the citizen, never a wall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.procedure.checks import warnings
from kiosk.procedure.personal_number import PersonalNumber, plausibility
from kiosk.procedure.values import PartialDate
from kiosk.visit.demands import context_of
from kiosk.visit.visit import Visit

NUMBER = "id_number"


@dataclass(frozen=True, slots=True)
class ReviewDoubt:
    """`key` names the screens' own words, or `text` holds the procedure's; `edit` is the question to go to."""

    key: str
    edit: str
    text: str = ""


def doubts(visit: Visit, words: Callable[[str], str]) -> tuple[ReviewDoubt, ...]:
    """The procedure's warnings, and what the personal number says against birth and sex; `words` are its own."""
    asked = set(visit.asked())
    told = warnings(visit.procedure, visit.state.answers, context_of(visit.procedure, visit.state))
    return (
        *(ReviewDoubt(p.key, p.question, words(f"problem.{p.key}.text")) for p in told),
        *(ReviewDoubt(key, NUMBER) for key in _number_doubts(visit) if NUMBER in asked),
    )


def _number_doubts(visit: Visit) -> tuple[str, ...]:
    answers = visit.state.answers
    number = PersonalNumber.parse(str(answers.get(NUMBER, "")))
    if number is None:
        return ()
    born, sex = answers.get("birth_date"), answers.get("sex")
    return tuple(
        f"number_{doubt}"
        for doubt in plausibility(
            number,
            born if isinstance(born, PartialDate) else None,
            sex if isinstance(sex, str) else None,
        )
    )
