"""Makes one machine-readable zone of several readings of it; what they do not agree on is not taken for read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kiosk.identity.mrz import Mrz, MrzProblem, read_mrz
from kiosk.identity.mrz_fields import look_alike
from kiosk.result import Err, Result

FEWEST_ALIKE = 2
"""So many readings must say the same of a line: names have no check digit of their own."""


def agreed_mrz(readings: Sequence[str], today: date) -> Result[Mrz, MrzProblem]:
    """The zone that most of `readings` (each of two or three lines) tell, with every check digit holding.

    Letters that look alike count as the same; which of them is meant is decided by the field they stand in.
    """
    split = [reading.split("\n") for reading in readings]
    if not split or len({len(lines) for lines in split}) != 1:
        return Err(MrzProblem.NOT_AN_MRZ)
    agreed = [_agreed(lines) for lines in zip(*split, strict=True)]
    if None in agreed:
        return Err(MrzProblem.UNSURE)
    return read_mrz("\n".join(line for line in agreed if line), today)


def _agreed(lines: Sequence[str]) -> str | None:
    """The line most readings have; None where too few have it, or as many have another."""
    votes = Counter(look_alike(line) for line in lines if line)
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < FEWEST_ALIKE or (len(ranked) == 2 and ranked[1][1] == ranked[0][1]):
        return None
    return next(line for line in lines if look_alike(line) == ranked[0][0])
