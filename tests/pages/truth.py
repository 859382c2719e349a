"""What is true of a made page: its verdict, how it lies on the glass, and where its ink is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kiosk.ports.scanner import PageVerdict

Points = NDArray[np.float64]
"""n × 2, x and y in pixels of the glass."""


@dataclass(frozen=True, slots=True)
class Truth:
    """The truth of one page.

    `angle` is how far the sheet is turned clockwise in degrees, after `turn` quarter turns clockwise. `tells_angle`
    and `text` say whether a person could see the one and the other. `ink` are points of what is written or
    drawn on the sheet, as far as it lies on the glass; `corners` those of the sheet, wherever they lie.
    """

    seed: int
    kind: str
    verdict: PageVerdict
    dpi: int
    angle: float
    turn: int
    tells_angle: bool
    text: bool
    lid: str
    corners: Points
    ink: Points

    @property
    def blank(self) -> bool:
        """Whether nothing is on the page."""
        return self.verdict is PageVerdict.BLANK
