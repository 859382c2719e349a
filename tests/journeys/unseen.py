"""Walks without pictures and checker: the touches that lead to where a test begins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.commands.cases import CASES
from tests.journeys.desk import Desk
from ui.application import Application
from ui.finger import at_rest, settle, wait_for
from ui.walkthrough import Plan, Walkthrough


class UnseenWalk(Walkthrough):
    """The same touches as a walkthrough's; its outcome counts no screens and no flaws."""

    def __init__(self, application: Application, plan: Plan) -> None:
        super().__init__(application, plan, Path())

    def _picture(self, _name: str) -> None:
        settle(20)
        wait_for(lambda: at_rest(self._app.window), "the pages to come to rest")


def walk_to(desk: Desk, stop: str, case: str = "student") -> None:
    """From the start screen to a stop of the visit."""
    UnseenWalk(desk.application, replace(CASES[case].plan, last_stop=stop)).run()
    settle(50)
