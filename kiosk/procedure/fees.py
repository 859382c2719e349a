"""What an application costs: groups by date, copies beyond those included, and what the law exempts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import FeeGroup, Fees, Procedure
from kiosk.procedure.values import Answers


@dataclass(frozen=True, slots=True)
class Fee:
    """Dong: `amount` of the group, `extra` for further copies; not `firm` where the amount is unverified."""

    group: str
    amount: int
    extra: int
    firm: bool = True

    @property
    def total(self) -> int:
        """What is to be paid."""
        return self.amount + self.extra


def groups_on(fees: Fees, day: date) -> tuple[FeeGroup, ...]:
    """The groups there are on a day, one of each key; of two the one that began later."""
    valid = [g for g in fees.groups if (g.starts or day) <= day <= (g.ends or day)]
    latest: dict[str, FeeGroup] = {}
    for group in sorted(valid, key=lambda each: each.starts or date.min):
        latest[group.key] = group
    return tuple(latest.values())


def group_of(procedure: Procedure, answers: Answers, day: date) -> FeeGroup:
    """The citizen's group; the dearest there is while none was chosen. Raises LookupError without groups."""
    groups = groups_on(procedure.fees, day)
    if not groups:
        raise LookupError(f"no fee is known on {day}")
    profile = procedure.profile_on(day)
    context = Context(day, profile.id if profile else "")
    open_ones = [group for group in groups if holds(group.when, answers, context)]
    chosen = answers.get(procedure.fees.group_question)
    dearest = max(open_ones or groups, key=lambda group: group.amount)
    return next((group for group in open_ones if group.key == chosen), dearest)


def fee_of(procedure: Procedure, answers: Answers, day: date) -> Fee:
    """The fee with these answers on that day (procedure.md, section 4)."""
    group = group_of(procedure, answers, day)
    copies = answers.get(procedure.fees.copies_question)
    extra = max(0, copies - procedure.fees.included_copies) if isinstance(copies, int) else 0
    priced = procedure.fees.extra_source
    firm = group.source.firm and (not extra or priced is None or priced.firm)
    return Fee(group.key, group.amount, extra * procedure.fees.extra_copy, firm)
