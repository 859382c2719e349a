"""Pages within their budget always leave an application the service takes, whatever the order they come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.papers.size_budget import (
    DECLARATION_BYTES,
    LARGEST_PAGE,
    PDF_BYTES,
    SMALLEST_PAGE,
    Holding,
    Limits,
    file_size,
    page_budget,
    too_big,
)

ROOMY = Limits(20_000_000, 60_000_000)


def test_a_roomy_service_leaves_pages_as_good_as_they_can_be() -> None:
    assert page_budget(ROOMY, [Holding("signed_declaration", (), 8)], "signed_declaration") == LARGEST_PAGE


def test_the_room_of_one_paper_is_shared_by_all_pages_it_may_get() -> None:
    tight = Limits(1_000_000, 60_000_000)
    first = page_budget(tight, [Holding("fee_proof", (), 4)], "fee_proof")
    assert first < 250_000
    last = page_budget(tight, [Holding("fee_proof", (100_000, 100_000, 100_000), 1)], "fee_proof")
    assert 600_000 < last < 700_000


def test_a_paper_too_large_alone_is_named_and_else_the_largest() -> None:
    small, large = Holding("a", (400_000,), 0), Holding("b", (900_000, 900_000), 0)
    assert too_big(ROOMY, [small, large]) == frozenset()
    assert too_big(Limits(1_000_000, 60_000_000), [small, large]) == {"b"}
    assert too_big(Limits(2_000_000, 2_100_000), [small, large]) == {"b"}


@given(
    file=st.integers(600_000, 30_000_000),
    application=st.integers(4_000_000, 60_000_000),
    most=st.lists(st.integers(1, 8), min_size=1, max_size=5),
    draws=st.randoms(use_true_random=False),
)
def test_pages_within_their_budget_always_fit(
    file: int, application: int, most: list[int], draws: object
) -> None:
    limits = Limits(max(file, 8 * (SMALLEST_PAGE + 2_000) + PDF_BYTES), application)
    pages: dict[str, list[int]] = {str(number): [] for number in range(len(most))}

    def holdings() -> list[Holding]:
        return [Holding(key, tuple(got), most[int(key)] - len(got)) for key, got in pages.items()]

    waiting = [key for key in pages for _ in range(most[int(key)])]
    draws.shuffle(waiting)  # type: ignore[attr-defined]
    for key in waiting:
        pages[key].append(page_budget(limits, holdings(), key))
    assert too_big(limits, holdings()) == frozenset()
    assert sum(file_size(got) for got in pages.values()) + DECLARATION_BYTES <= limits.application
