"""The second door on the real screens: the slip on the glass opens all of it, a code alone what the law says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageOps

from kiosk.commands.cases import CASES
from kiosk.filing.lookup_tries import LookupTries
from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.vietqr import read_vietqr
from kiosk.ports.online_service import DossierState, LookupAnswer
from kiosk.ports.printer import PrintTrouble
from kiosk.result import Ok
from tests.journeys.desk import Desk, StandingClock, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import settle
from ui.inspection import flaws

pytestmark = pytest.mark.journey


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def idle(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """A kiosk at which nobody has filed anything."""
    with open_desk(tmp_path / "desk", clock=clock) as opened:
        opened.wait_for_screen("Welcome")
        yield opened


@pytest.fixture
def desk(idle: Desk) -> Desk:
    """A kiosk at which the student has just filed, the slip in hand."""
    UnseenWalk(idle.application, CASES["student"].plan).run()
    idle.wait_for_screen("Welcome")
    return idle


def code_of(desk: Desk) -> str:
    """The one dossier the service holds."""
    return desk.devices.service.codes()[0]


def type_in(desk: Desk, code: str) -> None:
    for key in code:
        desk.tap(key.lower() if desk.finger.find(key) is None else key)


def open_by_slip(desk: Desk) -> None:
    desk.tap("Tra cứu kết quả")
    desk.wait_for_screen("Lookup")
    desk.tap("Quét phiếu")
    desk.wait_for_words(code_of(desk))


def test_the_slip_opens_the_way_the_fee_the_agency_s_slip_and_what_is_wanted(
    desk: Desk, tmp_path: Path
) -> None:
    open_by_slip(desk)
    assert desk.reads("Mới đăng ký") and desk.reads("Hồ sơ đã qua các bước")
    assert desk.reads("Đang chờ ngân hàng xác nhận") or desk.reads("Chờ ngân hàng")
    desk.application.window.grabWindow().save(str(tmp_path / "shown.png"))
    asked = [read_vietqr(code.text) for code in zxingcpp.read_barcodes(Image.open(tmp_path / "shown.png"))]
    assert [one.value.amount for one in asked if isinstance(one, Ok)] == [100_000]
    desk.devices.service.pay(code_of(desk))
    desk.application.kiosk.lookup._look_again()
    desk.wait_for_words("Đã nhận phí 100.000 đ")


def test_by_its_code_alone_nothing_but_the_law_s_three_facts(desk: Desk) -> None:
    desk.tap("Tra cứu kết quả")
    type_in(desk, code_of(desk))
    desk.primary()
    desk.wait_for_words("Mới đăng ký")
    assert not desk.reads("Hồ sơ đã qua các bước") and not desk.reads("100.000")

    assert desk.finger.find("In giấy này") is None
    desk.devices.service.advance(code_of(desk), 2)
    before = len(desk.devices.printer.printed())
    desk.tap("Quay lại")
    desk.tap("Quét phiếu")
    desk.wait_for_words("Giấy tiếp nhận và hẹn trả")
    desk.devices.printer.fault(PrintTrouble.PAPER_OUT)
    desk.tap("In giấy này")
    desk.wait_for_words("Máy in hết giấy")
    desk.devices.printer.fault(None)
    desk.wait_for_words("Đã in. Mời ông/bà lấy giấy")
    assert len(desk.devices.printer.printed()) == before + 1
    desk.devices.service.advance(code_of(desk), 4, tracking="EE000000000VN")
    desk.devices.service.advance(code_of(desk), 5, note="Ảnh mờ (MẪU)", papers=("fee_proof",))
    desk.application.kiosk.lookup._look_again()
    desk.wait_for_words("Cần bổ sung giấy tờ")
    assert desk.reads("Ảnh mờ (MẪU)") and desk.reads("EE000000000VN")


def test_a_paper_that_is_no_slip_is_told(idle: Desk) -> None:
    idle.devices.tray.put_image(ImageOps.expand(Image.new("RGB", (1700, 2400), "white"), 24, "grey"))
    idle.tap("Tra cứu kết quả")
    idle.tap("Quét phiếu")
    idle.wait_for_words("Chưa thấy ô vuông của phiếu")
    idle.devices.hands.idle = True
    idle.devices.tray.put_image(Image.new("RGB", (1700, 2400), "grey"))
    idle.tap("Quay lại")
    idle.wait_for_screen("Glass")


def test_a_service_that_is_down_is_told_with_what_is_safe_and_what_to_do(idle: Desk) -> None:
    idle.devices.service.stop()
    idle.tap("Tra cứu kết quả")
    type_in(idle, "H32190000")
    idle.primary()
    idle.wait_for_words("Chưa hỏi được cổng dịch vụ công. Hồ sơ không bị ảnh hưởng, xin thử lại sau.")
    assert idle.application.kiosk.lookup._tries.misses == 0
    idle.devices.service.start()
    idle.primary()
    idle.wait_for_words("Không thấy mã này")


def test_guessing_codes_is_slowed_down(idle: Desk, clock: StandingClock) -> None:
    idle.tap("Tra cứu kết quả")
    type_in(idle, "H32190000")
    for _ in range(5):
        idle.primary()
        idle.wait_for_words("Không thấy mã này")
    idle.primary()
    idle.wait_for_words("Đã thử sai nhiều lần")
    clock.pass_by(31)
    idle.primary()
    idle.wait_for_words("Không thấy mã này")


def test_a_code_without_its_secret_does_not_forgive_the_misses_before_it(idle: Desk) -> None:
    lookup, mark = idle.application.kiosk.lookup, LookupMark("H32190000", "")
    lookup._tries, lookup._asked = LookupTries(4), mark
    lookup._set(phase="looking")
    lookup._answered(mark, Ok(LookupAnswer(mark.code, DossierState.REGISTERED, 0, None)))
    assert lookup.fact("phase") == "found"
    assert lookup._tries.misses == 4


def test_the_service_is_not_asked_again_before_it_has_answered(
    idle: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookup, asked = idle.application.kiosk.lookup, list[str]()
    monkeypatch.setattr(lookup._jobs, "run", lambda device, *_rest, **_more: asked.append(device))
    lookup._look(LookupMark("H32190000", ""), waited_for=False)
    lookup._look_again()
    assert asked == ["line"]


@pytest.mark.parametrize("size", ["Cỡ chữ thường", "Cỡ chữ lớn", "Cỡ chữ rất lớn"])
def test_the_longest_trouble_stands_clear_of_field_and_keys(idle: Desk, size: str) -> None:
    idle.tap("Tra cứu kết quả")
    type_in(idle, "TAM-0001")
    idle.tap(size)
    idle.devices.service.stop()
    idle.primary()
    idle.wait_for_words("Chưa hỏi được cổng dịch vụ công")
    settle(100)
    assert flaws(idle.application.window) == []
