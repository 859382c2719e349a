"""Whether each condition of a procedure can be met and can fail, tried on the answers that matter to it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.procedure import condition_tree as tree
from kiosk.procedure import conditions
from kiosk.procedure.answers import UNKNOWN, road_questions
from kiosk.procedure.condition_parser import parse
from kiosk.procedure.conditions import CONTEXT_NAMES, holds
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.file_problem import Fault
from kiosk.procedure.rules import Rule, rules
from kiosk.procedure.worlds import CONTEXT_VALUES, DATES, day, given
from kiosk.result import Err, Ok

UNCOMPARABLE = (*DATES, Kind.PLACE, Kind.STAYS)


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
    match parse(rule.text):
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


def _literals(procedure: Procedure, condition: tree.Condition) -> Iterator[str]:
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


def _kinds(known: dict[str, Question], condition: tree.Condition) -> Iterator[str]:
    for value in tree.values(condition):
        match value:
            case tree.Rows(name) if name in known and known[name].kind is not Kind.STAYS:
                yield f"rows({name}) cần một bảng nơi ở"
            case tree.Age(name) if name in known and known[name].kind not in DATES:
                yield f"age({name}) cần một ngày"
            case tree.Name(name) if name in known and known[name].kind in UNCOMPARABLE:
                if not known[name].unknown:
                    yield f"câu trả lời {name} không so sánh được"
            case _:
                pass


def _days(condition: tree.Condition) -> Iterator[str]:
    """The day of filing is compared with days that there are."""
    match condition:
        case tree.Comparison(left, _, right) if tree.Name("today") in (left, right):
            for side in (left, right):
                if isinstance(side, tree.Literal) and day(side.value) is None:
                    yield f'today cần một ngày có thật như "2026-08-15", không phải {side.value!r}'
        case tree.Not(part):
            yield from _days(part)
        case tree.Both(parts) | tree.Either(parts):
            for each in parts:
                yield from _days(each)
        case _:
            pass


def _use(procedure: Procedure, rule: Rule) -> Iterator[Fault]:
    truths = {holds(rule.text, answers, context) for answers, context in given(procedure, rule)}
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
            asked = any(holds(rule.text, answers, context) for answers, context in given(procedure, rule))
            if asked is not (group.proof == paper.key):
                spot = ("fees", "groups", number, "proof")
                words = "không được hỏi" if group.proof else "vẫn bị hỏi"
                yield Fault(spot, f"diện {group.key} {words} giấy tờ {paper.key}")
