"""The pieces official sheets are built of: dotted leaders, tick boxes, QR marks, a place to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, black, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from kiosk.papers.qr import QUIET_ZONE, modules
from kiosk.papers.typesetting import BOLD, plain, text_width

SHORTEST_LEADER: float = 25 * mm
BOX: float = 4 * mm
GAP: float = 1.6 * mm
BETWEEN: float = 8 * mm
SIGNING_PLACE = "signing-place"


class LeaderLine(Paragraph):  # type: ignore[misc]
    """A paragraph whose last line runs on in dots to the right edge, to say that nothing stands there."""

    def draw(self) -> None:
        """Set the text, then the dots."""
        super().draw()
        room = last_line_room(self)
        if room < GAP:
            return
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        canvas.setDash([0, self.style.fontSize / 4])
        base = self.style.leading - self.style.fontSize + 0.6
        canvas.line(self.width - room + 2, base, self.width - 1, base)
        canvas.restoreState()


class RuledLine(Flowable):  # type: ignore[misc]
    """A centred bold line with a rule under it, exactly as long as its words."""

    def __init__(self, words: str, size: float) -> None:
        super().__init__()
        self.words, self.size = words, size
        self.height = size * 1.55

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """All the width there is."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Set the words and rule them."""
        wide = text_width(self.words, BOLD, self.size)
        canvas: Canvas = self.canv
        canvas.setFont(BOLD, self.size)
        canvas.drawCentredString(self.width / 2, self.size * 0.5, self.words)
        canvas.setLineWidth(0.8)
        canvas.line((self.width - wide) / 2, self.size * 0.18, (self.width + wide) / 2, self.size * 0.18)


def leader_line(text: str, look: ParagraphStyle, width: float) -> Paragraph:
    """`text` (markup) followed by dots; they get a line of their own when too little room is left."""
    line = LeaderLine(text, look)
    line.wrap(width, 1e6)
    if last_line_room(line) >= SHORTEST_LEADER:
        return LeaderLine(text, look)
    return LeaderLine(text + "<br/>\u00a0", look)


def last_line_room(paragraph: Paragraph) -> float:
    """The points left free on the last line of a paragraph that has been wrapped."""
    lines = paragraph.blPara.lines
    if not lines:
        return float(paragraph.width)
    last = lines[-1]
    return float(last[0] if isinstance(last, tuple) else last.extraSpace)


@dataclass(frozen=True, slots=True)
class Tick:
    """One box to tick: its words and whether it is ticked."""

    words: str
    ticked: bool


class TickLine(Flowable):  # type: ignore[misc]
    """A label, then boxes with their words; the boxes go on below where the line is full."""

    def __init__(self, label: str, ticks: Sequence[Tick], look: ParagraphStyle) -> None:
        super().__init__()
        self.look = look
        self.label = Paragraph(label, look)
        self.ticks = ticks
        self.spaceBefore, self.spaceAfter = look.spaceBefore, look.spaceAfter

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Place the boxes for this width."""
        _, label_height = self.label.wrap(width, height)
        self.places: list[tuple[float, int]] = []
        right, row = width - last_line_room(self.label) + BETWEEN / 2, 0
        for tick in self.ticks:
            wide = self._width(tick)
            if right + wide > width and right > 0:
                right, row = 0.0, row + 1
            self.places.append((right, row))
            right += wide + BETWEEN
        self.rows = row
        self.width, self.height = width, label_height + row * self.look.leading
        return self.width, self.height

    def draw(self) -> None:
        """Set the label and the boxes, a cross in each ticked one."""
        self.label.drawOn(self.canv, 0, self.rows * self.look.leading)
        for tick, (left, row) in zip(self.ticks, self.places, strict=True):
            base = (self.rows - row) * self.look.leading + self.look.leading - self.look.fontSize
            self._draw_tick(tick, left, base)

    def _width(self, tick: Tick) -> float:
        words = text_width(plain(tick.words), self.look.fontName, self.look.fontSize)
        return words + GAP + BOX

    def _draw_tick(self, tick: Tick, left: float, base: float) -> None:
        canvas: Canvas = self.canv
        canvas.setFont(self.look.fontName, self.look.fontSize)
        canvas.drawString(left, base, plain(tick.words))
        corner = left + self._width(tick) - BOX
        canvas.setLineWidth(0.7)
        canvas.rect(corner, base - 0.8, BOX, BOX)
        if tick.ticked:
            canvas.setFont(BOLD, 12)
            canvas.drawCentredString(corner + BOX / 2, base + 1, "X")


class SigningPlace(Flowable):  # type: ignore[misc]
    """Empty room to sign in; the file's keywords say where it came to lie, for whoever prints or scans it."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """All the width there is."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Draw nothing; note page and corners in points from the lower left."""
        left, bottom = self.canv.absolutePosition(0, 0)
        corners = (left, bottom, left + self.width, bottom + self.height)
        places = " ".join(f"{corner:.1f}" for corner in corners)
        self.canv.setKeywords(f"{SIGNING_PLACE} {self.canv.getPageNumber()} {places}")


class QrMark(Flowable):  # type: ignore[misc]
    """A QR code `side` points wide, its quiet zone included."""

    def __init__(self, text: str, side: float) -> None:
        super().__init__()
        self.text = text
        self.width = self.height = side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its side both ways."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it in vectors."""
        draw_qr(self.canv, self.text, 0, 0, self.width)


def draw_qr(canvas: Canvas, text: str, left: float, bottom: float, side: float) -> None:
    """A QR code with white quiet zone in a square of `side` points; each row's dark runs are one bar."""
    grid = modules(text)
    module = side / (len(grid) + 2 * QUIET_ZONE)
    canvas.saveState()
    canvas.setFillColor(white)
    canvas.rect(left, bottom, side, side, stroke=0, fill=1)
    canvas.setFillColor(black)
    top = bottom + side - QUIET_ZONE * module
    for number, row in enumerate(grid):
        for start, length in _dark_runs(row):
            corner = left + (QUIET_ZONE + start) * module
            canvas.rect(corner, top - (number + 1) * module, length * module, module, stroke=0, fill=1)
    canvas.restoreState()


def draw_sample_mark(canvas: Canvas, width: float, height: float, size: float) -> None:
    """ "MẪU" across the sheet in pale rose, under whatever is set later."""
    canvas.saveState()
    canvas.setFillColor(Color(0.972, 0.922, 0.912))
    canvas.setFont(BOLD, size)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(28)
    canvas.drawCentredString(0, -size / 3, "MẪU")
    canvas.restoreState()


def _dark_runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs
