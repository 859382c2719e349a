"""`python -m tests.journeys.killed FOLDER STOP DIGITS`: walks to the stop, says so, and waits to be killed."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from kiosk import logs
from kiosk.commands.cases import CASES
from tests.journeys.desk import Desk, give_digits, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for


def truth(desk: Desk) -> dict[str, Any]:
    """What the visit holds now."""
    state = desk.application.signals.state
    answers = {key: repr(value) for key, value in state.answers.items()}
    return {"stop": state.stop, "answers": answers, "pages": [page.page for page in state.pages]}


def wait_for_death(desk: Desk, back: dict[str, Any]) -> None:
    """Say where the visit is, with the application sealed where it is about to be."""
    if desk.application.signals.state.stop == "@send":
        while not desk.parts.outbox.entries():
            time.sleep(0.01)
    sys.stdout.write(json.dumps({"back": back, "at": truth(desk)}) + "\n")
    sys.stdout.flush()
    time.sleep(600)


def main(folder: Path, stop: str, digits: str) -> None:
    """Never comes back by itself."""
    logs.configure(level="WARNING")
    with open_desk(folder) as desk:
        back: dict[str, Any] = {}
        begun = desk.screen == "Resume"
        if begun:
            give_digits(desk, digits)
            wait_for(lambda: desk.screen != "Resume", "the visit")
            back = truth(desk)

        def pause(reached: str) -> None:
            if reached == stop:
                wait_for_death(desk, back)

        walk = UnseenWalk(desk.application, replace(CASES["student"].plan, pause=pause))
        if begun:
            walk.walk_on()
        else:
            walk.run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
