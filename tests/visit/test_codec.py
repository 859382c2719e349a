"""The JSON form of events: every kind comes back as it was, and nothing else is taken for one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.codec import event_from_json, event_to_json
from kiosk.visit.events import Event, MovedTo, PageAdded, QuestionAnswered

from .strategies import KINDS, any_event, of_kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_comes_back_through_json(kind: type[Event]) -> None:
    @given(of_kind(kind))
    def comes_back(event: Event) -> None:
        assert event_from_json(json.loads(json.dumps(event_to_json(event)))) == event

    comes_back()


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"event": "Nonsense"},
        {"event": "MovedTo"},
        {"event": "MovedTo", "stop": 3},
        {"event": "MovedTo", "stop": "x", "more": 1},
        {"event": "TruthDeclared", "at": "yesterday"},
        {"event": "TruthDeclared", "at": 5},
        {"event": "QuestionAnswered", "question": "a", "answer": {"date": "2026-13"}},
        {"event": "QuestionAnswered", "question": "a", "answer": {"place": {"detail": "x", "commune": [1]}}},
        {"event": "QuestionAnswered", "question": "a", "answer": True},
        {"event": "QuestionAnswered", "question": "a", "answer": None},
        {"event": "CardRead", "values": [["a"]]},
        {"event": "CardRead", "values": [[1, "x"]]},
        {"event": ["MovedTo"]},
    ],
)
def test_what_is_no_event_is_refused(value: Any) -> None:
    with pytest.raises(ValueError):
        event_from_json(value)


def test_a_field_with_a_default_may_be_missing() -> None:
    read = event_from_json({"event": "QuestionAnswered", "question": "a", "answer": "b"})
    assert read == QuestionAnswered("a", "b", "typed")


def test_a_number_is_not_taken_for_a_text_nor_a_truth_value_for_a_number() -> None:
    page = event_to_json(PageAdded("card", "p", "good", 1, 2, 3, 4))
    for wrong in ("1", True, 1.0):
        with pytest.raises(ValueError):
            event_from_json({**page, "bytes": wrong})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(any_event, st.data())
def test_a_damaged_field_never_does_worse_than_value_error(event: Event, data: st.DataObject) -> None:
    value = event_to_json(event)
    field = data.draw(st.sampled_from(sorted(value)))
    try:
        read = event_from_json({**value, field: data.draw(json_values)})
    except ValueError:
        return
    assert json.dumps(event_to_json(read))


def test_the_form_is_plain_enough_to_read() -> None:
    assert event_to_json(MovedTo("@review")) == {"event": "MovedTo", "stop": "@review", "return_to": ""}
