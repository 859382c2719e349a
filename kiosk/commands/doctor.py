"""`kiosk doctor`: what of this desk works and what does not; looks at everything, writes only the report asked for."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.configuration import USUAL, add_settings
from kiosk.commands.finding import Finding, Level, attention, bad, good
from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from kiosk.settings import Settings

KEYS = (
    "procedure",
    "scanner",
    "printer",
    "slip_printer",
    "zones",
    "code_reader",
    "service",
    "certificate",
    "clock",
    "staff",
    "key",
    "outbox",
    "disk",
    "ram",
    "swap",
    "spool",
    "screen",
    "voice",
)
BARE = frozenset({"ram", "swap"})
"""What can be looked at without settings."""
ORDER = (Level.BAD, Level.ATTENTION, Level.GOOD)
VERDICTS = {Level.GOOD: "ĐẠT", Level.ATTENTION: "LƯU Ý", Level.BAD: "PHẢI SỬA"}
MARKS = {Level.GOOD: "✓", Level.ATTENTION: "!", Level.BAD: "✗"}


def add_arguments(parser: ArgumentParser) -> None:
    """How it is told, and what is left out."""
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.add_argument(
        "--skip", action="append", default=[], choices=KEYS, help="do not look at this (may be repeated)"
    )
    parser.add_argument("--test-print", action="store_true", help="also print a test sheet")
    parser.add_argument("--test-scan", action="store_true", help="also scan a page and throw it away")
    parser.add_argument("--report", type=Path, metavar="PDF", help="also write the readiness report")
    add_settings(parser)


def run(options: Namespace) -> int:
    """Look, tell the worst first with its remedy, and fail while anything is bad."""
    from kiosk import logs

    logs.configure(level="ERROR")
    findings = worst_first(_findings(options))
    wrong = [finding.key for finding in findings if finding.level is Level.BAD]
    if options.json:
        told = [asdict(finding) for finding in findings]
        sys.stdout.write(json.dumps({"ready": not wrong, "findings": told}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(map(_lines, findings)))
    sys.stdout.flush()
    if options.report:
        _report(options, findings)
    if wrong:
        raise CommandError(f"{len(wrong)} điều phải sửa: {', '.join(wrong)}")
    return 0


def _report(options: Namespace, findings: list[Finding]) -> None:
    from kiosk.commands import desk_parts
    from kiosk.papers.readiness_report import Line, draw_readiness
    from kiosk.settings import Settings

    settings = _settings(options.settings)[0] or Settings()
    lines = [Line(VERDICTS[each.level], each.words, each.remedy) for each in findings]
    drawn = draw_readiness(settings.kiosk.name, settings.agency.name, desk_parts.clock().now(), lines)
    try:
        options.report.write_bytes(drawn)
    except OSError as trouble:
        raise CommandError(f"{options.report}: {trouble.strerror}") from trouble


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """What must be mended, then what somebody should know, then what is well; each in the order looked at."""
    return sorted(findings, key=lambda finding: ORDER.index(finding.level))


def _lines(finding: Finding) -> str:
    remedy = f"    → {finding.remedy}\n" if finding.remedy else ""
    return f"{MARKS[finding.level]} {finding.words}\n{remedy}"


def _findings(options: Namespace) -> Iterator[Finding]:
    """Every finding as soon as it is known; a settings file that does not load leaves the machine's only."""
    from kiosk.settings import Settings

    settings, findings = _settings(options.settings)
    yield from findings
    if settings is not None:
        checks = _checks(settings, os.environ) | _trials(settings, options)
    else:
        checks = {key: check for key, check in _checks(Settings(), os.environ).items() if key in BARE}
    for key, check in checks.items():
        if key not in options.skip:
            yield check()


def _settings(file: Path | None) -> tuple[Settings | None, list[Finding]]:
    from kiosk.result import Err, Ok
    from kiosk.settings import Settings, load

    path = file or next((place for place in USUAL if place.exists()), None)
    if path is None:
        words = f"không có {USUAL[0]}; mọi mục theo mặc định"
        return Settings(), [attention("settings", words, f"kiosk settings > {USUAL[0]}, rồi sửa")]
    match load(path):
        case Err(problems):
            return None, [bad("settings", f"{path}: {problem.text}", f"sửa {path}") for problem in problems]
        case Ok(settings):
            return settings, [good("settings", f"cài đặt: {path}")]


def _trials(settings: Settings, options: Namespace) -> dict[str, Callable[[], Finding]]:
    from kiosk.commands import desk_parts, trials

    wanted: dict[str, Callable[[], Finding]] = {}
    if options.test_print:
        wanted["test_print"] = lambda: trials.print_trial(settings, desk_parts.clock())
    if options.test_scan:
        wanted["test_scan"] = lambda: trials.scan_trial(settings)
    return wanted


def _checks(settings: Settings, environ: Mapping[str, str]) -> dict[str, Callable[[], Finding]]:
    from drivers.online_service.certificate import certificate_end
    from drivers.scanner.zone_reading import data_folder
    from kiosk import wiring
    from kiosk.commands import card_checks, desk_checks, desk_parts, machine_checks
    from kiosk.desk.readiness import DeviceState, outbox_state, voice_state
    from kiosk.desk.screen_size import connected_screen

    state, clock = wiring.state_place(settings, environ), desk_parts.clock()
    asked: list[desk_checks.Heard] = []

    def heard() -> desk_checks.Heard:
        if not asked:
            asked.append(desk_parts.service(settings).describe())
        return asked[0]

    def scanner() -> Finding:
        with desk_parts.scanner(settings) as device:
            return desk_checks.scanner(device)

    def outbox() -> Finding:
        if not (state / "outbox").exists():
            return machine_checks.outbox(DeviceState("outbox", True))
        try:
            with desk_parts.outbox(settings) as kept:
                return machine_checks.outbox(outbox_state(kept, clock.now()))
        except CommandError:
            return attention("outbox", "chưa xem được hồ sơ chờ gửi", "sửa các điều khác trước, rồi xem lại")

    def voice() -> Finding:
        wanted = settings.speech.voice != "none"
        with closing(wiring.voice(settings)) as speaking:
            return machine_checks.voice(voice_state(speaking, wanted), wanted)

    address = settings.service.url, Path(settings.service.ca_file) if settings.service.ca_file else None

    return {
        "procedure": lambda: desk_checks.procedure(settings, clock),
        "scanner": scanner,
        "printer": lambda: desk_checks.printer(wiring.printer(settings)),
        "slip_printer": lambda: desk_checks.slip_printer(settings),
        "zones": lambda: card_checks.zones(data_folder()),
        "code_reader": lambda: card_checks.code_reader(wiring.code_reader(settings)),
        "service": lambda: desk_checks.service(settings, heard()),
        "certificate": lambda: desk_checks.certificate(
            settings.service.url, certificate_end(*address), clock.now()
        ),
        "clock": lambda: desk_checks.clock(clock, heard()),
        "staff": lambda: desk_checks.staff(state),
        "key": lambda: machine_checks.key(state, environ),
        "outbox": outbox,
        "disk": lambda: machine_checks.room(state),
        "ram": lambda: machine_checks.ram(environ),
        "swap": machine_checks.swap,
        "spool": lambda: machine_checks.spool(settings),
        "screen": lambda: machine_checks.screen(
            connected_screen(settings.screen.width, settings.screen.height, settings.screen.diagonal_inch)
        ),
        "voice": voice,
    }
