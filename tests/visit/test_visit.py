"""The running visit: journalled before it is true, and given back only to the one who knows the number."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.procedure.values import Problem
from kiosk.result import Err, Ok
from kiosk.visit.coming_back import Offer, Refused, Wait, left_visit
from kiosk.visit.commands import AnswerQuestions, BeginVisit, Command, GoNext
from kiosk.visit.demands import digest_now
from kiosk.visit.journal import FILE, Journal, JournalTrouble
from kiosk.visit.visit import Visit

from .small_procedure import DAY, StandingClock, small_procedure
from .walk import NUMBER, WHOLE_VISIT, printed

PROCEDURE = small_procedure()


def begun(folder: Path, clock: StandingClock | None = None) -> Visit:
    answer = Visit.begin(PROCEDURE, Journal(folder), clock or StandingClock(), DAY)
    assert isinstance(answer, Ok)
    return answer.value


def walked(folder: Path, until: Command | None = None, clock: StandingClock | None = None) -> Visit:
    """A visit on its way: the whole script after its beginning, or up to the first such command."""
    visit = begun(folder, clock)
    for step in WHOLE_VISIT[1:]:
        if until is not None and step == until:
            break
        answer = visit.do(printed(PROCEDURE, visit.state) if isinstance(step, str) else step)
        assert isinstance(answer, Ok), answer
    return visit


def test_every_id_is_drawn_at_the_beginning_and_never_twice(tmp_path: Path) -> None:
    first, second = begun(tmp_path).state.begun, begun(tmp_path).state.begun
    assert first and second and first.profile == "mau-2025"
    for name in ("visit", "application_id", "idempotency_key", "lookup_secret"):
        assert len(getattr(first, name)) >= 16
        assert getattr(first, name) != getattr(second, name)
    assert re.fullmatch(r"[0-9a-f]{16}", first.visit)


def test_no_visit_on_a_day_without_law_or_under_an_unknown_profile(tmp_path: Path) -> None:
    journal, clock = Journal(tmp_path), StandingClock()
    no_law = Err((Problem("visit.no_profile"),))
    assert Visit.begin(PROCEDURE, journal, clock, date(2020, 1, 1)) == no_law
    assert Visit.begin(PROCEDURE, journal, clock, DAY, "unknown") == no_law
    assert isinstance(Visit.begin(PROCEDURE, journal, clock, date(2020, 1, 1), "mau-2025"), Ok)


def test_what_is_true_is_in_the_journal(tmp_path: Path) -> None:
    visit = walked(tmp_path)
    again = left_visit(tmp_path, PROCEDURE, StandingClock())
    assert isinstance(again, Ok) and again.value is not None
    assert again.value.state == visit.state
    assert again.value.step_number == 9 and again.value.stop.screen == "sent"


def test_what_could_not_be_journalled_did_not_happen(tmp_path: Path) -> None:
    visit = walked(tmp_path, AnswerQuestions({"married": "yes"}))
    before = visit.state
    (tmp_path / FILE).unlink()
    assert visit.do(AnswerQuestions({"married": "yes"})) == Err((Problem("journal.gone"),))
    assert visit.state is before


def test_a_new_visit_leaves_nothing_of_the_one_before(tmp_path: Path) -> None:
    walked(tmp_path)
    begun(tmp_path)
    assert NUMBER.encode() not in (tmp_path / FILE).read_bytes()


def test_a_visit_tells_what_screens_want_to_know(tmp_path: Path) -> None:
    visit = walked(tmp_path)
    assert [paper.key for paper in visit.papers()] == ["signed_declaration", "student_card", "other"]
    assert "spouse_name" in visit.asked() and "spouse_job" not in visit.answers()
    assert [option.key for option in visit.options("fee_group")] == ["full", "student"]
    assert visit.digest() == digest_now(PROCEDURE, visit.state)
    assert (visit.missing(), visit.conflicts(), visit.profile.id) == ((), (), "mau-2025")
    assert visit.holds("") and visit.blockers() == ()
    assert visit.road()[-1] == visit.stop


def test_a_visit_of_other_files_is_not_taken_up(tmp_path: Path) -> None:
    begun(tmp_path)
    for changes in ({"version": "2"}, {"id": "other"}, {"profiles": ()}):
        other = PROCEDURE.model_copy(update=changes)
        answer = left_visit(tmp_path, other, StandingClock())
        assert isinstance(answer, Err) and answer.error.trouble is JournalTrouble.OTHER_VERSION


def test_nothing_was_left_where_nothing_began(tmp_path: Path) -> None:
    assert left_visit(tmp_path, PROCEDURE, StandingClock()) == Ok(None)


def test_a_damaged_journal_is_told(tmp_path: Path) -> None:
    walked(tmp_path)
    content = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(bytes([content[0] ^ 1]) + content[1:])
    assert isinstance(left_visit(tmp_path, PROCEDURE, StandingClock()), Err)


def offered(folder: Path, clock: StandingClock) -> Offer | None:
    answer = left_visit(folder, PROCEDURE, clock)
    assert isinstance(answer, Ok) and answer.value is not None
    return Offer.made(folder, answer.value, clock)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def offer(tmp_path: Path, clock: StandingClock) -> Offer:
    walked(tmp_path, AnswerQuestions({"married": "yes"}))
    made = offered(tmp_path, clock)
    assert made is not None
    return made


def test_the_last_four_digits_give_the_visit_back_on_the_same_screen(offer: Offer, tmp_path: Path) -> None:
    answer = offer.open(NUMBER[-4:])
    assert isinstance(answer, Ok) and answer.value.state.stop == "married"
    assert answer.value.state.answers["id_number"] == NUMBER
    assert isinstance(answer.value.do(AnswerQuestions({"married": "no"})), Ok)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_the_third_error_erases_the_visit(offer: Offer, tmp_path: Path) -> None:
    assert [offer.open(wrong) for wrong in ("0000", NUMBER[-3:])] == [Err(Refused.WRONG)] * 2
    assert offer.look().tries_left == 1
    assert offer.open("12345") == Err(Refused.GONE)
    assert offer.open(NUMBER[-4:]) == Err(Refused.GONE)
    assert list(tmp_path.iterdir()) == []


def test_the_third_try_may_be_the_right_one(offer: Offer) -> None:
    offer.open("0000")
    offer.open("0001")
    assert isinstance(offer.open(NUMBER[-4:]), Ok)


def test_after_three_minutes_it_is_erased(offer: Offer, clock: StandingClock, tmp_path: Path) -> None:
    clock.pass_by(179)
    assert offer.look() == Wait(3, 1.0)
    clock.pass_by(1)
    assert offer.open(NUMBER[-4:]) == Err(Refused.GONE)
    assert offer.look() == Wait(0, 0.0)
    assert list(tmp_path.iterdir()) == []


def test_a_crash_gives_back_neither_tries_nor_time(
    offer: Offer, clock: StandingClock, tmp_path: Path
) -> None:
    offer.open("0000")
    offer.open("0001")
    clock.pass_by(100)
    again = offered(tmp_path, clock)
    assert again is not None and again.look() == Wait(1, 80.0)
    assert again.open("0002") == Err(Refused.GONE)


def test_a_garbled_note_of_the_tries_erases_the_visit(
    offer: Offer, clock: StandingClock, tmp_path: Path
) -> None:
    (tmp_path / "visit.offer").write_text("{")
    assert offered(tmp_path, clock) is None
    assert list(tmp_path.iterdir()) == []


def test_without_a_number_nobody_can_be_told_and_it_is_erased(tmp_path: Path, clock: StandingClock) -> None:
    begun(tmp_path).do(GoNext())
    assert offered(tmp_path, clock) is None
    assert list(tmp_path.iterdir()) == []


def test_what_the_outbox_holds_goes_on_where_that_is_said(tmp_path: Path) -> None:
    visit = walked(tmp_path, BeginVisit("", "", "", "", "", "", "", ""))
    sent = visit.state
    assert visit.settle("TAM-X") == Ok(sent)
    other = tmp_path / "other"
    other.mkdir()
    unsealed = walked(other, AnswerQuestions({"married": "yes"}))
    answer = unsealed.settle("TAM-K0001-260728-0002")
    assert isinstance(answer, Ok)
    assert (answer.value.stop, answer.value.sealed and answer.value.sealed.local_code) == (
        "@sent",
        "TAM-K0001-260728-0002",
    )
