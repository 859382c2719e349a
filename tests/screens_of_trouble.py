"""`python -m tests.screens_of_trouble`: the screens a good day never shows, and the last ones, in every look."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from PIL import Image, ImageFilter

from kiosk import logs
from kiosk.papers.lookup_mark import LookupMark
from kiosk.ports.online_service import Reason, ServiceTrouble
from kiosk.ports.printer import PrintTrouble
from kiosk.wiring import ASSETS
from tests.camera import PIN, TROUBLE, Camera, desk_with
from tests.journeys.desk import SETTINGS, Desk, StandingClock, give_digits
from tests.journeys.unseen import walk_to
from tests.looks import LANGUAGES, LONGER, ROOT, Look, Report, add_choice, chosen, commit, report_of
from tests.outbox.made_up import packet
from tests.pseudo_language import spoken_besides
from tests.screens import KINDNESS, write_index
from tests.screens_of_answers import at_questions, forgotten
from ui.finger import settle, wait_for
from ui.viewmodels.declaration_print import PrintState
from ui.viewmodels.page_scan import ScanState

DIGITS = "0012"


def at_the_start(camera: Camera, folder: Path) -> None:
    """Welcome in all its moods, look-up, and the volunteer's door."""
    with desk_with(folder) as desk:
        camera.take(desk.application, "welcome")
        desk.devices.printer.fault(PrintTrouble.OFFLINE)
        look_around(desk, "Chưa sẵn sàng: Máy in")
        camera.take(desk.application, "welcome-without-printer")
        desk.devices.printer.fault(None)
        desk.devices.service.stop()
        look_around(desk, "Chưa sẵn sàng: Mạng")
        camera.take(desk.application, "welcome-without-service")
        desk.devices.service.start()
        look_around(desk, "Máy sẵn sàng")
        desk.tap("Tra cứu kết quả")
        camera.take(desk.application, "lookup")
        for key in "TAM-0001":
            desk.tap(key.lower() if desk.finger.find(key) is None else key)
        camera.take(desk.application, "lookup-typed")
        desk.primary()
        wait_for(lambda: desk.facts("phase") != "looking", "an answer")
        camera.take(desk.application, "lookup-unknown")
        desk.devices.service.stop()
        desk.primary()
        wait_for(lambda: desk.facts("trouble") == "no_line", "the line to be missed")
        camera.take(desk.application, "lookup-no-line")
        desk.devices.service.start()
        desk.tap("Quét phiếu")
        wait_for(lambda: desk.facts("trouble") == "no_paper", "the empty glass")
        camera.take(desk.application, "lookup-no-paper")
        desk.tap("Quay lại")
        staff_door(camera, desk)


def look_around(desk: Desk, words: str) -> None:
    """Ask the devices, until the start screen says what they answered."""
    desk.application.look_at_desk()
    desk.wait_for_words(words)


def staff_door(camera: Camera, desk: Desk) -> None:
    """Who it is, the PIN, and a wrong one."""
    desk.application.kiosk.openStaff()
    settle(50)
    camera.take(desk.application, "staff-names")
    desk.tap("NTL")
    for key in "111111":
        desk.tap(key)
    camera.take(desk.application, "staff-pin")
    desk.primary()
    wait_for(lambda: desk.facts("refused") == "wrong", "the refusal")
    camera.take(desk.application, "staff-pin-wrong")


def open_panel(camera: Camera, desk: Desk, name: str) -> None:
    """The volunteer's panel, as it stands."""
    desk.application.kiosk.openStaff()
    desk.tap("NTL")
    for key in PIN:
        desk.tap(key)
    desk.primary()
    wait_for(lambda: desk.facts("phase") == "open" and len(list(desk.facts("devices"))) == 4, "the panel")  # type: ignore[call-overload]
    settle(300)
    camera.take(desk.application, name)
    desk.primary()
    desk.wait_for_screen("Welcome")


def on_the_way(camera: Camera, folder: Path) -> None:
    """Review, printing, scanning, sending: well and badly."""
    clock = StandingClock()
    with desk_with(folder, clock) as desk:
        open_panel(camera, desk, "staff-panel-empty")
        walk_to(desk, "@review")
        camera.take(desk.application, "review")
        desk.tap("Dừng và xoá")
        camera.take(desk.application, "stop-question")
        desk.tap("Làm tiếp")
        clock.pass_by(SETTINGS.idle.question_s + 1)
        desk.wait_for_words("Ông/bà còn ở đây không?")
        camera.take(desk.application, "idle-warning")
        desk.tap("Tôi vẫn làm tiếp")
        shutil.copytree(desk.parts.ram, folder.parent / "left" / "ram")
        declare_and_print(camera, desk)
        scan(camera, desk)
        send(camera, desk)
        open_panel(camera, desk, "staff-panel")
        keep_some(desk)
        open_panel(camera, desk, "staff-panel-mending")


