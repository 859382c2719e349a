"""Takes a Vietnamese letter apart into base, mark and tone, and puts it together again (always NFC)."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

VOWELS = frozenset("aeiouyăâêôơư")


class Tone(StrEnum):
    """The six tones by their Vietnamese names without diacritics, in the order schools teach them."""

    NGANG = "ngang"
    SAC = "sac"
    HUYEN = "huyen"
    HOI = "hoi"
    NGA = "nga"
    NANG = "nang"


class Mark(StrEnum):
    """What may sit on a base letter; the value is its combining character (the stroke of đ has none)."""

    NONE = ""
    CIRCUMFLEX = "\u0302"
    BREVE = "\u0306"
    HORN = "\u031b"
    STROKE = "\u0335"


COMBINING_TONE = {
    Tone.NGANG: "",
    Tone.SAC: "\u0301",
    Tone.HUYEN: "\u0300",
    Tone.HOI: "\u0309",
    Tone.NGA: "\u0303",
    Tone.NANG: "\u0323",
}
_TONE_OF = {combining: tone for tone, combining in COMBINING_TONE.items() if combining}
_MARK_OF = {mark.value: mark for mark in (Mark.CIRCUMFLEX, Mark.BREVE, Mark.HORN)}
_MARKS_ON = {
    "a": (Mark.CIRCUMFLEX, Mark.BREVE),
    "e": (Mark.CIRCUMFLEX,),
    "o": (Mark.CIRCUMFLEX, Mark.HORN),
    "u": (Mark.HORN,),
}


def dress(char: str, mark: Mark = Mark.NONE, tone: Tone = Tone.NGANG) -> str:
    """`char` with `mark` and `tone` on it as one NFC string, in the case of `char`."""
    if mark is Mark.STROKE:
        return "Đ" if char.isupper() else "đ"
    return unicodedata.normalize("NFC", char + mark.value + COMBINING_TONE[tone])


def undress(char: str) -> tuple[str, Mark, Tone]:
    """Base letter, mark and tone of one character; what is not a Vietnamese letter comes back whole."""
    if char in "đĐ":
        return ("D" if char == "Đ" else "d"), Mark.STROKE, Tone.NGANG
    decomposed = unicodedata.normalize("NFD", char)
    base = decomposed[0]
    mark, tone = Mark.NONE, Tone.NGANG
    for sign in decomposed[1:]:
        if sign in _MARK_OF and _MARK_OF[sign] in _MARKS_ON.get(base.lower(), ()):
            mark = _MARK_OF[sign]
        elif sign in _TONE_OF and base.lower() in VOWELS:
            tone = _TONE_OF[sign]
        else:
            return char, Mark.NONE, Tone.NGANG
    return base, mark, tone
