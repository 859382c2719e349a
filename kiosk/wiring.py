"""Puts one kiosk together, with real or with practice devices; the only place that knows which."""

from __future__ import annotations

import importlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.desk.count_store import CountStore
from kiosk.desk.store import StaffStore
from kiosk.filing.slip_printer import SlipPrinter
from kiosk.filing.ticket_shelf import TicketShelf
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.retry import START_SPREAD_S
from kiosk.papers.ram_storage import private_folder, ram_folder
from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.ports.code_reader import CodeReader
from kiosk.ports.metrics import Metrics, NoMetrics
from kiosk.ports.online_service import OnlineService
from kiosk.ports.speech import NoVoice, Voice
from kiosk.ports.usb import UsbBus
from kiosk.practice_people import PRACTICE_DESK, PRACTICE_PEOPLE, PracticePerson
from kiosk.procedure.loading import Loaded, load
from kiosk.procedure.shelf import shelf
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey
from kiosk.settings import Agency, Settings
from kiosk.training.scores import ScoreBook
from kiosk.training.training import NOBODY, Trainee, Training
from kiosk.vietnamese import places
from ui.parts import Parts

if TYPE_CHECKING:
    from drivers.online_service.practice import PracticeService
    from drivers.printer.cups import CupsPrinter
    from drivers.printer.practice import PracticePrinter
    from drivers.scanner.practice import PracticeTray
    from drivers.scanner.sane import SaneScanner
    from kiosk.practice_hands import PracticeHands

ASSETS = Path(__file__).resolve().parents[1] / "assets"
PRACTICE_AGENCY = Agency(**PRACTICE_DESK)
NEEDED_LATER = (
    "kiosk.papers.declaration",
    "kiosk.papers.preview",
    "kiosk.papers.packet",
    "kiosk.papers.slip",
    "kiosk.papers.test_sheet",
    "phonenumbers",
    "holidays.countries",
)
"""What no screen needs at first, and what takes long to import."""


def archival_slip(pdf: bytes, title: str) -> bytes:
    """The practice service's slip, marked for archives as our own papers are."""
    from kiosk.papers.archival import marked_archival

    return marked_archival(pdf, title)


class NotReadyError(RuntimeError):
    """The kiosk cannot be put together; the message is for the technician, in one or more lines."""


