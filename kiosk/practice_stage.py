"""Puts the troubles of an exercise into the practice devices and the practice service, and takes them out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PIL import Image

from kiosk.ports.printer import PrintTrouble
from kiosk.training.exercises import Trouble

if TYPE_CHECKING:
    from drivers.online_service.practice import PracticeService
    from drivers.printer.practice import PracticePrinter
    from drivers.scanner.practice import PracticeTray

A4_AT_150_DPI = (1240, 1754)


class PracticeStage:
    """A `kiosk.training.training.Stage` over one practice desk."""

    def __init__(self, tray: PracticeTray, printer: PracticePrinter, service: PracticeService) -> None:
        self._tray, self._printer, self._service = tray, printer, service
        self._line_cut = False

    def set(self, trouble: Trouble) -> None:
        """Jam the printer, lay a white sheet on the glass, or cut the line."""
        match trouble:
            case Trouble.PAPER_JAM:
                self._printer.fault(PrintTrouble.PAPER_JAM)
            case Trouble.BLANK_SHEET:
                self._tray.put_image(Image.new("RGB", A4_AT_150_DPI, "white"))
            case Trouble.NO_LINE:
                self._service.stop()
                self._line_cut = True
            case Trouble.NONE:
                pass
            case _:
                assert_never(trouble)

    def clear(self) -> None:
        """No jam, nothing on the glass, and the line stands."""
        self._printer.fault(None)
        self._tray.clear()
        if self._line_cut:
            self._service.start()
            self._line_cut = False

    def sheets(self) -> int:
        """How many papers came out so far."""
        return len(self._printer.printed())
