"""The doctor: each thing that can be wrong with a desk is seen and named, and nothing is written to disk."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from drivers.printer.practice import PracticePrinter
from drivers.receipt_printer.line import UsbLine, UsbName
from drivers.receipt_printer.paper_machine import PaperMachine
from drivers.receipt_printer.receipt_printer import ReceiptPrinter
from drivers.receipt_printer.usb_machine import Plug, UsbMachine
from kiosk.commands import desk_checks, machine_checks, trials
from kiosk.commands.doctor import KEYS
from kiosk.commands.finding import Finding, Level
from kiosk.desk.staff import Role
from kiosk.desk.store import StaffStore
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.online_service import ServiceDescription, ServiceFault, ServiceTrouble
from kiosk.ports.printer import PrinterState, PrintTrouble
from kiosk.ports.scanner import PageVerdict, ScanFault, ScannedPage, ScannerState, ScanTrouble
from kiosk.result import Err, Ok, Result
from kiosk.settings import Printer, ProcedureChoice, Settings
from tests.commands.conftest import Give
from tests.outbox.made_up import HandClock

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=VIET_NAM)
BUILT = date(2026, 11, 1)
NO_LINE = Err(ServiceFault(ServiceTrouble.NO_LINE))


def heard(at: datetime) -> desk_checks.Heard:
    return Ok(ServiceDescription(at, (), 1, 1, ()))


def levels(told: str) -> dict[str, str]:
    return {each["key"]: each["level"] for each in json.loads(told)["findings"]}


def test_a_whole_desk_is_looked_at_by_the_program_itself(toml: Path, tmp_path: Path) -> None:
    """With libsane's own `pnm` device as scanner and the practice service over HTTP."""
    sane = tmp_path / "sane"
    sane.mkdir()
    (sane / "dll.conf").write_text("pnm\n")
    command = [sys.executable, "-m", "kiosk", "doctor", "--json", "--settings", str(toml)]
    environment = {"SANE_CONFIG_DIR": str(sane), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False, encoding="utf-8"
    )
    found = levels(done.stdout)
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    good = {
        key: found[key] for key in ("settings", "procedure", "scanner", "service", "clock", "disk", "ram")
    }
    assert set(good.values()) == {"good"}, good
    assert (found["printer"], found["staff"], found["key"]) == ("bad", "bad", "attention")
    assert not (tmp_path / "state").exists()
    for each in json.loads(done.stdout)["findings"]:
        assert bool(each["remedy"]) is (each["level"] != "good"), each


def test_a_bad_settings_file_is_told_in_words_and_the_machine_still_looked_at(
    give: Give, tmp_path: Path
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[scaner]\ndevice = "x"\n')
    code, told, error = give("doctor", "--settings", file, "--test-print")
    assert code == 1 and error.startswith("kiosk doctor: ")
    assert told.splitlines()[0] == f"✗ {file}: dòng 1: không có mục scaner – có phải ý là scanner?"
    assert told.splitlines()[1] == f"    → sửa {file}"
    assert len(told.splitlines()) == 4


def test_what_is_skipped_is_not_looked_at(give: Give, toml: Path) -> None:
    skips = [word for key in KEYS for word in ("--skip", key)]
    code, told, _ = give("doctor", "--json", "--settings", toml, *skips)
    assert code == 0 and json.loads(told)["ready"] is True and levels(told) == {"settings": "good"}


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (heard(NOON), Level.GOOD),
        (NO_LINE, Level.GOOD),
        (heard(NOON - timedelta(minutes=7)), Level.ATTENTION),
        (heard(NOON + timedelta(days=2)), Level.BAD),
    ],
)
def test_the_clock_is_held_against_the_service(told: desk_checks.Heard, level: Level) -> None:
    assert desk_checks.clock(HandClock(NOON), told, BUILT).level is level


def test_a_clock_before_the_program_was_made_is_wrong() -> None:
    finding = desk_checks.clock(HandClock(NOON.replace(year=2020)), NO_LINE, BUILT)
    assert finding.level is Level.BAD and "01/11/2026" in finding.words


