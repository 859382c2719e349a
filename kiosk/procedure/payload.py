"""The answers as the online service wants them: the `toKhai` object (procedure.md, section 9.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.procedure.answers import UNKNOWN
from kiosk.procedure.conditions import Context
from kiosk.procedure.definition import Kind, Procedure, Profile, Question
from kiosk.procedure.fees import fee_of, group_of
from kiosk.procedure.values import Answer, Answers, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit

NOT_KNOWN = "Không xác định"
UNTIL_NOW = "nay"
COUNTRY = "VN"
SCHEME = "2025"
PAYMENT = "thongTinThanhToan"
YES = "yes"
STAYS = {"permanent": "thuong_tru", "temporary": "tam_tru"}
"""Kinds of residence (procedure.md, section 2.5; official codes are not public)."""


def payload_of(
    procedure: Procedure, profile: Profile, answers: Answers, context: Context, words: Mapping[str, str]
) -> dict[str, Any]:
    """The `toKhai` object of these answers, which must be those of visible questions only.

    `words` are the Vietnamese ones; constants stand where no answer says otherwise.
    """
    payload: dict[str, Any] = {}
    for path, value in procedure.payload_constants.items():
        _put(payload, path, value)
    for question in procedure.questions:
        if question.payload and question.key in answers:
            _put_answer(payload, question, answers[question.key], words)
    for name, part in _payment(procedure, answers, context, words).items():
        _put(payload, f"{PAYMENT}.{name}", part)
    return payload


def _put_answer(
    payload: dict[str, Any], question: Question, answer: Answer, words: Mapping[str, str]
) -> None:
    if question.payload is None:
        return
    _put(payload, question.payload.path, _value(question, answer, words))
    if question.payload.name:
        title = words.get(f"option.{question.key}.{answer}.title", "")
        _put(payload, question.payload.name, NOT_KNOWN if answer == UNKNOWN else title)


def _value(question: Question, answer: Answer, words: Mapping[str, str]) -> Any:
    form = question.payload.form if question.payload else ""
    match answer:
        case PartialDate():
            return answer.year if form == "year" else answer.text
        case Place() if form == "text":
            return answer.text
        case Place():
            return {**({"maQuocGia": COUNTRY} if form == "birth" else {}), **_place(answer)}
        case tuple():
            return [_stay(stay) for stay in answer]
        case _ if question.unknown and answer == UNKNOWN:
            return None if form == "year" else NOT_KNOWN
        case _ if form == "flag":
            return int(answer == YES)
        case _ if question.kind is Kind.CHOICE:
            return next(option.code for option in question.options if option.key == answer)
        case _:
            return answer


def _place(place: Place) -> dict[str, str]:
    return {
        "maTinhThanh": _code(place.province),
        "tenTinhThanh": _name(place.province),
        "maQuanHuyen": "",
        "tenQuanHuyen": "",
        "maPhuongXa": _code(place.commune),
        "tenPhuongXa": _name(place.commune),
        "chiTiet": place.detail.strip(),
    }


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
