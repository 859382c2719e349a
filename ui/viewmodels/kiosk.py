"""The whole kiosk as the window sees it: which screen, which model, and everything around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.filing.glass import owes_look
from kiosk.papers.page_store import PageStore
from kiosk.procedure.loading import Loaded
from kiosk.result import Err, Ok
from kiosk.visit.coming_back import Offer
from kiosk.visit.commands import GoBack, NoteGlass
from ui.desk_watch import DeskWatch
from ui.jobs import Jobs
from ui.patience import PatienceTimer
from ui.reading_aloud import ToRead
from ui.sheet_images import SheetImages
from ui.typing_session import TypingSession
from ui.viewmodels.assist import AssistViewModel
from ui.viewmodels.card import CardViewModel
from ui.viewmodels.consent import ConsentViewModel
from ui.viewmodels.covering import Cover
from ui.viewmodels.frame import SCREENS
from ui.viewmodels.frame_model import FrameModel
from ui.viewmodels.glass import GlassViewModel
from ui.viewmodels.identity import IdentityViewModel
from ui.viewmodels.lookup import LookupViewModel
from ui.viewmodels.needs import NeedsViewModel
from ui.viewmodels.papers import PapersViewModel
from ui.viewmodels.procedure import ProcedureViewModel
from ui.viewmodels.question import QuestionViewModel
from ui.viewmodels.residence import ResidenceViewModel
from ui.viewmodels.resume import ResumeViewModel
from ui.viewmodels.review import ReviewViewModel
from ui.viewmodels.save import SaveViewModel
from ui.viewmodels.screen import ScreenModel
from ui.viewmodels.send import SendViewModel
from ui.viewmodels.sent import SentViewModel
from ui.viewmodels.staff import CallFacts, StaffViewModel
from ui.viewmodels.take_up import TakeUpViewModel
from ui.viewmodels.training import TrainingViewModel
from ui.viewmodels.welcome import WelcomeViewModel
from ui.visit_room import VisitRoom
from ui.visit_signals import VisitSignals

NO_WAY_BACK = ("Welcome", "Glass", "Send", "Resume")


class KioskViewModel(FrameModel):
    """Follows the visit from screen to screen and owns the models of all of them."""

    currentChanged = Signal()
    erased = Signal()
    leaveWanted = Signal()
    practiceWanted = Signal()
    arrived = Signal()

    def __init__(
        self,
        signals: VisitSignals,
        room: VisitRoom,
        jobs: Jobs,
        store: PageStore,
        watch: DeskWatch,
        sheets: SheetImages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(signals, parent)
        self._room, self._watch = room, watch
        self.session = TypingSession(self)
        self.welcome = WelcomeViewModel(signals, self)
        self.question = QuestionViewModel(signals, self.session, self)
        self.residence = ResidenceViewModel(signals, self.session, self)
        self.papers = PapersViewModel(signals, jobs, store, self)
        self.sent = SentViewModel(signals, jobs, self)
        self.resume = ResumeViewModel(self.session, self)
        self.take_up = TakeUpViewModel(signals, jobs, self)
        self.identity = IdentityViewModel(signals, jobs, self)
        self.save = SaveViewModel(signals, jobs, store, self)
        self.glass = GlassViewModel(signals, jobs, self)
        self.staff = StaffViewModel(signals, jobs, watch, self.session, self.glass, self._call, self)
        self.assist = AssistViewModel(signals, self.papers, self.identity, self.sent, self)
        self.training = TrainingViewModel(signals, jobs, self)
        self.lookup = LookupViewModel(signals, jobs, self.session, self)
        self.procedure = ProcedureViewModel(signals, self)
        self._models: dict[str, ScreenModel] = {
            "Welcome": self.welcome,
            "Procedure": self.procedure,
            "Resume": self.resume,
            "TakeUp": self.take_up,
            "Save": self.save,
            "Glass": self.glass,
            "Staff": self.staff,
            "Lookup": self.lookup,
            "Needs": NeedsViewModel(signals, self),
            "Consent": ConsentViewModel(signals, self),
            "Identity": self.identity,
            "Card": CardViewModel(signals, lambda: self.identity.reading, self),
            "Question": self.question,
            "Residence": self.residence,
            "Review": ReviewViewModel(signals, jobs, sheets, self),
            "Papers": self.papers,
            "Send": SendViewModel(signals, jobs, store, self),
            "Sent": self.sent,
        }
        self._current: ScreenModel = self.welcome
        self._stop_key = ""
        self._aside: tuple[str, ScreenModel] | None = None
        self._called_at = 0.0
        self.patience = PatienceTimer(signals, jobs, self)
        self._connect()

    def _connect(self) -> None:
        self._signals.changed.connect(self._follow)
        self._signals.language_changed.connect(self._retell)
        self.welcome.beginWanted.connect(self._choose_procedure)
        self.procedure.chosen.connect(self._begin)
        self.welcome.lookupWanted.connect(lambda: self._go("Lookup"))
        self._watch.changed.connect(self._desk_changed)
        self._watch.fee_came.connect(self._fee_came)
        self._watch.scanner_back.connect(self.papers.scanner_is_back)
        self.lookup.leaveWanted.connect(self._home)
        self.staff.leaveWanted.connect(self._leave_staff)
        self.staff.helpOffered.connect(self._offer_help)
        self.assist.told.connect(self._assist_told)
        self.assist.covered.connect(self._cover)
        self.staff.closeWanted.connect(self.leaveWanted)
        self.staff.practiceWanted.connect(self.practiceWanted)
        self.staff.exercisesWanted.connect(self.training.choose)
        self.training.begun.connect(self._home)
        self.training.over.connect(self._exercise_over)
        self.sent.finishWanted.connect(self.erase)
        self.papers.saveWanted.connect(self.saveForLater)
        self.glass.cleared.connect(self._glass_cleared)
        self.resume.resumed.connect(self._signals.put)
        self.resume.gone.connect(self.erase)
        self.welcome.staffWanted.connect(self.openStaff)
        self.welcome.takeUpWanted.connect(lambda: self._go("TakeUp"))
        self.take_up.codesRead.connect(self._take_up)
        self.save.backWanted.connect(self._return)
        self.save.endWanted.connect(self.erase)
        self.patience.told.connect(self._patience_told)
        self.patience.over.connect(self._patience_over)
        for model in self._models.values():
            model.told.connect(self._show_primary)

    @Property(QObject, notify=currentChanged)
    def current(self) -> QObject:
        """The model of the screen shown now."""
        return self._current

    def start(self) -> None:
        """Look for a visit that a crash left, and offer it."""
        match self._room.left_behind():
            case None:
                self._home()
                if self._room.lost:
                    self.welcome.tell_lost()
            case Offer() as offer:
                self.resume.offer(offer)
                self._go("Resume")
            case visit:
                self._signals.put(visit)

    @Slot()
    def back(self) -> None:
        """Back inside the screen, else in the visit; on the last screen it means more time."""
        self.patience.touched()
        if self._facts.assist.tools:
            self.assist.shutTools()
            return
        if self._current.back():
            return
        if self._facts.finished:
            self.patience.extend()
        elif self._signals.visit is None:
            self._home()
        elif isinstance(self._signals.do(GoBack()), Err):
            self._set(asking_stop=True)

    @Slot()
    def primary(self) -> None:
        """The one action of this screen; none where it is closed to helpers."""
        self.patience.touched()
        if not self._facts.assist.closed:
            self._current.primaryPressed()

    @Slot()
    def callHelp(self) -> None:
        """Call the volunteer, or take the call back; while one helps: end the help."""
        if self._facts.assist.helper:
            self.assist.end()
            return
        self._called_at = self._signals.parts.clock.monotonic()
        self._set(help_called=not self._facts.help_called)
        self.patience.help_called = self._facts.help_called
        self.papers.note_help(self._facts.time if self._facts.help_called else "")
        self.helpChanged.emit(self._facts.help_called)

    @property
    def to_read(self) -> ToRead:
        """What would be read aloud now."""
        facts, settings = self._facts, self._signals.parts.settings
        private = bool(self._current.known("private"))
        return ToRead(facts.screen, facts.language, private, settings.headphones)

    @Slot()
    def askStop(self) -> None:
        """Dừng và xoá: ask once more."""
        self._set(asking_stop=True)

    @Slot()
    def stay(self) -> None:
        """Go on after a warning or a question."""
        self.patience.extend()
        self._set(asking_stop=False, idle_left=-1)

    @Slot()
    def stopAndErase(self) -> None:
        """Erase everything now."""
        self.erase(cancelled=True)

    @Slot()
    def saveForLater(self) -> None:
        """Lưu, làm tiếp sau: print the ticket that brings this visit back."""
        self._go("Save")

    @Slot()
    def openStaff(self) -> None:
        """Ctrl+Alt+V, or two seconds on the mark: the volunteer's door, in an exercise its task."""
        if self.training.running:
            self.training.openTask()
            return
        if self._signals.visit is not None:
            self._step_aside()
            return
        if self._facts.help_called:
            self.callHelp()
        self._go("Staff")

    @Property(QObject, constant=True)
    def helping(self) -> QObject:
        """What citizen and volunteer can do while help is offered or given."""
        return self.assist

    @Property(QObject, constant=True)
    def exercises(self) -> QObject:
        """What can be practised; nothing on a real desk."""
        return self.training

    def _exercise_over(self) -> None:
        if self._signals.visit is not None:
            self.erase(cancelled=True)

    def _call(self) -> CallFacts:
        visit = self._signals.visit
        if visit is None:
            return CallFacts()
        waited = self._signals.parts.clock.monotonic() - self._called_at
        minutes = int(waited // 60) if self._facts.help_called else -1
        step_name = self._signals.words(f"step.{visit.stop.step}.title")
        return CallFacts(visit.step_number, step_name, minutes)

    def _step_aside(self) -> None:
        if self._aside is not None or self._facts.screen in ("Staff", "Save"):
            return
        screen, model = self._facts.screen, self._current
        model.step_aside()
        model.is_current = False
        self._aside = (screen, model)
        self._enter("Staff")

    def _leave_staff(self) -> None:
        """From the panel to the start; from the door in a visit back to its screen, where drafts still stand."""
        if self._aside is None:
            self._home()
            return
        (screen, model), self._aside = self._aside, None
        self.staff.is_current = False
        self.staff.leave()
        self._enter(screen, model.come_back)

    def _offer_help(self, helper: str) -> None:
        self._leave_staff()
        if self._facts.help_called:
            self.callHelp()
        self.assist.offer(helper)

    def _assist_told(self) -> None:
        self._set(assist=self.assist.facts)
        self.session.shut(self.assist.facts.closed)
        self.arrived.emit()

    @Slot(int)
    def _cover(self, cover: int) -> None:
        for model in self._models.values():
            model.cover(Cover(cover))
        self.session.cover(Cover(cover) is Cover.COVERED)

    def erase(self, cancelled: bool = False) -> None:
        """End the visit: storage, journal, models, language, text size and contrast; then look at the glass.

        `cancelled` by the citizen's own wish: then its ticket opens nothing any more.
        """
        over = self.resume.state or self._signals.state
        for model in self._models.values():
            model.leave()
            model.clear()
        self._room.wipe(over, cancelled)
        if owes_look(over):
            self.glass.watch()
        self.patience.help_called = False
        self._begin_anew()
        self._signals.put(None)
        self.languageChanged.emit(self._signals.language)
        self._home()
        self.erased.emit()

    def _choose_procedure(self) -> None:
        """Ask only where there is more than one that the service takes."""
        parts, today = self._signals.parts, self._signals.parts.clock.now().date()
        offered = [
            each
            for each in (parts.loaded, *parts.others)
            if each.procedure.profile_on(today) and self._watch.takes(each.procedure.id)
        ]
        if len(offered) > 1 and not self.glass.in_the_way:
            self.procedure.offer(tuple(offered))
            self._go("Procedure")
        else:
            self._begin(next(iter(offered), parts.loaded))

    def _begin(self, loaded: Loaded) -> None:
        if self.glass.in_the_way:
            return
        match self._room.begin(loaded, self._watch.service_day()):
            case Ok(visit):
                self._signals.put(visit)
            case Err():
                self.welcome.set_troubles(("clock",))

    def _desk_changed(self) -> None:
        found = (*self._signals.parts.desk_troubles, *self._watch.troubles())
        self.welcome.set_troubles(found)
        self._set(troubles=found)

    def _fee_came(self) -> None:
        self.tell_fee()
        self.sent.hear_fees(self._watch.fees)

    def _take_up(self, codes: tuple[str, ...]) -> None:
        match self._room.take_up(codes, self._watch.service_day()):
            case Ok(visit):
                self._signals.put(visit)
                self._signals.must(NoteGlass())
            case Err(trouble):
                self.take_up.refuse(trouble.value)

    def _return(self) -> None:
        """From a screen beside the visit to where the visit is."""
        self._stop_key = ""
        self._follow()

    def _glass_cleared(self) -> None:
        if self._facts.screen == "Glass":
            self._home()

    def _home(self) -> None:
        self._stop_key = ""
        self.session.setMethod("telex")
        if self._current.glass_used:
            self._current.glass_used = False
            self.glass.watch()
        self._go("Glass" if self.glass.in_the_way else "Welcome")

    def _follow(self) -> None:
        visit = self._signals.visit
        if visit is None:
            return
        if visit.stop.key == self._stop_key:
            self._current.refresh()
            return
        self._stop_key = visit.stop.key
        self._go(SCREENS[visit.stop.screen])

    def _go(self, screen: str) -> None:
        before, model = self._current, self._models[screen]
        self._aside = None
        if before is not model:
            before.is_current = False
            before.leave()
        self._enter(screen, model.enter)

    def _enter(self, screen: str, arrive: Callable[[], None] | None = None) -> None:
        model = self._models[screen]
        model.is_current = True
        visit = self._signals.visit
        self._current = model
        (arrive or model.enter)()
        self._facts = replace(
            self._facts,
            in_visit=visit is not None,
            procedure=self._signals.words("procedure.short"),
            step=visit.step_number if visit else 1,
            step_count=len(self._signals.parts.loaded.procedure.steps),
            step_name=self._signals.words(f"step.{visit.stop.step}.title") if visit else "",
            finished=screen == "Sent",
            back=screen not in NO_WAY_BACK,
            asking_stop=False,
            can_save=visit is not None and visit.savable and screen not in ("Save", "Staff"),
            primary=model.primary,
            locks_in=-1,
        )
        self.currentChanged.emit()
        self._set(screen=screen)
        self.assist.at(screen)
        self.patience.entered(screen)
        self.arrived.emit()

    def _show_primary(self) -> None:
        back = self._facts.screen not in NO_WAY_BACK and self._current.way_back
        self._set(primary=self._current.primary, back=back, locks_in=self._locks_in())

    def _locks_in(self) -> int:
        is_open = self._current is self.staff and self.staff.fact("phase") in ("open", "call")
        return int(self.staff.fact("seconds")) if is_open else -1

    def _retell(self) -> None:
        self.languageChanged.emit(self._signals.language)
        visit = self._signals.visit
        self._set(
            language=self._signals.language,
            procedure=self._signals.words("procedure.short"),
            step_name=self._signals.words(f"step.{visit.stop.step}.title") if visit else "",
        )
        self.welcome.refresh()
        self._current.refresh()
        self.arrived.emit()

    def _patience_told(self, warn: bool, seconds: int) -> None:
        finished, quiet = self._facts.finished, self._facts.idle_left < 0
        self._set(
            idle_left=seconds if warn and not finished else -1,
            countdown=seconds if finished else -1,
            countdown_from=self._signals.parts.settings.idle.sent_s,
        )
        if quiet and self._facts.idle_left >= 0:
            self.arrived.emit()

    def _patience_over(self) -> None:
        if self._signals.visit is not None:
            self.erase()
        elif self._facts.screen not in ("Welcome", "Glass", "Resume"):
            self._home()
