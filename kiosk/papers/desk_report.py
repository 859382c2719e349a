"""The desk's day, week or month on paper: how many were helped, where they gave up, how long it took, what broke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table, TableStyle

from kiosk.papers.sheet import build, sheet_mm
from kiosk.papers.sheet_parts import RuledLine
from kiosk.papers.typesetting import BOLD, CENTRE, REGULAR, markup, register_fonts, style

A4 = sheet_mm(210, 297, left=25, right=20, top=18, bottom=18)
BAR = HexColor(0x0B6065)
GRID = Color(0.8, 0.8, 0.8)
BAR_MM = 7.0

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bars:
    """One chart: a heading, the names of its bars in order, and their heights."""

    heading: str
    names: tuple[str, ...]
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """All that is drawn, in words and figures; `days` stands upright, `bars` lie on their side.

    `period` says when (tháng 11/2026), `headline` are its main figures as label and value, `tables` further ones
    under their headings.
    """

    period: str
    agency: str
    kiosk: str
    made: str
    headline: tuple[Row, ...]
    days: Bars
    bars: tuple[Bars, ...]
    tables: tuple[tuple[str, tuple[Row, ...]], ...]
    closing: tuple[str, ...]


def desk_report(facts: ReportFacts) -> bytes:
    """The report as PDF, A4."""
    register_fonts()
    story: list[Flowable] = [
        Paragraph(markup(facts.agency), style(12, align=CENTRE)),
        RuledLine(f"BÁO CÁO HỖ TRỢ NỘP HỒ SƠ TRỰC TUYẾN {facts.period.upper()}", 14),
        Paragraph(markup(f"Máy {facts.kiosk}. Lập lúc {facts.made}."), style(11, align=CENTRE, after=4)),
        _table(facts.headline, 13),
        *_chart(facts.days, upright=True),
    ]
    for bars in facts.bars:
        story += _chart(bars, upright=False)
    for heading, rows in facts.tables:
        if rows:
            story.append(KeepTogether([_heading(heading), _table(rows, 11.5)]))
    story += [Paragraph(markup(words), style(12, before=3)) for words in facts.closing]
    return build(A4, story, f"Báo cáo {facts.period}", _page_number)


def _heading(words: str) -> Paragraph:
    return Paragraph(markup(words), style(13, font=BOLD, before=5, after=2))


def _table(rows: Sequence[Row], size: float) -> Table:
    cells = [
        [Paragraph(markup(label), style(size)), Paragraph(f"<b>{markup(value)}</b>", style(size))]
        for label, value in rows
    ]
    table = Table(cells, colWidths=[A4.measure * 0.62, A4.measure * 0.38], hAlign="LEFT")
    table.setStyle(
        TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, GRID), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    return table


def _chart(bars: Bars, upright: bool) -> list[Flowable]:
    if not bars.names:
        return []
    drawing = _upright(bars) if upright else _lying(bars)
    return [KeepTogether([_heading(bars.heading), drawing])]


def _upright(bars: Bars) -> Drawing:
    height = 52 * mm
    drawing, chart = Drawing(A4.measure, height), VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 10 * mm, 8 * mm, A4.measure - 14 * mm, height - 12 * mm
    _dress(chart, bars)
    chart.categoryAxis.labels.fontSize = 8
    drawing.add(chart)
    return drawing


def _lying(bars: Bars) -> Drawing:
    height = (BAR_MM * len(bars.names) + 8) * mm
    drawing, chart = Drawing(A4.measure, height), HorizontalBarChart()
    chart.x, chart.y, chart.width, chart.height = 60 * mm, 6 * mm, A4.measure - 70 * mm, height - 8 * mm
    _dress(chart, bars)
    chart.categoryAxis.reverseDirection = True
    chart.categoryAxis.labels.fontSize = 10
    chart.barLabelFormat = "%d"
    chart.barLabels.fontName, chart.barLabels.fontSize = REGULAR, 9
    chart.barLabels.nudge = 10
    drawing.add(chart)
    return drawing


def _dress(chart: VerticalBarChart | HorizontalBarChart, bars: Bars) -> None:
    chart.data = [list(bars.heights)]
    chart.categoryAxis.categoryNames = list(bars.names)
    for axis in (chart.categoryAxis, chart.valueAxis):
        axis.labels.fontName = REGULAR
    chart.valueAxis.valueMin = 0
    chart.valueAxis.labels.fontSize = 8
    chart.valueAxis.labelTextFormat = "%d"
    chart.valueAxis.visibleGrid = True
    chart.valueAxis.gridStrokeColor = GRID
    highest = max((*bars.heights, 1))
    chart.valueAxis.valueStep = _round_step(highest / 5)
    chart.bars[0].fillColor = BAR
    chart.bars[0].strokeWidth = 0


def _round_step(rough: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step >= rough:
                return step
        power *= 10


def _page_number(canvas: Canvas, number: int) -> None:
    canvas.setFont(REGULAR, 9)
    canvas.drawCentredString(A4.width / 2, 10 * mm, f"Trang {number}")
