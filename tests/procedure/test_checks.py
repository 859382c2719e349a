"""Rules over several answers."""

from __future__ import annotations

from datetime import date

from kiosk.procedure.checks import problems, warnings
from kiosk.procedure.conditions import Context
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from tests.procedure.shipped import shipped

CONTEXT = Context(date(2026, 11, 22), "mps-2026")
WHOLE = (Stay(Month(1999, 8), None, Place("MẪU")),)
GOOD: dict[str, Answer] = {
    "for_whom": "self",
    "birth_date": PartialDate(1985, 8, 20),
    "id_issued": PartialDate(2024, 9, 3),
    "residence": WHOLE,
}


def keys(**changed: Answer) -> set[str]:
    return {each.key for each in problems(shipped().procedure, {**GOOD, **changed}, CONTEXT)}


def test_good_answers_have_no_problem() -> None:
    assert keys() == set()
    assert warnings(shipped().procedure, GOOD, CONTEXT) == ()


def test_each_rule_bites() -> None:
    assert "check.too_young" in keys(birth_date=PartialDate(2010, 11, 23), residence=())
    assert "check.too_young" not in keys(birth_date=PartialDate(2010, 11, 22))
    assert keys(id_issued=PartialDate(1980, 1, 1)) == {"check.issued_before_birth"}
    assert keys(father_birth=PartialDate(1999)) == {"check.father_not_older"}
    assert keys(mother_birth=PartialDate(1965)) == set()
    assert keys(mother_birth=PartialDate(1985)) == {"check.mother_not_older"}
    assert keys(fee_group="elderly") == {"check.not_elderly"}
    minor = PartialDate(2010, 11, 22)
    assert keys(fee_group="child", for_whom="ward", holder_birth_date=minor) == {"check.not_a_child"}
    future = (Stay(Month(1999, 8), Month(2030, 1), Place("MẪU")),)
    assert keys(residence=future) == {"answer.in_the_future"}
    assert keys(residence=(Stay(Month(2000, 1), None, Place("MẪU")),)) == {"residence.gap"}
    assert keys(residence=(*WHOLE, *WHOLE)) == {"residence.overlap"}
