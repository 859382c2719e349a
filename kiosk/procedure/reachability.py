"""Whether each condition of a procedure can be met and can fail, tried on the answers that matter to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from kiosk.procedure import conditions
from kiosk.procedure.answers import OLDEST, UNKNOWN, road_questions
from kiosk.procedure.conditions import CONTEXT_NAMES, Context, holds
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.file_problem import Fault, Spot
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.result import Err, Ok

TODAY = date(2026, 7, 1)
MOST = 20_000
CONTEXT_VALUES = {"channel": ("online", "direct", "post"), "identity_copy": ("yes", "no")}
DATES = (Kind.DATE, Kind.YEAR)
UNCOMPARABLE = (*DATES, Kind.PLACE, Kind.STAYS)


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition of the procedure; `before` bounds the questions it may look at, `given` must hold as well."""

    spot: Spot
    text: str
    before: str = ""
    given: str = ""

    @property
    def whole(self) -> str:
        """Both conditions as one."""
        return f"({self.given}) and ({self.text})" if self.given else self.text


def rules(procedure: Procedure) -> Iterator[Rule]:
    """Every condition there is, with its spot in the files."""
    for number, question in enumerate(procedure.questions):
        yield Rule(("questions", number, "when"), question.when, question.key)
        for place, option in enumerate(question.options):
            spot = ("questions", number, "options", place, "when")
            yield Rule(spot, option.when, question.key, question.when)
    yield from (Rule(("checks", number, "when"), check.when) for number, check in enumerate(procedure.checks))
    yield from (Rule(("papers", number, "when"), paper.when) for number, paper in enumerate(procedure.papers))
    groups = enumerate(procedure.fees.groups)
    yield from (Rule(("fees", "groups", number, "when"), group.when) for number, group in groups)
    blocks = enumerate(procedure.declaration)
    yield from (Rule(("declaration", number, "when"), block.when) for number, block in blocks)


