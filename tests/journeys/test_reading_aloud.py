"""The screens read aloud and the volunteer called: what is said, what never is, and that a touch stops it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from drivers.speech.practice import CHIME, PracticeVoice
from kiosk.commands.cases import CASES
from kiosk.ports.speech import SpeechTrouble
from kiosk.vietnamese.spoken import spoken
from tests.journeys.desk import SETTINGS, Desk, StandingClock, open_desk
from tests.journeys.traces import STUDENT
from tests.journeys.unseen import UnseenWalk
from ui.finger import settle, visible_items, wait_for

pytestmark = pytest.mark.journey

OWN_NUMBER, BORN = STUDENT[1], "20/08/2005"
ANSWERS = (*STUDENT, BORN)
QUIET_MS = 400
READ_MS = 340


def drawn(desk: Desk, kind: str) -> QQuickItem:
    """The one item of a QML type, which has to be seen now."""
    items = visible_items(desk.application.window.contentItem())
    return next(item for item in items if item.metaObject().className().startswith(kind))


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    with open_desk(tmp_path / "desk", clock=clock) as opened:
        settle(100)
        yield opened


def voice_of(desk: Desk) -> PracticeVoice:
    assert isinstance(desk.parts.voice, PracticeVoice)
    return desk.parts.voice


def said(desk: Desk) -> list[str]:
    return [sentence for _, sentence in voice_of(desk).spoken()]


def plain(words: str) -> str:
    """Without capitals, and without the pauses between the groups of a number."""
    return " ".join(words.casefold().replace(",", " ").split())


def answers_heard(desk: Desk) -> list[str]:
    """Which answers of the student were said, as they are written or as numbers and dates are said."""
    heard = plain(" ".join(said(desk)))
    return [each for each in ANSWERS if plain(each) in heard or plain(spoken(each, "vi")) in heard]


def wait_for_silence(desk: Desk) -> None:
    """Until nothing more is said for a while."""
    before = -1
    while before != len(said(desk)):
        before = len(said(desk))
        settle(QUIET_MS)


def test_nothing_is_said_until_it_is_wanted(desk: Desk) -> None:
    desk.tap("Làm hồ sơ mới")
    wait_for_silence(desk)
    assert said(desk) == []
    assert desk.application.kiosk.fact("voiced")


def test_each_screen_is_read_in_its_language_until_it_is_switched_off(desk: Desk) -> None:
    desk.tap("Đọc to")
    wait_for(lambda: "Tra cứu kết quả" in said(desk), "the start screen")
    desk.tap("Tra cứu kết quả")
    wait_for_silence(desk)
    assert any("mã hồ sơ" in sentence for sentence in said(desk))
    desk.tap("English")
    wait_for(lambda: any(language == "en" for language, _ in voice_of(desk).spoken()), "English")
    wait_for_silence(desk)
    desk.tap(desk.application.spoken("Ngừng đọc"))
    told = len(said(desk))
    desk.application.kiosk.back()
    desk.wait_for_screen("Welcome")
    wait_for_silence(desk)
    assert len(said(desk)) == told


def test_a_touch_stops_the_sentence_and_the_words_read_are_marked(desk: Desk) -> None:
    voice_of(desk).lingering = True
    desk.tap("Đọc to")
    wait_for(lambda: len(said(desk)) == 1, "the first sentence")
    settle(50)
    x, y, width, height = desk.application.kiosk.fact("reading")
    marked = drawn(desk, "ReadMark")
    assert marked.isVisible() and width > 0 and height > 0
    box = marked.mapRectToScene(marked.boundingRect())
    assert box.contains(x + width / 2, y + height / 2)
    desk.tap("Cỡ chữ lớn")
    wait_for(lambda: voice_of(desk).cut_off == 1, "silence")
    settle(QUIET_MS)
    assert len(said(desk)) == 1
    assert not marked.isVisible()


def test_the_warning_is_read_too(desk: Desk, clock: StandingClock) -> None:
    desk.tap("Làm hồ sơ mới")
    desk.wait_while("Welcome")
    desk.tap("Đọc to")
    wait_for_silence(desk)
    clock.pass_by(SETTINGS.idle.question_s + 1)
    wait_for(lambda: "Ông bà còn ở đây không?" in said(desk), "the warning")


def test_a_voice_that_fails_switches_reading_off(desk: Desk) -> None:
    voice_of(desk).troubles.append(SpeechTrouble.NO_VOICE)
    desk.tap("Đọc to")
    wait_for(lambda: not desk.application.kiosk.fact("speaking"), "the end of reading")
    assert said(desk) == []


def test_no_answer_is_ever_read_and_the_next_person_begins_in_silence(desk: Desk) -> None:
    desk.application.reading.toggle()
    plan = CASES["student"].plan
    plan = replace(plan, pause=lambda _stop: settle(READ_MS))
    UnseenWalk(desk.application, plan).run()
    assert len(said(desk)) > 100
    assert answers_heard(desk) == []
    assert not desk.application.kiosk.fact("speaking")
    told = len(said(desk))
    wait_for_silence(desk)
    assert len(said(desk)) == told


@pytest.mark.parametrize(("headphones", "heard"), [(True, [OWN_NUMBER, BORN]), (False, [])])
def test_answers_are_read_to_headphones_only_and_only_where_it_was_asked_for(
    tmp_path: Path, headphones: bool, heard: list[str]
) -> None:
    settings = SETTINGS.model_copy(update={"headphones": headphones})
    with open_desk(tmp_path / "desk", settings=settings) as desk:
        settle(100)
        plan = replace(CASES["student"].plan, last_stop="@card")
        UnseenWalk(desk.application, plan).run()
        desk.tap("Đọc to")
        wait_for(lambda: bool(said(desk)), "the screen's title")
        wait_for_silence(desk)
        told = answers_heard(desk)
        assert [each for each in (OWN_NUMBER, BORN) if each in told] == heard
        assert told == [] or headphones


def test_help_sounds_and_lights_up_until_it_is_answered(desk: Desk, clock: StandingClock) -> None:
    desk.tap("Gọi hỗ trợ")
    wait_for(lambda: said(desk) == [CHIME], "the chime")
    light = drawn(desk, "HelpLight")
    assert light.isVisible()
    desk.application.help.chime()
    wait_for(lambda: said(desk) == [CHIME, CHIME], "the chime again")
    desk.application.kiosk.openStaff()
    settle(50)
    assert not light.isVisible()
    assert not desk.application.kiosk.fact("help_called")
