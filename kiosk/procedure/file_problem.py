"""What is wrong in a procedure's files, and at which line of which of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Spot = tuple[str | int, ...]
"""Keys and indexes that lead to a value, such as `("questions", 3, "when")`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a spot of the procedure; `message` is Vietnamese."""

    spot: Spot
    message: str


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Something wrong in a file; `line` counts from 1 and is 0 where no line can be named."""

    file: str
    line: int
    key: str
    message: str

    @property
    def text(self) -> str:
        """One line in Vietnamese for the person who edits the file."""
        where = f"{self.file}, dòng {self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.key, self.message) if part)


def dotted(spot: Spot, table: Any = None) -> str:
    """A spot as people read it: `questions[phone].when`; what has no name in `table` is counted from 0."""
    text, value = "", table
    for part in spot:
        value = _inside(value, part)
        text += f"[{_name(value) or part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def _inside(value: Any, part: str | int) -> Any:
    try:
        return value[part]
    except (KeyError, IndexError, TypeError):
        return None


def _name(value: Any) -> str:
    named = (
        (value[name] for name in ("key", "id", "step") if name in value) if isinstance(value, dict) else ()
    )
    return next((name for name in named if isinstance(name, str)), "")
