"""What is covered for a helper: answers at any depth, pictures, what is typed; the facts themselves stay."""

from __future__ import annotations

from dataclasses import dataclass

from ui.typing_session import TypingSession
from ui.viewmodels.covering import DOTS, Cover, covered, dotted
from ui.viewmodels.model import ViewModel


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    value: str
    chosen: bool
    count: int = 3


@dataclass(frozen=True, slots=True)
class Facts:
    title: str
    lines: tuple[Line, ...]
    source: str
    sheet: str = "image://sheets/1"


class Shown(ViewModel):
    answers = frozenset({"value", "chosen", "source"})

    def closed(self) -> frozenset[str]:
        return frozenset({"sheet"})


FACTS = Facts("Cha", (Line("Họ và tên", "Mẫu Bichu", True), Line("Tên khác", "", False)), "file:///page.jpg")


def test_answers_are_covered_at_any_depth_and_nothing_else() -> None:
    told = covered({"title": "Cha", "lines": [{"label": "Tên", "value": "Mẫu"}]}, frozenset({"value"}))
    assert told == {"title": "Cha", "lines": [{"label": "Tên", "value": DOTS}]}
    assert covered(
        {"source": "file:///a.jpg", "months": 7, "list": ["x", ""]}, frozenset({"source", "months", "list"})
    ) == {
        "source": "",
        "months": 7,
        "list": [DOTS, ""],
    }


def test_a_model_publishes_what_is_covered_and_still_knows_what_is_true() -> None:
    model = Shown()
    model.show(FACTS)
    shown = model.property("shown")
    for cover, value, source, sheet in (
        (Cover.COVERED, DOTS, "", ""),
        (Cover.HELD, "Mẫu Bichu", "file:///page.jpg", ""),
        (Cover.OPEN, "Mẫu Bichu", "file:///page.jpg", "image://sheets/1"),
    ):
        model.cover(cover)
        line, empty = shown.value("lines")
        assert (line["value"], shown.value("source"), shown.value("sheet")) == (value, source, sheet)
        assert line["chosen"] is (cover is not Cover.COVERED) and line["label"] == "Họ và tên"
        assert empty["value"] == "" and line["count"] == 3
        assert model.fact("lines")[0]["value"] == "Mẫu Bichu"


def test_what_is_shown_while_covered_stays_covered() -> None:
    model = Shown()
    model.cover(Cover.COVERED)
    model.show(FACTS)
    assert model.property("shown").value("lines")[0]["value"] == DOTS


def test_typing_shows_a_dot_for_each_letter_and_groups_stay() -> None:
    session = TypingSession()
    session.begin("0905123456", "phone")
    plain = str(session.property("displayText"))
    session.cover(True)
    assert session.property("displayText") == dotted(plain) and " " in plain
    assert session.property("text") == "0905123456"
    session.begin("", "name")
    for key in "hu":
        session.typeKey(key)
    assert session.property("displayComposing") == "••" and session.property("offers") == []
    assert all(set(str(tone["text"])) <= {"•"} for tone in session.property("tones"))
    assert session.is_active()
    session.shut(True)
    assert not session.is_active()
    session.shut(False)
    session.cover(False)
    assert session.property("displayComposing") == "Hu"
