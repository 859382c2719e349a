"""Typing Vietnamese by Telex or VNI: the open word as a value that keys, backspace and tones renew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.vietnamese.composition import FINISHED, TONE_KEYS, Method, press
from kiosk.vietnamese.letters import Tone
from kiosk.vietnamese.syllable import ToneStyle, admits
from kiosk.vietnamese.text import nfc
from kiosk.vietnamese.word import Letter, Word

__all__ = ["Method", "Syllable", "Tone", "ToneStyle", "ToneVariant", "compose", "open_syllable"]


@dataclass(frozen=True, slots=True)
class ToneVariant:
    """The open word in one of the six tones; `usual` is False for a tone its final consonant never takes."""

    tone: Tone
    text: str
    chosen: bool
    usual: bool


def compose(keys: str | Sequence[str], method: Method, style: ToneStyle = ToneStyle.OLD) -> str:
    """What the keys spell, in NFC. Words are told apart at anything that is no letter or digit."""
    return Syllable(tuple(keys), method, style).text


def open_syllable(text: str, method: Method, style: ToneStyle = ToneStyle.OLD) -> Syllable:
    """The last word of `text` opened for further typing; it looks as before until a key changes it."""
    word = nfc(text)
    start = len(word)
    while start and word[start - 1].isalnum():
        start -= 1
    tail = word[start:]
    return Syllable((FINISHED + tail,) if tail else (), method, style)


@dataclass(frozen=True, slots=True)
class Syllable:
    """The word being typed: the raw keys pressed since it was opened, and how they are read."""

    keys: tuple[str, ...] = ()
    method: Method = Method.TELEX
    style: ToneStyle = ToneStyle.OLD

    @property
    def text(self) -> str:
        """The word as it shows on the screen (NFC)."""
        return nfc(self._word().text)

    def type_key(self, key: str) -> Syllable:
        """The word after `key`, one character of any keyboard."""
        return replace(self, keys=(*self.keys, key))

    def backspace(self) -> Syllable:
        """The word without its last visible letter; marks and tone of the others stay where they can."""
        word = self._word()
        if not word.letters:
            return replace(self, keys=())
        rest = word.letters[:-1]
        for dropped in _droppable(word):
            shorter = self._without(dropped)
            if _look(shorter._word().letters) == _look(rest):
                return shorter
        kept = replace(word, letters=rest).settled()
        if kept.tone_at >= len(rest):
            kept = replace(kept, tone=Tone.NGANG)
        text = kept.text
        return replace(self, keys=(FINISHED + text,) if text else ())

    def tones(self) -> tuple[ToneVariant, ...]:
        """The word in its six tones, in school order; empty where no tone can stand."""
        now = self._word()
        if self.method is Method.PLAIN or now.tone_place is None:
            return ()
        return tuple(
            ToneVariant(
                tone,
                self.with_tone(tone).text,
                chosen=now.tone is tone,
                usual=now.parts is not None and admits(now.parts, tone),
            )
            for tone in Tone
        )

    def with_tone(self, tone: Tone) -> Syllable:
        """The word with this tone set outright; unchanged where no tone can stand."""
        return self if self._word().tone_place is None else self.type_key(TONE_KEYS[tone])

    def _without(self, dropped: frozenset[int]) -> Syllable:
        return replace(self, keys=tuple(key for i, key in enumerate(self.keys) if i not in dropped))

    def _word(self) -> Word:
        word = Word(self.style)
        for index, key in enumerate(self.keys):
            word = press(word, key, index, self.method)
        return word


def _droppable(word: Word) -> tuple[frozenset[int], ...]:
    """Sets of keys to try without, so that the last letter goes: its own, its shared ones, the tone's."""
    last = frozenset(word.letters[-1].keys)
    shared = last & {key for letter in word.letters[:-1] for key in letter.keys}
    tone = frozenset(word.tone_keys)
    return (last - shared, last, (last - shared) | tone, last | tone)


def _look(letters: Sequence[Letter]) -> tuple[str, str]:
    """Case and letters without tone; uơ and ươ count as one, for the first turns into the second and back."""
    toneless = "".join(each.toneless for each in letters)
    return "".join(each.char for each in letters), toneless.lower().replace("uơ", "ươ")
