"""What one more key makes of the word being typed, by the rules of Telex and VNI."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from kiosk.vietnamese.letters import COMBINING_TONE, Mark, Tone, undress
from kiosk.vietnamese.syllable import Parts, admits
from kiosk.vietnamese.word import Letter, Word


class Method(StrEnum):
    """How keys become Vietnamese; PLAIN leaves them as they are (numbers, e-mail, passwords)."""

    TELEX = "telex"
    VNI = "vni"
    PLAIN = "plain"


FINISHED = "\u2060"
"""A key that begins with this is text composed earlier, which is opened again and keeps its look."""

NO_TONE_KEY = "\u034f"
TONE_KEYS: dict[Tone, str] = {**COMBINING_TONE, Tone.NGANG: NO_TONE_KEY}
"""Keys that set a tone outright in any method, as the tone row of the on-screen keyboard does."""

_OUTRIGHT = {key: tone for tone, key in TONE_KEYS.items()}
_TONES = {
    Method.TELEX: dict(zip("zsfrxj", Tone, strict=True)),
    Method.VNI: dict(zip("012345", Tone, strict=True)),
}
_CIRCUMFLEX, _HORN, _BREVE = Mark.CIRCUMFLEX, Mark.HORN, Mark.BREVE
_MARKS: dict[Method, dict[str, dict[str, Mark]]] = {
    Method.TELEX: {
        "a": {"a": _CIRCUMFLEX},
        "e": {"e": _CIRCUMFLEX},
        "o": {"o": _CIRCUMFLEX},
        "w": {"a": _BREVE, "o": _HORN, "u": _HORN},
        "d": {"d": Mark.STROKE},
    },
    Method.VNI: {
        "6": {"a": _CIRCUMFLEX, "e": _CIRCUMFLEX, "o": _CIRCUMFLEX},
        "7": {"o": _HORN, "u": _HORN},
        "8": {"a": _BREVE},
        "9": {"d": Mark.STROKE},
    },
}
_NO_PAIR_IF_OPEN = ("", "h", "th", "kh")
_FOREIGN_LETTERS = frozenset("fwz")


def press(word: Word, key: str, index: int, method: Method) -> Word:
    """The word after one more key; `index` is the key's place in the raw keys."""
    if key.startswith(FINISHED):
        return _reopened(word, key.removeprefix(FINISHED), index)
    if key in _OUTRIGHT:
        return set_tone(word, _OUTRIGHT[key], index)
    if not key.isalnum():
        return _broken(word, key, index)
    char, mark, tone = undress(key)
    if mark is not Mark.NONE or tone is not Tone.NGANG:
        whole = word.appended(Letter(char, mark, (index,))).settled()
        return whole if tone is Tone.NGANG else set_tone(whole, tone, index)
    if not word.literal and method is not Method.PLAIN:
        low = key.lower()
        if low in _TONES[method]:
            return _tone_key(word, _TONES[method][low], key, index)
        if low in _MARKS[method] and low not in word.locked:
            return _mark_key(word, _MARKS[method][low], key, index)
    return _typed(word, key, index)


def set_tone(word: Word, tone: Tone, index: int) -> Word:
    """Put `tone` on the syllable; in a word of another language (Chamalé, Tẻh) on its last vowels."""
    at = word.tone_place
    if at is None:
        return word
    return replace(word, tone=tone, tone_at=at, tone_keys=(*word.tone_keys, index))


def _typed(word: Word, key: str, *keys: int) -> Word:
    return word.appended(Letter(key, Mark.NONE, keys)).settled()


def _broken(word: Word, key: str, index: int) -> Word:
    return word.closed().appended(Letter(key, Mark.NONE, (index,))).closed()


def _reopened(word: Word, text: str, index: int) -> Word:
    for char in text:
        if not char.isalnum():
            word = _broken(word, char, index)
            continue
        base, mark, tone = undress(char)
        if tone is not Tone.NGANG:
            word = replace(word, tone=tone, tone_at=len(word.letters), tone_keys=(index,))
        word = word.appended(Letter(base, mark, (index,)))
    return word


