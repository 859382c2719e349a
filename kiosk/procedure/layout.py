"""Whether the layouts of the declaration fit the questions, and what they print."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from kiosk.procedure.definition import Block, Form, Kind, Procedure
from kiosk.procedure.file_problem import Fault, Spot

BLOCKS = ("motto", "title", "note", "to", "line", "heading", "stays", "table", "boxes", "text", "signature")
FIELDS = frozenset({"agency", "form_number", "place", "day"})
"""What labels may name besides questions."""
SILENT = ("stays", "table", "signature")
"""Blocks that need no label."""
WANTED = {"stays": Kind.STAYS, "boxes": Kind.CHOICE}


def faults(procedure: Procedure) -> Iterator[Fault]:
    """Everything in the layouts that cannot be printed."""
    if not procedure.forms:
        yield Fault(("forms",), "cần ít nhất một tờ khai")
    keys = [form.key for form in procedure.forms]
    for number, form in enumerate(procedure.forms):
        spot: Spot = ("forms", number)
        if not form.key or form.key in keys[:number]:
            yield Fault((*spot, "key"), "tên tờ khai trống hoặc có hai lần")
        if bool(form.when) is (number == len(keys) - 1):
            yield Fault((*spot, "when"), "mỗi tờ khai cần điều kiện when, trừ tờ cuối cùng")
        yield from _form(spot, procedure, form)


def names_printed(procedure: Procedure) -> frozenset[str]:
    """The questions whose answers some layout prints."""
    blocks = [block for form in procedure.forms for block in form.blocks]
    texts = [text for block in blocks for text in _texts(block)]
    named = {name for text in texts for name in _names(text) or ()}
    return frozenset(named | {block.question for block in blocks if block.question})


def _form(spot: Spot, procedure: Procedure, form: Form) -> Iterator[Fault]:
    kinds = {question.key: question.kind for question in procedure.questions}
    for number, block in enumerate(form.blocks):
        yield from _block((*spot, "blocks", number), block, kinds)
    there = [block.kind for block in form.blocks]
    for kind in ("motto", "title", "to", "signature"):
        if there.count(kind) != 1:
            yield Fault((*spot, "blocks"), f"tờ khai cần đúng một khối {kind}")


def _block(spot: Spot, block: Block, kinds: dict[str, Kind]) -> Iterator[Fault]:
    if block.kind not in BLOCKS:
        yield Fault((*spot, "kind"), f"phải là một trong: {', '.join(BLOCKS)}")
    if block.question and block.question not in kinds:
        yield Fault((*spot, "question"), f"không có câu hỏi {block.question}")
    elif block.kind in WANTED and kinds.get(block.question) is not WANTED[block.kind]:
        yield Fault((*spot, "question"), f"khối {block.kind} cần câu hỏi loại {WANTED[block.kind]}")
    yield from _columns(spot, block)
    if block.kind not in SILENT and not block.label.strip():
        yield Fault((*spot, "label"), "thiếu chữ của khối này")
    if block.kind == "signature" and not block.question:
        yield Fault((*spot, "question"), "chỗ ký cần câu hỏi cho biết tên người ký")
    for text in _texts(block):
        names = _names(text)
        if names is None:
            yield Fault((*spot, "label"), "dấu ngoặc { } không khớp")
        for name in (each for each in names or () if each not in kinds and each not in FIELDS):
            yield Fault((*spot, "label"), f"không có câu hỏi {name or '{}'}")


def _columns(spot: Spot, block: Block) -> Iterator[Fault]:
    if block.kind == "stays" and len(block.columns) != 3:
        yield Fault((*spot, "columns"), "khối stays có đúng ba cột")
    if block.kind == "table" and (len(block.columns) < 2 or not block.rows):
        yield Fault((*spot, "columns"), "khối table cần ít nhất hai cột và một hàng")
    if any(len(row) != len(block.columns) for row in block.rows):
        yield Fault((*spot, "rows"), "mỗi hàng có đúng số ô bằng số cột")
    if block.kind not in ("stays", "table") and (block.columns or block.rows):
        yield Fault((*spot, "columns"), "chỉ khối stays và table có cột")


def _texts(block: Block) -> tuple[str, ...]:
    return (block.label, *(cell for row in block.rows for cell in row))


def _names(text: str) -> list[str] | None:
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return None
