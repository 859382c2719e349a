"""Tells the outcomes of made pages as Markdown, half by half, each figure beside what it is held to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.pages.counting import Count, Outcome, confusion_table, count
from tests.pages.made import SEEN, UNSEEN

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
BEGIN, END = "<!-- pages -->", "<!-- end of pages -->"


@dataclass(frozen=True, slots=True)
class Told:
    """The text, and whether every figure in it is met."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    values: tuple[str, ...]
    goal: str
    met: bool


def figures(found: list[Outcome]) -> Told:
    """The figures and the confusion matrix of each half that was looked at."""
    halves = {
        name: [one for one in found if one.seed in seeds]
        for name, seeds in (("pages tuned by", SEEN), ("pages never looked at", UNSEEN))
    }
    counted = {name: count(half) for name, half in halves.items() if half}
    lines = _lines(tuple(counted.values()))
    head = "| what | " + " | ".join(counted) + " | held to |\n|---|" + "---|" * len(counted) + "---|\n"
    rows = "".join(
        f"| {line.what} | {' | '.join(line.values)} | {line.goal}{'' if line.met else ' (**not met**)'} |\n"
        for line in lines
    )
    tables = "".join(
        f"\nThe {each.pages} {name}:\n\n{confusion_table(each.confusion)}" for name, each in counted.items()
    )
    return Told(head + rows + tables, all(line.met for line in lines))


def write(text: str, page: Path = PAGE) -> None:
    """Put the text between its two marks on the page."""
    whole = page.read_text("utf-8")
    before, rest = whole.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    page.write_text(
        f"{before}{BEGIN}\nMade and finished {date.today():%Y-%m-%d}.\n\n{text}{END}{after}", "utf-8"
    )


def _lines(counts: tuple[Count, ...]) -> list[_Line]:
    def line(what: str, values: tuple[float, ...], shape: str, most: float, goal: str) -> _Line:
        return _Line(what, tuple(shape.format(v) for v in values), goal, all(v <= most for v in values))

    return [
        _Line("pages", tuple(str(each.pages) for each in counts), "≥ 600 in all", True),
        line("blank missed", tuple(each.blank_missed for each in counts), "{:.2%}", 0.01, "≤ 1 %"),
        line("good page refused", tuple(each.good_refused for each in counts), "{:.2%}", 0.02, "≤ 2 %"),
        line("pages that lost content", tuple(each.dropped for each in counts), "{}", 0, "0"),
        line("wrong turn, of pages with text", tuple(each.wrong_turn for each in counts), "{:.2%}", 0.01, "≤ 1 %"),
        line("angle error, median", tuple(each.angle_median for each in counts), "{:.3f}°", 0.2, "≤ 0.2°"),
        line("angle error, 99th percentile", tuple(each.angle_p99 for each in counts), "{:.2f}°", 0.5, "≤ 0.5°"),
        line("spoilt page called good", tuple(each.spoilt_passed for each in counts), "{:.2%}", 1.0, ""),
        line("sheet wholly on a dark or grey lid, not trimmed within 2 mm",
             tuple(each.untrimmed for each in counts), "{:.2%}", 1.0, ""),
    ]  # fmt: skip