def _tone_key(word: Word, tone: Tone, key: str, index: int) -> Word:
    parts = word.parts
    if parts is None or not parts.nucleus:
        return _typed(word, key, index)
    if tone is Tone.NGANG:
        if word.tone is Tone.NGANG:
            return _typed(word, key, index)
        return replace(word, tone=tone, tone_keys=(*word.tone_keys, index))
    if tone is word.tone:
        plain = replace(word, tone=Tone.NGANG, tone_keys=(), literal=True)
        return _typed(plain, key, *word.tone_keys, index)
    if not admits(parts, tone):
        return _typed(word, key, index)
    return replace(word, tone=tone, tone_keys=(*word.tone_keys, index)).settled()


def _mark_key(word: Word, marks: dict[str, Mark], key: str, index: int) -> Word:
    if "d" in marks:
        return _stroke_key(word, key, index)
    parts = word.parts
    if parts is None:
        return _neighbour_key(word, marks, key, index)
    horn = marks.get("u")
    if horn and parts.onset != "qu" and parts.nucleus[:2] in ("uo", "uô", "uơ", "ươ"):
        return _pair_key(word, parts, key, index)
    nucleus = range(word.at(len(parts.onset)), word.at(len(parts.onset) + len(parts.nucleus)))
    for at in reversed(nucleus):
        mark = marks.get(word.letters[at].bare)
        if mark and word.letters[at].mark is not mark:
            changed = word.marked(at, mark, index)
            if changed.parts is not None:
                return changed.settled()
    for at in reversed(nucleus):
        mark = marks.get(word.letters[at].bare)
        if mark and word.letters[at].mark is mark:
            return _undone(word, (at,), key, index)
    if key in "wW" and not nucleus and not parts.onset.startswith("q"):
        return word.appended(Letter("U" if key == "W" else "u", Mark.HORN, (index,))).settled()
    return _neighbour_key(word, marks, key, index)


def _pair_key(word: Word, parts: Parts, key: str, index: int) -> Word:
    """The horn key on u-o: both become ươ, except where an open uơ is the usual end (huơ, thuở)."""
    u = word.at(len(parts.onset))
    single = parts.onset in _NO_PAIR_IF_OPEN and not parts.coda and len(parts.nucleus) == 2
    if parts.nucleus.startswith("ươ") and word.paired:
        return replace(word.marked(u + 1, Mark.HORN, index), paired=False)
    if parts.nucleus.startswith("ươ") or (single and parts.nucleus == "uơ"):
        return _undone(word, (u, u + 1), key, index)
    both = word.marked(u + 1, Mark.HORN, index)
    return (both if single else both.marked(u, Mark.HORN, index)).settled()


def _stroke_key(word: Word, key: str, index: int) -> Word:
    """dd, d9: on the letter just before, or later on the syllable's first d (doodx)."""
    if not word.open:
        return _typed(word, key, index)
    last, first = len(word.letters) - 1, word.start
    for at in (last, first):
        letter = word.letters[at]
        if letter.bare != "d" or not (at == last or word.parts is not None):
            continue
        if letter.mark is Mark.STROKE:
            return _undone(word, (at,), key, index)
        changed = word.marked(at, Mark.STROKE, index)
        if at == last or changed.parts is not None:
            return changed.settled()
    return _typed(word, key, index)


def _neighbour_key(word: Word, marks: dict[str, Mark], key: str, index: int) -> Word:
    """In a word of another language (Kdăm, Byă) a mark reaches only the letter just before it."""
    foreign = any(not each.char.isalpha() or each.bare in _FOREIGN_LETTERS for each in word.open)
    mark = marks.get(word.letters[-1].bare) if word.open else None
    if foreign or not mark:
        return _typed(word, key, index)
    last = word.letters[-1]
    at = len(word.letters) - 1
    if last.mark is mark:
        return _undone(word, (at,), key, index)
    return word.marked(at, mark, index).settled()


def _undone(word: Word, at: tuple[int, ...], key: str, index: int) -> Word:
    """Take the marks off again and type the key as a letter, which it stays in this syllable."""
    locked = replace(word, locked=word.locked | {key.lower()}, paired=False)
    lone = word.letters[at[0]]
    if len(at) == 1 and len(lone.keys) == 1 and lone.bare == "u" and at[0] == len(word.letters) - 1:
        letter = key.upper() if lone.char.isupper() else key
        return _typed(replace(locked, letters=locked.letters[:-1]), letter, *lone.keys, index)
    for each in at:
        locked = locked.marked(each, Mark.NONE)
    return _typed(locked, key, index)
