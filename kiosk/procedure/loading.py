"""A procedure read from its folder: the four files as one, or everything that is wrong with them at once."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.languages import codes
from kiosk.procedure import definition, likeness, references, wording
from kiosk.procedure.definition import Procedure
from kiosk.procedure.file_problem import Fault, FileProblem, Spot, dotted
from kiosk.procedure.toml_lines import line_of, lines_of
from kiosk.result import Err, Ok, Result

__all__ = ["FileProblem", "Loaded", "load"]

PROCEDURE, DECLARATION = "procedure.toml", "declaration.toml"
AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
VARIANTS = ("str", "int")
MESSAGES: Mapping[str, str] = {
    "missing": "thiếu mục này",
    "string_type": "phải là chữ, đặt trong dấu ngoặc kép",
    "int_type": "phải là số nguyên",
    "int_from_float": "phải là số nguyên",
    "bool_type": "phải là true hoặc false",
    "tuple_type": "phải là danh sách, đặt trong [ ]",
    "dict_type": "phải là một bảng",
    "model_type": "phải là một bảng",
    "model_attributes_type": "phải là một bảng",
    "enum": "phải là một trong: {expected}",
    "greater_than_equal": "phải từ {ge} trở lên",
    "string_pattern_mismatch": "phải khớp mẫu {pattern}",
    "date_type": "phải là một ngày có thật, ví dụ 2026-07-01",
    "date_parsing": "phải là một ngày có thật, ví dụ 2026-07-01",
    "date_from_datetime_parsing": "phải là một ngày có thật, ví dụ 2026-07-01",
    "date_from_datetime_inexact": "phải là một ngày, không kèm giờ",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A procedure and its words: by language (see `kiosk.languages`), then by dotted key."""

    procedure: Procedure
    words: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Text:
    """One file as read; `table` is None when it could not be."""

    file: str
    data: bytes = b""
    table: dict[str, Any] | None = None
    lines: Mapping[Spot, int] = field(default_factory=dict)
    problems: tuple[FileProblem, ...] = ()

    def problem(self, spot: Spot, message: str) -> FileProblem:
        return FileProblem(self.file, line_of(self.lines, spot), dotted(spot, self.table), message)


def files() -> tuple[str, ...]:
    """The names of the files a procedure is made of, the words of each language last."""
    return (PROCEDURE, DECLARATION, *(f"{language}.toml" for language in codes()))


def load(folder: Path) -> Result[Loaded, tuple[FileProblem, ...]]:
    """Read, join and check the files of a procedure; the error is all that is wrong, file by file."""
    texts = {file: _read(folder / file) for file in files()}
    problems = [problem for text in texts.values() for problem in text.problems]
    words = {language: _words(texts[f"{language}.toml"], problems) for language in codes()}
    for own in words.values():
        likeness.lend_words(texts[PROCEDURE].table or {}, own)
    procedure = _procedure(texts, problems)
    if procedure is not None:
        problems += [_placed(texts, fault) for fault in references.faults(procedure)]
    if all(texts[f"{language}.toml"].table is not None for language in codes()):
        faults = wording.faults(procedure, words)
        problems += [texts[f"{f.spot[0]}.toml"].problem(f.spot[1:], f.message) for f in faults]
    if procedure is None or problems:
        order = {file: number for number, file in enumerate(texts)}
        return Err(tuple(sorted(dict.fromkeys(problems), key=lambda each: (order[each.file], each.line))))
    return Ok(Loaded(procedure, words))


def _read(path: Path) -> _Text:
    file = path.name
    try:
        data = path.read_bytes()
        text = data.decode("utf-8").replace("\r\n", "\n")
        return _Text(file, data, tomllib.loads(text), lines_of(text))
    except OSError as trouble:
        message = f"không đọc được tệp ({trouble.strerror or trouble})"
        return _Text(file, problems=(FileProblem(file, 0, "", message),))
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        return _Text(file, data, problems=(FileProblem(file, line, "", "không phải chữ UTF-8"),))
    except tomllib.TOMLDecodeError as trouble:
        return _Text(file, data, problems=(_syntax(file, text, str(trouble)),))


