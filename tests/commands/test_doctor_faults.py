"""The doctor on a whole desk with one planted fault: that fault comes first, with what to do; with none, exit zero."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from drivers.printer.practice import PracticePrinter
from kiosk import wiring
from kiosk.commands import desk_checks, desk_parts, machine_checks
from kiosk.desk import readiness
from kiosk.desk.readiness import voice_state
from kiosk.desk.staff import Role
from kiosk.desk.store import StaffStore
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.ports.printer import PrintTrouble
from kiosk.ports.scanner import ScannerState, ScanTrouble
from kiosk.ports.speech import NoVoice
from kiosk.result import Ok
from kiosk.sealing import MachineKey
from kiosk.settings import Settings
from tests.commands.conftest import Give
from tests.outbox.made_up import packet
from tests.papers.reading import text_of


@dataclass
class PlacedScanner:
    told: ScannerState = field(default_factory=lambda: ScannerState(True, "máy quét MẪU"))

    def state(self) -> ScannerState:
        return self.told


@dataclass
class SetClock:
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(VIET_NAM) + self.ahead

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Machine:
    """A desk that is well; a fault changes one thing of it."""

    folder: Path
    toml: Path
    service: PracticeService
    printer: PracticePrinter
    patch: pytest.MonkeyPatch
    scanner: PlacedScanner = field(default_factory=PlacedScanner)
    clock: SetClock = field(default_factory=SetClock)

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def key(self) -> Path:
        return self.state / "outbox.key"

    def set(self, old: str, new: str) -> None:
        text = self.toml.read_text()
        assert old in text
        self.toml.write_text(text.replace(old, new))


@pytest.fixture
def machine(
    toml: Path, tmp_path: Path, practice: PracticeService, monkeypatch: pytest.MonkeyPatch
) -> Machine:
    made = Machine(tmp_path, toml, practice, PracticePrinter(tmp_path / "printed"), monkeypatch)
    made.state.mkdir()
    made.key.write_bytes(bytes(32))
    made.key.chmod(0o600)
    assert isinstance(StaffStore(made.state / "staff.sqlite").add("KT", Role.TECHNICIAN, "204817"), Ok)

    @contextmanager
    def scanner(_settings: Settings) -> Iterator[PlacedScanner]:
        yield made.scanner

    def clock() -> Clock:
        return made.clock

    monkeypatch.setattr(desk_parts, "scanner", scanner)
    monkeypatch.setattr(desk_parts, "clock", clock)
    monkeypatch.setattr(wiring, "printer", lambda _settings: made.printer)
    monkeypatch.setattr(machine_checks, "swap_in_clear", lambda: ())
    monkeypatch.setattr(machine_checks, "spool_folders", lambda: (Path("/dev/shm"),))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    return made


def no_scanner(machine: Machine) -> None:
    machine.scanner.told = ScannerState(False, "", ScanTrouble.NOT_FOUND)


def forbidden_scanner(machine: Machine) -> None:
    machine.scanner.told = ScannerState(False, "máy quét MẪU", ScanTrouble.DENIED)


def no_paper(machine: Machine) -> None:
    machine.printer.fault(PrintTrouble.PAPER_OUT)


def paused_queue(machine: Machine) -> None:
    machine.printer.fault(PrintTrouble.PAUSED)


def no_line(machine: Machine) -> None:
    machine.service.close()


def lost_account(machine: Machine) -> None:
    secret = json.loads(machine.service.credentials_file.read_text())
    machine.service.credentials_file.write_text(json.dumps(secret | {"client_secret": "another"}))


def open_credentials(machine: Machine) -> None:
    machine.service.credentials_file.chmod(0o644)


def wrong_clock(machine: Machine) -> None:
    machine.clock.ahead = timedelta(days=3)


def no_staff(machine: Machine) -> None:
    (machine.state / "staff.sqlite").unlink()


def open_key(machine: Machine) -> None:
    machine.key.chmod(0o644)


def broken_key(machine: Machine) -> None:
    machine.key.write_bytes(b"half")


def full_disk(machine: Machine) -> None:
    machine.patch.setattr(machine_checks, "ROOM_NEEDED", 1 << 62)


def long_wait(machine: Machine) -> None:
    with closing(
        Outbox.open(machine.state / "outbox", MachineKey(bytes(32)), SetClock(timedelta(days=-2)))
    ) as kept:
        assert isinstance(kept.put(packet(1)), Ok)


def visits_on_disk(machine: Machine) -> None:
    folder = machine.folder / "run"
    folder.mkdir(mode=0o700)
    machine.patch.setenv("XDG_RUNTIME_DIR", str(folder))
    machine.patch.setattr(machine_checks, "on_tmpfs", lambda place: not place.is_relative_to(folder))


def crowded_memory(machine: Machine) -> None:
    machine.patch.setattr(readiness, "ROOM_NEEDED", 1 << 62)


def clear_swap(machine: Machine) -> None:
    machine.patch.setattr(machine_checks, "swap_in_clear", lambda: ("/dev/sda3",))


def spool_on_disk(machine: Machine) -> None:
    machine.patch.setattr(machine_checks, "spool_folders", lambda: (machine.folder,))
    machine.patch.setattr(machine_checks, "on_tmpfs", lambda place: place != machine.folder)


def broken_procedure(machine: Machine) -> None:
    copy = machine.folder / "procedure"
    shutil.copytree(wiring.ASSETS / "procedures" / "criminal-record-certificate", copy)
    (copy / "procedure.toml").write_text("id = \n")
    machine.toml.write_text(machine.toml.read_text() + f'[procedure]\nfolder = "{copy}"\n')


def misspelt_settings(machine: Machine) -> None:
    machine.set("[scanner]", "[scaner]")


FAULTS: tuple[tuple[Callable[[Machine], None], str, str], ...] = (
    (no_scanner, "scanner", "scanimage -L"),
    (forbidden_scanner, "scanner", "usermod -aG scanner"),
    (no_paper, "printer", "nạp giấy A4"),
    (paused_queue, "printer", "cupsenable"),
    (no_line, "service", "dây mạng"),
    (lost_account, "service", "credentials_file"),
    (open_credentials, "service", "chmod 600"),
    (wrong_clock, "clock", "timedatectl set-ntp"),
    (no_staff, "staff", "kiosk staff add"),
    (open_key, "key", "chmod 600"),
    (broken_key, "key", "bản sao"),
    (full_disk, "disk", "apt-get clean"),
    (long_wait, "outbox", "kiosk outbox send"),
    (visits_on_disk, "ram", "findmnt"),
    (crowded_memory, "ram", "RuntimeDirectorySize"),
    (clear_swap, "swap", "swapoff"),
    (spool_on_disk, "spool", "var-spool-cups.mount"),
    (broken_procedure, "procedure", "kiosk lint-procedure"),
    (misspelt_settings, "settings", "sửa"),
)


def test_a_desk_without_a_fault_passes(give: Give, machine: Machine) -> None:
    code, told, error = give("doctor", "--json", "--settings", machine.toml)
    findings = json.loads(told)["findings"]
    assert code == 0 and not error, [each for each in findings if each["level"] != "good"]
    assert not [each for each in findings if each["level"] == "bad"]


@pytest.mark.parametrize(("plant", "key", "remedy"), FAULTS, ids=[each[0].__name__ for each in FAULTS])
def test_the_planted_fault_comes_first_with_its_remedy(
    give: Give, machine: Machine, plant: Callable[[Machine], None], key: str, remedy: str
) -> None:
    plant(machine)
    code, told, error = give("doctor", "--json", "--settings", machine.toml)
    first, *others = json.loads(told)["findings"]
    assert code == 1 and error.startswith("kiosk doctor: 1 ")
    assert (first["key"], first["level"]) == (key, "bad") and remedy in first["remedy"], first
    assert not [each for each in others if each["level"] == "bad"]


def test_in_words_the_fault_and_its_remedy_stand_on_top(give: Give, machine: Machine) -> None:
    clear_swap(machine)
    code, told, _ = give("doctor", "--settings", machine.toml)
    assert code == 1 and told.startswith("✗ bộ nhớ tráo đổi không mã hoá: /dev/sda3\n    → swapoff -a")


def test_the_readiness_report_says_what_the_doctor_says(give: Give, machine: Machine) -> None:
    out = machine.folder / "report.pdf"
    words = ("doctor", "--settings", machine.toml, "--report", out)
    assert give(*words)[0] == 0
    assert "Máy sẵn sàng phục vụ." in text_of(out) and "PHẢI SỬA" not in text_of(out)
    no_paper(machine)
    code = give(*words)[0]
    text = text_of(out)
    assert code == 1 and "Máy CHƯA sẵn sàng" in text and "PHẢI SỬA – " in text
    assert text.index("PHẢI SỬA – ") < text.index("ĐẠT – ") and "nạp giấy A4" in text
    assert give("doctor", "--settings", machine.toml, "--report", machine.folder / "no" / "x.pdf")[0] == 1


@pytest.mark.parametrize(("left", "level"), [(timedelta(days=10), "attention"), (timedelta(days=90), "good")])
def test_a_certificate_near_its_end_is_told_weeks_before(left: timedelta, level: str) -> None:
    now = datetime.now(VIET_NAM)
    told = desk_checks.certificate("https://dvc.example.vn", now + left, now)
    assert told.level == level and f"{now + left:%d/%m/%Y}" in told.words


def test_a_desk_without_the_voice_it_wants_is_told_and_goes_on() -> None:
    assert machine_checks.voice(voice_state(NoVoice(), wanted=True), wanted=True).level == "attention"
    assert machine_checks.voice(voice_state(NoVoice(), wanted=False), wanted=False).level == "good"


def test_a_certificate_nobody_could_see_is_not_called_good() -> None:
    now = datetime.now(VIET_NAM)
    assert desk_checks.certificate("https://dvc.example.vn", None, now).level == "attention"
    assert desk_checks.certificate("http://127.0.0.1:8470", None, now).level == "good"
