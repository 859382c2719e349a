"""The answers as the online service wants them: the `toKhai` object (procedure.md, section 9.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.procedure.answers import UNKNOWN
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Kind, Payload, Procedure, Question
from kiosk.procedure.fees import fee_of, group_of
from kiosk.procedure.values import Answer, Answers, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit, district_of

UNTIL_NOW = "nay"
SCHEME = "2025"
PAYMENT = "thongTinThanhToan"
PLACE_NAMES = (
    *("maTinhThanh", "tenTinhThanh", "maQuanHuyen", "tenQuanHuyen", "maPhuongXa", "tenPhuongXa"),
    "chiTiet",
)
"""The names inside a place that is sent in parts."""
YES = "yes"
STAYS = {"permanent": "thuong_tru", "temporary": "tam_tru"}
"""Kinds of residence (procedure.md, section 2.5; official codes are not public)."""


def payload_of(
    procedure: Procedure, answers: Answers, context: Context, words: Mapping[str, str]
) -> dict[str, Any]:
    """The `toKhai` object of these answers, which must be those of visible questions only.

    `words` are the Vietnamese ones; constants stand where no answer says otherwise.
    """
    payload: dict[str, Any] = {}
    for constant in procedure.constants:
        if holds(constant.when, answers, context):
            _put(payload, constant.path, constant.value)
    for question in procedure.questions:
        if question.key in answers and (way := payload_way(question, answers, context)):
            _put_answer(payload, question, way, answers[question.key], words)
    for name, part in _payment(procedure, answers, context, words).items():
        _put(payload, f"{PAYMENT}.{name}", part)
    return payload


def payload_way(question: Question, answers: Answers, context: Context) -> Payload | None:
    """Under which names the question's answer is sent with these answers; None where it is not sent."""
    first = question.payload
    return first if first is None or holds(first.when, answers, context) else question.payload_else


def _put_answer(
    payload: dict[str, Any], question: Question, way: Payload, answer: Answer, words: Mapping[str, str]
) -> None:
    title = _title(question, answer, words)
    if way.form == "joined":
        before = payload.get(way.path, "")
        _put(payload, way.path, f"{before}, {title}" if before else title)
        return
    _put(payload, way.path, _value(question, way.form, answer, words))
    if way.name:
        _put(payload, way.name, title)


def _title(question: Question, answer: Answer, words: Mapping[str, str]) -> str:
    if question.unknown and answer == UNKNOWN:
        return words.get(f"question.{question.key}.unknown_printed", "")
    option = f"option.{question.key}.{answer}"
    return words.get(f"{option}.sent") or words.get(f"{option}.title", "")


def _value(question: Question, form: str, answer: Answer, words: Mapping[str, str]) -> Any:
    match answer:
        case PartialDate():
            return answer.year if form == "year" else answer.text
        case Place():
            return answer.text if form == "text" else _place(answer)
        case tuple():
            return [_stay(stay) for stay in answer]
        case _ if question.unknown and answer == UNKNOWN:
            return _unknown(question, form, words)
        case _ if form == "flag":
            return int(answer == YES)
        case _ if question.kind is Kind.CHOICE:
            return next(option.code for option in question.options if option.key == answer)
        case _:
            return answer


def _unknown(question: Question, form: str, words: Mapping[str, str]) -> Any:
    """What is sent for "I do not know" or "there is none": the official words, and nothing for a number."""
    printed = words.get(f"question.{question.key}.unknown_printed", "")
    if question.kind is Kind.PLACE and form != "text":
        return _place(Place(printed))
    return None if form == "year" else printed


def _place(place: Place) -> dict[str, str]:
    detail = ", ".join(part for part in (place.detail.strip(), place.country.strip()) if part)
    district = district_of(place.commune) if place.commune else ""
    province = (_code(place.province), _name(place.province))
    units = (*province, "", district, _code(place.commune), _name(place.commune))
    return dict(zip(PLACE_NAMES, (*units, detail), strict=True))


def _code(unit: Unit | None) -> str:
    """The code of a unit of today's list; one of before 2025 can mean another place now and is left out."""
    return unit.code if unit and unit.scheme == SCHEME else ""


def _name(unit: Unit | None) -> str:
    return unit.name if unit else ""


def _stay(stay: Stay) -> dict[str, str]:
    return {
        "tuThangNam": stay.start.text,
        "denThangNam": stay.end.text if stay.end else UNTIL_NOW,
        "loaiCuTru": STAYS.get(stay.kind, stay.kind),
        "diaChiCuTru": stay.place.text,
        "ngheNghiep": stay.occupation.strip(),
        "noiLamViec": stay.workplace.strip(),
    }


def _payment(
    procedure: Procedure, answers: Answers, context: Context, words: Mapping[str, str]
) -> dict[str, Any]:
    group = group_of(procedure, answers, context.today)
    fee = fee_of(procedure, answers, context.today)
    return {
        "nhomDoiTuong": group.code,
        "tenNhomDoiTuong": words.get(f"fee.{group.key}.title", ""),
        "phiLLTP": fee.amount,
        "phiCapThemBanGiay": fee.extra,
        "tongPhi": fee.total,
    }


def _put(payload: dict[str, Any], path: str, value: Any) -> None:
    """Set a dotted path; a table already there keeps what the new value does not name."""
    *outer, last = path.split(".")
    for part in outer:
        payload = payload.setdefault(part, {})
    if isinstance(payload.get(last), dict) and isinstance(value, dict):
        payload[last] = {**payload[last], **value}
    else:
        payload[last] = value
