"""A stop of questions as it is shown, derived from questions, drafts and problems alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.procedure.definition import Kind, Option, Question
from kiosk.procedure.explanations import example_of, why_of
from ui.viewmodels.fields import LAYOUTS, Draft
from ui.viewmodels.screen import Primary

INLINE_OPTIONS = 3
LONG_CHOICE = 6
Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class OptionFacts:
    """One option of a choice as it is shown."""

    key: str
    title: str
    text: str
    icon: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One question as it is shown; `form` is choice, list, count, typed, place or row."""

    key: str
    form: str
    title: str
    hint: str
    label: str
    value: str
    area: str
    options: tuple[OptionFacts, ...]
    problem: str
    optional: bool
    unknown_label: str
    unknown: bool
    from_card: bool


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    """What the screen binds to; `active` is the field being typed, `key` or `key.area`."""

    stop: str = ""
    title: str = ""
    hint: str = ""
    why: str = ""
    example: str = ""
    explaining: bool = False
    items: tuple[ItemFacts, ...] = ()
    grouped: bool = False
    private: bool = False
    active: str = ""
    layout: str = ""
    suggestions: tuple[str, ...] = ()
    primary: Primary = Primary()


@dataclass(frozen=True, slots=True)
class Asking:
    """What the screen shows now, before it is put into words.

    `step` is the one the stop belongs to; `explaining` whether the reason is laid open.
    `options` are those that can be chosen now, by question; `opened` is the row of a group asked alone;
    `active` the field being typed, `key` or `key.area`; `origins` where answers came from.
    """

    stop: str
    step: str
    questions: tuple[Question, ...]
    options: Mapping[str, tuple[Option, ...]]
    drafts: Mapping[str, Draft]
    problems: Mapping[str, str]
    origins: Mapping[str, str]
    opened: str
    active: str
    suggestions: tuple[str, ...]
    explaining: bool = False

    @property
    def grouped(self) -> bool:
        """Whether several questions stand together, each a row."""
        return len(self.questions) > 1 and not self.opened

    @property
    def shown(self) -> tuple[Question, ...]:
        """The questions on the screen."""
        return tuple(each for each in self.questions if not self.opened or each.key == self.opened)

    def form(self, question: Question) -> str:
        """How a question is shown: choice, list, count, typed, place or row."""
        match question.kind:
            case Kind.CHOICE if self.grouped:
                return "choice" if len(self.options[question.key]) <= INLINE_OPTIONS else "row"
            case Kind.CHOICE:
                return "choice" if len(self.options[question.key]) <= LONG_CHOICE else "list"
            case Kind.COUNT:
                return "count"
            case Kind.PLACE:
                return "row" if self.grouped else "place"
            case _:
                return "row" if self.grouped else "typed"

    def facts(self, words: Words) -> QuestionFacts:
        """The whole screen in the words of one language."""
        head = f"stop.{self.stop}" if self.grouped else f"question.{self.shown[0].key}"
        keys = [question.key for question in self.shown]
        typed = self.active.partition(".")[0]
        kind = next((each.kind for each in self.questions if each.key == typed), None)
        return QuestionFacts(
            stop=self.stop,
            title=words(f"{head}.title"),
            hint=words(f"{head}.hint"),
            why=why_of(words, self.step, self.stop if self.grouped else "", keys),
            example=example_of(words, keys),
            explaining=self.explaining,
            items=tuple(self._item(question, words) for question in self.shown),
            grouped=self.grouped,
            private=any(question.kind is Kind.PRIVATE for question in self.shown),
            active=self.active,
            layout=LAYOUTS[kind] if kind else "",
            suggestions=self.suggestions,
            primary=self._primary(),
        )

    def _item(self, question: Question, words: Words) -> ItemFacts:
        draft, name = self.drafts[question.key], f"question.{question.key}"
        options = self._options(question, words)
        return ItemFacts(
            key=question.key,
            form=self.form(question),
            title=words(f"{name}.title"),
            hint=words(f"{name}.hint"),
            label=words(f"{name}.label"),
            value=self._value(question, draft, options, words),
            area=draft.area,
            options=options,
            problem=self.problems.get(question.key, ""),
            optional=not question.required,
            unknown_label=words(f"{name}.unknown") if question.unknown else "",
            unknown=draft.unknown,
            from_card=self.origins.get(question.key) == "card",
        )

    def _options(self, question: Question, words: Words) -> tuple[OptionFacts, ...]:
        name, chosen = f"option.{question.key}", self.drafts[question.key].text
        return tuple(
            OptionFacts(
                option.key,
                words(f"{name}.{option.key}.title"),
                words(f"{name}.{option.key}.text"),
                option.icon,
                option.key == chosen,
            )
            for option in self.options.get(question.key, ())
        )

    def _value(self, question: Question, draft: Draft, options: tuple[OptionFacts, ...], words: Words) -> str:
        if draft.unknown:
            return words(f"question.{question.key}.unknown")
        if question.kind is Kind.CHOICE:
            return next((option.title for option in options if option.chosen), "")
        if question.kind is Kind.PLACE and self.grouped:
            return ", ".join(part for part in (draft.text, draft.area) if part)
        return draft.text

    def _primary(self) -> Primary:
        if self.explaining:
            return Primary("none")
        if self.opened:
            return Primary(key="done", icon="check")
        missing = next((each for each in self.shown if each.required and not self._filled(each)), None)
        if missing is None:
            return Primary()
        return Primary("waiting", "choose_first" if missing.kind is Kind.CHOICE else "write_first", icon="")

    def _filled(self, question: Question) -> bool:
        draft = self.drafts[question.key]
        return bool(draft.unknown or draft.text or draft.area)
