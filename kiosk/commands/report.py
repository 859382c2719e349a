"""`kiosk report`: the desk's day, week or month as a PDF for the department, or as CSV; sums that are nobody's."""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.desk.report import Calendar, Span
    from kiosk.papers.desk_report import ReportFacts, Row
    from kiosk.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Which span of time, which procedure, and in what form."""
    span = parser.add_mutually_exclusive_group()
    span.add_argument("--month", help="YYYY-MM (default: this month)")
    span.add_argument("--week", help="YYYY-Www, a week of ISO 8601")
    span.add_argument("--day", help="YYYY-MM-DD")
    parser.add_argument("--procedure", help="only this procedure's id (default: all together)")
    parser.add_argument("--out", type=Path, help="the file (default: bao-cao-SPAN.pdf or .csv here)")
    parser.add_argument("--csv", action="store_true", help="figures as CSV instead of a PDF")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Write the report; CommandError where too few visits would make it point at a person."""
    from kiosk.commands import desk_parts
    from kiosk.desk.report import last_spans

    settings = settings_of(options.settings)
    now = desk_parts.clock().now()
    when = _when(options, now.date())
    counts = desk_parts.counts(settings)
    known = counts.procedures(date.min, date.max)
    if options.procedure and options.procedure not in known:
        told = ", ".join(known) or "chưa có"
        raise CommandError(f"{options.procedure}: máy chưa đếm thủ tục này; đã đếm: {told}")
    spans = last_spans(counts, when, options.procedure)
    if not spans[-1].figures:
        raise CommandError(f"{_period(when)} có dưới 5 lượt: không lập báo cáo, để không lộ ai")
    kind = "csv" if options.csv else "pdf"
    out = options.out or Path(f"bao-cao-{when.name}.{kind}")
    if options.csv:
        _write_csv(out, spans[-1])
    else:
        from kiosk.papers.desk_report import desk_report

        out.write_bytes(desk_report(facts_of(spans, settings, now)))
    sys.stdout.write(f"{out}\n")
    return 0


def _when(options: Namespace, today: date) -> Calendar:
    from kiosk.desk.report import Calendar, Unit

    for unit, told, form in (
        (Unit.DAY, options.day, "%Y-%m-%d"),
        (Unit.WEEK, options.week and f"{options.week}-1", "%G-W%V-%u"),
        (Unit.MONTH, options.month, "%Y-%m"),
    ):
        if told:
            try:
                return Calendar.around(unit, datetime.strptime(told, form).date())
            except ValueError as trouble:
                raise CommandError(f"{told.removesuffix('-1')}: {FORMS[unit.value]}") from trouble
    return Calendar.around(Unit.MONTH, today)


FORMS = {
    "day": "ngày viết là YYYY-MM-DD, ví dụ 2026-11-23",
    "week": "tuần viết là YYYY-Www, ví dụ 2026-W48",
    "month": "tháng viết là YYYY-MM, ví dụ 2026-11",
}


def _period(when: Calendar) -> str:
    from kiosk.desk.report import Unit

    match when.unit:
        case Unit.DAY:
            return f"ngày {when.first:%d/%m/%Y}"
        case Unit.WEEK:
            return f"tuần {when.first:%d/%m} – {when.last:%d/%m/%Y}"
        case Unit.MONTH:
            return f"tháng {when.first:%m/%Y}"


def facts_of(spans: Sequence[Span], settings: Settings, now: datetime) -> ReportFacts:
    """The last of the spans in Vietnamese words, ready to be drawn, with those before it as its trend."""
    from kiosk.papers.desk_report import Bars, ReportFacts

    span = spans[-1]
    known = {each: each.figures["sent"] for each in spans if each.figures.get("sent")}
    words = _words(settings)
    left = {words.get(f"step.{step}.title", OTHER): count for step, count in span.of("left_at").items()}
    lasted = {words.get(f"step.{step}.title", step): seconds for step, seconds in span.mean_seconds().items()}
    days = span.visits_by_day
    return ReportFacts(
        period=_period(span.when),
        agency=settings.agency.name or "Bộ phận Một cửa",
        kiosk=settings.kiosk.name,
        made=f"{now:%H:%M, %d/%m/%Y}",
        headline=_headline(span, settings),
        days=Bars(
            "Số lượt mỗi ngày (ngày dưới 5 lượt không vẽ)",
            tuple(str(day.day) for day in days),
            tuple(days.values()),
        ),
        bars=(
            Bars(
                f"Hồ sơ đã gửi, các {UNITS[span.when.unit.value]} gần đây",
                tuple(_short(each.when) for each in known),
                tuple(known.values()),
            ),
            Bars("Ông/bà dừng lại ở bước nào", tuple(left), tuple(left.values())),
            Bars("Trung bình mỗi bước mất bao lâu (giây)", tuple(lasted), tuple(map(round, lasted.values()))),
        ),
        tables=(
            ("Làm hồ sơ cho ai", _counts(span.of("case"), words, "option.for_whom.{}.title")),
            ("Diện phí", _counts(span.of("fee"), words, "option.fee_group.{}.title")),
            ("Mức hài lòng", _counts(span.of("rating"), RATINGS, "{}")),
            ("Vì sao", _counts(span.of("reason"), REASONS, "{}")),
            ("Thiết bị, mạng gián đoạn", _faults(span)),
        ),
        closing=_closing(span),
    )


