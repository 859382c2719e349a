"""200 marked answers: none is painted, named for assistive technology or read aloud while one helps, unless held."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.visit.commands import AnswerQuestions, UseCard
from kiosk.visit.events import MovedTo
from tests.journeys.desk import Desk
from tests.journeys.helped import at_stop, held, help_agreed, sign_in
from tests.journeys.walked import student_walk
from ui.finger import settle, visible_items, wait_for
from ui.passages import passages

pytestmark = pytest.mark.journey
SHOWN_AS = (
    "text",
    "words",
    "value",
    "label",
    "title",
    "detail",
    "under",
    "spokenName",
    "spokenHint",
    "displayText",
)
SAID = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
CONSONANTS, STAYS, WANTED = "bchklmnpt", 28, 200


@dataclass
class Marks:
    """Answers nobody else in the world gives, all made up; `said` as they are looked for."""

    dice: random.Random = field(default_factory=lambda: random.Random(8))
    said: set[str] = field(default_factory=set)

    def word(self) -> str:
        """Letters that spell nothing."""
        letters = "".join(self.dice.choice(CONSONANTS) + self.dice.choice("iu") for _ in range(6))
        return self._said(letters)

    def digits(self, start: str, count: int) -> str:
        """A number that begins so."""
        return self._said(start + "".join(self.dice.choice("0123456789") for _ in range(count)))

    def day(self) -> PartialDate:
        """A day long ago."""
        day = PartialDate.of(
            date(1921 + self.dice.randrange(30), 1 + self.dice.randrange(12), self.dice.randrange(13, 28))
        )
        self._said(day.text)
        return day

    def stay(self, number: int) -> Stay:
        """One of a row of stays without a gap, each two months long."""
        start, end = 24_000 + 7 * number, 24_000 + 7 * (number + 1)
        place = Place(f"Tổ {self.word()}")
        months = (
            Month(start // 12, start % 12 + 1),
            Month(end // 12, end % 12 + 1) if number < STAYS - 1 else None,
        )
        return Stay(*months, place, "permanent", f"nghề {self.word()}", f"xưởng {self.word()}")

    def answer(self, question: Question) -> Answer | None:
        """A marked answer of the question's kind; None where the kind is a choice or private."""
        match question.kind:
            case Kind.TEXT | Kind.NAME:
                return f"Mẫu {self.word()}"
            case Kind.DIGITS:
                return self.digits("05608500", 4)
            case Kind.PHONE:
                return self.digits("09", 8)
            case Kind.EMAIL:
                return f"{self.word()}@mau.vn"
            case Kind.PLACE:
                return Place(f"Tổ {self.word()}")
            case Kind.DATE | Kind.YEAR:
                return self.day()
            case Kind.STAYS:
                return tuple(self.stay(number) for number in range(STAYS))
        return None

    def _said(self, text: str) -> str:
        self.said.add(bare(text))
        return text


def bare(text: str) -> str:
    """Without blanks, joiners and capitals."""
    return re.sub(r"[\s\u2060]", "", text).casefold()


def everything_told(desk: Desk) -> str:
    """All that is painted, named, described or read aloud now, and the address of every picture."""
    window = desk.application.window
    return bare(
        "\n".join(
            (
                *(told for item in visible_items(window.contentItem()) for told in _told_by(item)),
                *_aloud(desk),
            )
        )
    )


def _told_by(item: QQuickItem) -> Iterator[str]:
    for name in SHOWN_AS:
        if item.metaObject().indexOfProperty(name) >= 0 and isinstance(said := item.property(name), str):
            yield said
    interface = QAccessible.queryAccessibleInterface(item)
    if interface is not None:
        yield from (interface.text(kind) for kind in SAID)


def _aloud(desk: Desk) -> Iterator[str]:
    window = desk.application.window
    root = window.findChild(QQuickItem, "screen")
    assert root is not None
    for answers in (False, True):
        yield from (each.text for each in passages(root, desk.screen, private=False, answers=answers))


def fill(desk: Desk, marks: Marks) -> None:
    """A card that says one thing, and typed answers that say another."""
    signals = desk.application.signals
    visit = signals.visit
    assert visit is not None
    procedure = visit.procedure
    asked = [procedure.question(key) for key in visit.asked()]
    typed = {each.key: answer for each in asked if (answer := marks.answer(each)) is not None}
    signals.must(AnswerQuestions(typed, origin="card"))
    of_card = {key: marks.answer(procedure.question(key)) for key in signals.state.card if key in typed}
    signals.must(UseCard(tuple((key, answer) for key, answer in of_card.items() if answer is not None)))
    signals.must(AnswerQuestions(typed, origin="card"))


def stand_at(desk: Desk, stop: str) -> None:
    """At this stop, whatever the rules of the road say of answers nobody would give."""
    signals = desk.application.signals
    assert signals.visit is not None
    signals.visit._record((MovedTo(stop),))
    signals.changed.emit()
    signals.moved.emit()


def look_round(desk: Desk, marks: Marks, seen: set[str]) -> None:
    """Every screen that can be gone to, covered and held; what is seen while held is added to `seen`."""
    visit = desk.application.signals.visit
    assert visit is not None
    for stop in visit.road():
        if stop.screen in ("papers", "send", "sent", "needs"):
            continue
        stand_at(desk, stop.key)
        settle(30)
        look(desk, marks, seen, stop.key)
        if stop.screen == "stays":
            desk.application.kiosk.residence.editRow(0)
            for page in ("area", "detail", "start", "occupation", "workplace"):
                desk.application.kiosk.residence.activate(page)
                look(desk, marks, seen, f"{stop.key}, {page}")
            desk.application.kiosk.residence.back()


def look(desk: Desk, marks: Marks, seen: set[str], where: str) -> None:
    """One screen covered, then held where it can be held."""
    told = everything_told(desk)
    assert not {mark for mark in marks.said if mark in told}, where
    if desk.finger.find("Hiện") is None:
        assert desk.application.kiosk.assist.facts.closed, where
        return
    with held(desk):
        told = everything_told(desk)
    seen |= {mark for mark in marks.said if mark in told}


def test_no_marked_answer_is_told_while_a_volunteer_helps_unless_held(tmp_path: Path) -> None:
    with at_stop(student_walk(), "@review", tmp_path / "desk") as desk:
        marks, seen = Marks(), set[str]()
        for round_ in range(2):
            fill(desk, marks)
            if not round_:
                sign_in(desk)
                told = everything_told(desk)
                assert not {mark for mark in marks.said if mark in told}
                desk.tap("Quay lại")
                help_agreed(desk)
            look_round(desk, marks, seen)
        wait_for(lambda: not desk.application.jobs.busy, "the machine")
        assert len(marks.said) >= WANTED
        assert marks.said - seen == set()
