"""Finishes made pages and counts what came out right: the confusion matrix and the figures we are held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np

from drivers.scanner.finishing import finish_and_tell
from drivers.scanner.turning import Way
from kiosk.ports.scanner import PageVerdict, ScannedPage
from tests.pages.made import make_page
from tests.pages.truth import Points

INK_LOST = 0.002
"""So much of a page's ink may fall on the very border of the result, where half a pixel decides."""
WRONG_ANGLE = 0.5
TRIMMED_MM = 2.0
"""A finished page whose sides are so near to the sheet's is trimmed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One page: what it is, what was said, and by how much the rest was missed.

    `whole` when the sheet's four corners lie on the glass; `trim_mm` is how far the finished page's worst side is
    from the sheet's.
    """

    seed: int
    kind: str
    truth: PageVerdict
    said: PageVerdict
    angle_error: float | None
    wrong_turn: bool | None
    lost: float
    lid: str
    dpi: int
    whole: bool
    trim_mm: float
    measures: dict[str, float]

    @property
    def missed(self) -> bool:
        """Whether anything about the page came out wrong."""
        return (
            self.said is not self.truth
            or bool(self.wrong_turn)
            or self.lost > INK_LOST
            or (self.angle_error or 0.0) > WRONG_ANGLE
        )


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
        lid=truth.lid,
        dpi=truth.dpi,
        whole=_on_glass(truth.corners, page.image.shape),
        trim_mm=_off_sides(truth.corners, way, done) * 25.4 / truth.dpi,
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
    spoilt_passed: float
    untrimmed: float
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
        spoilt_passed=_share(
            [one.said is PageVerdict.GOOD for one in found if one.truth is not PageVerdict.GOOD]
        ),
        untrimmed=_share([one.trim_mm > TRIMMED_MM for one in found if one.whole and one.lid != "white"]),
        confusion=Counter((one.truth, one.said) for one in found),
    )


def confusion_table(confusion: Counter[tuple[PageVerdict, PageVerdict]]) -> str:
    """Markdown: a row for each truth, a column for each verdict."""
    kinds = [kind for kind in PageVerdict if any(kind in pair for pair in confusion)]
    head = "| is \\ said | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds) + "\n"
    rows = (
        f"| **{truth}** | " + " | ".join(str(confusion[truth, said] or "") for said in kinds) + " |\n"
        for truth in kinds
    )
    return head + "".join(rows)


def _on_glass(corners: Points, shape: tuple[int, ...]) -> bool:
    return bool((corners >= 0).all() and (corners <= np.array((shape[1], shape[0]))).all())


def _off_sides(corners: Points, way: Way, done: ScannedPage) -> float:
    """How many pixels the finished page's sides are from those of the sheet, the worst of the four."""
    place = corners @ way[:, :2].T + way[:, 2]
    size = np.array((done.width, done.height))
    return float(np.abs(np.concatenate((place.min(axis=0), place.max(axis=0) - size))).max())


def _share(flags: list[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
