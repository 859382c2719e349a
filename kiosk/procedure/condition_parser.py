"""From the text of a condition to its tree, or to what is wrong with it in one sentence.

expression = conjunction { "or" conjunction }
conjunction = negation { "and" negation }
negation   = "not" negation | "(" expression ")" | comparison | call
comparison = value ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) value | value "in" "[" literal { "," literal } "]"
value      = name | "text" | number | age(name) | rows(name)
call       = answered(name) | abroad(name)
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.procedure.condition_tree import (
    Abroad,
    Age,
    Answered,
    Both,
    Comparison,
    Condition,
    Either,
    Literal,
    Membership,
    Name,
    Not,
    Rows,
    Value,
)
from kiosk.result import Err, Ok, Result

TOKEN = re.compile(r'\s*(?:(==|!=|<=|>=|<|>|\(|\)|\[|\]|,)|"([^"]*)"|(\d+)|([A-Za-z_]\w*))')
SIGNS = ("==", "!=", "<", "<=", ">", ">=")
CALLS = ("age", "rows", "answered", "abroad")
WORDS = ("and", "or", "not", "in")


class _NotACondition(Exception):  # noqa: N818
    pass


@lru_cache(maxsize=1024)
def parse(text: str) -> Result[Condition, str]:
    """The condition a text says, or what is wrong with it in one sentence."""
    try:
        tokens = _tokens(text)
        condition = _Parser(tokens).whole()
    except _NotACondition as trouble:
        return Err(str(trouble))
    return Ok(condition)


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None:
            raise _NotACondition(f"cannot read {text[at:].strip()[:20]!r}")
        sign, quoted, number, name = match.groups()
        kind = "sign" if sign else "number" if number else "name" if name else "text"
        found.append((kind, sign or number or name or quoted or ""))
        at = match.end()
    return found


class _Parser:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def whole(self) -> Condition:
        condition = self._either()
        if self._at < len(self._tokens):
            raise _NotACondition(f"does not expect {self._tokens[self._at][1]!r} here")
        return condition

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._take("name", "or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Condition:
        parts = [self._not()]
        while self._take("name", "and"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _not(self) -> Condition:
        if self._take("name", "not"):
            return Not(self._not())
        if self._take("sign", "("):
            inner = self._either()
            self._need("sign", ")")
            return inner
        if self._take("name", "answered"):
            return Answered(self._named())
        if self._take("name", "abroad"):
            return Abroad(self._named())
        return self._comparison()

    def _comparison(self) -> Condition:
        left = self._operand()
        if self._take("name", "in"):
            return Membership(left, self._list())
        kind, sign = self._next()
        if kind != "sign" or sign not in SIGNS:
            raise _NotACondition(f"expects a comparison instead of {sign!r}")
        return Comparison(left, sign, self._operand())

    def _operand(self) -> Value:
        if self._take("name", "age"):
            return Age(self._named())
        if self._take("name", "rows"):
            return Rows(self._named())
        kind, word = self._next()
        match kind:
            case "text":
                return Literal(word)
            case "number":
                return Literal(int(word))
            case "name" if word not in WORDS:
                return Name(word)
        raise _NotACondition(f"expects a name or a value instead of {word!r}")

    def _named(self) -> str:
        self._need("sign", "(")
        kind, name = self._next()
        if kind != "name":
            raise _NotACondition(f"expects a name instead of {name!r}")
        self._need("sign", ")")
        return name

    def _list(self) -> tuple[str | int, ...]:
        self._need("sign", "[")
        items: list[str | int] = []
        while True:
            item = self._operand()
            if not isinstance(item, Literal):
                raise _NotACondition("a list holds texts and numbers only")
            items.append(item.value)
            if not self._take("sign", ","):
                break
        self._need("sign", "]")
        return tuple(items)

    def _take(self, kind: str, word: str) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at] == (kind, word):
            self._at += 1
            return True
        return False

    def _need(self, kind: str, word: str) -> None:
        if not self._take(kind, word):
            raise _NotACondition(f"expects {word!r}")

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise _NotACondition("ends too early")
        self._at += 1
        return self._tokens[self._at - 1]
