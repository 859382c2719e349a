"""Walks of what happens to paper, fee and result: each sets its own trouble, mends it, and says what it saw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.cases import CITIZEN
from kiosk.commands.hand_clock import HandClock
from kiosk.outbox.entry import EntryState
from kiosk.papers.lookup_mark import read_lookup_mark
from kiosk.papers.vietqr import read_vietqr
from kiosk.ports.printer import PrintTrouble
from kiosk.result import Ok
from ui.walkthrough import Chosen, Found, Outcome, Plan

if TYPE_CHECKING:
    from kiosk.wiring import PracticeDesk
    from ui.long_walk import LongWalk

NOTE = "Bản sao bị mờ (MẪU)"
TRACKING = "EE000000000VN"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a long case takes place: the walk, the devices behind the kiosk, its clock, the folder of pictures."""

    walk: LongWalk
    desk: PracticeDesk
    clock: HandClock
    out: Path


@dataclass(frozen=True, slots=True)
class LongCase:
    """One case that is more than a visit; `act` walks it from the start screen to the start screen."""

    words: str
    plan: Plan
    act: Callable[[Scene], Outcome]
    person: str = "citizen"


def _paper_out(scene: Scene) -> Outcome:
    walk, printer = scene.walk, scene.desk.printer

    def refill() -> None:
        walk.wait_for(lambda: walk.fact("printing") == "blocked", "the printer to say why")
        walk.wait_for_words("Máy in hết giấy")
        walk.picture("paper-out")
        walk.prove("nothing_called_printed", not printer.printed())
        printer.fault(None)
        walk.wait_for(lambda: walk.fact("printing") == "printed", "the declaration")

    walk.at = {"@review": lambda: printer.fault(PrintTrouble.PAPER_OUT), "@papers": refill}
    walk.walk_to_end()
    outcome = walk.finish()
    walk.prove("one_declaration_one_slip", len(printer.printed()) == 2)
    walk.prove("sent", scene.desk.service.codes() == (walk.code,))
    return outcome


def _no_printer(scene: Scene) -> Outcome:
    walk, printer, app = scene.walk, scene.desk.printer, scene.walk.app

    def unplug() -> None:
        walk.wait_for(lambda: walk.fact("printing") == "printed", "the declaration")
        printer.fault(PrintTrouble.NO_PRINTER)

    walk.at["@papers"] = unplug
    walk.walk_to_end()
    walk.wait_for(lambda: walk.fact("mark") != "", "the slip on the screen")
    mark = read_lookup_mark((str(walk.fact("mark")),))
    answer = app.parts.service.lookup(mark.code, mark.secret) if mark else None
    walk.prove("slip_on_screen_opens_it", isinstance(answer, Ok) and answer.value.details is not None)
    walk.finish()
    app.look_at_desk()
    walk.wait_for(lambda: not walk.fact("can_begin"), "the start screen to say so")
    walk.picture("out-of-service")
    walk.prove("told_before_anyone_begins", walk.reads("Máy in"))
    printer.fault(None)
    app.look_at_desk()
    walk.wait_for(lambda: bool(walk.fact("can_begin")), "the printer to be back")
    walk.prove("back_with_its_printer", True)
    return walk.counted()


def _fee_zero(scene: Scene) -> Outcome:
    walk = scene.walk
    walk.walk_to_end()
    walk.prove("no_code_to_pay", walk.fact("vietqr") == "" and walk.fact("fee_zero") is True)
    walk.prove("says_why", walk.reads("Người thuộc hộ nghèo"))
    walk.finish()
    walk.begin_look_up()
    walk.picture("looked-up")
    walk.prove("nothing_asked_at_the_look_up", walk.fact("view")["paid"] == "free")  # type: ignore[index]
    walk.go_home()
    return walk.counted()


def _paid_online(scene: Scene) -> Outcome:
    walk, service = scene.walk, scene.desk.service
    walk.walk_to_end()
    asked = read_vietqr(str(walk.fact("vietqr")))
    walk.prove("code_to_pay", isinstance(asked, Ok) and asked.value.amount == 200_000)
    walk.prove("not_called_paid_before", not walk.reads("Đã nhận phí"))
    walk.finish()
    service.pay(walk.code)
    walk.app.watch.hear_fees()
    walk.wait_for_words("Vừa nhận phí")
    walk.picture("fee-came")
    walk.prove("told_without_a_code", not walk.reads(walk.code))
    walk.app.kiosk.openStaff()
    walk.wait_for_words("Đã nhận phí lúc")
    walk.picture("panel")
    walk.prove("code_in_the_panel", walk.reads(walk.code))
    walk.go_home()
    walk.begin_look_up()
    walk.wait_for_words("Đã nhận phí 200.000 đ")
    walk.picture("paid")
    walk.prove("paid_at_the_look_up", walk.fact("view")["vietqr"] == "")  # type: ignore[index]
    walk.go_home()
    return walk.counted()