UNITS = {"day": "ngày", "week": "tuần", "month": "tháng"}
MERGED = "không nêu riêng, vì có mục dưới 5"
DAYS = "Số lượt mỗi ngày (ngày dưới 5 lượt không vẽ)"
OTHER = "Ít gặp, gộp lại"
RATINGS = {"very_good": "Rất hài lòng", "good": "Hài lòng", "bad": "Chưa hài lòng"}
REASONS = {
    "easy": "Dễ làm",
    "quick": "Nhanh",
    "helped": "Được giúp",
    "hard": "Khó hiểu",
    "slow": "Chờ lâu",
    "broken": "Máy lỗi",
}
DEVICES = {
    "scanner": "Máy quét",
    "printer": "Máy in",
    "service": "Mạng hoặc cổng dịch vụ",
    "disk": "Chỗ lưu",
    "clock": "Đồng hồ",
}


def _short(when: Calendar) -> str:
    return f"{when.first:%m/%Y}" if when.unit.value == "month" else f"{when.first:%d/%m}"


def _words(settings: Settings) -> Mapping[str, str]:
    from kiosk.wiring import procedure

    loaded, _ = procedure(settings)
    return loaded.words["vi"]


def _headline(span: Span, settings: Settings) -> tuple[Row, ...]:
    from kiosk.desk.statistics import FEES_IN, FEW, Outcome

    sent = span.figures.get("sent", 0)
    merged, unknown = "visits" in span.figures, f"alone_or_not.{FEW}" in span.figures
    helped = span.of("alone_or_not").get("helped", 0)
    seconds = sum(span.mean_seconds().values())
    rows = [
        ("Số lượt", _number(span.visits)),
        ("Hồ sơ đã gửi", MERGED if merged else f"{_number(sent)} ({span.share(Outcome.SENT):.0%})"),
        ("Lưu lại, làm tiếp sau", MERGED if merged else _number(span.figures.get("saved", 0))),
        ("Dừng giữa chừng", MERGED if merged else _number(span.figures.get("left", 0))),
        *([("Phí đã nhận tại cổng", _number(span.figures[FEES_IN]))] if FEES_IN in span.figures else []),
        ("Có người giúp", MERGED if unknown else _number(helped)),
        ("Trung bình một lượt đi hết các bước", f"{seconds / 60:.0f} phút"),
        ("Trong đó chờ máy", f"{sum(span.mean_seconds('waited_s').values()):.0f} giây"),
    ]
    yearly, wanted = settings.report.yearly_total, settings.report.online_percent
    if yearly and not merged and span.when.unit.value == "month":
        share = sent * 12 / yearly
        rows.append(
            (f"So với {_number(yearly)} hồ sơ một năm của đơn vị", f"{_percent(share)} nộp tại máy này")
        )
        rows.append(("Chỉ tiêu được giao", f"{wanted}% – {'đạt' if share * 100 >= wanted else 'chưa đạt'}"))
    return tuple(rows)


def _counts(counts: Mapping[str, int], words: Mapping[str, str], key: str) -> tuple[Row, ...]:
    return tuple((words.get(key.format(name), OTHER), _number(count)) for name, count in counts.items())


def _faults(span: Span) -> tuple[Row, ...]:
    lasted = span.of("fault_s")
    return tuple(
        (
            DEVICES.get(device, device),
            f"{_number(count)} lần, {_number(round(lasted.get(device, 0) / 60))} phút",
        )
        for device, count in span.of("fault").items()
    )


def _closing(span: Span) -> tuple[str, ...]:
    thanks = span.of("alone_or_not").get("helped", 0)
    words = "Số liệu chỉ là tổng; mục dưới 5 người được gộp để không lộ ai."
    return (
        (f"Cảm ơn các bạn đoàn viên, thanh niên đã giúp {_number(thanks)} lượt.", words)
        if thanks
        else (words,)
    )


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%".replace(".", ",")


def _write_csv(out: Path, span: Span) -> None:
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("span", "name", "figure"))
        rows.writerows((span.when.name, *each) for each in sorted(span.figures.items()))
