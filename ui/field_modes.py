"""Owns what a field may take: its kind, the keys that go into it, and how long it may get."""

from enum import StrEnum


class Mode(StrEnum):
    """Kind of a field; only TEXT and NAME compose Vietnamese."""

    TEXT = "text"
    NAME = "name"
    NUMBER = "number"
    IDENTITY = "identity"
    PHONE = "phone"
    DATE = "date"
    MONTH = "month"
    EMAIL = "email"
    CODE = "code"


COMPOSING = frozenset({Mode.TEXT, Mode.NAME})
DIGITS_ONLY = frozenset({Mode.NUMBER, Mode.IDENTITY, Mode.PHONE, Mode.DATE, Mode.MONTH})

_ROOM = {Mode.DATE: 10, Mode.MONTH: 7, Mode.PHONE: 12, Mode.IDENTITY: 12, Mode.CODE: 32, Mode.NUMBER: 12}
_DEFAULT_ROOM = 160


def room(mode: Mode) -> int:
    """Letters a field of this kind holds unless its question says otherwise."""
    return _ROOM.get(mode, _DEFAULT_ROOM)


class Shift(StrEnum):
    """State of the Hoa key: one capital, or all capitals until touched again."""

    OFF = "off"
    ONCE = "once"
    LATCHED = "latched"

    def after_touch(self) -> "Shift":
        """What one more touch of the key makes of it."""
        turn = list(Shift)
        return turn[(turn.index(self) + 1) % len(turn)]
