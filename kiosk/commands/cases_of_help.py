"""Walks of help at the screen: agreed to, refused, and a page used on a volunteer's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.commands.cases import CITIZEN, STUDENT
from kiosk.commands.cases_of_paper_and_money import LongCase, Scene
from kiosk.desk.staff import Role
from ui.walkthrough import Outcome

if TYPE_CHECKING:
    from kiosk.visit.assistance import Helps

VOLUNTEER, PIN = "NTL", "135792"
NEXT_VOLUNTEER, NEXT_PIN = "PVK", "246813"
A4_AT_150_DPI = (1240, 1754)


def _sign_in(scene: Scene) -> None:
    """Called by the citizen, the volunteer comes, says who it is, and asks."""
    walk = scene.walk
    called = ("Gọi người hỗ trợ", "Gọi hỗ trợ")
    walk.tap(next(words for words in called if walk.reads(words)))
    walk.picture("help-called")
    _come_and_ask(scene, VOLUNTEER, PIN)


def _come_and_ask(scene: Scene, volunteer: str, pin: str) -> None:
    walk = scene.walk
    walk.app.kiosk.openStaff()
    walk.tap(volunteer)
    for digit in pin:
        walk.tap(digit)
    walk.primary()
    walk.wait_for(lambda: walk.fact("phase") == "call", "the PIN to be right")
    walk.picture("the-call")
    walk.primary()
    walk.wait_for_words("Tôi đồng ý")
    walk.picture("asked-for-consent")


def _helps(scene: Scene) -> Helps:
    return scene.walk.app.signals.state.helps


def _given(scene: Scene) -> Outcome:
    walk, app = scene.walk, scene.walk.app
    app.parts.staff.add(VOLUNTEER, Role.VOLUNTEER, PIN)

    def agree() -> None:
        _sign_in(scene)
        walk.tap("Tôi đồng ý")
        walk.wait_for_words("Thôi nhờ giúp")
        walk.tap("Việc của người hỗ trợ")
        walk.picture("for-the-volunteer")
        walk.tap("Quay lại màn hình")

    def closed() -> None:
        walk.prove("closed_to_the_volunteer", walk.reads("Câu này chỉ hỏi riêng ông/bà"))
        walk.tap("Thôi nhờ giúp")
        walk.wait_for(lambda: not app.kiosk.assist.facts.helper, "the end of the help")
        walk.picture("alone-again")

    def recorded() -> None:
        (help_,) = _helps(scene)
        walk.prove("initials_and_consent", help_.helper == VOLUNTEER and help_.agreed_at is not None)
        walk.prove("screens", help_.screens[0] == "father_name" and len(help_.screens) > 2)
        walk.prove("ended_by_the_citizen", help_.ended == "citizen")

    walk.at = {"father_name": agree, "convictions_choice": closed, "@review": recorded}
    walk.walk_to_end()
    return walk.finish()


def _handed_over(scene: Scene) -> Outcome:
    walk, app = scene.walk, scene.walk.app
    app.parts.staff.add(VOLUNTEER, Role.VOLUNTEER, PIN)
    app.parts.staff.add(NEXT_VOLUNTEER, Role.VOLUNTEER, NEXT_PIN)

    def first() -> None:
        _sign_in(scene)
        walk.tap("Tôi đồng ý")
        walk.wait_for_words("Thôi nhờ giúp")

    def second() -> None:
        before = replace(app.signals.state, helps=())
        _come_and_ask(scene, NEXT_VOLUNTEER, NEXT_PIN)
        facts = app.kiosk.assist.facts
        walk.prove("no_help_before_the_consent", facts.asking == NEXT_VOLUNTEER and not facts.helper)
        walk.tap("Tôi đồng ý")
        walk.wait_for_words("Thôi nhờ giúp")
        walk.picture("handed-over")
        walk.prove("nothing_else_changed", replace(app.signals.state, helps=()) == before)
        shift = app.parts.staff.on_duty(app.parts.clock.now())
        walk.prove("on_duty", shift is not None and shift.staff.initials == NEXT_VOLUNTEER)

    def recorded() -> None:
        helps = _helps(scene)
        walk.prove("both_initials", [each.helper for each in helps] == [VOLUNTEER, NEXT_VOLUNTEER])
        walk.prove("two_consents", all(each.agreed_at is not None for each in helps))
        walk.prove("handed_over", helps[0].ended == "handover" and helps[-1].going_on)
        walk.tap("Thôi nhờ giúp")
        walk.wait_for(lambda: not app.kiosk.assist.facts.helper, "the end of the help")

    walk.at = {"father_name": first, "mother_name": second, "phone": recorded}
    walk.walk_to_end()
    return walk.finish()


def _refused(scene: Scene) -> Outcome:
    walk, app = scene.walk, scene.walk.app
    app.parts.staff.add(VOLUNTEER, Role.VOLUNTEER, PIN)

    def refuse() -> None:
        before = replace(app.signals.state, helps=())
        _sign_in(scene)
        walk.tap("Không, cảm ơn")
        walk.wait_for(lambda: not app.kiosk.assist.facts.asking, "the refusal")
        walk.picture("refused")
        walk.prove("nothing_changed", replace(app.signals.state, helps=()) == before)
        walk.prove("recorded", [each.ended for each in _helps(scene)] == ["refused"])

    walk.at = {"father_name": refuse}
    walk.walk_to_end()
    return walk.finish()


def _override(scene: Scene) -> Outcome:
    from PIL import Image

    walk, app = scene.walk, scene.walk.app
    app.parts.staff.add(VOLUNTEER, Role.VOLUNTEER, PIN)

    def blank_back() -> None:
        walk.wait_for(lambda: walk.fact("printing") == "printed", "the declaration")
        _sign_in(scene)
        walk.tap("Tôi đồng ý")
        walk.wait_for_words("Thôi nhờ giúp")
        app.kiosk.papers.selectPaper("fee_proof")
        walk.tap("Quét trang này")
        walk.wait_for(lambda: len(app.signals.state.pages_of("fee_proof")) == 1, "the front")
        app.kiosk.papers.selectPaper("fee_proof")
        scene.desk.tray.put_image(Image.new("RGB", A4_AT_150_DPI, "white"))
        walk.tap("Quét thêm trang")
        walk.wait_for(lambda: len(app.signals.state.pages_of("fee_proof")) == 2, "the back")
        walk.picture("doubtful-page")
        walk.tap("Việc của người hỗ trợ")
        walk.picture("reasons")
        walk.tap("Mặt này vốn để trống")
        page = app.signals.state.pages_of("fee_proof")[1]
        walk.prove("reason_recorded", page.accepted == f"volunteer {VOLUNTEER}: back_blank")
        walk.prove("doubt_settled", page.verdict != "good" and not page.doubtful)
        walk.tap("Thôi nhờ giúp")
        walk.picture("page-used")

    walk.at = {"@papers": blank_back}
    walk.walk_to_end()
    return walk.finish()


HELP_CASES = {
    case.plan.case: case
    for case in (
        LongCase(
            "help called and given with the citizen's consent, ended before the private question",
            replace(CITIZEN, case="help-given"),
            _given,
        ),
        LongCase(
            "the shift is handed over in mid-visit: a second volunteer, a second consent, both in the record",
            replace(CITIZEN, case="shift-handover"),
            _handed_over,
        ),
        LongCase(
            "help offered and refused: nothing changes", replace(CITIZEN, case="help-refused"), _refused
        ),
        LongCase(
            "a blank back is used on the volunteer's word, with the reason",
            replace(STUDENT, case="override"),
            _override,
            "student",
        ),
    )
}
