"""What the composition root hands to the screens: devices by their ports, the data, the clock."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.desk.count_store import CountStore
from kiosk.desk.store import StaffStore
from kiosk.filing.slip_printer import SlipPrinter
from kiosk.filing.ticket_shelf import TicketShelf
from kiosk.outbox.outbox import Outbox
from kiosk.ports.clock import Clock
from kiosk.ports.code_reader import CodeReader
from kiosk.ports.metrics import Metrics, NoMetrics
from kiosk.ports.online_service import OnlineService
from kiosk.ports.printer import Printer
from kiosk.ports.scanner import Scanner
from kiosk.ports.speech import NoVoice, Voice
from kiosk.ports.usb import NoUsbBus, UsbBus
from kiosk.procedure.loading import Loaded
from kiosk.settings import Settings
from kiosk.training.training import Training

NO_USB = NoUsbBus()
NO_VOICE = NoVoice()
NO_METRICS = NoMetrics()


@dataclass(frozen=True, slots=True)
class Parts:
    """One kiosk, put together; nothing below the composition root knows which devices are for practice."""

    settings: Settings
    loaded: Loaded
    clock: Clock
    scanner: Scanner
    printer: Printer
    slip_printers: tuple[SlipPrinter, ...]
    service: OnlineService
    outbox: Outbox
    staff: StaffStore
    counts: CountStore
    tickets: TicketShelf
    ram: Path
    practice: bool
    desk_troubles: tuple[str, ...] = ()
    usb: UsbBus = NO_USB
    others: tuple[Loaded, ...] = ()
    """Further procedures the citizen may choose, besides `loaded`."""
    code_reader: CodeReader | None = None
    voice: Voice = NO_VOICE
    metrics: Metrics = NO_METRICS
    training: Training | None = None
    """Exercises, where one practises; a real desk has none."""
