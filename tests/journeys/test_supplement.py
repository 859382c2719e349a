"""Papers asked for later: the slip on the glass, the pages scanned, sent, and received beside the application."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from drivers.online_service.practice_faults import FaultKind
from kiosk.commands.cases import CASES
from kiosk.outbox.delivery import deliver
from kiosk.outbox.entry import EntryState
from kiosk.result import Ok
from tests.journeys.desk import Desk, StandingClock, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for

pytestmark = pytest.mark.journey

NOTE = "Bản sao bị mờ (MẪU)"


def look_up(desk: Desk) -> None:
    desk.tap("Tra cứu kết quả")
    desk.tap("Quét phiếu")
    desk.wait_for_words(NOTE)


def scan_what_is_wanted(desk: Desk) -> None:
    lookup = desk.application.kiosk.lookup
    lookup.scanPaper(0)
    wait_for(lambda: lookup.fact("more")["phase"] != "scanning", "the page")
    if lookup.fact("more")["doubt"]:
        lookup.keepPage()
    assert lookup.fact("more")["pages"] == [1], lookup.fact("more")


def test_a_wanted_paper_is_scanned_and_sent_at_the_look_up_door(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", clock=StandingClock()) as desk:
        UnseenWalk(desk.application, CASES["citizen"].plan).run()
        desk.wait_for_screen("Welcome")
        service = desk.devices.service
        (code,) = service.codes()
        service.advance(code, 5, note=NOTE, papers=("gt05",))
        look_up(desk)
        assert desk.application.kiosk.lookup.fact("more")["pages"] == [0]
        scan_what_is_wanted(desk)
        desk.application.window.grabWindow().save(str(tmp_path / "scanned.png"))
        lookup = desk.application.kiosk.lookup
        lookup.sendPapers()
        lookup.sendPapers()
        wait_for(lambda: lookup.fact("more")["phase"] == "sent", "the receipt")
        desk.wait_for_words("Đang xử lý")
        (folder,) = (service.folder / "received").glob(f"{code}-supplement-*")
        assert (folder / "gt05.pdf").read_bytes().startswith(b"%PDF-")
        desk.primary()
        desk.wait_for_screen("Welcome")
        assert desk.parts.outbox.entries()[-1].state is EntryState.ERASED


def test_pages_can_be_turned_and_taken_out_before_they_are_sent(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", clock=StandingClock()) as desk:
        UnseenWalk(desk.application, CASES["citizen"].plan).run()
        desk.wait_for_screen("Welcome")
        service, lookup = desk.devices.service, desk.application.kiosk.lookup
        (code,) = service.codes()
        service.advance(code, 5, note=NOTE, papers=("gt05",))
        look_up(desk)
        scan_what_is_wanted(desk)
        desk.tap("Bỏ trang 1")
        assert lookup.fact("more")["pages"] == [0] and desk.finger.find("Gửi giấy tờ bổ sung") is None
        scan_what_is_wanted(desk)
        desk.tap("Xoay trang 1")
        assert [[page["turned"] for page in pages] for pages in lookup.fact("more")["thumbs"]] == [[1]]
        desk.tap("Gửi giấy tờ bổ sung")
        wait_for(lambda: lookup.fact("more")["phase"] == "sent", "the receipt")
        (folder,) = (service.folder / "received").glob(f"{code}-supplement-*")
        with pypdfium2.PdfDocument(folder / "gt05.pdf") as received:
            assert [page.get_width() > page.get_height() for page in received] == [True]


def test_what_the_service_will_not_take_is_told_and_kept_for_a_person(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", clock=StandingClock()) as desk:
        UnseenWalk(desk.application, CASES["citizen"].plan).run()
        desk.wait_for_screen("Welcome")
        service, lookup = desk.devices.service, desk.application.kiosk.lookup
        (code,) = service.codes()
        service.advance(code, 5, note=NOTE, papers=("gt05",))
        look_up(desk)
        scan_what_is_wanted(desk)
        service.faults.arm(FaultKind.REFUSE, "supplement")
        desk.tap("Gửi giấy tờ bổ sung")
        wait_for(lambda: lookup.fact("more")["phase"] == "returned", "the refusal")
        desk.wait_for_words("Cổng dịch vụ chưa nhận giấy tờ này")
        assert desk.reads("Giấy tờ vẫn cất an toàn. Xin gọi bạn đoàn viên xem cần sửa gì.")
        assert desk.finger.find("Gửi giấy tờ bổ sung") is None
        assert desk.parts.outbox.entries()[-1].state is EntryState.NEEDS_VOLUNTEER
        assert list((service.folder / "received").glob(f"{code}-supplement-*")) == []


def test_without_a_line_the_papers_are_sealed_here_and_go_out_later(tmp_path: Path) -> None:
    with open_desk(tmp_path / "desk", clock=StandingClock()) as desk:
        UnseenWalk(desk.application, CASES["citizen"].plan).run()
        desk.wait_for_screen("Welcome")
        service, parts = desk.devices.service, desk.parts
        (code,) = service.codes()
        service.advance(code, 5, note=NOTE, papers=("gt05",))
        look_up(desk)
        scan_what_is_wanted(desk)
        service.stop()
        lookup = desk.application.kiosk.lookup
        lookup.sendPapers()
        wait_for(lambda: lookup.fact("more")["phase"] == "waiting", "the papers to be sealed")
        assert lookup.fact("more")["code"].startswith("TAM-")
        desk.primary()
        desk.wait_for_screen("Welcome")
        service.start()
        entry = parts.outbox.entries()[-1]
        assert isinstance(deliver(parts.outbox, parts.service, parts.clock, entry.application_id), Ok)
        (folder,) = (service.folder / "received").glob(f"{code}-supplement-*")
        assert (folder / "gt05.pdf").exists()
