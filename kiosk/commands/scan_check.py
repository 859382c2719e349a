"""`kiosk scan-check FILE…`: what the scanner's worker makes of page images, by the same code, one line each."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drivers.scanner.page_file import PageFile
    from kiosk.identity.card_reading import CardReading
    from kiosk.ports.scanner import ScannedPage

BOUNDS_DPI = (50, 1200)
ASSUMED_DPI = 300


@dataclass(frozen=True, slots=True)
class Check:
    """One file: the finished page, in which slot it was taken, where its dpi is from, and what a card on it says."""

    file: Path
    slot: str
    dpi_from: str
    page: ScannedPage
    reading: CardReading


def add_arguments(parser: ArgumentParser) -> None:
    """Which images, and how to take them."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="page image (JPEG, PNG, TIFF, PNM…)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--dpi", type=_dpi, help="resolution, where the file does not say or says it wrongly")
    parser.add_argument(
        "--slot",
        choices=("auto", "card", "page"),
        default="auto",
        help="what was asked for (default: as it looks)",
    )


def run(options: Namespace) -> int:
    """Check each file; raises CommandError in the end where one could not be read."""
    from drivers.scanner.page_file import read_page_file
    from kiosk.result import Err, Ok

    unread: list[str] = []
    for file in options.files:
        match read_page_file(file):
            case Err(kind):
                unread.append(f"{file}: không đọc được ảnh ({kind})")
                continue
            case Ok(found):
                check = _check(file, found, options.dpi, options.slot)
        line = json.dumps(_facts(check), ensure_ascii=False) if options.json else " · ".join(_words(check))
        sys.stdout.write(f"{line}\n")
    if unread:
        raise CommandError("; ".join(unread))
    return 0


def _dpi(text: str) -> int:
    low, high = BOUNDS_DPI
    if not text.isdigit() or not low <= int(text) <= high:
        raise ArgumentTypeError(f"a whole number from {low} to {high}")
    return int(text)


def _check(file: Path, found: PageFile, dpi: int | None, slot: str) -> Check:
    from drivers.scanner.closer_look import card_area
    from drivers.scanner.finishing import finish
    from drivers.scanner.pixels import grey
    from drivers.scanner.zone_lines import zone_lines
    from kiosk.commands.desk_parts import clock
    from kiosk.identity.card_reading import read_scan

    image, used = found.image, dpi or found.dpi or ASSUMED_DPI
    source = "option" if dpi else "file" if found.dpi else "assumed"
    if slot == "auto":
        of_card = card_area(image, used) is not None or zone_lines(grey(image), used)
        slot = "card" if of_card else "page"
    page = finish(image, used, slot)
    return Check(file, slot, source, page, read_scan(page.codes, page.zones, clock().now().date()))


def _words(check: Check) -> Iterator[str]:
    from kiosk.commands.words import VERDICT

    page = check.page
    yield f"{check.file}: {VERDICT[page.verdict]}"
    yield f"nghiêng {page.angle:.2f}°, xoay {90 * page.turned}°"
    assumed = " (tạm coi, tệp không ghi)" if check.dpi_from == "assumed" else ""
    width, height = page.width * 25.4 / page.dpi, page.height * 25.4 / page.dpi
    yield f"{page.dpi} dpi{assumed}, {width:.0f} × {height:.0f} mm"
    yield from (_code_words(code) for code in page.codes)
    yield from _card_words(check.reading)


def _code_words(code: bytes) -> str:
    from kiosk.commands.words import CODE

    return f"mã QR: {CODE[_kind(code)]} ({len(code)} byte)"


def _card_words(reading: CardReading) -> Iterator[str]:
    from kiosk.commands.desk_parts import clock

    if reading.card:
        card = reading.card
        yield f"thẻ: {card.name}, {card.number}, sinh {card.birth.text}, cấp {card.issued:%d/%m/%Y}"
    if reading.zone:
        zone = reading.zone
        yield f"dòng máy đọc ({zone.kind.value}): {zone.name}, {zone.personal_number or zone.document_number}"
    if reading.disagreeing:
        yield f"hai chỗ không khớp: {', '.join(reading.disagreeing)}"
    if reading.is_over(clock().now().date()):
        yield f"thẻ hết hạn {reading.ends():%d/%m/%Y}"


def _kind(code: bytes) -> str:
    """What a code is: `citizen_card`, `declaration` (one of our own), else why it is no card."""
    from kiosk.commands.desk_parts import clock
    from kiosk.identity.citizen_card import read_card
    from kiosk.papers.mark import read_mark
    from kiosk.result import Err

    if read_mark(code) is not None:
        return "declaration"
    found = read_card(code, clock().now().date())
    return found.error.value if isinstance(found, Err) else "citizen_card"


def _facts(check: Check) -> dict[str, Any]:
    page, reading = check.page, check.reading
    return {
        "file": str(check.file),
        "slot": check.slot,
        "verdict": page.verdict.value,
        "angle": round(page.angle, 3),
        "turned": 90 * page.turned,
        "dpi": page.dpi,
        "dpi_from": check.dpi_from,
        "width": page.width,
        "height": page.height,
        "jpeg_bytes": len(page.jpeg),
        "codes": [{"kind": _kind(code), "text": code.decode("utf-8", "replace")} for code in page.codes],
        "card": _card_facts(reading),
        "zone": _zone_facts(reading),
        "disagreeing": list(reading.disagreeing),
        "measures": {name: round(value, 4) for name, value in page.measures.items()},
    }


def _card_facts(reading: CardReading) -> dict[str, Any] | None:
    card = reading.card
    if card is None:
        return None
    end = reading.ends()
    return {
        "number": card.number,
        "old_number": card.old_number,
        "name": card.name,
        "birth": card.birth.iso,
        "sex": card.sex,
        "residence": card.residence,
        "issued": card.issued.isoformat(),
        "ends": end.isoformat() if end else None,
        "ends_from": "zone" if reading.zone else "law",
        "extra_fields": len(card.extras),
    }


def _zone_facts(reading: CardReading) -> dict[str, Any] | None:
    zone = reading.zone
    if zone is None:
        return None
    return {
        "kind": zone.kind.value,
        "issuer": zone.issuer,
        "document_number": zone.document_number,
        "personal_number": zone.personal_number,
        "name": zone.name,
        "birth": zone.birth.isoformat(),
        "sex": zone.sex,
        "expiry": zone.expiry.isoformat() if zone.expiry else None,
    }
