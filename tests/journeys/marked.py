"""`python -m tests.journeys.marked FOLDER SEED STOP`: a marked citizen at the screens; waits at STOP for a kill."""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk import logs
from kiosk.commands.cases import CASES
from kiosk.practice_people import PRACTICE_PEOPLE, PracticePerson
from tests.journeys.desk import Desk, give_digits, open_desk
from tests.journeys.unseen import UnseenWalk
from ui.finger import wait_for
from ui.walkthrough import Act, Chosen, Plan, Typed

CONSONANTS = "bchklmnpt"
"""With i and u they spell nothing that Telex would turn into something else."""


class Marks:
    """The marked strings of one citizen: the same seed says the same again after a kill."""

    def __init__(self, seed: str) -> None:
        self._dice = random.Random(seed)
        self.said: list[str] = []

    def word(self) -> str:
        """Small letters as no one else in the world writes them."""
        return self._said("".join(self._dice.choice(CONSONANTS) + self._dice.choice("iu") for _ in range(8)))

    def digits(self, start: str, count: int) -> str:
        """A number that begins so."""
        return self._said(start + "".join(self._dice.choice("0123456789") for _ in range(count)))

    def _said(self, text: str) -> str:
        self.said.append(text)
        return text


def citizen(marks: Marks) -> tuple[PracticePerson, Plan]:
    """Who comes, with marks on the card, and what is typed."""
    person = PracticePerson(
        "marked",
        marks.digits("05608500", 4),
        f"Mẫu {marks.word().capitalize()}",
        "15/03/1985",
        "Nam",
        f"Tổ {marks.word().capitalize()}, Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa",
        "02/08/2022",
    )
    typed: dict[str, Act] = {
        "father_name": Typed(f"maaux {marks.word()}"),
        "mother_name": Typed(f"maaux {marks.word()}"),
        "phone": Typed(marks.digits("09", 8)),
        "convictions_choice": Chosen("declare"),
        "convictions": Typed(marks.word()),
    }
    plan = CASES["citizen"].plan
    return person, replace(plan, answers={**plan.answers, **typed})


def wait_for_death() -> None:
    """Say that the stop is reached."""
    sys.stdout.write("there\n")
    sys.stdout.flush()
    time.sleep(600)


def main(place: Path, seed: str, stop: str) -> None:
    """Walk to the stop, or on to the end; the last line tells what the program itself still knows."""
    logs.configure((place / "home" / "kiosk.log").open("a"), "DEBUG")
    marks = Marks(seed)
    person, plan = citizen(marks)
    (place / "marks").write_text("\n".join(marks.said))
    PRACTICE_PEOPLE["marked"] = person
    with open_desk(place / "desk", "marked") as desk:
        board = QGuiApplication.clipboard()

        def pause(reached: str) -> None:
            board.setText(marks.said[1])
            if reached == stop:
                wait_for_death()

        walk = UnseenWalk(desk.application, replace(plan, pause=pause))
        if desk.screen == "Resume":
            give_digits(desk, person.number[-4:])
            wait_for(lambda: desk.screen != "Resume", "the visit")
            walk.walk_on()
            end(desk)
        elif desk.screen == "Sent":
            end(desk)
        else:
            walk.run()
        desk.wait_for_screen("Welcome")
        known = (desk.known() + board.text()).lower()
    sys.stdout.write(json.dumps({"known": [mark for mark in marks.said if mark in known]}) + "\n")


def end(desk: Desk) -> None:
    """The slip comes, and the citizen goes."""
    wait_for(lambda: desk.facts("slip") == "printed", "the slip")
    desk.primary()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "")