def names_used(procedure: Procedure) -> frozenset[str]:
    """All names that conditions look at."""
    parsed = (conditions.parse(rule.text) for rule in rules(procedure) if rule.text)
    return frozenset().union(*(conditions.names(each.value) for each in parsed if isinstance(each, Ok)))


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Conditions that do not parse, look at what is not there or too late, or can never change anything."""
    found = [fault for rule in rules(procedure) if rule.text for fault in _spelling(procedure, rule)]
    for number, check in enumerate(procedure.checks):
        if not check.when.strip():
            found.append(Fault(("checks", number, "when"), "thiếu điều kiện"))
    yield from found
    if found or len(set(road_questions(procedure))) != len(procedure.questions):
        return
    for rule in rules(procedure):
        if rule.text:
            yield from _use(procedure, rule)
    yield from _proofs(procedure)


def _spelling(procedure: Procedure, rule: Rule) -> Iterator[Fault]:
    match conditions.parse(rule.text):
        case Err(trouble):
            yield Fault(rule.spot, f"không hiểu điều kiện {rule.text!r} ({trouble})")
        case Ok(condition):
            road = road_questions(procedure)
            known = {question.key: question for question in procedure.questions}
            for name in sorted(conditions.names(condition) - CONTEXT_NAMES):
                if name not in known:
                    yield Fault(rule.spot, f"không có câu hỏi {name}")
                elif rule.before in road and name in road[road.index(rule.before) :]:
                    yield Fault(rule.spot, f"{name} được hỏi sau, điều kiện chưa biết câu trả lời")
            yield from (Fault(rule.spot, words) for words in _literals(procedure, condition))
            yield from (Fault(rule.spot, words) for words in _kinds(known, condition))
            yield from (Fault(rule.spot, words) for words in _days(condition))


def _literals(procedure: Procedure, condition: conditions.Condition) -> Iterator[str]:
    known = {question.key: question for question in procedure.questions}
    values = {**CONTEXT_VALUES, "profile": tuple(profile.id for profile in procedure.profiles)}
    for name, literal in sorted(conditions.compared(condition), key=str):
        question = known.get(name)
        if name in values and literal not in values[name]:
            yield f"{name} không bao giờ là {literal!r}"
        elif question is not None and not _possible(question, literal):
            yield f"câu hỏi {name} không có câu trả lời {literal!r}"


def _possible(question: Question, literal: str | int) -> bool:
    if literal == UNKNOWN:
        return question.unknown
    if question.kind is Kind.CHOICE:
        return any(option.key == literal for option in question.options)
    return isinstance(literal, int) is (question.kind is Kind.COUNT)


def _kinds(known: dict[str, Question], condition: conditions.Condition) -> Iterator[str]:
    for value in _values(condition):
        match value:
            case conditions.Age(name) if name in known and known[name].kind not in DATES:
                yield f"age({name}) cần một ngày"
            case conditions.Name(name) if name in known and known[name].kind in UNCOMPARABLE:
                if not known[name].unknown:
                    yield f"câu trả lời {name} không so sánh được"
            case _:
                pass


def _days(condition: conditions.Condition) -> Iterator[str]:
    """The day of filing is compared with days that there are."""
    match condition:
        case conditions.Comparison(left, _, right) if conditions.Name("today") in (left, right):
            for side in (left, right):
                if isinstance(side, conditions.Literal) and _day(side.value) is None:
                    yield f'today cần một ngày có thật như "2026-08-15", không phải {side.value!r}'
        case conditions.Not(part):
            yield from _days(part)
        case conditions.Both(parts) | conditions.Either(parts):
            for each in parts:
                yield from _days(each)
        case _:
            pass


def _values(condition: conditions.Condition) -> Iterator[conditions.Value]:
    match condition:
        case conditions.Comparison(left, _, right):
            yield from (left, right)
        case conditions.Membership(left, choices):
            yield from (left, *(conditions.Literal(choice) for choice in choices))
        case conditions.Not(part):
            yield from _values(part)
        case conditions.Both(parts) | conditions.Either(parts):
            for each in parts:
                yield from _values(each)
        case conditions.Answered():
            pass


def _use(procedure: Procedure, rule: Rule) -> Iterator[Fault]:
    truths = {holds(rule.text, answers, context) for answers, context in _given(procedure, rule)}
    if truths == {False} or not truths:
        yield Fault(rule.spot, f"điều kiện {rule.text!r} không bao giờ đúng")
    elif truths == {True}:
        yield Fault(rule.spot, f"điều kiện {rule.text!r} lúc nào cũng đúng")


def _proofs(procedure: Procedure) -> Iterator[Fault]:
    """Whoever must prove a fee group is asked for that paper, and nobody else is."""
    question = procedure.fees.group_question
    proving = {group.proof for group in procedure.fees.groups if group.proof}
    for paper in procedure.papers:
        if paper.key not in proving or not paper.when:
            continue
        for number, group in enumerate(procedure.fees.groups):
            rule = Rule((), paper.when, given=f'{question} == "{group.key}"')
            asked = any(holds(rule.text, answers, context) for answers, context in _given(procedure, rule))
            if asked is not (group.proof == paper.key):
                spot = ("fees", "groups", number, "proof")
                words = "không được hỏi" if group.proof else "vẫn bị hỏi"
                yield Fault(spot, f"diện {group.key} {words} giấy tờ {paper.key}")


World = tuple[dict[str, Answer], Context]


def _given(procedure: Procedure, rule: Rule) -> Iterator[World]:
    worlds = _worlds(procedure, rule.whole)
    return (world for world in worlds if not rule.given or holds(rule.given, *world))


def _worlds(procedure: Procedure, text: str) -> Iterator[World]:
    """Answers and contexts that can occur together, as far as this condition can tell them apart."""
    texts = _closure(procedure, text)
    parsed = [each.value for each in map(conditions.parse, texts) if isinstance(each, Ok)]
    names = frozenset().union(*(conditions.names(each) for each in parsed))
    literals = {v.value for each in parsed for v in _values(each) if isinstance(v, conditions.Literal)}
    keys = [key for key in road_questions(procedure) if key in names]
    contexts = [Context(TODAY)]
    if "profile" in names:
        contexts = [Context(TODAY, profile.id) for profile in procedure.profiles]
    if "channel" in names:
        contexts = [replace(each, channel=value) for each in contexts for value in CONTEXT_VALUES["channel"]]
    if "today" in names:
        contexts = [replace(each, today=day) for each in contexts for day in _days_around(literals)]
    if "identity_copy" in names:
        values = CONTEXT_VALUES["identity_copy"]
        contexts = [replace(each, identity_copy=value) for each in contexts for value in values]
    return islice(
        (world for context in contexts for world in _answered(procedure, keys, literals, context)), MOST
    )


def _days_around(literals: set[str | int]) -> tuple[date, ...]:
    days = [day for day in map(_day, literals) if day]
    return tuple(sorted({TODAY} | {day + timedelta(days=step) for day in days for step in (-1, 0, 1)}))


def _day(literal: str | int) -> date | None:
    try:
        return date.fromisoformat(str(literal)) if isinstance(literal, str) and len(literal) == 10 else None
    except ValueError:
        return None


def _closure(procedure: Procedure, text: str) -> list[str]:
    """The condition and those of all questions it depends on."""
    texts, known = [text], {question.key: question for question in procedure.questions}
    for each in texts:
        parsed = conditions.parse(each)
        for name in conditions.names(parsed.value) if isinstance(parsed, Ok) else ():
            when = known[name].when if name in known else ""
            if when and when not in texts:
                texts.append(when)
    return texts


def _answered(
    procedure: Procedure, keys: list[str], literals: set[str | int], context: Context
) -> Iterator[World]:
    worlds: Iterable[dict[str, Answer]] = [{}]
    for key in keys:
        question = procedure.question(key)
        worlds = _extended(worlds, question, _candidates(question, literals), context)
    return ((world, context) for world in worlds)


def _extended(
    worlds: Iterable[dict[str, Answer]], question: Question, answers: tuple[Answer, ...], context: Context
) -> Iterator[dict[str, Answer]]:
    for world in worlds:
        shown = holds(question.when, world, context)
        if not shown or not question.required:
            yield world
        if shown:
            yield from ({**world, question.key: answer} for answer in answers)


def _candidates(question: Question, literals: set[str | int]) -> tuple[Answer, ...]:
    unknown: tuple[Answer, ...] = (UNKNOWN,) if question.unknown else ()
    numbers = {near for each in literals if isinstance(each, int) for near in (each - 1, each, each + 1)}
    match question.kind:
        case Kind.CHOICE:
            keys = [option.key for option in question.options]
            others = [key for key in keys if key not in literals][:1]
            return (*unknown, *(key for key in keys if key in literals), *others)
        case Kind.COUNT:
            low, high = question.minimum or 0, question.maximum if question.maximum is not None else 99
            return tuple(sorted({low, high} | {each for each in numbers if low <= each <= high}))
        case Kind.DATE | Kind.YEAR:
            ages = {0, 1, 30, OLDEST} | {each for each in numbers if 0 <= each <= OLDEST}
            return (*unknown, *(PartialDate(TODAY.year - each, 1, 1) for each in sorted(ages)))
        case Kind.PLACE | Kind.STAYS:
            return (*unknown, Place("x"))
        case _:
            return (*unknown, "x", *(each for each in literals if isinstance(each, str) and each != UNKNOWN))
