"""Puts the models behind the window, and the devices behind the models."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from kiosk import logs
from kiosk.desk.tell_figures import tell_figures
from kiosk.filing.send_waiting import send_waiting
from kiosk.papers.page_store import PageStore
from kiosk.result import Err
from ui.desk_watch import DeskWatch
from ui.doorstep import Doorstep, qt_application
from ui.glance import Glance
from ui.help_call import HelpCall
from ui.page_images import QrImages
from ui.parts import Parts
from ui.reader_burst import ReaderBurst
from ui.reading_aloud import ReadingAloud
from ui.sheet_images import SheetImages
from ui.switch_scan import SwitchScan
from ui.telex_filter import TelexFilter
from ui.viewmodels.kiosk import KioskViewModel
from ui.visit_counter import VisitCounter
from ui.visit_room import VisitRoom
from ui.visit_signals import VisitSignals

__all__ = ["Application", "qt_application"]

DESK_LOOK_MS = 15_000
BUS_LOOK_MS = 2_000
SEND_WAITING_MS = 10_000
HEAR_FEES_MS = 10_000
TELL_FIGURES_MS = 3_600_000


class Application(QObject):
    """One kiosk on one screen; `close` ends its threads and devices."""

    def __init__(self, parts: Parts, door: Doorstep | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._door = door or Doorstep(Glance.of(parts.settings, parts.practice))
        self._door.setParent(self)
        self.jobs, self.engine, self.window = self._door.jobs, self._door.engine, self._door.window
        self.store = PageStore(parts.ram / "pages")
        self.signals = VisitSignals(parts, self)
        self.room = VisitRoom(parts, self.store)
        self.sheets = SheetImages()
        self.watch = DeskWatch(parts, self.jobs, self)
        self.kiosk = KioskViewModel(
            self.signals, self.room, self.jobs, self.store, self.watch, self.sheets, self
        )
        self.reading = ReadingAloud(self.window, self.jobs, parts.voice, self)
        self.help = HelpCall(self.jobs, parts.voice, parts.clock, self)
        self._dress()
        self._give_voice()
        self.counter = VisitCounter(self.signals, self.jobs, self.kiosk, self.watch, parts.counts, self)
        self._door.hand_over(self.kiosk)
        self._timers = (
            self._every(DESK_LOOK_MS, self.look_at_desk),
            self._every(BUS_LOOK_MS, self.watch.look_at_bus),
            self._every(SEND_WAITING_MS, self.send_waiting),
            self._every(HEAR_FEES_MS, self.watch.hear_fees),
            self._every(TELL_FIGURES_MS, self._tell_figures),
        )

    def start(self) -> None:
        """Show the window and the first screen; devices are asked off the Qt thread."""
        self.kiosk.start()
        self._door.show()
        self._door.do_what_was_touched(self.kiosk)
        logs.event("kiosk", "screens_shown")
        self.look_at_desk()
        self.watch.hear_fees()
        served = self.parts.metrics.serve(self.watch.figures)
        if isinstance(served, Err):
            logs.event("kiosk", "metrics_not_served", severity=logging.WARNING, detail=served.error)

    def close(self) -> None:
        """End timers, queues and devices, in that order."""
        for timer in self._timers:
            timer.stop()
        self.reading.silence()
        self._door.close()
        self.parts.metrics.close()
        self.parts.voice.close()
        self.parts.scanner.close()
        self.parts.outbox.close()

    def spoken(self, vietnamese: str) -> str:
        """The kiosk's own words in the language spoken now, wherever in the screens they stand."""
        return self._door.translation.of(vietnamese)

    def look_at_desk(self) -> None:
        """Ask devices and line how they are; only between visits, so that nobody waits for it."""
        if self.signals.visit is None:
            self.watch.look()
            self.reading.look()

    def send_waiting(self) -> None:
        """Try what is due in the outbox, on the line's queue."""
        parts = self.parts
        self.jobs.run(
            "line",
            lambda: send_waiting(parts.outbox, parts.service, parts.clock),
            lambda _: None,
            waited_for=False,
        )

    def _tell_figures(self) -> None:
        parts, today = self.parts, self.parts.clock.now().date()
        self.jobs.run(
            "line",
            lambda: tell_figures(parts.counts, parts.service, parts.settings.kiosk.name, today),
            lambda _: None,
            waited_for=False,
        )

    def _dress(self) -> None:
        """Pictures, words and keys, once there is something to show, say and type into."""
        self.engine.addImageProvider("qr", QrImages())
        self.engine.addImageProvider("sheets", self.sheets.provider())
        self.kiosk.languageChanged.connect(self._door.translation.speak)
        TelexFilter(self.kiosk.session, self.window)
        SwitchScan(self.window)
        burst = ReaderBurst(self.kiosk.session, self.window, self.parts.clock.monotonic)
        burst.read.connect(self.kiosk.identity.take_typed)
        burst.read.connect(self.kiosk.staff.takeBadge)
        self.kiosk.erased.connect(burst.clear)
        self.window.installEventFilter(self.kiosk.patience)
        QShortcut(
            QKeySequence("Ctrl+Alt+V"),
            self.window,
            self.kiosk.openStaff,
            Qt.ShortcutContext.ApplicationShortcut,
        )

    def _give_voice(self) -> None:
        """Reading aloud follows the screens, the chime the calls for help."""
        kiosk, reading = self.kiosk, self.reading
        reading.told.connect(kiosk.heard)
        reading.sentence_over.connect(kiosk.patience.touched)
        kiosk.readAloudWanted.connect(reading.toggle)
        kiosk.arrived.connect(lambda: reading.follow(kiosk.to_read))
        kiosk.erased.connect(reading.off)
        kiosk.helpChanged.connect(self.help.follow)
        kiosk.patience.sounded.connect(self.help.chime)
        self.watch.fee_came.connect(self.help.sound_fee)
        self.window.installEventFilter(reading)
        reading.follow(kiosk.to_read)
        reading.off()

    def _every(self, milliseconds: int, act: object) -> QTimer:
        timer = QTimer(self, interval=milliseconds)
        timer.timeout.connect(act)
        timer.start()
        return timer
