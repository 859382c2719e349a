"""What is wrong in a procedure's files, and at which line of which of them."""

from __future__ import annotations

from dataclasses import dataclass

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


def dotted(spot: Spot) -> str:
    """A spot as people write it: `questions[3].when`, counting from 0 as in the file's order."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in spot)
    return text.removeprefix(".")
