"""Help at the screen by touch: consent, refusal, time, a verdict overruled, and drafts that wait meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.desk.staff import Role
from kiosk.ports.clock import VIET_NAM
from kiosk.visit.commands import GoTo
from tests.journeys.desk import Desk, StandingClock
from tests.journeys.helped import VOLUNTEER, at_stop, held, help_agreed, offer, sign_in
from tests.journeys.walked import student_walk
from ui.finger import wait_for

pytestmark = pytest.mark.journey
ALL_GRANTS = 3
OTHER_PIN = "246809"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """The visit stands at the mother's name, with the father's already told."""
    with at_stop(student_walk(), "mother_name", tmp_path / "desk", clock) as opened:
        yield opened


def at_the_father(desk: Desk) -> None:
    desk.application.signals.must(GoTo("father_name"))
    wait_for(lambda: desk.facts("stop") == "father_name", "the father's name")


def shown(desk: Desk) -> str:
    """What the field of the question shows."""
    session = desk.application.kiosk.session
    return str(session.property("displayText"))


def test_the_call_tells_the_volunteer_where_and_how_long_and_no_answer(
    desk: Desk, clock: StandingClock
) -> None:
    at_the_father(desk)
    desk.tap("Gọi hỗ trợ")
    clock.pass_by(190)
    sign_in(desk)
    assert desk.reads("Đã chờ 3 phút") and desk.reads("Gia đình")
    father = str(desk.application.signals.state.answers["father_name"])
    assert not desk.reads(father)


def test_consent_covers_the_answers_and_the_citizen_holds_them_open(desk: Desk) -> None:
    at_the_father(desk)
    father = shown(desk)
    assert father == desk.application.signals.state.answers["father_name"]
    desk.tap("Gọi hỗ trợ")
    help_agreed(desk)
    assert not desk.application.kiosk.fact("help_called")
    assert shown(desk) != father and set(shown(desk)) == {"•", " "}
    with held(desk):
        assert shown(desk) == father
    assert shown(desk) != father
    desk.tap("Thôi nhờ giúp")
    assert shown(desk) == father
    (record,) = desk.application.signals.state.helps
    assert (record.helper, record.ended, record.screens) == (VOLUNTEER, "citizen", ("father_name",))


def test_help_refused_changes_nothing_and_the_visit_counts_as_alone(desk: Desk) -> None:
    at_the_father(desk)
    before, father = desk.application.signals.state, shown(desk)
    desk.tap("Gọi hỗ trợ")
    offer(desk)
    assert shown(desk) != father
    desk.tap("Không, cảm ơn")
    assert shown(desk) == father
    state = desk.application.signals.state
    assert replace(state, helps=()) == before and [each.ended for each in state.helps] == ["refused"]
    assert counted(desk)["alone_or_not.alone"] == 1


def test_help_given_counts_as_helped(desk: Desk) -> None:
    help_agreed(desk)
    assert counted(desk)["alone_or_not.helped"] == 1


def counted(desk: Desk) -> dict[str, int]:
    """The day's figures once the visit is over."""
    application = desk.application
    application.kiosk.erase()
    wait_for(lambda: not application.jobs.busy and bool(figures(desk)), "the day's figures")
    return figures(desk)


def figures(desk: Desk) -> dict[str, int]:
    day = desk.parts.clock.now().astimezone(VIET_NAM).date()
    return desk.parts.counts.days(day, day).get(day, {})


def test_a_half_typed_answer_waits_while_the_door_is_open(desk: Desk) -> None:
    for key in "binh":
        desk.tap(key)
    assert desk.application.kiosk.session.property("text") == "Binh"
    sign_in(desk)
    desk.tap("Quay lại")
    assert desk.application.kiosk.session.property("text") == "Binh"
    desk.tap("a")
    assert desk.application.kiosk.session.property("text") == "Binha"


def test_another_volunteer_takes_over_with_a_consent_of_its_own(desk: Desk) -> None:
    help_agreed(desk)
    desk.parts.staff.add("BC", Role.VOLUNTEER, OTHER_PIN)
    desk.application.kiosk.openStaff()
    desk.tap("BC")
    for digit in OTHER_PIN:
        desk.tap(digit)
    desk.primary()
    wait_for(lambda: desk.facts("phase") == "call", "the PIN to be right")
    desk.primary()
    desk.tap("Tôi đồng ý")
    wait_for(lambda: desk.application.kiosk.assist.facts.helper == "BC", "the other volunteer")
    assert [each.ended for each in desk.application.signals.state.helps] == ["handover", ""]


def test_more_time_is_given_thrice_and_keeps_the_visit(desk: Desk, clock: StandingClock) -> None:
    help_agreed(desk)
    desk.tap("Việc của người hỗ trợ")
    for left in range(ALL_GRANTS, 0, -1):
        desk.tap(f"Thêm 10 phút (còn {left} lần)")
    wait_for(lambda: desk.application.kiosk.assist.facts.grants == 0, "the last time given")
    desk.tap("Quay lại màn hình")
    assert desk.application.signals.state.granted_s == ALL_GRANTS * 600
    clock.pass_by(ALL_GRANTS * 600)
    desk.application.kiosk.patience._look()
    assert desk.application.kiosk.fact("idle_left") < 0 and desk.application.signals.visit is not None


def test_the_private_question_is_closed_until_the_help_ends(tmp_path: Path) -> None:
    with at_stop(student_walk(), "convictions_choice", tmp_path / "private") as desk:
        assert desk.reads("Có, tôi tự ghi")
        help_agreed(desk)
        desk.wait_for_words("Câu này chỉ hỏi riêng ông/bà")
        assert not desk.reads("Có, tôi tự ghi") and desk.finger.find("Hiện") is None
        desk.application.kiosk.primary()
        assert desk.application.signals.state.stop == "convictions_choice"
        desk.tap("Thôi nhờ giúp")
        desk.wait_for_words("Có, tôi tự ghi")


def test_the_volunteer_overrules_a_verdict_with_a_reason(tmp_path: Path) -> None:
    with at_stop(student_walk(), "@papers", tmp_path / "papers") as desk:
        desk.wait_for_screen("Papers")
        wait_for(lambda: desk.facts("printing") == "printed", "the declaration")
        help_agreed(desk)
        desk.application.kiosk.papers.selectPaper("fee_proof")
        desk.devices.tray.put_image(Image.new("RGB", (1240, 1754), "white"))
        desk.tap("Quét trang này")
        pages = desk.application.signals
        wait_for(lambda: len(pages.state.pages_of("fee_proof")) == 1, "the page")
        assert pages.state.pages_of("fee_proof")[0].doubtful
        desk.wait_for_words("Đã che")
        with held(desk):
            assert not desk.reads("Đã che")
        desk.tap("Việc của người hỗ trợ")
        desk.tap("Mặt này vốn để trống")
        page = pages.state.pages_of("fee_proof")[0]
        assert page.accepted == f"volunteer {VOLUNTEER}: back_blank" and not page.doubtful
        assert not desk.application.kiosk.assist.facts.tools
