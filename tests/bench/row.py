"""One line of the table of measurements, and how the table is written into docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
HEAD = "| what | ours | opponent | ratio | held to |\n|---|---|---|---|---|\n"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with its unit, the opponent's by name, their ratio where one makes sense, and the goal."""

    what: str
    ours: str
    opponent: str = ""
    ratio: float | None = None
    goal: str = ""

    @property
    def line(self) -> str:
        """The row as Markdown."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return f"| {self.what} | {self.ours} | {self.opponent} | {ratio} | {self.goal} |"


def quantile(samples: Sequence[float], part: float) -> float:
    """The smallest sample that at least `part` (0 to 1) of all samples do not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, max(0, round(part * len(ordered)) - 1))]


def machine() -> str:
    """On what this was measured, without naming the machine."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def write(rows: Iterable[Row], page: Path = PAGE) -> None:
    """Put the rows between the two marks of the page, in place of what stood there."""
    text = page.read_text("utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    table = HEAD + "".join(f"{row.line}\n" for row in rows)
    measured = (
        f"{BEGIN}\nMeasured {date.today():%Y-%m-%d}: {machine()}, off screen, software renderer.\n\n{table}"
    )
    page.write_text(f"{before}{measured}{END}{after}", "utf-8")
