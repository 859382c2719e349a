"""Everything once more before printing: groups with their Sửa, the fee, and the declaration of truth."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.filing.sheets import sheets_of
from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.definition import ReviewGroup as Group
from kiosk.procedure.fees import Fee
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.text import group_number, group_phone, mask_number, money
from kiosk.visit.commands import DeclareTruth, GoNext, GoTo
from kiosk.visit.visit import Visit
from ui.jobs import Jobs
from ui.sheet_images import SheetImages
from ui.viewmodels.review_doubts import ReviewDoubt, doubts
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

GROUPS = (
    ("person", "user", ("full_name", "birth_date", "sex", "id_number", "permanent_residence", "birth_place")),
    (
        "holder",
        "user",
        (
            "holder_name",
            "holder_birth_date",
            "holder_sex",
            "holder_id_number",
            "holder_permanent_residence",
            "holder_birth_place",
        ),
    ),
    (
        "request",
        "file-text",
        ("for_whom", "certificate_type", "purpose", "copies", "delivery", "delivery_address"),
    ),
    (
        "family",
        "users",
        (
            "father_name",
            "mother_name",
            "spouse_name",
            "holder_father_name",
            "holder_mother_name",
            "holder_spouse_name",
        ),
    ),
    ("residence", "map-pin-house", ("residence", "holder_residence")),
    ("contact", "phone", ("phone", "email")),
    ("private", "lock", ("convictions_choice",)),
)
BIRTHS = {
    f"{whose}{who}_name": f"{whose}{who}_birth"
    for whose in ("", "holder_")
    for who in ("father", "mother", "spouse")
}
NUMBERS = ("id_number", "holder_id_number", "paper_number", "holder_paper_number")
SAID_ELSEWHERE = frozenset(
    {
        *BIRTHS.values(),
        *(
            f"{w}{k}"
            for w in ("", "holder_")
            for k in ("status", "id_type", "id_issued", "id_place", "marital")
        ),
        "fee_group",
        "convictions",
    }
)
"""What the card says, what a neighbouring line says with it, and what is shown beside the groups or hidden."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One answer; `masked` is shown until Hiện is held."""

    key: str
    label: str
    value: str
    masked: str = ""
    hidable: bool = False


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """One card of the review."""

    key: str
    icon: str
    lines: tuple[ReviewLine, ...]
    edit: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What the screen binds to."""

    groups: tuple[ReviewGroup, ...] = ()
    doubts: tuple[ReviewDoubt, ...] = ()
    fee: str = ""
    fee_firm: bool = True
    fee_zero: bool = False
    fee_group: str = ""
    included: int = 0
    extra: str = ""
    agency: str = ""
    oath: str = ""
    declared: bool = False
    revealed: bool = False
    chooses_fee: bool = False
    sheet: str = ""
    sheet_number: int = 0
    sheets: int = 0
    making: bool = False
    primary: Primary = Primary("waiting", "declare_first", icon="")


class ReviewViewModel(ScreenModel):
    """Shows answers as they will be printed; the declaration falls when an answer changes."""

    answers = frozenset({"value", "masked", "hidable", "fee_group"})

    def __init__(
        self, signals: VisitSignals, jobs: Jobs, sheets: SheetImages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals, self._jobs, self._sheets = signals, jobs, sheets
        self._revealed, self._making, self._sheet, self._round = False, False, 0, 0
        self.show(ReviewFacts())

    def enter(self) -> None:
        """Numbers are masked anew at each visit of this screen."""
        self._forget()
        self.refresh()

    def leave(self) -> None:
        """The sheet is not kept."""
        self._forget()

    def back(self) -> bool:
        """Close the sheet first."""
        if not self._sheet:
            return False
        self.closeSheet()
        return True

    def closed(self) -> frozenset[str]:
        """The sheet tells of convictions too: no picture of it while a volunteer helps."""
        return frozenset({"sheet"})

    def clear(self) -> None:
        """Forget all."""
        self._forget()
        self.show(ReviewFacts())

    @Slot()
    def toggleReveal(self) -> None:
        """Show or mask the identity number."""
        self._revealed = not self._revealed
        self.refresh()

    @Slot()
    def showSheet(self) -> None:
        """Show the declaration as it will be printed."""
        visit = self._signals.visit
        if visit is None or self._making:
            return
        self._making, self._round = True, self._round + 1
        this_round, parts, state = self._round, self._signals.parts, visit.state
        self.refresh()
        self._jobs.run(
            "papers",
            lambda: sheets_of(
                visit.procedure, state, parts.loaded.words["vi"], parts.settings, parts.practice
            ),
            lambda sheets: self._made(this_round, sheets),
        )

    @Slot(int)
    def turnSheet(self, by: int) -> None:
        """The next or the last sheet."""
        self._sheet = min(max(1, self._sheet + by), self._sheets.count)
        self.refresh()

    @Slot()
    def closeSheet(self) -> None:
        """Back to the review."""
        self._forget()
        self.refresh()

    def _made(self, this_round: int, sheets: tuple[bytes, ...]) -> None:
        if this_round != self._round or self._signals.visit is None:
            return
        self._sheets.put(sheets)
        self._making, self._sheet = False, 1
        self.refresh()

    def _forget(self) -> None:
        self._revealed, self._making, self._sheet = False, False, 0
        self._round += 1
        self._sheets.put(())

    @Slot(str)
    def edit(self, key: str) -> None:
        """A group's Sửa was touched."""
        self._signals.must(GoTo(key))

    @Slot()
    def toggleDeclared(self) -> None:
        """The citizen declares the answers true, or takes that back."""
        self._signals.must(DeclareTruth(self._signals.state.declared is None))
        self.refresh()

    @Slot()
    def primaryPressed(self) -> None:
        """On to printing, once declared."""
        self._signals.do(GoNext())

    def refresh(self) -> None:
        """Derive the cards from the answers."""
        visit = self._signals.visit
        if visit is None:
            return
        declared = self._signals.state.declared is not None
        fee = visit.fee()
        procedure, words = self._signals.parts.loaded.procedure, self._signals.words
        self.show(
            ReviewFacts(
                groups=self._groups(visit),
                doubts=doubts(visit, words),
                fee=money(fee.total),
                fee_firm=fee.firm,
                fee_zero=fee.total == 0,
                fee_group=self._fee_group(fee),
                included=procedure.fees.included_copies,
                extra=money(procedure.fees.extra_copy),
                agency=words(f"procedure.agency.{visit.profile.id}") or visit.profile.agency,
                oath=words("declaration.oath"),
                declared=declared,
                revealed=self._revealed,
                chooses_fee="fee_group" in visit.asked(),
                sheet=self._sheets.source(self._sheet),
                sheet_number=self._sheet,
                sheets=self._sheets.count,
                making=self._making,
                primary=Primary(key="print", icon="printer")
                if declared
                else Primary("waiting", "declare_first", icon=""),
            )
        )

    def _fee_group(self, fee: Fee) -> str:
        return self._signals.words(f"fee.{fee.group}.title")

    def _groups(self, visit: Visit) -> tuple[ReviewGroup, ...]:
        """The groups laid out for this screen, then those only this procedure has; each answer stands in one."""
        own = {group.key: group for group in visit.procedure.review}
        placed = {question for group in own.values() for question in group.questions}

        def unplaced(questions: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(question for question in questions if question not in placed)

        laid_out = [
            (key, icon, self._lines_of(own.pop(key), always) if key in own else unplaced(always))
            for key, icon, always in GROUPS
        ]
        further = [(group.key, group.icon, group.questions) for group in own.values()]
        return tuple(group for group in map(self._group, (*laid_out, *further)) if group.lines)

    def _lines_of(self, own: Group, always: tuple[str, ...]) -> tuple[str, ...]:
        """What the procedure groups here, without what stands as preset or is said by another line."""
        answers, procedure = self._signals.state.answers, self._signals.parts.loaded.procedure

        def told(key: str) -> bool:
            return key not in SAID_ELSEWHERE and answers.get(key) != procedure.question(key).default

        return tuple(key for key in own.questions if key in always or told(key))

    def _group(self, group: tuple[str, str, tuple[str, ...]]) -> ReviewGroup:
        key, icon, questions = group
        assert self._signals.visit is not None
        asked = set(self._signals.visit.asked())
        lines = tuple(
            self._line(question)
            for question in questions
            if question in asked and question in self._signals.state.answers
        )
        edit = next((question for question in questions if question in asked), "")
        return ReviewGroup(key, icon, lines, edit, self._signals.words(f"review.{key}.title"))

    def _line(self, key: str) -> ReviewLine:
        question = self._signals.parts.loaded.procedure.question(key)
        answer = self._signals.state.answers[key]
        value = self._text(question, answer)
        if key in BIRTHS and isinstance(born := self._signals.state.answers.get(BIRTHS[key]), PartialDate):
            value = f"{value}, {born.text}"
        masked = mask_number(str(answer)) if key in NUMBERS and not self._revealed else ""
        shown_as = "residence" if question.kind is Kind.STAYS else key
        return ReviewLine(
            shown_as, self._signals.words(f"question.{key}.label"), value, masked, key in NUMBERS
        )

    def _text(self, question: Question, answer: Answer) -> str:
        words = self._signals.words
        match answer:
            case PartialDate() | Place():
                return answer.text
            case tuple():
                return f"{answer[0].start.text if answer else ''} · {len(answer)}"
            case _ if question.unknown and answer == "?":
                return words(f"question.{question.key}.unknown")
            case _ if question.kind is Kind.CHOICE:
                return words(f"option.{question.key}.{answer}.title")
            case _ if question.kind is Kind.PHONE:
                return group_phone(str(answer))
            case _ if question.key in NUMBERS:
                return group_number(str(answer))
            case _:
                return str(answer)
