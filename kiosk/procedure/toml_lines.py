"""On which line of a TOML text each key stands, which the standard parser does not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.procedure.file_problem import Spot

TOKEN = re.compile(
    r"(?P<skip>[ \t\r]+|\#[^\n]*)|(?P<newline>\n)"
    r'|(?P<quoted>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<sign>[\[\]{},=])|(?P<bare>[^\s,=\[\]{}#\"']+)",
    re.DOTALL,
)
Token = tuple[str, str, int]


def lines_of(text: str) -> Mapping[Spot, int]:
    """The line, from 1, of each key, table and array item of a text that is valid TOML."""
    reader = _Reader(_tokens(text))
    reader.document()
    return reader.lines


def line_of(lines: Mapping[Spot, int], spot: Spot) -> int:
    """The line of a spot, or of the nearest thing around it; 0 when there is none."""
    return next((lines[spot[:end]] for end in range(len(spot), 0, -1) if spot[:end] in lines), 0)


def _tokens(text: str) -> list[Token]:
    found, line = [], 1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "skip":
            found.append((kind, match.group(), line))
        line += match.group().count("\n")
    return [*found, ("newline", "\n", line)]


class _Reader:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._items: dict[Spot, int] = {}
        self.lines: dict[Spot, int] = {}

    def document(self) -> None:
        table: Spot = ()
        while self._at < len(self._tokens):
            if self._sees("\n"):
                self._at += 1
            elif self._sees("["):
                table = self._header()
            else:
                self._pair(table)
                self._rest_of_line()

    def _header(self) -> Spot:
        line = self._tokens[self._at][2]
        self._at += 1
        several = self._sees("[")
        self._at += several
        *outer, last = self._key()
        spot: Spot = ()
        for part in outer:
            spot = self._newest((*spot, part))
        spot = (*spot, last)
        if several:
            self._items[spot] = self._items.get(spot, -1) + 1
            self.lines.setdefault(spot, line)
            spot = self._newest(spot)
        self.lines.setdefault(spot, line)
        self._rest_of_line()
        return spot

    def _newest(self, spot: Spot) -> Spot:
        return (*spot, self._items[spot]) if spot in self._items else spot

    def _pair(self, table: Spot) -> None:
        line = self._tokens[self._at][2]
        key = self._key()
        spot = table
        for part in key:
            spot = (*spot, part)
            self.lines.setdefault(spot, line)
        self._at += self._sees("=")
        self._value(spot)

    def _key(self) -> list[str]:
        parts: list[str] = []
        while self._tokens[self._at][0] in ("bare", "quoted"):
            kind, text, _ = self._tokens[self._at]
            parts += [text[1:-1]] if kind == "quoted" else [part for part in text.split(".") if part]
            self._at += 1
        if not parts:
            raise ValueError(f"no key on line {self._tokens[self._at][2]}")
        return parts

    def _value(self, spot: Spot) -> None:
        if self._sees("["):
            self._array(spot)
        elif self._sees("{"):
            self._inline_table(spot)
        else:
            self._at += 1

    def _array(self, spot: Spot) -> None:
        self._at += 1
        index = 0
        while not self._sees("]"):
            if self._sees("\n") or self._sees(","):
                self._at += 1
                continue
            self.lines[(*spot, index)] = self._tokens[self._at][2]
            self._value((*spot, index))
            index += 1
        self._at += 1

    def _inline_table(self, spot: Spot) -> None:
        self._at += 1
        while not self._sees("}"):
            if self._sees("\n") or self._sees(","):
                self._at += 1
            else:
                self._pair(spot)
        self._at += 1

    def _rest_of_line(self) -> None:
        while not self._sees("\n"):
            self._at += 1

    def _sees(self, text: str) -> bool:
        return self._tokens[self._at][1] == text
