"""The hands of the made-up citizen in practice: they lay on the glass what the screen asks for."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from PIL import Image

from drivers.scanner.practice import PracticeScanner, PracticeTray
from drivers.scanner.practice_pages import draw_card_glass, draw_student_letter, sign_page
from kiosk.filing.ticket_shelf import TICKET_TITLE
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import GlassLook, PageSource, ScanFault, ScannedPage, ScannerState, ScanRequest
from kiosk.practice_people import PracticePerson
from kiosk.result import Ok, Result

if TYPE_CHECKING:
    from kiosk.papers.declaration import SigningBox

GLASS_DPI = 300


class PracticeHands:
    """A scanner whose glass is filled for each page wanted; signs what the practice printer printed."""

    def __init__(self, scanner: PracticeScanner, tray: PracticeTray, person: PracticePerson) -> None:
        self._scanner = scanner
        self._tray = tray
        self.person = person
        self._printed: tuple[bytes, ...] = ()
        self._signing: SigningBox | None = None
        self._ticket = b""
        self._slip = b""
        self.idle = False

    def take_print(self, pdf: bytes, title: str) -> None:
        """Take a printed paper from the printer: a declaration is to be signed, a ticket and a slip are kept."""
        from kiosk.papers.declaration import signing_box
        from kiosk.papers.preview import rasterise

        pages, box = rasterise(pdf, GLASS_DPI), signing_box(pdf)
        if title.startswith(TICKET_TITLE):
            self._ticket = pages[0]
        elif box is not None:
            self._printed, self._signing = pages, box
        else:
            self._slip = pages[0]

    def state(self) -> ScannerState:
        """As the scanner says."""
        return self._scanner.state()

    def scan(
        self, request: ScanRequest, progress: Callable[[float], None], cancel: CancelToken
    ) -> Result[ScannedPage, ScanFault]:
        """Lay the wanted page on the glass unless something waits there already, then scan."""
        self._lay(request)
        return self._scanner.scan(request, progress, cancel)

    def scan_stack(
        self,
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
    ) -> Result[int, ScanFault]:
        """What lies in the feeder already; the hands put nothing there, only on the glass."""
        if request.source is PageSource.GLASS:
            self._lay(request)
        return self._scanner.scan_stack(request, progress, cancel, keep)

    def look_at_glass(self, cancel: CancelToken) -> Result[GlassLook, ScanFault]:
        """Look; what was forgotten there is taken away once the screen has asked for it."""
        look = self._scanner.look_at_glass(cancel)
        if isinstance(look, Ok) and not look.value.clear and not self.idle:
            while self._tray.next() is not None:
                self._tray.take()
        return look

    def close(self) -> None:
        """Let the scanner go."""
        self._scanner.close()

    def _lay(self, request: ScanRequest) -> None:
        if self._tray.next() is None and not self.idle:
            page = self._page(request)
            if page is not None:
                self._tray.put_image(page)

    def _page(self, request: ScanRequest) -> Image.Image | None:
        person = self.person
        match request.paper:
            case "identity_card" | "identity_copy":
                return draw_card_glass(
                    person.qr_text,
                    person.name,
                    person.number,
                    person.birth,
                    person.sex,
                    person.residence,
                    person.issued,
                )
            case "signed_declaration":
                return self.signed_page(request.number)
            case "ticket":
                return _picture(self._ticket)
            case "slip":
                return _picture(self._slip)
            case _:
                return draw_student_letter(person.name, min(request.number, 2))

    def signed_page(self, number: int) -> Image.Image | None:
        """That page of the declaration as the citizen signed it; None where no such page was printed."""
        if not 1 <= number <= len(self._printed):
            return None
        page = Image.open(io.BytesIO(self._printed[number - 1])).convert("RGB")
        box = self._signing
        if box is None or box.page != number:
            return page
        left, top = round(box.x * page.width), round(box.y * page.height)
        right, bottom = left + round(box.width * page.width), top + round(box.height * page.height)
        return sign_page(page, (left, top, right, bottom), seed=7)


def _picture(printed: bytes) -> Image.Image | None:
    return Image.open(io.BytesIO(printed)).convert("RGB") if printed else None
