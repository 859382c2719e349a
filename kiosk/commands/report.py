"""`kiosk report`: the desk's month as a PDF for the department, or as CSV; sums that are nobody's."""

from __future__ import annotations

import csv
import re
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import add_settings, settings_of
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.desk.report import Month
    from kiosk.papers.month_report import MonthFacts, Row
    from kiosk.settings import Settings

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def add_arguments(parser: ArgumentParser) -> None:
    """Which month, and in what form."""
    parser.add_argument("--month", help="YYYY-MM (default: this month)")
    parser.add_argument("--out", type=Path, help="the file (default: bao-cao-YYYY-MM.pdf or .csv here)")
    parser.add_argument("--csv", action="store_true", help="figures as CSV instead of a PDF")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Write the report; CommandError where too few visits would make it point at a person."""
    from kiosk.commands import desk_parts
    from kiosk.desk.report import last_months

    settings = settings_of(options.settings)
    now = desk_parts.clock().now()
    found = MONTH.fullmatch(options.month or f"{now:%Y-%m}")
    if found is None:
        raise CommandError(f"{options.month}: tháng viết là YYYY-MM, ví dụ 2026-11")
    months = last_months(desk_parts.counts(settings), int(found[1]), int(found[2]))
    month = months[-1]
    if not month.figures:
        raise CommandError(f"tháng {found[2]}/{found[1]} có dưới 5 lượt: không lập báo cáo, để không lộ ai")
    kind = "csv" if options.csv else "pdf"
    out = options.out or Path(f"bao-cao-{found[0]}.{kind}")
    if options.csv:
        _write_csv(out, month)
    else:
        from kiosk.papers.month_report import month_report

        out.write_bytes(month_report(facts_of(months, settings, now)))
    sys.stdout.write(f"{out}\n")
    return 0


def facts_of(months: Sequence[Month], settings: Settings, now: datetime) -> MonthFacts:
    """The last of the months in Vietnamese words, ready to be drawn, with those before it as its trend."""
    from kiosk.papers.month_report import Bars, MonthFacts

    month = months[-1]
    known = {each: each.figures["sent"] for each in months if each.figures.get("sent")}
    words = _words(settings)
    left = {words.get(f"step.{step}.title", OTHER): count for step, count in month.of("left_at").items()}
    lasted = {
        words.get(f"step.{step}.title", step): seconds for step, seconds in month.mean_seconds().items()
    }
    days = month.visits_by_day
    return MonthFacts(
        month=f"{month.number:02d}/{month.year}",
        agency=settings.agency.name or "Bộ phận Một cửa",
        kiosk=settings.kiosk.name,
        made=f"{now:%H:%M, %d/%m/%Y}",
        headline=_headline(month, settings),
        days=Bars(
            "Số lượt mỗi ngày (ngày dưới 5 lượt không vẽ)",
            tuple(str(day.day) for day in days),
            tuple(days.values()),
        ),
        bars=(
            Bars(
                "Hồ sơ đã gửi, các tháng gần đây",
                tuple(f"{each.number:02d}/{each.year}" for each in known),
                tuple(known.values()),
            ),
            Bars("Ông/bà dừng lại ở bước nào", tuple(left), tuple(left.values())),
            Bars("Trung bình mỗi bước mất bao lâu (giây)", tuple(lasted), tuple(map(round, lasted.values()))),
        ),
        tables=(
            ("Làm hồ sơ cho ai", _counts(month.of("case"), words, "option.for_whom.{}.title")),
            ("Diện phí", _counts(month.of("fee"), words, "option.fee_group.{}.title")),
            ("Mức hài lòng", _counts(month.of("rating"), RATINGS, "{}")),
            ("Thiết bị, mạng gián đoạn", _faults(month)),
        ),
        closing=_closing(month),
    )


MERGED = "không nêu riêng, vì có mục dưới 5"
DAYS = "Số lượt mỗi ngày (ngày dưới 5 lượt không vẽ)"
OTHER = "Ít gặp, gộp lại"
RATINGS = {"very_good": "Rất hài lòng", "good": "Hài lòng", "bad": "Chưa hài lòng"}
DEVICES = {
    "scanner": "Máy quét",
    "printer": "Máy in",
    "service": "Mạng hoặc cổng dịch vụ",
    "disk": "Chỗ lưu",
    "clock": "Đồng hồ",
}


def _words(settings: Settings) -> Mapping[str, str]:
    from kiosk.wiring import procedure

    loaded, _ = procedure(settings)
    return loaded.words["vi"]


def _headline(month: Month, settings: Settings) -> tuple[Row, ...]:
    from kiosk.desk.statistics import FEES_IN, FEW, Outcome

    sent = month.figures.get("sent", 0)
    merged, unknown = "visits" in month.figures, f"alone_or_not.{FEW}" in month.figures
    helped = month.of("alone_or_not").get("helped", 0)
    seconds = sum(month.mean_seconds().values())
    rows = [
        ("Số lượt", _number(month.visits)),
        ("Hồ sơ đã gửi", MERGED if merged else f"{_number(sent)} ({month.share(Outcome.SENT):.0%})"),
        ("Lưu lại, làm tiếp sau", MERGED if merged else _number(month.figures.get("saved", 0))),
        ("Dừng giữa chừng", MERGED if merged else _number(month.figures.get("left", 0))),
        *([("Phí đã nhận tại cổng", _number(month.figures[FEES_IN]))] if FEES_IN in month.figures else []),
        ("Có người giúp", MERGED if unknown else _number(helped)),
        ("Trung bình một lượt đi hết các bước", f"{seconds / 60:.0f} phút"),
        ("Trong đó chờ máy", f"{sum(month.mean_seconds('waited_s').values()):.0f} giây"),
    ]
    yearly, wanted = settings.report.yearly_total, settings.report.online_percent
    if yearly and not merged:
        share = sent * 12 / yearly
        rows.append(
            (f"So với {_number(yearly)} hồ sơ một năm của đơn vị", f"{_percent(share)} nộp tại máy này")
        )
        rows.append(("Chỉ tiêu được giao", f"{wanted}% – {'đạt' if share * 100 >= wanted else 'chưa đạt'}"))
    return tuple(rows)


def _counts(counts: Mapping[str, int], words: Mapping[str, str], key: str) -> tuple[Row, ...]:
    return tuple((words.get(key.format(name), OTHER), _number(count)) for name, count in counts.items())


def _faults(month: Month) -> tuple[Row, ...]:
    lasted = month.of("fault_s")
    return tuple(
        (
            DEVICES.get(device, device),
            f"{_number(count)} lần, {_number(round(lasted.get(device, 0) / 60))} phút",
        )
        for device, count in month.of("fault").items()
    )


def _closing(month: Month) -> tuple[str, ...]:
    thanks = month.of("alone_or_not").get("helped", 0)
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


def _write_csv(out: Path, month: Month) -> None:
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("month", "name", "figure"))
        rows.writerows((f"{month.year}-{month.number:02d}", *each) for each in sorted(month.figures.items()))