def test_the_service_needs_an_answer_and_a_closed_credentials_file(practice: PracticeService) -> None:
    assert desk_checks.service(Settings(), NO_LINE).level is Level.ATTENTION
    file = practice.credentials_file
    settings = Settings.model_validate({"service": {"url": practice.url, "credentials_file": str(file)}})
    assert desk_checks.service(settings, heard(NOON)).level is Level.GOOD
    silent = desk_checks.service(settings, NO_LINE)
    assert silent.level is Level.BAD and "không nối được" in silent.words
    file.chmod(0o644)
    assert "0644" in desk_checks.service(settings, heard(NOON)).words
    file.unlink()
    assert desk_checks.service(settings, heard(NOON)).level is Level.BAD


@dataclass
class ToldPrinter:
    told: PrinterState

    def state(self) -> PrinterState:
        return self.told


@pytest.mark.parametrize(
    ("state", "level"),
    [
        (PrinterState(True, "kiosk"), Level.GOOD),
        (PrinterState(True, "kiosk", PrintTrouble.UNKNOWN), Level.ATTENTION),
        (PrinterState(False, "kiosk", PrintTrouble.UNKNOWN), Level.ATTENTION),
        (PrinterState(False, "kiosk", PrintTrouble.PAPER_OUT), Level.BAD),
        (PrinterState(False, "kiosk"), Level.BAD),
    ],
)
def test_a_printer_in_doubt_is_not_called_good(state: PrinterState, level: Level) -> None:
    finding = desk_checks.printer(ToldPrinter(state))  # type: ignore[arg-type]
    assert finding.level is level and "kiosk" in finding.words


ROLL = Settings.model_validate({"slip_printer": {"kind": "roll", "usb": "0fff:0001"}})


def roll_printer_on(plug: Plug) -> Finding:
    """What the doctor says of a receipt printer that hangs on the bus like this."""
    device = ReceiptPrinter(lambda: UsbLine.open(UsbName(0x0FFF, 1), UsbMachine(plug)))
    return desk_checks.slip_printer_state(device.state(), roll=True)


def test_the_receipt_printer_is_looked_at_and_the_udev_rule_named_where_the_right_is_missing() -> None:
    well = roll_printer_on(Plug())
    assert well.level is Level.GOOD and not well.remedy
    shut = roll_printer_on(Plug(allowed=False))
    assert shut.level is Level.ATTENTION and "60-lltp-kiosk.rules" in shut.remedy
    assert "usblp" in roll_printer_on(Plug(busy=True)).remedy
    assert "lsusb" in roll_printer_on(Plug(present=False)).remedy
    empty = Plug(PaperMachine(rows_left=0))
    assert "cuộn giấy" in roll_printer_on(empty).remedy


def test_a_desk_with_one_printer_has_its_slips_on_a4_and_one_without_the_roll_is_told() -> None:
    assert desk_checks.slip_printer(Settings()).level is Level.GOOD
    assert desk_checks.slip_printer(ROLL).level is Level.ATTENTION


def test_a_broken_procedure_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "procedure.toml").write_text("id = \n")
    settings = Settings(procedure=ProcedureChoice(folder=str(tmp_path)))
    finding = desk_checks.procedure(settings, HandClock(NOON))
    assert finding.level is Level.BAD and "procedure.toml" in finding.words and "\n" not in finding.words
    assert desk_checks.procedure(Settings(), HandClock(NOON)).level is Level.GOOD
    assert desk_checks.procedure(Settings(), HandClock(NOON.replace(year=1990))).level is Level.BAD


