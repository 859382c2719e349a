"""Every condition a procedure has, with its spot in the files and what must hold beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.procedure import conditions
from kiosk.procedure.condition_parser import parse
from kiosk.procedure.definition import Procedure
from kiosk.procedure.file_problem import Spot
from kiosk.result import Ok


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition of the procedure; `before` bounds the questions it may look at, `given` must hold as well."""

    spot: Spot
    text: str
    before: str = ""
    given: str = ""

    @property
    def whole(self) -> str:
        """Both conditions as one."""
        return f"({self.given}) and ({self.text})" if self.given else self.text


def rules(procedure: Procedure) -> Iterator[Rule]:
    """Every condition there is, with its spot in the files."""
    for number, question in enumerate(procedure.questions):
        yield Rule(("questions", number, "when"), question.when, question.key)
        for place, option in enumerate(question.options):
            spot = ("questions", number, "options", place, "when")
            yield Rule(spot, option.when, question.key, question.when)
    yield from _sending_rules(procedure)
    yield from (Rule(("checks", number, "when"), check.when) for number, check in enumerate(procedure.checks))
    yield from (Rule(("papers", number, "when"), paper.when) for number, paper in enumerate(procedure.papers))
    groups = enumerate(procedure.fees.groups)
    yield from (Rule(("fees", "groups", number, "when"), group.when) for number, group in groups)
    for number, form in enumerate(procedure.forms):
        yield Rule(("forms", number, "when"), form.when)
        for place, block in enumerate(form.blocks):
            yield Rule(("forms", number, "blocks", place, "when"), block.when, given=form.when)
    for number, profile in enumerate(procedure.profiles):
        law: Spot = ("profiles", number)
        yield Rule((*law, "processing", "extended_when"), profile.processing.extended_when)
        offices = enumerate(profile.offices)
        yield from (Rule((*law, "offices", place, "when"), office.when) for place, office in offices)


def _sending_rules(procedure: Procedure) -> Iterator[Rule]:
    """Conditions under which something is sent, and those under which a history must be whole."""
    for number, question in enumerate(procedure.questions):
        spot: Spot = ("questions", number)
        if question.payload:
            yield Rule((*spot, "payload", "when"), question.payload.when, given=question.when)
        yield Rule((*spot, "whole"), question.whole, given=question.when)
    for number, constant in enumerate(procedure.constants):
        yield Rule(("constants", number, "when"), constant.when)


def names_used(procedure: Procedure) -> frozenset[str]:
    """All names that conditions look at."""
    parsed = (parse(rule.text) for rule in rules(procedure) if rule.text)
    return frozenset().union(*(conditions.names(each.value) for each in parsed if isinstance(each, Ok)))
