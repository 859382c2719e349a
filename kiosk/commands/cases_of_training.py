"""Walks of practice's exercises: one solved, one not, each judged by what happened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.commands.cases import CITIZEN
from kiosk.commands.cases_of_paper_and_money import LongCase, Scene
from kiosk.training.exercises import Exercise
from kiosk.training.scores import Score
from ui.walkthrough import Outcome

if TYPE_CHECKING:
    from kiosk.training.training import Training


def _training(scene: Scene) -> Training:
    training = scene.walk.app.parts.training
    assert training is not None
    return training


def _choose(scene: Scene, exercise: str) -> None:
    """From the panel of practice, which is open to everybody, to the start screen."""
    walk = scene.walk
    walk.app.kiosk.openStaff()
    walk.wait_for(lambda: len(walk.fact("devices")) == 4, "the devices")  # type: ignore[arg-type]
    walk.picture("panel")
    walk.tap("Bài tập")
    walk.wait_for_words("Bài tập của")
    walk.picture("exercises")
    walk.tap(f"{exercise}: Đạt 0 lần, chưa đạt 0 lần")
    walk.picture("task")
    walk.tap("Làm tiếp")


def _judged(scene: Scene) -> None:
    walk = scene.walk
    walk.app.kiosk.openStaff()
    walk.tap("Chấm bài")
    walk.picture("verdict")


def _end(scene: Scene) -> Outcome:
    walk = scene.walk
    walk.tap("Xong bài tập")
    walk.wait_for_screen("Welcome")
    walk.picture("wiped")
    return walk.counted()


def _prove_score(scene: Scene, exercise: Exercise, wanted: Score) -> None:
    """As the file has it, read anew once it was written."""
    training = _training(scene)
    scene.walk.wait_for(lambda: training.scores.of(training.initials, exercise) != Score(), "the score")
    scene.walk.prove("score", training.scores.of(training.initials, exercise) == wanted)


def _passed(scene: Scene) -> Outcome:
    walk, printer = scene.walk, scene.desk.printer

    def free_the_paper() -> None:
        walk.wait_for_screen("Sent")
        walk.wait_for(lambda: walk.fact("slip") == "blocked", "the jam")
        before = len(printer.printed())
        walk.prove("nothing_out_while_jammed", not walk.app.signals.state.slip_printed)
        walk.app.kiosk.openStaff()
        walk.picture("task-jammed")
        walk.tap("Gỡ giấy kẹt")
        walk.wait_for(lambda: walk.app.signals.state.slip_printed, "the slip")
        walk.prove("one_slip", len(printer.printed()) == before + 1)

    _choose(scene, "Máy in kẹt giấy")
    walk.at = {"@send": free_the_paper}
    walk.walk_to_end()
    _judged(scene)
    walk.prove("passed", walk.reads("Làm đúng cả rồi."))
    _prove_score(scene, Exercise.JAM, Score(passed=1))
    return _end(scene)


def _failed(scene: Scene) -> Outcome:
    walk, state = scene.walk, scene.walk.app.signals
    _choose(scene, "Trang quét bị trắng")
    walk.walk_to_end()
    walk.wait_for(lambda: walk.fact("printing") == "printed", "the declaration")
    walk.tap("Quét trang này")
    walk.wait_for(lambda: bool(state.state.pages), "the white page")
    walk.picture("white-page")
    walk.prove("white_page_met", state.state.pages[0].verdict == "blank")
    _judged(scene)
    walk.prove("failed", walk.reads("Chưa đạt") and walk.reads("Trang trắng vẫn nằm trong hồ sơ."))
    _prove_score(scene, Exercise.BLANK_PAGE, Score(failed=1))
    walk.prove("nothing_sent", not scene.desk.service.codes())
    return _end(scene)


TRAINING_CASES = {
    case.plan.case: case
    for case in (
        LongCase(
            "an exercise solved: the jam is cleared, the slip comes out once, the score is kept",
            replace(CITIZEN, case="exercise-passed"),
            _passed,
        ),
        LongCase(
            "an exercise not solved: a white page stays, and the verdict says so",
            replace(CITIZEN, case="exercise-failed", last_stop="@papers"),
            _failed,
        ),
    )
}