def test_somebody_must_be_able_to_open_the_panel(tmp_path: Path) -> None:
    assert desk_checks.staff(tmp_path).level is Level.BAD
    assert not (tmp_path / "staff.sqlite").exists()
    book = StaffStore(tmp_path / "staff.sqlite")
    assert desk_checks.staff(tmp_path).level is Level.BAD
    assert isinstance(book.add("LTM", Role.VOLUNTEER, "204817"), Ok)
    assert desk_checks.staff(tmp_path).level is Level.ATTENTION
    assert isinstance(book.add("KT", Role.TECHNICIAN, "204817"), Ok)
    assert desk_checks.staff(tmp_path).level is Level.GOOD


def test_a_key_that_others_can_read_is_bad(tmp_path: Path) -> None:
    assert machine_checks.key(tmp_path, {}).level is Level.ATTENTION
    file = tmp_path / "outbox.key"
    file.write_bytes(bytes(32))
    file.chmod(0o640)
    finding = machine_checks.key(tmp_path, {})
    assert finding.level is Level.BAD and "0640" in finding.words and file.stat().st_mode & 0o777 == 0o640
    file.chmod(0o600)
    assert machine_checks.key(tmp_path, {}).level is Level.GOOD
    file.write_bytes(b"half")
    assert machine_checks.key(tmp_path, {}).level is Level.BAD


def test_a_key_handed_in_by_systemd_is_the_one_looked_at(tmp_path: Path) -> None:
    given = tmp_path / "kiosk-outbox-key"
    given.write_bytes(bytes(32))
    given.chmod(0o400)
    finding = machine_checks.key(tmp_path / "state", {"CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert finding.level is Level.GOOD and str(given) in finding.words


def test_memory_spool_and_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine_checks.swap(()).level is Level.GOOD
    swapped = machine_checks.swap(("/dev/sda3",))
    assert swapped.level is Level.BAD and "/dev/sda3" in swapped.words
    on_disk = machine_checks.spool(Settings(), (tmp_path,))
    assert on_disk.level is Level.BAD and str(tmp_path) in on_disk.words
    assert machine_checks.spool(Settings(), (Path("/dev/shm"),)).level is Level.GOOD
    elsewhere = Settings(printer=Printer(server="print.example:631"))
    assert machine_checks.spool(elsewhere, (tmp_path,)).level is Level.ATTENTION
    assert machine_checks.ram({"XDG_RUNTIME_DIR": str(tmp_path)}).level is Level.BAD
    assert machine_checks.ram({}).level is Level.GOOD
    assert machine_checks.room(tmp_path / "not" / "yet").level is Level.GOOD
    monkeypatch.setattr(machine_checks, "ROOM_NEEDED", 1 << 62)
    assert machine_checks.room(tmp_path).level is Level.BAD


def test_the_test_sheet_is_truly_printed_and_a_blocked_printer_told(tmp_path: Path) -> None:
    printer = PracticePrinter(tmp_path)
    assert trials.printed(printer, Settings(), HandClock()).level is Level.GOOD
    (sheet,) = printer.printed()
    assert sheet.read_bytes().startswith(b"%PDF-")
    printer.fault(PrintTrouble.PAPER_OUT)
    blocked = trials.printed(printer, Settings(), HandClock())
    assert blocked.level is Level.BAD and "hết giấy" in blocked.words
    printer.fault(None)
    assert len(printer.printed()) == 1


@dataclass
class OnePageScanner:
    outcome: Result[ScannedPage, ScanFault]

    def state(self) -> ScannerState:
        return ScannerState(True)

    def scan(self, *_: object) -> Result[ScannedPage, ScanFault]:
        return self.outcome


def test_a_trial_scan_says_what_came() -> None:
    page = ScannedPage(b"", b"", b"", 2480, 3508, 300, verdict=PageVerdict.BLANK)
    came = trials.scanned(OnePageScanner(Ok(page)), Settings())  # type: ignore[arg-type]
    assert came.level is Level.GOOD and "2480 × 3508" in came.words and "blank" in came.words
    jammed = OnePageScanner(Err(ScanFault(ScanTrouble.JAMMED)))
    stuck = trials.scanned(jammed, Settings())  # type: ignore[arg-type]
    assert stuck.level is Level.BAD and "kẹt" in stuck.words
