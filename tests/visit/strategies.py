"""Hypothesis strategies for answers and events, all made up."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from kiosk.ports.clock import VIET_NAM
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit
from kiosk.visit import events
from kiosk.visit.codec import CardValues
from kiosk.visit.events import Event

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(VIET_NAM))
months = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))
dates = st.one_of(
    st.builds(PartialDate, st.integers(1900, 2100)),
    st.builds(PartialDate, st.integers(1900, 2100), st.integers(1, 12)),
    st.dates().map(PartialDate.of),
)
units = st.none() | st.builds(Unit, texts, st.sampled_from(["2025", "pre2025"]), texts)
places = st.builds(Place, texts, units, units)
stays = st.builds(Stay, months, st.none() | months, places, texts, texts, texts)
answers: st.SearchStrategy[Answer] = st.one_of(
    texts, st.integers(-(10**9), 10**9), dates, places, st.lists(stays, max_size=3).map(tuple)
)
card_values = st.lists(st.tuples(texts, answers), max_size=4).map(tuple)

BY_HINT: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(0, 10**9),
    datetime: moments,
    Answer: answers,
    CardValues: card_values,
}
KINDS: tuple[type[Event], ...] = get_args(Event)


def of_kind(kind: type[Event]) -> st.SearchStrategy[Event]:
    """Any event of one kind."""
    hints = get_type_hints(kind, vars(events))
    return st.builds(kind, **{field.name: BY_HINT[hints[field.name]] for field in fields(kind)})


any_event = st.one_of([of_kind(kind) for kind in KINDS])
