"""Knows which letters can form a Vietnamese syllable and on which of them the tone stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from kiosk.vietnamese.letters import VOWELS, Mark, Tone, undress


class ToneStyle(StrEnum):
    """Where the tone of an open oa, oe, uy stands: OLD hòa, khỏe, thúy; NEW hoà, khoẻ, thuý."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Parts:
    """A toneless lower-case syllable cut in three; `gi` and `qu` before a vowel belong to the onset."""

    onset: str
    nucleus: str
    coda: str

    @property
    def stopped(self) -> bool:
        """Whether the coda admits only sắc and nặng."""
        return self.coda in STOPS


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ONSETS = frozenset(
    _words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
    # Names of the highlands and old spellings: Krông, Đrăng, Mlô, Hlan, Blao, Jút, Kpă, Qưới.
    + _words("kr kl br bl pl pr gr gl dr đr ml mr hm hl hn sr cr cl hr")
    + _words("j jr dj bh kb kd kđ km kn kp q")
    + ("",)
)
STOPS = frozenset(_words("c ch k p t"))
CODAS = STOPS | frozenset(_words("m n ng nh")) | {""}
NUCLEI = _words(
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê yê iu oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ uy"
    " ưa ưi ưu ươ iêu yêu oai oao oay oeo uai uay uây uôi uya uyê uyu ươi ươu uêu"
)
CLOSED_NUCLEI = _words("a ă â e ê i o ô ơ u ư y iê yê oa oă oe oo uâ uê uô uơ uy ươ uyê")


def split(word: str) -> Parts | None:
    """Cut a toneless word (NFC, any case) into its parts; None when no Vietnamese syllable can grow from it.

    Vowels without a mark count as vowels that may still get one, so `nguyen` and `tuong` are accepted.
    """
    low = word.lower()
    start = _onset_length(low)
    end = start
    while end < len(low) and low[end] in VOWELS:
        end += 1
    parts = Parts(low[:start], low[start:end], low[end:])
    if parts.onset not in ONSETS or parts.coda not in CODAS:
        return None
    if parts.coda:
        return parts if parts.nucleus in _CLOSED else None
    return parts if parts.nucleus in _OPEN else None


def last_vowels(word: str) -> Parts:
    """A word of any language cut around its last run of vowels: Chamale → chamal, e, nothing."""
    low = "".join(char if len(char.lower()) > 1 else char.lower() for char in word)
    end = len(low)
    while end and low[end - 1] not in VOWELS:
        end -= 1
    start = end
    while start and low[start - 1] in VOWELS:
        start -= 1
    return Parts(low[:start], low[start:end], low[end:])


def tone_position(parts: Parts, style: ToneStyle) -> int:
    """Index, within the whole syllable, of the vowel that carries the tone. The nucleus must not be empty."""
    nucleus = parts.nucleus
    marked = [i for i, vowel in enumerate(nucleus) if undress(vowel)[1] is not Mark.NONE]
    if marked:
        at = marked[-1]
    elif len(nucleus) == 1:
        at = 0
    elif parts.coda or nucleus == "oo":
        at = len(nucleus) - 1
    elif len(nucleus) == 3:
        at = 1
    else:
        at = int(style is ToneStyle.NEW and nucleus in ("oa", "oe", "uy"))
    return len(parts.onset) + at


def admits(parts: Parts, tone: Tone) -> bool:
    """Whether the syllable may bear the tone: after c, ch, k, p, t only sắc and nặng."""
    return bool(parts.nucleus) and (not parts.stopped or tone in (Tone.SAC, Tone.NANG))


def _onset_length(low: str) -> int:
    if low.startswith("qu"):
        return 2
    if low.startswith("gi") and low[2:3] and low[2] in VOWELS:
        return 2
    length = 0
    while length < len(low) and low[length] not in VOWELS:
        length += 1
    return length


def _unfinished(nucleus: str) -> set[str]:
    """The nucleus as it may stand while it is typed: each marked vowel also without its mark."""
    return {"".join(way) for way in product(*({v, undress(v)[0]} for v in nucleus))}


_CLOSED = frozenset(way for nucleus in CLOSED_NUCLEI for way in _unfinished(nucleus))
_OPEN = frozenset(way[:n] for nucleus in NUCLEI for way in _unfinished(nucleus) for n in range(len(way) + 1))
