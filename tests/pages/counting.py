"""Finishes made pages and counts what came out right: the confusion matrix and the figures we are held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np

from drivers.scanner.finishing import finish_and_tell
from kiosk.ports.scanner import PageVerdict
from tests.pages.made import make_page

INK_LOST = 0.002
"""So much of a page's ink may fall on the very border of the result, where half a pixel decides."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One page: what it is, what was said, and by how much the rest was missed."""

    seed: int
    kind: str
    truth: PageVerdict
    said: PageVerdict
    angle_error: float | None
    wrong_turn: bool | None
    lost: float
    trimmed: bool
    lid: str
    measures: dict[str, float]


def outcome(seed: int, dpi: int | None = None) -> Outcome:
    """Make the page of that seed and finish it."""
    cv2.setNumThreads(1)
    page = make_page(seed, dpi)
    truth = page.truth
    done, way = finish_and_tell(page.image, truth.dpi)
    where = truth.ink @ way[:, :2].T + way[:, 2]
    gone = (where < -1).any(axis=1) | (where > np.array((done.width, done.height)) + 1).any(axis=1)
    return Outcome(
        seed=seed,
        kind=truth.kind,
        truth=truth.verdict,
        said=done.verdict,
        angle_error=abs(done.angle - truth.angle) if truth.tells_angle else None,
        wrong_turn=(done.turned != -truth.turn % 4) if truth.text else None,
        lost=float(gone.mean()) if len(truth.ink) else 0.0,
        trimmed=done.width * done.height < 0.98 * page.image.shape[0] * page.image.shape[1],
        lid=truth.lid,
        measures=dict(done.measures),
    )


def outcomes(seeds: Iterable[int], dpi: int | None = None, workers: int = 2) -> list[Outcome]:
    """The outcomes of many pages, on so many processors."""
    wanted = list(seeds)
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(outcome, wanted, [dpi] * len(wanted), chunksize=4))


@dataclass(frozen=True, slots=True)
class Count:
    """Shares between 0 and 1, degrees."""

    pages: int
    blank_missed: float
    good_refused: float
    dropped: int
    wrong_turn: float
    angle_median: float
    angle_p99: float
    confusion: Counter[tuple[PageVerdict, PageVerdict]]


def count(found: list[Outcome]) -> Count:
    """The figures of those outcomes."""
    blank = [one.said is not PageVerdict.BLANK for one in found if one.truth is PageVerdict.BLANK]
    good = [one.said is not PageVerdict.GOOD for one in found if one.truth is PageVerdict.GOOD]
    turns = [one.wrong_turn for one in found if one.wrong_turn is not None]
    errors = [one.angle_error for one in found if one.angle_error is not None]
    return Count(
        pages=len(found),
        blank_missed=_share(blank),
        good_refused=_share(good),
        dropped=sum(one.lost > INK_LOST for one in found),
        wrong_turn=_share(turns),
        angle_median=float(np.median(errors)) if errors else 0.0,
        angle_p99=float(np.percentile(errors, 99)) if errors else 0.0,
        confusion=Counter((one.truth, one.said) for one in found),
    )


def confusion_table(confusion: Counter[tuple[PageVerdict, PageVerdict]]) -> str:
    """Markdown: a row for each truth, a column for each verdict."""
    kinds = list(PageVerdict)
    head = "| is \\ said | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds) + "\n"
    rows = (
        f"| **{truth}** | " + " | ".join(str(confusion[truth, said] or "") for said in kinds) + " |\n"
        for truth in kinds
    )
    return head + "".join(rows)


def _share(flags: list[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
