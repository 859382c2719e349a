"""A practice exercise from its choice to its verdict: the task, the trouble the script brings, and the score."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from kiosk import logs
from kiosk.result import Err, Result
from kiosk.training.exercises import SCRIPTS, Exercise, Telling, Trouble
from kiosk.training.judging import Trace, shortfall
from kiosk.training.training import Training
from kiosk.visit.state import VisitState
from ui.jobs import Jobs
from ui.viewmodels.model import ViewModel
from ui.visit_signals import VisitSignals

QUEUES = {Trouble.PAPER_JAM: "printer", Trouble.BLANK_SHEET: "scanner", Trouble.NO_LINE: "line"}
"""The queue on which a trouble comes, so that it is there before the next work of that device."""
CLEARING = "training"
"""A print that is stuck keeps its own queue until the paper is out."""
NO_TRACE = Trace()


@dataclass(frozen=True, slots=True)
class Offered:
    """One exercise and how often this volunteer solved it, and did not."""

    key: str
    passed: int
    failed: int


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """`phase` is empty where nothing is shown, else choose, task or result; `missing` is empty once it was solved.

    `running` names the exercise; `jammed` while paper is stuck in the practice printer; `told` is a Telling.
    """

    phase: str = ""
    initials: str = ""
    offered: tuple[Offered, ...] = ()
    running: str = ""
    jammed: bool = False
    told: str = ""
    missing: str = ""


class TrainingViewModel(ViewModel):
    """Follows the visit of an exercise; on a real desk it has nothing to offer."""

    begun = Signal()
    over = Signal()

    def __init__(self, signals: VisitSignals, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals, self._jobs = signals, jobs
        self._training: Training | None = signals.parts.training
        self._trace = NO_TRACE
        self._sheets = 0
        self._facts = TrainingFacts()
        signals.changed.connect(self._follow)
        self.show(self._facts)

    @property
    def running(self) -> bool:
        """Whether an exercise goes on."""
        return bool(self._facts.running)

    @Slot()
    def choose(self) -> None:
        """Show what there is to practise, and the scores."""
        if self._training is None or self.running:
            return
        scores, initials = self._training.scores, self._training.initials
        found = ((each, scores.of(initials, each)) for each in Exercise)
        offered = tuple(Offered(each.value, score.passed, score.failed) for each, score in found)
        self._set(phase="choose", initials=initials, offered=offered)

    @Slot(str)
    def begin(self, exercise: str) -> None:
        """Begin one, from the start screen."""
        if self._facts.phase == "choose":
            self._trace = NO_TRACE
            self._set(phase="task", running=exercise, jammed=False, told="", missing="")
            self.begun.emit()

    @Slot()
    def openTask(self) -> None:
        """The task once more, with what the volunteer's hands can do."""
        if self.running and self._facts.phase == "":
            self._set(phase="task")

    @Slot()
    def shut(self) -> None:
        """On with the exercise, or back to the panel."""
        self._set(phase="")

    @Slot(str)
    def tell(self, telling: str) -> None:
        """What the person without a ticket is told."""
        self._trace = replace(self._trace, told=Telling(telling))
        self._set(told=telling)

    @Slot()
    def freePaper(self) -> None:
        """The stuck paper was pulled out."""
        if self._training is not None and self._facts.jammed:
            self._jobs.run(CLEARING, self._training.stage.clear, lambda _: None, waited_for=False)
            self._trace = replace(self._trace, jammed=False)
            self._set(jammed=False, phase="")

    @Slot()
    def judge(self) -> None:
        """Look whether it was solved, write that down, and take what is in the way out again."""
        if self._training is None or self._facts.phase != "task":
            return
        training, exercise = self._training, Exercise(self._facts.running)
        slips = training.stage.sheets() - self._sheets
        missing = shortfall(exercise, replace(self._trace, slips=slips))
        self._jobs.run(CLEARING, training.stage.clear, lambda _: None, waited_for=False)
        self._jobs.run(
            CLEARING,
            lambda: training.scores.note(training.initials, exercise, not missing),
            self._noted,
            waited_for=False,
        )
        self._trace = NO_TRACE
        self._set(phase="result", jammed=False, missing=missing.value)

    @Slot()
    def finish(self) -> None:
        """The verdict was read: the exercise and its visit are over."""
        if self._facts.phase == "result":
            self._set(phase="", running="")
            self.over.emit()

    def _noted(self, noted: Result[None, OSError]) -> None:
        if isinstance(noted, Err):
            logs.event("practice", "score_not_kept", severity=logging.ERROR)

    def _follow(self) -> None:
        visit = self._signals.visit
        if not self.running or self._facts.phase == "result":
            return
        if visit is None:
            self._set(phase="task" if self._trace.states else self._facts.phase)
            return
        states = self._trace.states
        if not states or states[-1] != visit.state:
            self._trace = replace(self._trace, states=(*states, visit.state))
            self._play(visit.state)

    def _play(self, state: VisitState) -> None:
        """Bring the trouble at its moment, once."""
        script = SCRIPTS[Exercise(self._facts.running)]
        if self._training is None or self._trace.troubled or not script.moment(state):
            return
        stage, jam = self._training.stage, script.trouble is Trouble.PAPER_JAM
        self._sheets = stage.sheets()
        self._jobs.run(
            QUEUES[script.trouble], lambda: stage.set(script.trouble), lambda _: None, waited_for=False
        )
        self._trace = replace(self._trace, troubled=True, jammed=jam)
        self._set(jammed=jam)

    def _set(self, **changes: object) -> None:
        self._facts = replace(self._facts, **changes)  # type: ignore[arg-type]
        self.show(self._facts)