def _syntax(file: str, text: str, trouble: str) -> FileProblem:
    found = AT_LINE.search(trouble)
    line = int(found[1]) if found and found[1] else text.rstrip("\n").count("\n") + 1
    return FileProblem(file, line, "", f"viết không đúng TOML ({AT_LINE.sub('', trouble).strip()})")


def _words(text: _Text, problems: list[FileProblem]) -> dict[str, str]:
    words: dict[str, str] = {}
    for spot, value in _leaves(text.table or {}, ()):
        if isinstance(value, str):
            words[".".join(str(part) for part in spot)] = value
        else:
            problems.append(text.problem(spot, "phải là chữ, đặt trong dấu ngoặc kép"))
    return words


def _leaves(table: Mapping[str, Any], spot: Spot) -> Iterator[tuple[Spot, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*spot, key))
        else:
            yield (*spot, key), value


def _procedure(texts: Mapping[str, _Text], problems: list[FileProblem]) -> Procedure | None:
    main, declaration = texts[PROCEDURE], texts[DECLARATION]
    if main.table is None or declaration.table is None:
        return None
    for text, own in (
        (main, set(Procedure.model_fields) - {"version", "forms"}),
        (declaration, {"forms"}),
    ):
        problems += [text.problem((key,), _unknown(key, own)) for key in text.table or {} if key not in own]
    merged = {key: value for key, value in main.table.items() if key in Procedure.model_fields}
    problems += [main.problem(fault.spot, fault.message) for fault in likeness.faults(merged)]
    merged["questions"] = likeness.whole_questions(merged)
    merged["forms"] = declaration.table.get("forms", ())
    merged["version"] = hashlib.sha256(b"".join(text.data for text in texts.values())).hexdigest()[:12]
    try:
        return Procedure.model_validate_json(json.dumps(merged, default=str), strict=True)
    except ValidationError as trouble:
        problems += [_placed(texts, _fault(error)) for error in trouble.errors(include_url=False)]
        return None


def _placed(texts: Mapping[str, _Text], fault: Fault) -> FileProblem:
    file = DECLARATION if fault.spot[:1] == ("forms",) else PROCEDURE
    return texts[file].problem(fault.spot, fault.message)


def _fault(error: ErrorDetails) -> Fault:
    spot: Spot = tuple(error["loc"])
    if spot and spot[-1] in VARIANTS:
        return Fault(spot[:-1], "phải là chữ hoặc số nguyên")
    if error["type"] == "extra_forbidden":
        return Fault(spot, _unknown(str(spot[-1]), _keys_at(spot[:-1])))
    pattern = MESSAGES.get(error["type"], "giá trị không hợp lệ ({trouble})")
    return Fault(spot, pattern.format_map({"trouble": error["msg"], **error.get("ctx", {})}))


def _unknown(key: str, known: set[str]) -> str:
    near = get_close_matches(key, sorted(known), 1, 0.5)
    return "không có mục này" + (f" – có phải ý là {near[0]}?" if near else "")


def _keys_at(spot: Spot) -> set[str]:
    """The keys there may be at a spot; follows the shapes of the definition."""
    shape: type[BaseModel] = Procedure
    for part in spot:
        if isinstance(part, str) and part in shape.model_fields:
            shape = _shape_in(str(shape.model_fields[part].annotation)) or shape
    return set(shape.model_fields)


def _shape_in(annotation: str) -> type[BaseModel] | None:
    name = re.search(r"definition\.(\w+)", annotation)
    shape = getattr(definition, name[1], None) if name else None
    return shape if isinstance(shape, type) and issubclass(shape, BaseModel) else None
