"""The receipt printer over a USB bus made of code: whole slips, every fault told, none doubled, none false."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from drivers.receipt_printer.line import UsbLine, UsbName
from drivers.receipt_printer.receipt_printer import SILENT_LOOKS, ReceiptPrinter
from drivers.receipt_printer.strip import strip
from drivers.receipt_printer.usb_machine import PRODUCT, VENDOR, Plug, UsbMachine
from kiosk.papers.qr import qr_png
from kiosk.ports.printer import PrintPhase, PrintProgress, PrintTrouble
from kiosk.result import Err, Ok

CODE = "LLTP|TAM-K0001-261122-0001|MẪU"


def slip(text: str = CODE) -> bytes:
    """A strip of 80 mm paper with a QR code and a line at its very end."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(72 * mm, 100 * mm))
    canvas.drawInlineImage(
        Image.open(BytesIO(qr_png(text, 8))).convert("L"), 16 * mm, 40 * mm, 40 * mm, 40 * mm
    )
    canvas.rect(10 * mm, 2 * mm, 50 * mm, 1 * mm, fill=1)
    canvas.save()
    return out.getvalue()


def printer_on(plug: Plug) -> ReceiptPrinter:
    return ReceiptPrinter(lambda: UsbLine.open(UsbName(VENDOR, PRODUCT), UsbMachine(plug)))


def begun(printer: ReceiptPrinter) -> str:
    job = printer.submit(slip(), "TAM")
    assert isinstance(job, Ok)
    return job.value


def followed(printer: ReceiptPrinter, job: str, looks: int = 12) -> PrintProgress:
    """Look until it ends or stands still."""
    progress = printer.progress(job)
    for _ in range(looks):
        if progress.ended:
            break
        progress = printer.progress(job)
    return progress


def read_codes(pictures: list[Image.Image]) -> list[str]:
    return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture.convert("L"))]


def test_a_slip_comes_out_whole_and_once() -> None:
    plug = Plug()
    printer = printer_on(plug)
    job = begun(printer)
    assert followed(printer, job) == PrintProgress(PrintPhase.PRINTED)
    assert followed(printer, job) == PrintProgress(PrintPhase.PRINTED)
    assert read_codes(plug.machine.slips) == [CODE]
    assert plug.machine.slips[0].width == 576


def test_a_narrow_roll_gets_a_narrow_slip() -> None:
    plug = Plug()
    printer = ReceiptPrinter(lambda: UsbLine.open(UsbName(), UsbMachine(plug)), roll_mm=58)
    assert followed(printer, begun(printer)).phase is PrintPhase.PRINTED
    assert plug.machine.slips[0].width == 384
    assert read_codes(plug.machine.slips) == [CODE]


def test_no_slip_is_printed_before_its_last_dot_is_out() -> None:
    plug = Plug()
    plug.machine.cover_open = True
    printer = printer_on(plug)
    job = begun(printer)
    progress = followed(printer, job)
    assert (progress.phase, progress.fault and progress.fault.trouble) == (
        PrintPhase.BLOCKED,
        PrintTrouble.COVER_OPEN,
    )
    plug.machine.mend()
    assert followed(printer, job).phase is PrintPhase.PRINTED
    assert read_codes(plug.machine.slips) == [CODE]


@pytest.mark.parametrize("rows", [1, 150, 300, 500])
def test_paper_that_ends_on_the_way_gives_one_whole_slip_after_the_refill(rows: int) -> None:
    plug = Plug()
    plug.machine.rows_left = rows
    printer = printer_on(plug)
    job = begun(printer)
    progress = followed(printer, job)
    assert (progress.phase, progress.fault and progress.fault.trouble) == (
        PrintPhase.BLOCKED,
        PrintTrouble.PAPER_OUT,
    )
    plug.machine.refill()
    assert followed(printer, job).phase is PrintPhase.PRINTED
    whole = [each for each in plug.machine.slips if is_whole(each)]
    assert read_codes(whole[-1:]) == [CODE] and len(whole) == 1


def is_whole(picture: Image.Image) -> bool:
    """Whether every row of the slip is on this piece."""
    return picture.height == strip(slip(), 80).rows


@pytest.mark.parametrize(
    ("plug", "trouble", "words"),
    [
        (Plug(present=False), PrintTrouble.NO_PRINTER, "no USB printer"),
        (Plug(allowed=False), PrintTrouble.REFUSED, "udev rule"),
        (Plug(busy=True), PrintTrouble.REFUSED, "usblp"),
    ],
)
def test_what_is_in_the_way_is_told_to_the_technician(plug: Plug, trouble: PrintTrouble, words: str) -> None:
    printer = printer_on(plug)
    refused = printer.submit(slip(), "TAM")
    assert isinstance(refused, Err)
    assert refused.error.trouble is trouble and words in refused.error.detail
    assert printer.state().trouble is trouble


def test_the_kernel_gets_its_printer_back() -> None:
    plug = Plug(kernel_has_it=True)
    printer = printer_on(plug)
    assert followed(printer, begun(printer)).phase is PrintPhase.PRINTED
    assert not plug.kernel_has_it
    printer.close()
    assert plug.kernel_has_it


def test_a_printer_that_never_answers_is_not_believed() -> None:
    plug = Plug()
    plug.machine.mute = True
    printer = printer_on(plug)
    progress = followed(printer, begun(printer), SILENT_LOOKS + 2)
    assert progress.phase is PrintPhase.UNKNOWN
    assert printer.state().trouble is PrintTrouble.UNKNOWN


def test_what_is_no_pdf_is_refused() -> None:
    refused = printer_on(Plug()).submit(b"no PDF", "TAM")
    assert isinstance(refused, Err) and refused.error.trouble is PrintTrouble.REFUSED


def test_a_slip_taken_back_leaves_nothing_on_the_next_one() -> None:
    plug = Plug()
    plug.machine.rows_left = 200
    printer = printer_on(plug)
    first = begun(printer)
    followed(printer, first)
    printer.cancel(first)
    assert printer.progress(first).phase is PrintPhase.FAILED
    plug.machine.refill()
    assert followed(printer, begun(printer)).phase is PrintPhase.PRINTED
    assert read_codes(plug.machine.slips[-1:]) == [CODE]


@pytest.mark.parametrize("seed", range(40))
def test_a_plug_pulled_anywhere_makes_no_false_word_and_no_double(seed: int) -> None:
    plug = Plug()
    printer = printer_on(plug)
    job = begun(printer)
    plug.cut_after = random.Random(seed).randrange(0, 60_000)
    progress = followed(printer, job)
    if progress.phase is not PrintPhase.PRINTED:
        assert progress.phase in (PrintPhase.BLOCKED, PrintPhase.UNKNOWN)
        plug.present, plug.cut_after = True, -1
        plug.machine.refill()
        progress = followed(printer, job)
    whole = sum(map(is_whole, plug.machine.slips))
    assert whole <= 1
    assert whole == 1 or progress.phase is not PrintPhase.PRINTED
    assert progress.phase in (PrintPhase.PRINTED, PrintPhase.UNKNOWN)
