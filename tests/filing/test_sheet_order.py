"""Signed pages scanned in any order stand in the order of the print; a page twice is still noticed."""

from __future__ import annotations

from itertools import permutations

import pytest

from kiosk.filing.sheet_order import held, place_of, wanted
from kiosk.visit.state import Page


def page(name: str, verdict: str = "good") -> Page:
    return Page("signed_declaration", name, verdict, 1, 2480, 3508, 300)


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
def test_any_order_of_scanning_ends_in_the_order_of_the_print(order: tuple[int, ...]) -> None:
    pages: list[Page] = []
    marked: dict[str, int] = {}
    for due, number in enumerate(order, 1):
        taken = set(held(pages, marked).values())
        assert wanted(number, due, taken) == number
        name = f"p{number}"
        marked[name] = number
        pages.append(page(name))
        pages.insert(place_of(name, pages, held(pages, marked)), pages.pop())
    assert [each.page for each in pages] == ["p1", "p2", "p3"]


def test_a_page_that_is_there_already_is_not_the_one_wanted() -> None:
    assert wanted(1, 2, set(held([page("first")], {"first": 1}).values())) == 2


def test_a_page_known_from_before_a_crash_counts_for_its_place_and_a_doubtful_one_for_none() -> None:
    assert held([page("a"), page("back", "blank"), page("b")], {"b": 2}) == {"a": 1, "b": 2}


def test_a_page_that_stands_right_is_not_moved_past_a_blank_back() -> None:
    pages = [page("one"), page("back", "blank"), page("two")]
    assert place_of("one", pages, held(pages, {"one": 1, "two": 2})) == 0
    assert place_of("two", pages, held(pages, {"one": 1, "two": 2})) == 2
