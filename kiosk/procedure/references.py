"""Whether the parts of a procedure fit each other: keys, stops, questions, papers, groups of the review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.procedure import layout, reachability, sending, spans
from kiosk.procedure.condition_parser import CALLS, WORDS
from kiosk.procedure.conditions import CONTEXT_NAMES
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.file_problem import Fault, Spot
from kiosk.procedure.worlds import together

SCREENS = ("@needs", "@consent", "@identity", "@card", "@review", "@papers", "@send", "@sent")
"""The screens every road has, in this order."""
CARD = ("full_name", "id_number")
"""Questions every procedure has: the slip and the way back after a crash ask for their answers."""
TAKEN = layout.FIELDS | CONTEXT_NAMES | {*CALLS, *WORDS}
"""Names that mean something else in labels and conditions, and so cannot be questions."""
SLOTS = ("page", "card")


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Everything in a procedure that points nowhere or contradicts something else."""
    yield from _keys(procedure)
    yield from _stops(procedure)
    for number, question in enumerate(procedure.questions):
        yield from _question(("questions", number), question)
    yield from _papers(procedure)
    yield from _others(procedure)
    yield from sending.faults(procedure)
    yield from layout.faults(procedure)
    yield from spans.faults(procedure)
    yield from reachability.faults(procedure)


def _keys(procedure: Procedure) -> Iterator[Fault]:
    for number, question in enumerate(procedure.questions):
        if question.key in TAKEN:
            yield Fault(("questions", number, "key"), f"{question.key} là tên có nghĩa riêng")
    yield from _doubled(("questions",), "key", (each.key for each in procedure.questions))
    yield from _doubled(("checks",), "key", (each.key for each in procedure.checks))
    yield from _doubled(("papers",), "key", (each.key for each in procedure.papers))
    yield from _doubled(("consents",), "key", (each.key for each in procedure.consents))
    yield from _doubled(("steps",), "step", (each.step for each in procedure.steps))
    if not any(consent.required for consent in procedure.consents):
        yield Fault(("consents",), "cần ít nhất một mục bắt buộc đồng ý")
    known = {question.key for question in procedure.questions}
    for number, check in enumerate(procedure.checks):
        if check.question not in known:
            yield Fault(("checks", number, "question"), f"không có câu hỏi {check.question}")


