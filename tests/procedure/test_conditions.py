"""The language of conditions: what it says, what it refuses, and that nothing makes it crash."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.procedure.conditions import Context, compared, holds, names, parse
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.result import Err, Ok

CONTEXT = Context(date(2026, 11, 22), "mps-2026", "online", "no")
ANSWERS: dict[str, Answer] = {
    "sort": "1",
    "copies": 3,
    "born": PartialDate(2010, 11, 22),
    "home": Place("MẪU"),
}


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("", True),
        ('sort == "1"', True),
        ('sort != "1"', False),
        ('sort == "1" and copies > 3', False),
        ('sort == "2" or copies >= 3', True),
        ('not sort == "2"', True),
        ('not (sort == "1" and copies == 3)', False),
        ('sort == "2" and copies == 3 or copies == 3', True),
        ('sort == "2" and (copies == 3 or copies == 3)', False),
        ('sort in ["1", "2"]', True),
        ("copies in [1, 2]", False),
        ("age(born) == 16", True),
        ("age(born) < 16", False),
        ("age(home) < 16", False),
        ("answered(home)", True),
        ("not answered(other)", True),
        ('profile == "mps-2026" and channel == "online" and identity_copy != "yes"', True),
        ('today >= "2026-08-15" and today <= "2027-02-28"', True),
        ('today < "2026-11-22"', False),
        ('absent == "1"', False),
        ('absent != "1"', False),
        ("sort == 1", False),
        ('copies > "2"', False),
        ('home == "MẪU"', False),
    ],
)
def test_what_conditions_say(text: str, true: bool) -> None:
    assert holds(text, ANSWERS, CONTEXT) is true


def test_age_is_full_on_the_birthday_itself() -> None:
    day_before = Context(date(2026, 11, 21))
    assert holds("age(born) < 16", ANSWERS, day_before)
    assert not holds("age(born) < 16", ANSWERS, CONTEXT)


@pytest.mark.parametrize(
    "text",
    [
        "sort",
        "sort ==",
        "== 1",
        "sort = 1",
        'sort == "1',
        'sort == "1" and',
        'sort == "1" copies == 2',
        "(sort == 1",
        "sort in []",
        "sort in [copies]",
        "sort in 1",
        "age == ",
        "age()",
        "age(born)",
        "answered(1)",
        "not",
        "and == 1",
        "a; b",
        "__import__('os')",
    ],
)
def test_what_is_no_condition(text: str) -> None:
    result = parse(text)
    assert isinstance(result, Err) and result.error
    with pytest.raises(ValueError, match=r".+"):
        holds(text, {}, CONTEXT)


def test_names_and_comparisons_are_found() -> None:
    result = parse('not (a == "x" or age(b) > 3) and answered(c) and d in ["y", "z"] and 2 < e')
    assert isinstance(result, Ok)
    assert names(result.value) == {"a", "b", "c", "d", "e"}
    assert compared(result.value) == {("a", "x"), ("d", "y"), ("d", "z")}


@given(st.text(alphabet='ab12"=!<>()[], andornotiage_', max_size=40))
def test_any_text_parses_or_is_refused_and_never_crashes(text: str) -> None:
    match parse(text):
        case Ok(_):
            assert holds(text, {"a": "1", "b": 2}, CONTEXT) in (True, False)
        case Err(trouble):
            assert trouble


ATOMS = st.sampled_from(['sort == "1"', 'sort == "2"', "copies > 2", "answered(none)", "age(born) < 18"])
TREES = st.recursive(
    ATOMS,
    lambda parts: (
        st.tuples(parts, st.sampled_from(["and", "or"]), parts).map(lambda three: "({} {} {})".format(*three))
        | parts.map("not {}".format)
    ),
    max_leaves=8,
)


@given(TREES, TREES)
def test_the_laws_of_logic(one: str, other: str) -> None:
    first, second = holds(one, ANSWERS, CONTEXT), holds(other, ANSWERS, CONTEXT)
    assert holds(f"not {one}", ANSWERS, CONTEXT) is not first
    assert holds(f"{one} and {other}", ANSWERS, CONTEXT) is (first and second)
    assert holds(f"{one} or {other}", ANSWERS, CONTEXT) is (first or second)
    both, either = f"not ({one} and {other})", f"not {one} or not {other}"
    assert holds(both, ANSWERS, CONTEXT) is holds(either, ANSWERS, CONTEXT)
