"""Why the service refused an application, as a person at the desk reads it: which field or paper, and what."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.ports.online_service import Reason
from kiosk.procedure.definition import Procedure

WORDS = {
    "missing": "còn thiếu",
    "malformed": "chưa đúng dạng",
    "too_large": "lớn quá mức dịch vụ nhận, mời quét lại nhẹ hơn",
    "not_a_pdf": "dịch vụ không đọc được tệp, mời quét lại",
    "doubled": "bị gửi hai lần",
    "procedure_not_open": "dịch vụ chưa nhận thủ tục này",
    "wrong_state": "hồ sơ trước không chờ bổ sung",
    "key_reused": "mã gửi đã dùng cho hồ sơ khác, mời gọi kỹ thuật",
    "refused": "bị từ chối",
}
WHOLE = "Cả hồ sơ"
PAYLOAD = "toKhai."


def mending(
    reasons: tuple[Reason, ...],
    procedure: Procedure | None = None,
    words: Mapping[str, str] | None = None,
    quoting: bool = True,
) -> tuple[str, ...]:
    """One sentence for each reason: what it is about, by the name the screens give it, and what to do.

    `words` are the procedure's; without it the payload's own names stand. The service's words go first,
    unless not `quoting`: they may repeat an answer, which the volunteer's panel must not show.
    """
    titles = _titles(procedure, words or {}) if procedure else {}
    return tuple(f"{_about(reason, titles, words or {})}: {_what(reason, quoting)}" for reason in reasons)


def _about(reason: Reason, titles: Mapping[str, str], words: Mapping[str, str]) -> str:
    if reason.paper:
        return words.get(f"paper.{reason.paper}.title", reason.paper)
    field = reason.field.removeprefix(PAYLOAD)
    return titles.get(field, field).rstrip("?") or WHOLE


def _what(reason: Reason, quoting: bool) -> str:
    if quoting:
        return reason.words or WORDS.get(reason.code, reason.code)
    return WORDS.get(reason.code, WORDS["refused"])


def _titles(procedure: Procedure, words: Mapping[str, str]) -> dict[str, str]:
    """The question's title for each name its answer is sent under."""
    found: dict[str, str] = {}
    for question in procedure.questions:
        for way in question.payloads:
            title = words.get(f"question.{question.key}.title", question.key)
            found.update(dict.fromkeys(filter(None, (way.path, way.name)), title))
    return found
