"""Payments drawn at random, read back as a telephone would: from the screen's pixels and from the printed dots."""

from __future__ import annotations

import os
import random
import string
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image

from drivers.receipt_printer.strip import strip
from kiosk.papers.preview import rasterise
from kiosk.papers.slip import slip
from kiosk.papers.slip_facts import SlipFacts, SlipPayment
from kiosk.papers.slip_strip import slip_strip
from kiosk.papers.vietqr import Transfer, purpose_text, read_vietqr, vietqr
from kiosk.result import Ok
from kiosk.vietnamese.text import money
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.papers.samples import slip_facts

if TYPE_CHECKING:
    from tests.ui.controls.stage import Stage

PRINT_DPI = 200
LOOKS = ((1920, 1080, 0), (1920, 1080, 2), (1280, 800, 0), (1280, 800, 2), (1080, 1920, 0), (1080, 1920, 2))
"""Width, height and text size of the screens that show the code."""


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """One window of each look stays open for all rounds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication

    from ui.fonts import load_screen_fonts

    application = QGuiApplication.instance() or QGuiApplication([])
    load_screen_fonts()
    stages: dict[tuple[int, int, int], Stage] = {}
    try:
        yield lambda dice: one_payment(dice, stages)
    finally:
        for stage in stages.values():
            stage.close()
        application.processEvents()


def one_payment(dice: random.Random, stages: dict[tuple[int, int, int], Stage]) -> Seen:
    """One payment on one screen and on one kind of paper."""
    transfer = drawn(dice)
    on_screen = codes_in(shown(transfer, dice.choice(LOOKS), stages))
    facts = slip_facts(fee=transfer.amount, payment=SlipPayment(transfer, "CO QUAN MAU"))
    on_paper = codes_in(printed(facts, dice.choice((0, 58, 80))))
    return Seen(
        {
            "payments": 1,
            "screens": int(Ok(transfer) in map(read_vietqr, on_screen)),
            "papers": int(Ok(transfer) in map(read_vietqr, on_paper)),
            "others": sum(read_vietqr(text) not in (Ok(transfer),) for text in on_screen),
        }
    )


def drawn(dice: random.Random) -> Transfer:
    """A payment as a service could ask for it."""
    account = "".join(dice.choices(string.digits, k=dice.randint(6, 19)))
    bank, day, serial = dice.randrange(10**6), dice.randrange(10**6), dice.randrange(10**4)
    amount = dice.choice((dice.randint(1, 10**6), dice.randint(1, 10**12)))
    purpose = purpose_text(f"LLTP H{dice.randrange(100):02}{dice.randrange(100):02}{day:06}{serial:04}")
    return Transfer(f"{bank:06}", account, amount, purpose)


def shown(
    transfer: Transfer, look: tuple[int, int, int], stages: dict[tuple[int, int, int], Stage]
) -> Image.Image:
    """The pixels of the panel that asks for the fee."""
    from PySide6.QtGui import QImage

    from tests.ui.controls.stage import Look, Stage
    from ui.page_images import QrImages

    if look not in stages:
        stages[look] = Stage("payment_page", Look(look[0], look[1], look[2]))
        stages[look].view.engine().addImageProvider("qr", QrImages())
    stage = stages[look]
    fee, text = money(transfer.amount or 0), vietqr(transfer)
    stage.root.setProperty(
        "facts", {"fee": fee, "fee_zero": False, "vietqr": text, "purpose": transfer.purpose}
    )
    grabbed = stage.picture().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grabbed.width(), grabbed.height())
    return Image.frombuffer("L", size, bytes(grabbed.constBits()), "raw", "L", grabbed.bytesPerLine(), 1)


def printed(facts: SlipFacts, roll_mm: int) -> Image.Image:
    """The dots of the slip: an A5 sheet at the resolution of a simple printer, or a roll."""
    if not roll_mm:
        return Image.open(BytesIO(rasterise(slip(facts), PRINT_DPI)[0])).convert("L")
    dots = strip(slip_strip(facts, roll_mm), roll_mm)
    size = (dots.width_bytes * 8, dots.rows)
    return Image.frombytes("1", size, bytes(byte ^ 0xFF for byte in dots.dots)).convert("L")


def codes_in(picture: Image.Image) -> list[str]:
    """Every QR text in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Goals: part F of the issues."""
    payments = seen.count("payments")
    return (
        Figure("random payments", str(payments), "2,000", payments > 0),
        Figure(
            "read back from screen pixels",
            str(seen.count("screens")),
            "all",
            seen.count("screens") == payments,
        ),
        Figure(
            "read back from printed dots", str(seen.count("papers")), "all", seen.count("papers") == payments
        ),
        Figure("other codes on the screen", str(seen.count("others")), "0", seen.count("others") == 0),
    )


RUN = FaultRun("payments", "payments shown and printed, read back", 2000, begin, figures)