COUNTS = "counts.sqlite"
SCORES = "practice-scores.json"


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The time of day in Viet Nam."""
        return datetime.now(VIET_NAM)

    def monotonic(self) -> float:
        """Seconds since the machine started."""
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class PracticeDesk:
    """The practice devices behind a practice kiosk, for those who jam, empty and read them."""

    tray: PracticeTray
    printer: PracticePrinter
    printed: Path
    service: PracticeService
    hands: PracticeHands


def real(settings: Settings, environ: Mapping[str, str] = os.environ) -> Parts:
    """The kiosk of `kiosk.toml`; raises NotReadyError where no screen could be shown at all."""
    clock = SystemClock()
    state = state_folder(settings, environ)
    loaded, troubles = procedure(settings)
    ram = _ram(environ)
    device = scanner(settings, state / "sane")
    device.start()
    main_printer = printer(settings)
    return Parts(
        settings=settings,
        loaded=loaded,
        clock=clock,
        scanner=device,
        printer=main_printer,
        slip_printers=(*slip_printer(settings), SlipPrinter(main_printer)),
        service=online_service(settings, clock),
        outbox=outbox(state, environ, clock, START_SPREAD_S),
        staff=StaffStore(state / "staff.sqlite"),
        counts=CountStore(state / COUNTS),
        tickets=TicketShelf(state / "tickets", clock),
        ram=ram,
        practice=False,
        desk_troubles=troubles,
        others=other_procedures(settings, loaded),
        usb=usb_bus(),
        code_reader=code_reader(settings),
        voice=voice(settings),
        metrics=metrics(settings),
    )


def practice(
    folder: Path,
    person: str = "student",
    settings: Settings | None = None,
    clock: Clock | None = None,
    trainee: Trainee = NOBODY,
) -> tuple[Parts, PracticeDesk]:
    """A whole kiosk with practice devices and the practice service, all of whose files lie in `folder`."""
    from drivers.online_service.http import HttpOnlineService
    from drivers.online_service.line import ServiceAddress
    from drivers.online_service.practice import PracticeService
    from drivers.printer.practice import PracticePrinter
    from drivers.scanner.practice import PracticeScanner, PracticeTray
    from drivers.scanner.practice_plug import PracticeUsb
    from drivers.speech.practice import PracticeVoice
    from kiosk.practice_hands import PracticeHands
    from kiosk.practice_stage import PracticeStage

    used = clock or SystemClock()
    settings = settings or Settings(agency=PRACTICE_AGENCY)
    loaded, troubles = procedure(settings)
    ram = _private(folder / "ram")
    state = _private(folder / "state")
    tray = PracticeTray(folder / "tray")
    others = other_procedures(settings, loaded)
    open_now = tuple((each.procedure.id, "1") for each in (loaded, *others))
    service = PracticeService(
        folder / "service",
        procedures=open_now,
        now=lambda: used.now().replace(microsecond=0),
        archival=archival_slip,
    )
    url = service.start()
    scanner = PracticeScanner(tray, folder / "sane")
    scanner.start()
    hands = PracticeHands(scanner, tray, PRACTICE_PEOPLE[person])
    printer = PracticePrinter(folder / "printed", hands.take_print)
    parts = Parts(
        settings=settings,
        loaded=loaded,
        clock=used,
        scanner=hands,
        printer=printer,
        slip_printers=(SlipPrinter(printer),),
        service=HttpOnlineService(ServiceAddress(url, service.credentials_file), used),
        outbox=outbox(state, {}, used),
        staff=StaffStore(state / "staff.sqlite"),
        counts=CountStore(state / COUNTS),
        tickets=TicketShelf(state / "tickets", used),
        ram=ram,
        practice=True,
        desk_troubles=troubles,
        others=others,
        usb=PracticeUsb(tray.plug),
        voice=PracticeVoice(folder / "spoken.jsonl"),
        training=Training(
            PracticeStage(tray, printer, service),
            ScoreBook(trainee.scores or folder / SCORES),
            trainee.initials,
        ),
    )
    return parts, PracticeDesk(tray, printer, folder / "printed", service, hands)


def warm(parts: Parts) -> None:
    """Get ready what a visit will need, so that its first citizen does not wait for it; off the Qt thread."""
    for module in NEEDED_LATER:
        importlib.import_module(module)
    places.provinces()
    parts.staff.get_ready()


def state_folder(settings: Settings, environ: Mapping[str, str]) -> Path:
    """Where sealed applications and staff are kept; made where it is missing."""
    return _private(state_place(settings, environ))


def state_place(settings: Settings, environ: Mapping[str, str]) -> Path:
    """Where the state folder is, whether or not it exists yet."""
    home = Path(environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return Path(settings.storage.state_folder or home / "lltp-kiosk")


def procedure(settings: Settings) -> tuple[Loaded, tuple[str, ...]]:
    """The procedure of the settings; raises NotReadyError with everything that is wrong with its files."""
    wanted = Path(settings.procedure.folder)
    folder = wanted if wanted.is_absolute() else ASSETS / "procedures" / wanted
    match load(folder):
        case Ok(loaded):
            _check_pin(settings.procedure.profile, loaded)
            return loaded, ()
        case Err(problems):
            raise NotReadyError("\n".join(problem.text for problem in problems))


def other_procedures(settings: Settings, first: Loaded) -> tuple[Loaded, ...]:
    """What else may be chosen: the rest of the shelf, without what is unfinished or faulty there."""
    if settings.procedure.offer == "one":
        return ()
    there = shelf(ASSETS / "procedures").procedures
    return tuple(each for name, each in there.items() if name != first.procedure.id)


def _check_pin(pinned: str, loaded: Loaded) -> None:
    """A pinned law must be one of the procedure's."""
    there = [profile.id for profile in loaded.procedure.profiles]
    if pinned and pinned not in there:
        raise NotReadyError(f"kiosk.toml ghim bản quy định {pinned}, chỉ có: {', '.join(there)}")


def scanner(settings: Settings, sane_folder: Path | None = None) -> SaneScanner:
    """The scanner of the settings; its worker starts with the first question.

    With a folder to write to, it loads no needless back ends.
    """
    from drivers.scanner.back_ends import environment
    from drivers.scanner.sane import SaneScanner
    from drivers.usb.bus import LibUsbBus

    device = settings.scanner.device
    return SaneScanner(
        device,
        environment=environment(sane_folder, device) if sane_folder else {},
        deadline_s=float(settings.scanner.deadline_s),
        usb=LibUsbBus(),
    )


