"""Telex and VNI on every syllable the language can form, the tone key at every place it may have."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietnamese.letters import Mark, Tone, dress, undress
from kiosk.vietnamese.places import Scheme, communes, provinces
from kiosk.vietnamese.syllable import CLOSED_NUCLEI, NUCLEI, ONSETS, admits, split, tone_position
from kiosk.vietnamese.typing import Method, Syllable, ToneStyle, compose, open_syllable

KEYS = {
    Method.TELEX: {Mark.CIRCUMFLEX: "", Mark.BREVE: "w", Mark.HORN: "w", Mark.STROKE: "d"},
    Method.VNI: {Mark.CIRCUMFLEX: "6", Mark.BREVE: "8", Mark.HORN: "7", Mark.STROKE: "9"},
}
TONES = {
    Method.TELEX: dict(zip(Tone, ("", *"sfrxj"), strict=True)),
    Method.VNI: dict(zip(Tone, ("", *"12345"), strict=True)),
}
OPEN_ONLY = {"a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "uơ", "oa", "oe", "uê", "uy", "ua"}
MUST_CLOSE = {"ă", "â", "iê", "yê", "oă", "oo", "uâ", "uô", "ươ", "uyê"}
SCHEMES: tuple[Scheme, ...] = ("2025", "pre2025")
ANY_STYLE = st.sampled_from(ToneStyle)
ENGINES = st.sampled_from((Method.TELEX, Method.VNI))


@st.composite
def bare_syllables(draw: st.DrawFn) -> str:
    """A toneless syllable that Vietnamese spelling admits (also ones no dictionary has)."""
    onset = draw(st.sampled_from(sorted(ONSETS)))
    coda = draw(st.sampled_from(("", "c", "ch", "m", "n", "ng", "nh", "p", "t")))
    known = CLOSED_NUCLEI if coda else [each for each in NUCLEI if each not in MUST_CLOSE]
    nucleus = draw(st.sampled_from([each for each in known if not (coda and each == "uơ")]))
    if onset in ("gi", "qu", "q") and nucleus[0] in "iuư":
        onset = "b"
    if nucleus == "uơ" and onset not in ("", "h", "th", "kh"):
        nucleus = "ơ"
    return onset + nucleus + coda


@st.composite
def syllables(draw: st.DrawFn) -> tuple[str, Tone]:
    word = draw(bare_syllables())
    parts = split(word)
    assert parts is not None
    return word, draw(st.sampled_from([tone for tone in Tone if admits(parts, tone)]))


def toned(word: str, tone: Tone, style: ToneStyle) -> str:
    parts = split(word)
    assert parts is not None
    at = tone_position(parts, style)
    base, mark, _ = undress(word[at])
    return word[:at] + dress(base, mark, tone) + word[at + 1 :]


def keys_by_letter(word: str, method: Method) -> list[str]:
    """For each letter the keys that type it, marks typed at once; oo of xoong needs its third o in Telex."""
    typed = []
    for char in word:
        base, mark, _ = undress(char)
        sign = base if method is Method.TELEX and mark is Mark.CIRCUMFLEX else KEYS[method].get(mark, "")
        typed.append(base + sign)
    if method is Method.TELEX and "oo" in word:
        typed[word.index("oo") + 1] = "oo"
    return typed


@given(syllables(), ENGINES, ANY_STYLE, st.data())
def test_each_syllable_is_spelled_whatever_the_place_of_its_tone_key(
    syllable: tuple[str, Tone], method: Method, style: ToneStyle, data: st.DataObject
) -> None:
    word, tone = syllable
    parts = split(word)
    assert parts is not None
    typed = keys_by_letter(word, method)
    first = len(parts.onset) + len(parts.nucleus)
    place = data.draw(st.integers(first, len(typed)))
    keys = "".join((*typed[:place], TONES[method][tone], *typed[place:]))
    assert compose(keys, method, style) == toned(word, tone, style)


@given(syllables(), ENGINES, ANY_STYLE)
def test_marks_may_come_after_the_whole_syllable(
    syllable: tuple[str, Tone], method: Method, style: ToneStyle
) -> None:
    word, tone = syllable
    if "oo" in word or "đ" in word or word.startswith("gi"):
        return
    marks = [undress(char) for char in word]
    late = []
    for base, mark, _ in marks:
        sign = base if method is Method.TELEX and mark is Mark.CIRCUMFLEX else KEYS[method].get(mark, "")
        if sign and not (mark is Mark.HORN and sign in late):
            late.append(sign)
    keys = "".join(base for base, _, _ in marks) + "".join(late) + TONES[method][tone]
    assert compose(keys, method, style) == toned(word, tone, style)


@given(syllables(), ENGINES, ANY_STYLE, st.sampled_from("bcghklmnpqtviuyBCGHKLMNPQTVIUY"))
def test_backspace_takes_back_one_more_letter(
    syllable: tuple[str, Tone], method: Method, style: ToneStyle, letter: str
) -> None:
    word, tone = syllable
    keys = "".join(keys_by_letter(word, method)) + TONES[method][tone]
    before = Syllable(tuple(keys), method, style)
    after = before.type_key(letter)
    assert len(after.text) == len(before.text) + 1
    assert after.backspace().text == before.text


@given(st.text("abcdeghiklmnopqrstuvwxyzAOEDW0123456789'- ăâđêôơưấ", max_size=14), ENGINES, ANY_STYLE)
def test_any_keys_give_nfc_and_backspace_removes_one_letter_at_a_time(
    keys: str, method: Method, style: ToneStyle
) -> None:
    word = Syllable(tuple(keys), method, style)
    for left in range(len(word.text), 0, -1):
        assert unicodedata.is_normalized("NFC", word.text)
        assert len(word.text) == left
        word = word.backspace()
    assert word.text == ""


@given(st.text(max_size=20), ENGINES)
def test_no_keys_at_all_bring_the_engine_down(keys: str, method: Method) -> None:
    word = Syllable(tuple(keys), method)
    assert unicodedata.is_normalized("NFC", word.text)
    word.backspace().tones()


@given(st.emails() | st.from_regex(r"[0-9]{1,14}", fullmatch=True))
def test_plain_leaves_addresses_and_numbers_alone(text: str) -> None:
    assert compose(text, Method.PLAIN) == unicodedata.normalize("NFC", text)


@given(syllables(), ENGINES, ANY_STYLE, ANY_STYLE)
def test_a_word_opened_again_looks_as_it_did_and_takes_every_tone(
    syllable: tuple[str, Tone], method: Method, written: ToneStyle, style: ToneStyle
) -> None:
    word, tone = syllable
    opened = open_syllable("Ông " + toned(word, tone, written), method, style)
    assert opened.text == toned(word, tone, written)
    for variant in opened.tones():
        assert variant.text == toned(word, variant.tone, style)
        assert variant.chosen is (variant.tone is tone)


def place_words() -> list[tuple[str, str, Tone]]:
    """Each Vietnamese word in the names of all places: as written, toneless, and its tone."""
    units = [
        unit
        for scheme in SCHEMES
        for province in provinces(scheme)
        for unit in communes(province.code, scheme)
    ]
    found = []
    for word in sorted({word for unit in units for word in unit.name.split() if word.isalpha()}):
        letters = [undress(char) for char in word]
        toneless = "".join(dress(base, mark) for base, mark, _ in letters)
        tone = next((tone for _, _, tone in letters if tone is not Tone.NGANG), Tone.NGANG)
        parts = split(toneless)
        if parts is not None and admits(parts, tone) and "oo" not in word.lower():
            found.append((word, toneless, tone))
    return found


@pytest.mark.parametrize("method", [Method.TELEX, Method.VNI])
def test_every_word_in_the_names_of_places_can_be_typed(method: Method) -> None:
    words = place_words()
    assert len(words) > 1500
    wrong = []
    for word, toneless, tone in words:
        keys = "".join(keys_by_letter(toneless, method)) + TONES[method][tone]
        if word not in {compose(keys, method, style) for style in ToneStyle}:
            wrong.append((word, keys))
    assert wrong == []
