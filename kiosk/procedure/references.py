"""Whether the parts of a procedure fit each other: keys, stops, papers, payload names, declaration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from kiosk.procedure import reachability, spans
from kiosk.procedure.conditions import CONTEXT_NAMES
from kiosk.procedure.definition import Kind, Procedure, Question
from kiosk.procedure.file_problem import Fault, Spot
from kiosk.procedure.payload import PAYMENT

SCREENS = ("@needs", "@consent", "@identity", "@card", "@review", "@papers", "@send", "@sent")
"""The screens every road has, in this order."""
CARD = (
    "full_name",
    "birth_date",
    "sex",
    "id_number",
    "id_type",
    "id_issued",
    "id_place",
    "permanent_residence",
)
"""Questions a citizen card answers; the residence history builds on two of them."""
BLOCKS = ("motto", "title", "note", "to", "line", "heading", "stays", "boxes", "text", "signature")
FIELDS = frozenset({"agency", "form_number", "place", "day"})
TAKEN = FIELDS | CONTEXT_NAMES | {"and", "or", "not", "in", "age", "answered"}
"""Names that mean something else in labels and conditions, and so cannot be questions."""
FORMS: dict[str, tuple[Kind, ...]] = {
    "year": (Kind.YEAR, Kind.DATE),
    "birth": (Kind.PLACE,),
    "text": (Kind.PLACE,),
    "flag": (Kind.CHOICE,),
}
COMPUTED = tuple(
    f"{PAYMENT}.{name}"
    for name in ("nhomDoiTuong", "tenNhomDoiTuong", "phiLLTP", "phiCapThemBanGiay", "tongPhi")
)
PATH = re.compile(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", re.ASCII)
SLOTS = ("page", "card")


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Everything in a procedure that points nowhere or contradicts something else."""
    yield from _keys(procedure)
    yield from _stops(procedure)
    for number, question in enumerate(procedure.questions):
        yield from _question(("questions", number), question)
    yield from _papers(procedure)
    yield from _payload(procedure)
    yield from _declaration(procedure)
    yield from spans.faults(procedure)
    yield from reachability.faults(procedure)


def _keys(procedure: Procedure) -> Iterator[Fault]:
    for number, question in enumerate(procedure.questions):
        if question.key in TAKEN:
            yield Fault(("questions", number, "key"), f"{question.key} là tên có nghĩa riêng")
    yield from _doubled(("questions",), "key", (each.key for each in procedure.questions))
    yield from _doubled(("checks",), "key", (each.key for each in procedure.checks))
    yield from _doubled(("papers",), "key", (each.key for each in procedure.papers))
    yield from _doubled(("papers",), "code", (each.code for each in procedure.papers))
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
        yield Fault(("questions",), f"thiếu câu hỏi {name}, mà thẻ căn cước trả lời")


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
    for number, paper in enumerate(procedure.papers):
        if not 1 <= paper.min_pages <= paper.max_pages:
            yield Fault(("papers", number, "min_pages"), "phải từ 1 đến max_pages")
        if paper.slot not in SLOTS:
            yield Fault(("papers", number, "slot"), f"phải là một trong: {', '.join(SLOTS)}")


def _payload(procedure: Procedure) -> Iterator[Fault]:
    """Names sent twice, names that are none, answers that go nowhere."""
    taken: dict[str, str] = dict.fromkeys(COMPUTED, "phí")
    used = reachability.names_used(procedure) | {
        procedure.fees.group_question,
        procedure.fees.copies_question,
    }
    for number, question in enumerate(procedure.questions):
        spot: Spot = ("questions", number, "payload")
        if question.payload is None:
            if question.key not in used:
                yield Fault(
                    spot[:-1], f"câu trả lời {question.key} không được gửi đi và không điều kiện nào dùng"
                )
            continue
        form = question.payload.form
        if form and question.kind not in FORMS.get(form, ()):
            yield Fault((*spot, "form"), f"{form} không dùng được cho câu hỏi loại {question.kind}")
        if form == "flag" and {each.key for each in question.options} != {"yes", "no"}:
            yield Fault((*spot, "form"), "flag cần đúng hai ô yes và no")
        if question.payload.name and question.kind is not Kind.CHOICE:
            yield Fault((*spot, "name"), "chỉ câu hỏi lựa chọn mới gửi thêm chữ")
        for part in ("path", "name"):
            path = getattr(question.payload, part)
            if path or part == "path":
                yield from _path((*spot, part), path, question.key, taken)
    always = {
        question.payload.path for question in procedure.questions if question.payload and _always(question)
    }
    for path in procedure.payload_constants:
        if not PATH.fullmatch(path) or path in always or path in COMPUTED:
            yield Fault(
                ("payload_constants", path), f"{path} không phải tên gửi đi hoặc đã có câu hỏi luôn trả lời"
            )


def _path(spot: Spot, path: str, key: str, taken: dict[str, str]) -> Iterator[Fault]:
    if not PATH.fullmatch(path):
        yield Fault(spot, f"{path!r} không phải tên gửi đi")
    for other, owner in taken.items():
        if path == other or path.startswith(f"{other}.") or other.startswith(f"{path}."):
            yield Fault(spot, f"{path} đã dùng cho {owner}")
    taken[path] = key


def _always(question: Question) -> bool:
    return question.required and not question.when


def _declaration(procedure: Procedure) -> Iterator[Fault]:
    kinds = {question.key: question.kind for question in procedure.questions}
    wanted = {"stays": Kind.STAYS, "boxes": Kind.CHOICE}
    for number, block in enumerate(procedure.declaration):
        spot: Spot = ("declaration", number)
        if block.kind not in BLOCKS:
            yield Fault((*spot, "kind"), f"phải là một trong: {', '.join(BLOCKS)}")
        if block.question and block.question not in kinds:
            yield Fault((*spot, "question"), f"không có câu hỏi {block.question}")
        elif block.kind in wanted and kinds.get(block.question) is not wanted[block.kind]:
            yield Fault((*spot, "question"), f"khối {block.kind} cần câu hỏi loại {wanted[block.kind]}")
        if (block.kind == "stays") != (len(block.columns) == 3) or (block.columns and block.kind != "stays"):
            yield Fault((*spot, "columns"), "chỉ khối stays có cột, và có đúng ba cột")
        if block.kind not in ("stays", "signature") and not block.label.strip():
            yield Fault((*spot, "label"), "thiếu chữ của khối này")
        if block.kind == "signature" and not block.question:
            yield Fault((*spot, "question"), "chỗ ký cần câu hỏi cho biết tên người ký")
        yield from _label((*spot, "label"), block.label, frozenset(kinds) | FIELDS)
    kinds_there = [block.kind for block in procedure.declaration]
    for kind in ("motto", "title", "to", "signature"):
        if kinds_there.count(kind) != 1:
            yield Fault(("declaration",), f"tờ khai cần đúng một khối {kind}")


def _label(spot: Spot, label: str, known: frozenset[str]) -> Iterator[Fault]:
    try:
        names = [name for _, name, _, _ in Formatter().parse(label) if name is not None]
    except ValueError as trouble:
        yield Fault(spot, f"dấu ngoặc {{ }} không khớp ({trouble})")
        return
    for name in (each for each in names if each not in known):
        yield Fault(spot, f"không có câu hỏi {name or '{}'}")
