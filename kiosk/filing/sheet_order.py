"""The order of the signed declaration's pages: a sheet scanned early or late is put where its mark says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.visit.state import Page


def held(pages: Sequence[Page], marked: Mapping[str, int]) -> dict[str, int]:
    """Which page of the print each of these shows, by page name.

    `marked` are the numbers read from marks. A page without one (from before a crash, or accepted by a person) is
    taken for the one of its place; a doubtful one, a blank back say, for none.
    """
    return {
        page.page: marked.get(page.page, place)
        for place, page in enumerate(pages, 1)
        if page.page in marked or not page.doubtful
    }


def wanted(read: int, expected: int, taken: set[int]) -> int:
    """The number a page must show: what was `read` from its mark when nothing stands there yet, else `expected`."""
    return read if read and read not in taken else expected


def place_of(name: str, pages: Sequence[Page], numbers: Mapping[str, int]) -> int:
    """Where a page belongs, counted from 0: where it is when nothing before it comes later in the print and nothing
    after it earlier, else before the first that comes later."""
    order = [numbers.get(page.page, 0) for page in pages]
    at = [page.page for page in pages].index(name)
    mine, before, after = order[at], order[:at], order[at + 1 :]
    if all(number <= mine for number in before) and all(number >= mine or not number for number in after):
        return at
    others = before + after
    return next((place for place, number in enumerate(others) if number > mine), len(others))