def keep_some(desk: Desk) -> None:
    """One application that the service returned, and one that lies in the officer's folder."""
    outbox = desk.parts.outbox
    for number in (1, 2):
        outbox.put(packet(number))
    reasons = (Reason("malformed", field="toKhai.soLuongCap"), Reason("not_a_pdf", paper="fee_proof"))
    track = outbox.track(packet(1).application_id)
    track.refused(ServiceTrouble.REFUSED, reasons, outbox.store.key)
    outbox.track(packet(2).application_id).failed(ServiceTrouble.AWAITED, desk.parts.clock.now())


def declare_and_print(camera: Camera, desk: Desk) -> None:
    """The sheet, then the printer's moods."""
    desk.tap("Xem tờ khai")
    wait_for(lambda: desk.facts("sheet") != "", "the sheet")
    camera.take(desk.application, "sheet")
    desk.tap("Đóng tờ khai")
    desk.tap(str(desk.facts("oath")))
    camera.take(desk.application, "review-declared")
    desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
    desk.primary()
    desk.wait_for_words("Máy in hết giấy")
    camera.take(desk.application, "print-paper-out")
    desk.application.kiosk.callHelp()
    camera.take(desk.application, "print-help-called")
    desk.application.kiosk.callHelp()
    desk.devices.printer.fault(None)
    wait_for(lambda: desk.facts("printing") == "printed", "the print")
    papers = desk.application.kiosk.papers
    for printing, trouble in (("failed", "unknown"), ("failed", "no_printer"), ("printing", "")):
        papers._print._say(PrintState(printing, trouble, 2))
        camera.take(desk.application, f"print-{trouble or printing}")
    papers._print._say(PrintState("printed", pages=2))


def scan(camera: Camera, desk: Desk) -> None:
    """A first page, a jam, a blurred page, and all papers done."""
    camera.take(desk.application, "papers")
    desk.devices.tray.fault("status-jammed")
    desk.tap("Quét trang này")
    desk.wait_for_words("Giấy bị kẹt trong máy quét")
    camera.take(desk.application, "scan-jammed")
    desk.devices.tray.fault(None)
    papers = desk.application.kiosk.papers
    for trouble in ("hung", "no_paper"):
        papers._scan._say(ScanState(trouble=trouble))
        camera.take(desk.application, f"scan-{trouble}")
    papers._scan._say(ScanState(running=True, progress=0.4))
    camera.take(desk.application, "scanning")
    papers._scan._say(ScanState())
    pages = scan_page(desk)
    camera.take(desk.application, "page-1-of-2" if pages == 1 else "page")
    sheet = desk.devices.hands.signed_page(2) or desk.devices.hands.signed_page(1)
    assert sheet is not None
    desk.devices.tray.put_image(smudged(sheet))
    scan_page(desk)
    camera.take(desk.application, "page-blurred")
    unsigned = Image.open(io.BytesIO(desk.devices.hands._printed[-1])).convert("RGB")
    desk.devices.tray.put_image(unsigned)
    scan_again(desk)
    camera.take(desk.application, "page-unsigned")
    scan_again(desk)
    while desk.facts("primary")["kind"] == "waiting":  # type: ignore[index]
        scan_page(desk)
        camera.take(desk.application, "page-after")
    scan_page(desk)
    camera.take(desk.application, "papers-whole")


def smudged(sheet: Image.Image) -> Image.Image:
    """The page out of focus."""
    return sheet.filter(ImageFilter.GaussianBlur(9))


def scan_again(desk: Desk) -> None:
    """The page shown, once more."""
    desk.tap("Quét lại")
    wait_for(lambda: not desk.application.jobs.busy and not desk.facts("scanning"), "a scan")
    settle(50)


def scan_page(desk: Desk) -> int:
    """Scan one more page of the chosen paper; how many there are then."""
    before = len(desk.application.signals.state.pages)
    desk.tap("Quét trang này" if desk.finger.find("Quét trang này") else "Quét thêm trang")
    wait_for(lambda: len(desk.application.signals.state.pages) > before, "a page")
    settle(50)
    return len(desk.application.signals.state.pages)


def send(camera: Camera, desk: Desk) -> None:
    """No room, then no line, then the end of it."""
    desk.primary()
    desk.wait_for_screen("Sent")
    camera.take(desk.application, "sent-printing-slip")
    wait_for(lambda: desk.facts("slip") == "printed", "the slip")
    camera.take(desk.application, "sent")
    sent = desk.application.kiosk.sent
    sent._set(slip="blocked", slip_trouble="paper_out", rated="good")
    camera.take(desk.application, "sent-slip-blocked")
    sent._set(slip="failed", slip_trouble="unknown")
    camera.take(desk.application, "sent-slip-failed")
    sent._set(slip="printed", received="")
    for held in ("", "handed", "returned"):
        keep = {"accepted": False, "held": held, "code": "TAM-KX00-261123-0001", "vietqr": "", "due": ""}
        with patch.object(sent, "refresh", lambda keep=keep: sent._set(**keep)):
            sent.refresh()
            camera.take(desk.application, f"sent-{held or 'later'}")
    sent.refresh()
    code = str(desk.facts("code"))
    desk.primary()
    desk.wait_for_screen("Welcome")
    desk.tap("Tra cứu kết quả")
    look_up(camera, desk, code)