def _doubled(spot: Spot, part: str, names: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if not name or name in seen:
            yield Fault((*spot, number, part), f"{name} có hai lần" if name else "không được để trống")
        seen.add(name)


def _stops(procedure: Procedure) -> Iterator[Fault]:
    known = {question.key for question in procedure.questions}
    seen: list[str] = []
    for number, stage in enumerate(procedure.steps):
        for place, stop in enumerate(stage.stops):
            for name in [stop] if stop.startswith("@") else stop.split("+"):
                spot = ("steps", number, "stops", place)
                if name.startswith("@") and name not in SCREENS:
                    yield Fault(spot, f"không có màn hình {name}; chỉ có {' '.join(SCREENS)}")
                elif not name.startswith("@") and name not in known:
                    yield Fault(spot, f"không có câu hỏi {name}")
                elif name in seen:
                    yield Fault(spot, f"{name} đã có ở một chặng trước")
                seen.append(name)
    for screen in (each for each in SCREENS if each not in seen):
        yield Fault(("steps",), f"thiếu màn hình {screen}")
    screens = [each for each in seen if each in SCREENS]
    if screens != sorted(screens, key=SCREENS.index):
        yield Fault(("steps",), f"các màn hình phải theo thứ tự {' '.join(SCREENS)}")
    for number, question in enumerate(procedure.questions):
        if question.key not in seen:
            yield Fault(("questions", number, "key"), f"không chặng nào hỏi {question.key}")
    for name in (each for each in CARD if each not in known):
        yield Fault(("questions",), f"thiếu câu hỏi {name}, mà thủ tục nào cũng cần")


def _question(spot: Spot, question: Question) -> Iterator[Fault]:
    choice = question.kind is Kind.CHOICE
    if choice and len(question.options) < 2:
        yield Fault((*spot, "options"), "câu hỏi lựa chọn cần ít nhất hai ô")
    if not choice and question.options:
        yield Fault((*spot, "options"), "chỉ câu hỏi lựa chọn mới có ô để chọn")
    yield from _doubled((*spot, "options"), "key", (each.key for each in question.options))
    yield from _doubled((*spot, "options"), "code", (str(each.code) for each in question.options))
    if choice and question.default is not None and question.default not in {e.key for e in question.options}:
        yield Fault((*spot, "default"), f"không có ô {question.default}")
    if question.kind is Kind.COUNT:
        yield from _count(spot, question)
    if question.max_length < 1:
        yield Fault((*spot, "max_length"), "phải từ 1 trở lên")
    try:
        re.compile(question.pattern)
    except re.error as trouble:
        yield Fault((*spot, "pattern"), f"không phải biểu thức chính quy ({trouble})")


def _count(spot: Spot, question: Question) -> Iterator[Fault]:
    low, high, first = question.minimum, question.maximum, question.default
    if low is None or high is None or low > high:
        yield Fault((*spot, "minimum"), "câu hỏi số lượng cần minimum không lớn hơn maximum")
    elif first is not None and not (isinstance(first, int) and low <= first <= high):
        yield Fault((*spot, "default"), f"phải là số từ {low} đến {high}")


def _papers(procedure: Procedure) -> Iterator[Fault]:
    """Two papers may share a code only where never both are wanted."""
    for number, paper in enumerate(procedure.papers):
        if not 1 <= paper.min_pages <= paper.max_pages:
            yield Fault(("papers", number, "min_pages"), "phải từ 1 đến max_pages")
        if paper.slot not in SLOTS:
            yield Fault(("papers", number, "slot"), f"phải là một trong: {', '.join(SLOTS)}")
        if not paper.code:
            yield Fault(("papers", number, "code"), "không được để trống")
        for other in procedure.papers[:number]:
            if paper.code == other.code and together(procedure, paper.when, other.when):
                yield Fault(("papers", number, "code"), f"{paper.code} có hai lần, cùng lúc với {other.key}")


def _others(procedure: Procedure) -> Iterator[Fault]:
    """Questions named outside the road: histories of stays, groups of the review, the slip."""
    kinds = {question.key: question.kind for question in procedure.questions}
    for number, question in enumerate(procedure.questions):
        spot: Spot = ("questions", number)
        stays = question.kind is Kind.STAYS
        for part, kind in (("since", Kind.DATE), ("home", Kind.PLACE)):
            name = getattr(question, part)
            if stays is not bool(name) or (name and kinds.get(name) is not kind):
                words = f"cần tên câu hỏi loại {kind}" if stays else "chỉ bảng nơi ở mới có mục này"
                yield Fault((*spot, part), words)
        if question.old_names and question.kind is not Kind.PLACE:
            yield Fault((*spot, "old_names"), "chỉ câu hỏi về một nơi mới có mục này")
        if question.whole and not stays:
            yield Fault((*spot, "whole"), "chỉ bảng nơi ở mới có mục này")
    seen: list[str] = []
    for number, group in enumerate(procedure.review):
        for place, name in enumerate(group.questions):
            if name not in kinds or name in seen:
                words = "đã có ở trên" if name in seen else "không phải câu hỏi"
                yield Fault(("review", number, "questions", place), f"{name} {words}")
            seen.append(name)
    yield from _doubled(("review",), "key", (each.key for each in procedure.review))
    for number, question in enumerate(procedure.questions):
        if procedure.review and question.key not in seen:
            yield Fault(("questions", number, "key"), f"không nhóm nào ở [[review]] có {question.key}")
    if procedure.subject and procedure.subject not in kinds:
        yield Fault(("subject",), f"không có câu hỏi {procedure.subject}")