def _supplement(scene: Scene) -> Outcome:
    walk, service = scene.walk, scene.desk.service
    walk.walk_to_end()
    walk.finish()
    service.advance(walk.code, 5, note=NOTE, papers=("gt05",))
    walk.begin_look_up()
    walk.prove("says_what_is_wanted", walk.reads(NOTE) and walk.reads("Cần bổ sung giấy tờ"))
    walk.picture("wanted")
    walk.tap("Quét trang này")
    walk.wait_for(lambda: walk.fact("more")["phase"] != "scanning", "the page")  # type: ignore[index]
    if walk.fact("more")["doubt"]:  # type: ignore[index]
        walk.tap("Vẫn dùng trang này")
    walk.picture("page-added")
    walk.tap("Gửi giấy tờ bổ sung")
    walk.wait_for(lambda: walk.fact("more")["phase"] == "sent", "the receipt")  # type: ignore[index]
    walk.wait_for_words("Đang xử lý")
    walk.picture("supplement-sent")
    received = tuple((service.folder / "received").glob(f"{walk.code}-supplement-*/gt05.pdf"))
    walk.prove("received_beside_the_application", len(received) == 1)
    walk.go_home()
    return walk.counted()


def _by_post(scene: Scene) -> Outcome:
    from kiosk.papers.post_label import label_of, post_label

    walk, service = scene.walk, scene.desk.service
    walk.walk_to_end()
    walk.finish()
    for state in (2, 4, 9):
        service.advance(walk.code, state, tracking=TRACKING)
    walk.begin_look_up()
    walk.picture("on-its-way")
    walk.prove("tracking_number_shown", walk.reads(TRACKING))
    declared = service.received(walk.code)["application"]["toKhai"]
    label = label_of(walk.code, "Cơ quan tiếp nhận MẪU", declared, TRACKING, sample=True)
    walk.prove("label_for_the_carrier", label is not None)
    if label is not None:
        (scene.out / "label.pdf").write_bytes(post_label(label))
    walk.go_home()
    return walk.counted()


def _ticket_after_two_days(scene: Scene) -> Outcome:
    walk, parts = scene.walk, scene.walk.app.parts
    began = scene.clock.now().date()

    def two_days() -> None:
        walk.prove("kept_sealed", parts.tickets.waiting() == 1)
        scene.clock.pass_by(timedelta(days=2))
        walk.app.look_at_desk()
        walk.wait_for(lambda: walk.app.watch.service_day() == scene.clock.now().date(), "the new day")

    walk.before_coming_back = two_days
    walk.walk_to_end()
    outcome = walk.finish()
    received = scene.desk.service.received(walk.code)["receipt"]["received_at"][:10]
    walk.prove("filed_two_days_later", received == str(began + timedelta(days=2)))
    walk.prove("ticket_used_up", parts.tickets.waiting() == 0)
    return outcome


def _service_down_then_back(scene: Scene) -> Outcome:
    walk, service, outbox = scene.walk, scene.desk.service, scene.walk.app.parts.outbox
    service.stop()
    walk.walk_to_end()
    walk.prove("not_called_sent", walk.fact("accepted") is False)
    walk.finish()
    walk.prove("local_code", walk.code.startswith("TAM-"))
    scene.clock.pass_by(timedelta(hours=9))
    walk.begin_look_up()
    walk.picture("still-waiting")
    walk.prove("said_to_be_waiting_here", walk.fact("trouble") == "waiting_here")
    walk.tap("Quay lại")
    walk.wait_for_screen("Welcome")
    walk.prove("still_kept", [entry.receipt for entry in outbox.entries()] == [None])
    service.start()
    scene.clock.pass_by(timedelta(hours=1))
    walk.app.send_waiting()
    walk.wait_for(lambda: outbox.entries()[0].state is EntryState.ERASED, "the application to arrive")
    walk.prove("sent_once", len(service.codes()) == 1)
    walk.begin_look_up()
    walk.picture("found-by-the-local-code")
    walk.prove("slip_leads_to_the_dossier", walk.reads(service.codes()[0]))
    walk.go_home()
    return walk.counted()


def _case(
    name: str, words: str, act: Callable[[Scene], Outcome], plan: Plan = CITIZEN, **more: Chosen | Found
) -> LongCase:
    return LongCase(words, replace(plan, case=name, answers={**plan.answers, **more}), act)


LONG_CASES = {
    case.plan.case: case
    for case in (
        _case(
            "paper-out", "paper runs out under the declaration; refilled, the same print goes on", _paper_out
        ),
        _case(
            "no-printer", "no printer for the slip: it is on the screen, and nobody new begins", _no_printer
        ),
        _case(
            "fee-zero",
            "nothing to pay: no code to pay with, and the reason in words",
            _fee_zero,
            replace(CITIZEN, pages={"fee_proof": 1}),
            fee_group=Chosen("poor"),
        ),
        _case("paid-online", "the fee comes in: told only once the service says so", _paid_online),
        _case("supplement", "the agency asks for a paper; scanned and sent at the look-up", _supplement),
        _case(
            "by-post",
            "the result by post: address, label, tracking number at the look-up",
            _by_post,
            delivery=Chosen("post"),
            delivery_address=Found("nha t"),
        ),
        _case(
            "ticket-after-two-days",
            "taken up again with the ticket two days later",
            _ticket_after_two_days,
            replace(CITIZEN, save_at="@review"),
        ),
        _case(
            "service-down-then-back",
            "the service is down all day: local code, sent by itself once it is back",
            _service_down_then_back,
        ),
    )
}