def slip_printer(settings: Settings) -> tuple[SlipPrinter, ...]:
    """The desk's own printer for slips, where it has one."""
    wanted = settings.slip_printer
    match wanted.kind:
        case "same":
            return ()
        case "queue":
            return (SlipPrinter(queue(wanted.queue, settings)),)
        case "roll":
            from drivers.receipt_printer.line import UsbLine, UsbName
            from drivers.receipt_printer.receipt_printer import ReceiptPrinter

            name = UsbName(*(int(part, 16) for part in wanted.usb.split(":"))) if wanted.usb else UsbName()
            return (SlipPrinter(ReceiptPrinter(lambda: UsbLine.open(name), wanted.roll_mm), wanted.roll_mm),)


def code_reader(settings: Settings) -> CodeReader | None:
    """The hand-held reader of the settings; one that types needs no driver."""
    if settings.code_reader.kind == "none":
        return None
    from drivers.code_reader.line_reader import LineReader

    return LineReader(settings.code_reader.device, settings.code_reader.baud)


def voice(settings: Settings) -> Voice:
    """The voice of the settings; whether it can speak is asked once the screens stand."""
    if settings.speech.voice == "none":
        return NoVoice()
    from drivers.speech.speech_dispatcher import SpeechDispatcher

    return SpeechDispatcher()


def metrics(settings: Settings) -> Metrics:
    """The page for a monitor, where the settings want one."""
    if not settings.metrics.port:
        return NoMetrics()
    from drivers.metrics.prometheus import PrometheusMetrics

    return PrometheusMetrics(settings.metrics.port, settings.kiosk.name)


def usb_bus() -> UsbBus:
    """The machine's USB bus."""
    from drivers.usb.bus import LibUsbBus

    return LibUsbBus()


def printer(settings: Settings) -> CupsPrinter:
    """The printer of the settings for sheets of A4."""
    return queue(settings.printer.queue, settings)


def queue(name: str, settings: Settings) -> CupsPrinter:
    """One queue of CUPS, its spool cleared of what an earlier life of the program left."""
    from drivers.printer.cups import CupsPrinter

    found = CupsPrinter(name, settings.printer.server or None)
    found.purge_leftovers()
    return found


def online_service(settings: Settings, clock: Clock) -> OnlineService:
    """The service of the settings; a desk without one has a service that is nowhere."""
    from drivers.online_service.desk_folder import DeskFolder
    from drivers.online_service.http import HttpOnlineService
    from drivers.online_service.line import ServiceAddress
    from drivers.online_service.nowhere import NoOnlineService

    service = settings.service
    if service.delivery == "desk-folder" and service.desk_folder:
        return DeskFolder(Path(service.desk_folder), clock)
    if not service.url or service.delivery == "desk-folder":
        return NoOnlineService()
    address = ServiceAddress(
        service.url,
        Path(service.credentials_file),
        ca_file=Path(service.ca_file) if service.ca_file else None,
        timeout_s=float(service.timeout_s),
        pin_sha256=service.pin_sha256,
        proxy=service.proxy,
    )
    return HttpOnlineService(address, clock)


def outbox(state: Path, environ: Mapping[str, str], clock: Clock, spread_s: float = 0.0) -> Outbox:
    """The outbox in the state folder, its first round within `spread_s`; NotReadyError or OSError if none."""
    match MachineKey.load(state, environ):
        case Ok(key):
            return Outbox.open(state / "outbox", key, clock, spread_s)
        case Err(trouble):
            raise NotReadyError(f"Không mở được khoá của máy ({trouble.value}).")


def _ram(environ: Mapping[str, str]) -> Path:
    match ram_folder(environ):
        case Ok(folder):
            return folder
        case Err(trouble):
            raise NotReadyError(f"Không có thư mục trong bộ nhớ để giữ hồ sơ đang làm ({trouble.value}).")


def _private(folder: Path) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    match private_folder(folder):
        case Ok(made):
            return made
        case Err(trouble):
            raise NotReadyError(f"Không dùng được thư mục {folder} ({trouble.value}).")


__all__ = [
    "NotReadyError",
    "PracticeDesk",
    "PracticePerson",
    "SystemClock",
    "practice",
    "procedure",
    "real",
    "warm",
]
