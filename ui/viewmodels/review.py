"""Everything once more before printing: groups with their Sửa, the fee, and the declaration of truth."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from kiosk.procedure.definition import Kind, Question
from kiosk.procedure.fees import Fee
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.vietnamese.text import group_number, group_phone, mask_number, money
from kiosk.visit.commands import DeclareTruth, GoNext, GoTo
from ui.viewmodels.screen import Primary, ScreenModel
from ui.visit_signals import VisitSignals

GROUPS = (
    ("person", "user", ("full_name", "birth_date", "sex", "id_number", "permanent_residence", "birth_place")),
    ("request", "file-text", ("certificate_type", "purpose", "copies", "delivery", "delivery_address")),
    ("family", "users", ("father_name", "mother_name", "spouse_name")),
    ("residence", "map-pin-house", ("residence",)),
    ("contact", "phone", ("phone", "email")),
    ("private", "lock", ("convictions_choice",)),
)
BIRTHS = {"father_name": "father_birth", "mother_name": "mother_birth", "spouse_name": "spouse_birth"}


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One answer; `masked` is shown until Hiện is held."""

    key: str
    label: str
    value: str
    masked: str = ""


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """One card of the review."""

    key: str
    icon: str
    lines: tuple[ReviewLine, ...]
    edit: str


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What the screen binds to."""

    groups: tuple[ReviewGroup, ...] = ()
    fee: str = ""
    fee_zero: bool = False
    fee_group: str = ""
    included: int = 0
    extra: str = ""
    agency: str = ""
    oath: str = ""
    declared: bool = False
    revealed: bool = False
    primary: Primary = Primary("waiting", "declare_first", icon="")


class ReviewViewModel(ScreenModel):
    """Shows answers as they will be printed; the declaration falls when an answer changes."""

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._revealed = False
        self.show(ReviewFacts())

    def enter(self) -> None:
        """Numbers are masked anew at each visit of this screen."""
        self._revealed = False
        self.refresh()

    def clear(self) -> None:
        """Forget all."""
        self._revealed = False
        self.show(ReviewFacts())

    @Slot()
    def toggleReveal(self) -> None:
        """Show or mask the identity number."""
        self._revealed = not self._revealed
        self.refresh()

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
                groups=tuple(group for group in map(self._group, GROUPS) if group.lines),
                fee=money(fee.total),
                fee_zero=fee.total == 0,
                fee_group=self._fee_group(fee),
                included=procedure.fees.included_copies,
                extra=money(procedure.fees.extra_copy),
                agency=words(f"procedure.agency.{visit.profile.id}") or visit.profile.agency,
                oath=words("declaration.oath"),
                declared=declared,
                revealed=self._revealed,
                primary=Primary(key="print", icon="printer")
                if declared
                else Primary("waiting", "declare_first", icon=""),
            )
        )

    def _fee_group(self, fee: Fee) -> str:
        return self._signals.words(f"fee.{fee.group}.title")

    def _group(self, group: tuple[str, str, tuple[str, ...]]) -> ReviewGroup:
        key, icon, questions = group
        assert self._signals.visit is not None
        asked = set(self._signals.visit.asked())
        lines = tuple(
            self._line(question)
            for question in questions
            if question in asked and question in self._signals.state.answers
        )
        edit = next((question for question in questions if question in asked), questions[0])
        return ReviewGroup(key, icon, lines, edit)

    def _line(self, key: str) -> ReviewLine:
        question = self._signals.parts.loaded.procedure.question(key)
        answer = self._signals.state.answers[key]
        value = self._text(question, answer)
        if key in BIRTHS and isinstance(born := self._signals.state.answers.get(BIRTHS[key]), PartialDate):
            value = f"{value}, {born.text}"
        masked = mask_number(str(answer)) if key == "id_number" and not self._revealed else ""
        return ReviewLine(key, self._signals.words(f"question.{key}.label"), value, masked)

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
            case _ if question.key == "id_number":
                return group_number(str(answer))
            case _:
                return str(answer)
