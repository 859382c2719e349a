"""How large pages may become so that each paper, and the whole application, stays within what the service takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PDF_BYTES = 6_000
"""What a paper's PDF holds besides its pages: the colour profile, the catalogue, the metadata."""
PAGE_BYTES = 800
"""What a PDF adds to each picture."""
DECLARATION_BYTES = 200_000
"""Kept free of the application's limit for the answers and the manifest."""
LARGEST_PAGE = 1_500_000
"""A page is never larger: nobody could see what more would show."""
SMALLEST_PAGE = 80_000
"""A page that is to be read is never asked to be smaller."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the service takes, in bytes: of one paper's file, and of the whole application."""

    file: int
    application: int


UNHEARD = Limits(4_000_000, 20_000_000)
"""Held to while the service has not said what it takes."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One paper: the bytes of each page it has, and how many pages it may yet get."""

    key: str
    pages: tuple[int, ...]
    to_come: int

    @property
    def size(self) -> int:
        """Bytes of its PDF, a little more rather than less; 0 without pages."""
        return file_size(self.pages)


def file_size(pages: Iterable[int]) -> int:
    """Bytes of the PDF of pages of so many bytes."""
    sizes = tuple(pages)
    return PDF_BYTES + sum(sizes) + PAGE_BYTES * len(sizes) if sizes else 0


def page_budget(limits: Limits, holdings: Iterable[Holding], key: str) -> int:
    """Bytes the next page of paper `key` may have, so that all pages that can still come find room as well.

    A page to be scanned again counts as one that is to come, not as one that is there.
    """
    every = tuple(holdings)
    paper = next(each for each in every if each.key == key)
    in_file = limits.file - file_size((*paper.pages, 0)) + PAGE_BYTES
    in_whole = limits.application - DECLARATION_BYTES - sum(each.size or PDF_BYTES for each in every)
    share = min(_share(in_file, paper.to_come), _share(in_whole, sum(each.to_come for each in every)))
    return max(SMALLEST_PAGE, min(LARGEST_PAGE, share))


def too_big(limits: Limits, holdings: Iterable[Holding]) -> frozenset[str]:
    """The papers the service would not take: too large alone, or the largest where all together are too large."""
    every = tuple(holdings)
    alone = {each.key for each in every if each.size > limits.file}
    whole = sum(each.size for each in every) + DECLARATION_BYTES
    if not alone and whole > limits.application and every:
        alone = {max(every, key=lambda each: each.size).key}
    return frozenset(alone)


def _share(room: int, pages: int) -> int:
    return room // max(1, pages) - PAGE_BYTES
