"""What is counted of a visit once it is over, and how small counts are made too coarse to point at a person.

Nothing here knows a visit: only sums by day and procedure are kept, so no row is anybody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

FEWEST = 5
"""Counts below this may point at a person; they are merged before they leave the machine."""

FEW = "few"
GROUPS = ("left_at", "case", "fee", "rating", "reason", "alone_or_not")
"""What is counted as `group.choice`, one choice a person."""

FEES_IN = "fees_in"
"""How many fees the desk heard of, by the day it heard; which dossier's they were is not counted."""

Figures = Mapping[str, int]


class Outcome(StrEnum):
    """How a visit ended."""

    SENT = "sent"
    SAVED = "saved"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class VisitSeen:
    """One visit as it was seen from outside; kept for as long as it takes to add it to the day's sums.

    `seconds` and `waited_s` are by step of the procedure, the second the machine's own part of the first.
    `rating` is `very_good`, `good`, `bad` or empty, `reason` the tile touched after it or empty; `continued` one that
    came back by its ticket.
    """

    outcome: Outcome
    last_step: str
    case: str = ""
    fee_group: str = ""
    helped: bool = False
    continued: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)
    waited_s: Mapping[str, float] = field(default_factory=dict)
    rescans: int = 0
    rating: str = ""
    reason: str = ""


def figures_of(seen: VisitSeen) -> dict[str, int]:
    """What one visit adds to its day."""
    counted = {
        "continued" if seen.continued else "begun": 1,
        seen.outcome.value: 1,
        f"alone_or_not.{'helped' if seen.helped else 'alone'}": 1,
        "rescans": seen.rescans,
    }
    if seen.outcome is Outcome.LEFT:
        counted[f"left_at.{seen.last_step}"] = 1
    chosen = {"case": seen.case, "fee": seen.fee_group, "rating": seen.rating, "reason": seen.reason}
    for group, choice in chosen.items():
        if choice:
            counted[f"{group}.{choice}"] = 1
    for step, seconds in seen.seconds.items():
        counted |= {f"reached.{step}": 1, f"seconds.{step}": round(seconds)}
    for step, seconds in seen.waited_s.items():
        counted[f"waited_s.{step}"] = round(seconds)
    return {name: figure for name, figure in counted.items() if figure}


def people(figures: Figures) -> int:
    """How many visits stand behind the figures."""
    return figures.get("begun", 0) + figures.get("continued", 0)


def summed(each: Iterable[Figures]) -> dict[str, int]:
    """All of them together."""
    total: Counter[str] = Counter()
    for figures in each:
        total.update(figures)
    return dict(total)


def spans(days: Mapping[date, Figures]) -> tuple[tuple[date, dict[str, int]], ...]:
    """Days in order, each with too few visits joined to those after it; what is still too few is kept back."""
    found: list[tuple[date, dict[str, int]]] = []
    gathered: dict[str, int] = {}
    for day in sorted(days):
        gathered = summed((gathered, days[day]))
        if people(gathered) >= FEWEST:
            found.append((day, gathered))
            gathered = {}
    return tuple(found)


def publishable(figures: Figures) -> dict[str, int]:
    """Figures that may leave the machine: no count of people below `FEWEST`, none that could be worked out.

    Small choices of a group are merged into `group.few`, with the next smallest where that is needed; a group
    is left out where its sum would tell how few are missing from it. Sums of seconds are given only for steps
    that enough people reached, and where no difference between two steps tells how few fell away.
    """
    if people(figures) < FEWEST:
        return {}
    told = {name: figure for name, figure in figures.items() if "." not in name and name != FEES_IN}
    outcomes = ("begun", "continued", *Outcome)
    merged = any(0 < figures.get(name, 0) < FEWEST for name in outcomes)
    if merged:
        told = {name: figure for name, figure in told.items() if name not in outcomes}
        told["visits"] = people(figures)
    wholes = (people(figures), told.get("begun", 0))
    for group in GROUPS:
        kept = _merged(group, figures)
        few_missing = any(0 < whole - sum(kept.values()) < FEWEST for whole in wholes)
        if not few_missing and not (merged and group == "left_at"):
            told |= kept
    told |= _by_step(figures, {people(figures), told.get(Outcome.SENT, 0)})
    told |= {name: figure for name, figure in figures.items() if name.startswith(("fault.", "fault_s."))}
    fees = figures.get(FEES_IN, 0)
    if fees >= FEWEST and not any(0 < abs(whole - fees) < FEWEST for whole in told.values()):
        told[FEES_IN] = fees
    return {name: figure for name, figure in told.items() if figure}


def _by_step(figures: Figures, known: set[int]) -> dict[str, int]:
    """Steps with their sums, those that most people reached first, as long as none stands 1 to 4 from a known count."""
    counts = sorted(
        ((figure, name) for name, figure in figures.items() if name.startswith("reached.")), reverse=True
    )
    told: dict[str, int] = {}
    for reached, name in counts:
        if reached < FEWEST or any(0 < abs(other - reached) < FEWEST for other in known):
            continue
        known = known | {reached}
        step = name.partition(".")[2]
        sums = {f"{each}.{step}": figures.get(f"{each}.{step}", 0) for each in ("seconds", "waited_s")}
        told |= {name: reached, **sums}
    return told


def _merged(group: str, figures: Figures) -> dict[str, int]:
    counts = sorted(
        (figure, name) for name, figure in figures.items() if name.partition(".")[0] == group and figure
    )
    few, merged = 0, False
    while counts and (counts[0][0] < FEWEST or 0 < few < FEWEST):
        few, merged = few + counts.pop(0)[0], True
    told = {name: figure for figure, name in counts}
    return told | ({f"{group}.{FEW}": few} if merged and few >= FEWEST else {})