def look_up(camera: Camera, desk: Desk, code: str) -> None:
    """The application just sent: by its code, by its slip, and when papers are wanted."""
    desk.application.kiosk.lookup._ask(LookupMark(code, ""))
    wait_for(lambda: desk.facts("phase") == "found", "the answer")
    camera.take(desk.application, "lookup-found")
    desk.tap("Quay lại")
    desk.tap("Quét phiếu")
    wait_for(lambda: desk.facts("phase") == "found", "the answer to the slip")
    camera.take(desk.application, "lookup-slip")
    service = desk.devices.service
    for state in (2, 4, 5):
        service.advance(code, state, note="Ảnh mờ (MẪU)", papers=("fee_proof",), tracking="EE000000000VN")
    service.pay(code)
    desk.application.kiosk.lookup._look_again()
    wait_for(lambda: desk.facts("view")["state"] == 5, "what is wanted")  # type: ignore[index]
    camera.take(desk.application, "lookup-wanted")
    desk.primary()
    desk.wait_for_screen("Welcome")


def after_a_crash(camera: Camera, folder: Path) -> None:
    """The visit is offered again; a wrong number; a doubtful one; a torn journal."""
    with desk_with(folder) as desk:
        desk.wait_for_screen("Resume")
        camera.take(desk.application, "resume")
        for digit in "9999":
            desk.tap(digit)
        camera.take(desk.application, "resume-typed")
        desk.primary()
        camera.take(desk.application, "resume-wrong")
        give_digits(desk, DIGITS)
        desk.wait_for_screen("Review")
        doubtful_number(camera, desk)
        shutil.copytree(desk.parts.ram, folder.parent / "torn" / "ram")
    journal = folder.parent / "torn" / "ram" / "visit.journal"
    journal.write_bytes(journal.read_bytes().replace(b"job", b"jab", 1))
    with desk_with(folder.parent / "torn") as desk:
        camera.take(desk.application, "welcome-after-a-torn-journal")


def doubtful_number(camera: Camera, desk: Desk) -> None:
    """The review when the number says another sex and year than the citizen."""
    state = desk.application.signals.state
    desk.application.signals.visit.state = replace(  # type: ignore[union-attr]
        state, answers={**state.answers, "id_number": "056085000345"}
    )
    desk.application.kiosk.property("current").refresh()
    camera.take(desk.application, "review-doubts")


def main() -> int:
    """Exit code 1 when a screen has a flaw."""
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.nice(KINDNESS)
    logs.configure(level="ERROR")
    assert ASSETS.is_dir()
    every = chosen(options, [LONGER] if options.longer else LANGUAGES)
    wanted = [look for look in every if not (options.resume and _is_sound(options.out, look))]
    camera, at = Camera(options.out, wanted, options.scene), commit()
    if wanted:
        with tempfile.TemporaryDirectory() as words, _language(options, Path(words)):
            _film(camera, options.part)
    for look in wanted:
        report = Report(look.folder, TROUBLE, at, camera.taken, tuple(camera.found.get(look, ())))
        if not options.scene and not options.part:
            report.keep(options.out / look.folder / TROUBLE)
    flawed = sum(map(len, camera.found.values()))
    page = write_index(options.out, options.look)
    sys.stdout.write(f"{camera.taken} scenes in {len(wanted)} looks at {at}, {flawed} findings; see {page}\n")
    return 1 if flawed else 0


def _film(camera: Camera, parts: str) -> None:
    with tempfile.TemporaryDirectory(prefix="kiosk-trouble-") as folder:
        for number, part in enumerate((at_the_start, on_the_way, at_questions, forgotten)):
            camera.number = 100 * number
            if re.search(parts, part.__name__):
                part(camera, Path(folder) / part.__name__)
        camera.number = 180
        if (Path(folder) / "left").exists():
            after_a_crash(camera, Path(folder) / "left")


def _language(options: Namespace, folder: Path) -> AbstractContextManager[None]:
    return spoken_besides(folder) if options.longer else nullcontext()


def _is_sound(out: Path, look: Look) -> bool:
    report = report_of(out / look.folder / TROUBLE)
    return report is not None and report.sound


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="./dev screens --trouble", description="Trouble, door and end in every look."
    )
    add_choice(parser, ROOT / "screens")
    parser.add_argument(
        "--longer",
        action="store_true",
        help="in a made-up language with words 40 %% longer instead",
    )
    parser.add_argument("--scene", default="", metavar="REGEX", help="only scenes whose name fits")
    parser.add_argument(
        "--part", default="", metavar="REGEX", help="only parts whose name fits, e.g. at_questions"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
