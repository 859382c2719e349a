"""The word being typed: its letters with their marks and keys, its open syllable and that syllable's tone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.vietnamese.letters import Mark, Tone, dress
from kiosk.vietnamese.syllable import Parts, ToneStyle, last_vowels, split, tone_position


@dataclass(frozen=True, slots=True)
class Letter:
    """One visible letter: its character without mark, the mark, and the indices of the keys that made it."""

    char: str
    mark: Mark
    keys: tuple[int, ...]

    @property
    def bare(self) -> str:
        return self.char.lower()

    @property
    def toneless(self) -> str:
        return dress(self.char, self.mark)


@dataclass(frozen=True, slots=True)
class Word:
    """Letters typed so far; the open syllable begins at `start`, its tone stands on letter `tone_at`.

    `locked` holds mark keys already undone in this syllable, `literal` says a tone was undone and keys are
    letters from here on, `paired` that the horn of an ươ was put there without being asked for.
    """

    style: ToneStyle
    letters: tuple[Letter, ...] = ()
    start: int = 0
    tone: Tone = Tone.NGANG
    tone_at: int = 0
    tone_keys: tuple[int, ...] = ()
    locked: frozenset[str] = frozenset()
    literal: bool = False
    paired: bool = False

    @property
    def text(self) -> str:
        return "".join(self.shown)

    @property
    def shown(self) -> tuple[str, ...]:
        """What each letter looks like, tone included."""
        toned = self.tone_at if self.tone is not Tone.NGANG else -1
        return tuple(
            dress(each.char, each.mark, self.tone if i == toned else Tone.NGANG)
            for i, each in enumerate(self.letters)
        )

    @property
    def open(self) -> tuple[Letter, ...]:
        return self.letters[self.start :]

    @property
    def parts(self) -> Parts | None:
        return split("".join(each.toneless for each in self.open))

    def at(self, index: int) -> int:
        """Position among all letters of the `index`-th letter of the open syllable."""
        return self.start + index

    def marked(self, at: int, mark: Mark, *keys: int) -> Word:
        """This word with `mark` on letter `at`, which the given keys then also belong to."""
        old = self.letters[at]
        new = replace(old, mark=mark, keys=old.keys + keys)
        return replace(self, letters=(*self.letters[:at], new, *self.letters[at + 1 :]))

    def appended(self, letter: Letter) -> Word:
        return replace(self, letters=(*self.letters, letter))

    def settled(self) -> Word:
        """This word with ươ paired and the tone on its right vowel; unchanged where it is no syllable."""
        word = self._with_pair()
        parts = word.parts
        if parts is None or not parts.nucleus:
            return word
        return replace(word, tone_at=word.at(tone_position(parts, word.style)))

    @property
    def tone_place(self) -> int | None:
        """The letter a tone stands on; in no Vietnamese syllable one of the last vowels, None without any."""
        parts = self.parts or last_vowels("".join(each.toneless[0] for each in self.open))
        return self.at(tone_position(parts, self.style)) if parts.nucleus else None

    def closed(self) -> Word:
        """This word with all its letters finished, so that a new syllable opens after them."""
        done = tuple(
            Letter(char, Mark.NONE, each.keys) for char, each in zip(self.shown, self.letters, strict=True)
        )
        return Word(self.style, done, len(done))

    def _with_pair(self) -> Word:
        parts = self.parts
        if parts is None or parts.onset == "qu":
            return self
        at = self.at(len(parts.onset))
        if parts.nucleus.startswith("ưo"):
            return replace(self.marked(at + 1, Mark.HORN), paired=True)
        if parts.nucleus.startswith("uơ") and (len(parts.nucleus) > 2 or parts.coda):
            return self.marked(at, Mark.HORN)
        return self
