"""Whether every answer goes out under a name of its own, or is used or printed otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.procedure import layout
from kiosk.procedure.definition import Kind, Payload, Procedure, Question
from kiosk.procedure.file_problem import Fault, Spot
from kiosk.procedure.payload import PAYMENT, PLACE_NAMES
from kiosk.procedure.rules import names_used
from kiosk.procedure.worlds import together

WAYS: dict[str, tuple[Kind, ...]] = {
    "year": (Kind.YEAR, Kind.DATE),
    "text": (Kind.PLACE,),
    "flag": (Kind.CHOICE,),
    "joined": (Kind.CHOICE,),
}
COMPUTED = tuple(
    f"{PAYMENT}.{name}"
    for name in ("nhomDoiTuong", "tenNhomDoiTuong", "phiLLTP", "phiCapThemBanGiay", "tongPhi")
)
PATH = re.compile(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Name:
    """One name in the payload, who sends it and when."""

    spot: Spot
    path: str
    owner: str
    when: str


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Names sent twice, names that are none, answers that go nowhere."""
    for number, question in enumerate(procedure.questions):
        spot: Spot = ("questions", number)
        if question.payload_else and not (question.payload and question.payload.when):
            yield Fault((*spot, "payload_else"), "cần payload có điều kiện when")
        for part, way in (("payload", question.payload), ("payload_else", question.payload_else)):
            if way is not None:
                yield from _way((*spot, part), question, way)
    yield from _unused(procedure)
    yield from _joined(procedure)
    names = list(_names(procedure))
    for name in names:
        if not PATH.fullmatch(name.path):
            yield Fault(name.spot, f"{name.path!r} không phải tên gửi đi")
    yield from _twice(procedure, names)


def _way(spot: Spot, question: Question, way: Payload) -> Iterator[Fault]:
    if way.form and question.kind not in WAYS.get(way.form, ()):
        yield Fault((*spot, "form"), f"{way.form} không dùng được cho câu hỏi loại {question.kind}")
    if way.form == "flag" and {each.key for each in question.options} != {"yes", "no"}:
        yield Fault((*spot, "form"), "flag cần đúng hai ô yes và no")
    if way.name and (question.kind is not Kind.CHOICE or way.form == "joined"):
        yield Fault((*spot, "name"), "chỉ câu hỏi lựa chọn mới gửi thêm chữ")
    if way.when and spot[-1] == "payload_else":
        yield Fault((*spot, "when"), "payload_else không có điều kiện riêng")


def _joined(procedure: Procedure) -> Iterator[Fault]:
    """Words can only be joined to the words of an earlier question."""
    told: set[str] = set()
    for number, question in enumerate(procedure.questions):
        for part, way in (("payload", question.payload), ("payload_else", question.payload_else)):
            if way and way.form == "joined" and way.path not in told:
                words = f"{way.path} không phải chữ của một câu hỏi lựa chọn trước đó"
                yield Fault(("questions", number, part, "path"), words)
        told |= {way.name for way in question.payloads if way.name}


def _unused(procedure: Procedure) -> Iterator[Fault]:
    used = names_used(procedure) | layout.names_printed(procedure)
    used |= {procedure.fees.group_question, procedure.fees.copies_question}
    for number, question in enumerate(procedure.questions):
        if question.payload is None and question.key not in used:
            words = f"câu trả lời {question.key} không được gửi, không được in và không điều kiện nào dùng"
            yield Fault(("questions", number), words)


def _names(procedure: Procedure) -> Iterator[_Name]:
    yield from (_Name(("fees",), path, "phí", "") for path in COMPUTED)
    for number, question in enumerate(procedure.questions):
        for part, way in (("payload", question.payload), ("payload_else", question.payload_else)):
            if way is not None:
                when = _all_of(question.when, _when(question, part))
                for place, path in _paths(question, way):
                    yield _Name(("questions", number, part, place), path, question.key, when)
    for number, constant in enumerate(procedure.constants):
        yield _Name(("constants", number, "path"), constant.path, "một giá trị cố định", constant.when)


def _when(question: Question, part: str) -> str:
    first = question.payload.when if question.payload else ""
    return f"not ({first})" if first and part == "payload_else" else first


def _all_of(*texts: str) -> str:
    return " and ".join(f"({text})" for text in texts if text)


def _paths(question: Question, way: Payload) -> Iterator[tuple[str, str]]:
    """The names one way of sending takes; words that join others take none of their own."""
    if question.kind is Kind.PLACE and way.form != "text":
        yield from (("path", f"{way.path}.{name}") for name in PLACE_NAMES)
    elif way.form != "joined":
        yield "path", way.path
    if way.name:
        yield "name", way.name


def _twice(procedure: Procedure, names: list[_Name]) -> Iterator[Fault]:
    """A name may be used twice only where never both are sent."""
    for place, name in enumerate(names):
        for other in names[:place]:
            clash = name.path == other.path or name.path.startswith(f"{other.path}.")
            clash = clash or other.path.startswith(f"{name.path}.")
            if clash and together(procedure, name.when, other.when):
                yield Fault(name.spot, f"{name.path} đã dùng cho {other.owner}")
