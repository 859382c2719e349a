"""Six thousand syllables by every Telex and VNI spelling, and the names that must be typed: peoples and places."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest

from kiosk.vietnamese.letters import Mark, Tone, dress, undress
from kiosk.vietnamese.places import communes, provinces
from kiosk.vietnamese.syllable import CLOSED_NUCLEI, NUCLEI, ONSETS, admits, split
from kiosk.vietnamese.typing import Method, ToneStyle, compose
from tests.vietnamese.test_typing_properties import KEYS, MUST_CLOSE, TONES, keys_by_letter, toned

COUNT = 6000
SEED = 54
METHODS = (Method.TELEX, Method.VNI)
PEOPLES = (
    "Kinh, Tày, Thái, Mường, Khmer, Hoa, Nùng, HMông, Dao, Gia Rai, Ê Đê, Ba Na, Xơ Đăng, Sán Chay, Cơ Ho, Chăm, "
    "Sán Dìu, Hrê, Ra Glai, Mnông, Xtiêng, Bru - Vân Kiều, Thổ, Giáy, Cơ Tu, Giẻ Triêng, Mạ, Khơ Mú, Co, Tà Ôi, "
    "Chơ Ro, Kháng, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, "
    "Cơ Lao, Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ Măm, Ngái"
)


def every_syllable() -> list[tuple[str, Tone]]:
    """Each toneless syllable Vietnamese spelling forms, with each tone it may bear."""
    found = []
    for onset, coda in product(sorted(ONSETS), ("", "c", "ch", "m", "n", "ng", "nh", "p", "t")):
        for nucleus in CLOSED_NUCLEI if coda else [each for each in NUCLEI if each not in MUST_CLOSE]:
            if nucleus in ("oo", "uơ") or (onset in ("gi", "qu", "q") and nucleus[0] in "iuư"):
                continue
            parts = split(onset + nucleus + coda)
            assert parts is not None, onset + nucleus + coda
            found += [(onset + nucleus + coda, tone) for tone in Tone if admits(parts, tone)]
    return found


SYLLABLES = random.Random(SEED).sample(every_syllable(), COUNT)


def spellings(word: str, tone: Tone, method: Method) -> Iterator[str]:
    """Marks at each letter, after the vowels or at the end, one key for ươ or two; the tone key in each legal place."""
    parts = split(word)
    assert parts is not None
    vowels_end = len(parts.onset) + len(parts.nucleus)
    for letters in _ways_of_marking(word, vowels_end, method):
        for place in range(vowels_end, len(word) + 1):
            yield "".join((*letters[:place], TONES[method][tone], *letters[place:]))
    late = _ways_of_marking(word, len(word), method)[-1]
    yield "".join(late) + TONES[method][tone]


def _ways_of_marking(word: str, vowels_end: int, method: Method) -> list[list[str]]:
    """The keys of each letter: marks at once, the one horn key of ươ, and the vowels' marks after the last vowel."""
    at_once = keys_by_letter(word, method)
    ways = [at_once]
    horn = word.find("ươ")
    if horn >= 0:
        ways.append([*at_once[:horn], "u", *at_once[horn + 1 :]])
    bare = [undress(char)[0] for char in word]
    later = bare.copy()
    for char in dict.fromkeys(char for char in word.replace("ươ", "ơ") if undress(char)[1] is not Mark.NONE):
        base, mark, _ = undress(char)
        if mark is Mark.STROKE:
            later[word.index(char)] = at_once[word.index(char)]
        else:
            later[vowels_end - 1] += KEYS[method][mark] or base
    return [*ways, later]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("style", ToneStyle)
def test_each_of_six_thousand_syllables_by_each_spelling(method: Method, style: ToneStyle) -> None:
    wrong = []
    for word, tone in SYLLABLES if style is ToneStyle.OLD else SYLLABLES[: COUNT // 20]:
        wanted = toned(word, tone, style)
        wrong += [
            (keys, wanted) for keys in spellings(word, tone, method) if compose(keys, method, style) != wanted
        ]
    assert wrong == []


def ways_of_word(word: str, method: Method) -> Iterator[str]:
    """As taught, tone last; then as words of other languages need it: a key twice that is only a letter (Marr → Mar),
    the tone right after its vowel (Terh → Tẻh), marked letters by their own keys (Dêê)."""
    letters = [undress(char) for char in word]
    tone = next((tone for _, _, tone in letters if tone is not Tone.NGANG), Tone.NGANG)
    at = next((index + 1 for index, each in enumerate(letters) if each[2] is tone), len(word))
    own_keys = [dress(base, mark) for base, mark, _ in letters]
    taught = ["".join(keys_by_letter(char, method)) for char in own_keys]
    for keys, twice, place in product((taught, own_keys), ("", "fsrxjw", "w", "o", "a"), (len(word), at)):
        typed = [
            key * 2
            if key.lower() in twice and (key not in "oa" or own_keys[: index + 1].count(key) == 2)
            else key
            for index, key in enumerate(keys)
        ]
        yield "".join((*typed[:place], TONES[method][tone], *typed[place:]))


def can_be_typed(name: str, method: Method) -> bool:
    """Whether each word of the name comes out of one of its spellings."""
    return all(
        any(
            word == compose(keys, method, style) for keys in ways_of_word(word, method) for style in ToneStyle
        )
        for word in name.split()
    )


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("people", PEOPLES.split(", "))
def test_the_name_of_each_people_can_be_typed(people: str, method: Method) -> None:
    assert can_be_typed(people, method)


def test_there_are_fifty_four_peoples() -> None:
    assert len(set(PEOPLES.split(", "))) == 54


@pytest.mark.parametrize("method", METHODS)
def test_the_name_of_each_commune_can_be_typed(method: Method) -> None:
    names = [unit.name for province in provinces() for unit in communes(province.code)]
    assert len(names) == 3321
    assert [name for name in sorted(set(names)) if not can_be_typed(name, method)] == []


def test_a_capital_stays_when_w_is_pressed_twice_for_the_letter() -> None:
    assert compose("Wwer", Method.TELEX) == "Wer"
