"""Whether the profiles and fee groups of a procedure cover the time: no gap, no overlap, no contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from kiosk.procedure.condition_parser import parse
from kiosk.procedure.conditions import CONTEXT_NAMES, Context, holds, names
from kiosk.procedure.definition import FeeGroup, Kind, Procedure, Profile
from kiosk.procedure.fees import groups_on
from kiosk.procedure.file_problem import Fault, Spot
from kiosk.result import Ok

UNITS = ("working_days", "days")
LEVELS = ("full", "partial")
"""Toàn trình and một phần (procedure.md, section 7)."""


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Faults of profiles and fees."""
    yield from _profiles(procedure.profiles, tuple(form.key for form in procedure.forms))
    yield from _fees(procedure)


def _profiles(profiles: Sequence[Profile], forms: Sequence[str]) -> Iterator[Fault]:
    if not profiles:
        yield Fault(("profiles",), "cần ít nhất một giai đoạn pháp luật")
    names = [profile.id for profile in profiles]
    for number, profile in enumerate(profiles):
        spot: Spot = ("profiles", number)
        if profile.id in names[:number]:
            yield Fault((*spot, "id"), f"{profile.id} có hai lần")
        processing = profile.processing
        if processing.unit not in UNITS:
            yield Fault((*spot, "processing", "unit"), f"phải là một trong: {', '.join(UNITS)}")
        if processing.amount < 1 or (processing.extended or processing.amount) < processing.amount:
            yield Fault((*spot, "processing"), "amount phải từ 1, extended không nhỏ hơn amount")
        if (processing.extended is None) is not (not processing.extended_when):
            yield Fault(
                (*spot, "processing"), "extended và extended_when phải có cả hai hoặc không có cả hai"
            )
        if profile.service.level not in LEVELS:
            yield Fault((*spot, "service", "level"), f"phải là một trong: {', '.join(LEVELS)}")
        if not profile.agency.strip():
            yield Fault((*spot, "agency"), "không được để trống")
        numbered = [each.form for each in profile.form_numbers]
        if sorted(numbered) != sorted(forms) or not all(e.number.strip() for e in profile.form_numbers):
            yield Fault((*spot, "form_numbers"), f"mỗi tờ khai {', '.join(forms)} cần đúng một số mẫu")
    yield from _spans([(("profiles", n), p.id, p.starts, p.ends) for n, p in enumerate(profiles)])


def _fees(procedure: Procedure) -> Iterator[Fault]:
    fees = procedure.fees
    kinds = {question.key: question for question in procedure.questions}
    group = kinds.get(fees.group_question)
    if group is None or group.kind is not Kind.CHOICE:
        yield Fault(("fees", "group_question"), f"không có câu hỏi lựa chọn {fees.group_question}")
    else:
        yield from _choices(fees.groups, tuple(option.key for option in group.options))
        yield from _offered(procedure)
    copies = kinds.get(fees.copies_question)
    if copies is None or copies.kind is not Kind.COUNT:
        yield Fault(("fees", "copies_question"), f"không có câu hỏi số lượng {fees.copies_question}")
    for name in ("included_copies", "extra_copy"):
        if getattr(fees, name) < 0:
            yield Fault(("fees", name), "không được âm")
    papers = {paper.key for paper in procedure.papers}
    for number, each in enumerate(fees.groups):
        if each.proof and each.proof not in papers:
            yield Fault(("fees", "groups", number, "proof"), f"không có giấy tờ {each.proof}")
    for key in dict.fromkeys(each.key for each in fees.groups):
        yield from _group(key, fees.groups)
    for number, profile in enumerate(procedure.profiles):
        if not any(not each.when and not each.proof for each in groups_on(fees, profile.starts)):
            yield Fault(("profiles", number), f"ngày {profile.starts} không có mức phí thông thường nào")


def _offered(procedure: Procedure) -> Iterator[Fault]:
    """A fee group can be chosen only on days when there is such a fee."""
    fees = procedure.fees
    place, question = next(
        (n, each) for n, each in enumerate(procedure.questions) if each.key == fees.group_question
    )
    for number, option in enumerate(question.options):
        parsed = parse(option.when)
        looked_at = names(parsed.value) if isinstance(parsed, Ok) else frozenset()
        if (option.when and not looked_at) or looked_at - CONTEXT_NAMES:
            continue
        for day in _turning_days(procedure, option.key):
            profile = procedure.profile_on(day)
            offered = holds(option.when, {}, Context(day, profile.id if profile else ""))
            there_is = any(group.key == option.key for group in groups_on(fees, day))
            if offered > there_is or (offered < there_is and "today" in looked_at):
                spot: Spot = ("questions", place, "options", number, "when")
                words = "chọn được mà không có mức phí" if offered else "có mức phí mà không chọn được"
                yield Fault(spot, f"ngày {day}, diện {option.key} {words}")
                break


def _turning_days(procedure: Procedure, key: str) -> tuple[date, ...]:
    """The days on which the law of a fee group turns, and their neighbours, where there is a profile."""
    groups = [group for group in procedure.fees.groups if group.key == key]
    days = {day for group in groups for day in (group.starts, group.ends) if day}
    days |= {profile.starts for profile in procedure.profiles}
    near = {day + timedelta(days=step) for day in days for step in (-1, 0, 1)}
    return tuple(sorted(day for day in near if procedure.profile_on(day)))


def _choices(groups: Sequence[FeeGroup], options: Sequence[str]) -> Iterator[Fault]:
    for number, group in enumerate(groups):
        if group.key not in options:
            yield Fault(("fees", "groups", number, "key"), f"câu hỏi về diện phí không có ô {group.key}")
    for key in (option for option in options if option not in {group.key for group in groups}):
        yield Fault(("fees", "groups"), f"ô {key} của câu hỏi về diện phí không có mức phí")


def _group(key: str, groups: Sequence[FeeGroup]) -> Iterator[Fault]:
    own = [(number, group) for number, group in enumerate(groups) if group.key == key]
    first = own[0][1]
    for number, group in own:
        for name in ("code", "proof"):
            if getattr(group, name) != getattr(first, name):
                yield Fault(("fees", "groups", number, name), f"{name} của {key} khác ở mức phí trước")
    yield from _spans(
        [(("fees", "groups", n), g.key, g.starts or date.min, g.ends) for n, g in own],
    )


def _spans(spans: Sequence[tuple[Spot, str, date, date | None]]) -> Iterator[Fault]:
    """Spans in order of time must follow each other day by day."""
    ordered = sorted(spans, key=lambda span: span[2])
    for spot, name, starts, ends in ordered:
        if ends is not None and ends < starts:
            yield Fault((*spot, "ends"), f"{name} kết thúc trước khi bắt đầu")
    for (spot, name, _, ends), (_, other, starts, _) in pairwise(ordered):
        if ends is None or ends >= starts:
            yield Fault((*spot, "ends"), f"{name} chồng lên {other} bắt đầu ngày {starts}")
        elif ends + timedelta(days=1) != starts:
            yield Fault((*spot, "ends"), f"từ {ends} đến {starts} không có gì áp dụng")
