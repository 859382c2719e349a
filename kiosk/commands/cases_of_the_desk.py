"""Walks of the desk itself: out of service by rule before a visit, never within one, and back."""

from __future__ import annotations

from dataclasses import replace

from kiosk.commands.cases import CITIZEN
from kiosk.commands.cases_of_paper_and_money import LongCase, Scene
from kiosk.ports.printer import PrintTrouble
from ui.walkthrough import Outcome


def _out_of_service(scene: Scene) -> Outcome:
    walk, printer, app = scene.walk, scene.desk.printer, scene.walk.app
    printer.fault(PrintTrouble.PAPER_JAM)
    app.look_at_desk()
    walk.wait_for(lambda: not walk.fact("can_begin"), "the start screen to say so")
    walk.picture("out-of-service")
    walk.prove("says_what_is_broken", walk.reads("Chưa sẵn sàng") and walk.reads("Máy in"))
    walk.prove("no_ticket_is_taken_up_either", not walk.fact("can_take_up"))
    app.kiosk.welcome.begin()
    walk.prove("no_visit_begins", app.signals.visit is None)
    walk.tap("Tra cứu kết quả")
    walk.wait_for_screen("Lookup")
    walk.picture("look-up-still-open")
    walk.tap("Quay lại")
    walk.wait_for_screen("Welcome")
    printer.fault(None)
    app.look_at_desk()
    walk.wait_for(lambda: bool(walk.fact("can_begin")), "the desk to be back")
    walk.picture("back-in-service")

    def jam() -> None:
        printer.fault(PrintTrouble.PAPER_JAM)
        app.watch.look()
        walk.wait_for(lambda: "printer" in app.watch.troubles(), "the watch to see it")
        walk.prove("never_within_a_visit", app.signals.visit is not None and not walk.reads("Chưa sẵn sàng"))

    walk.at = {"for_whom": jam, "@review": lambda: printer.fault(None)}
    walk.walk_to_end()
    outcome = walk.finish()
    walk.prove("sent", scene.desk.service.codes() == (walk.code,))
    return outcome


DESK_CASES = {
    "out-of-service": LongCase(
        "out of service before a visit, back, and never within one",
        replace(CITIZEN, case="out-of-service"),
        _out_of_service,
    ),
}
