"""The row of tones above the keyboard, and backspace through words of all kinds."""

from __future__ import annotations

import pytest

from kiosk.vietnamese.typing import Method, Syllable, Tone, ToneStyle, open_syllable


def typed(keys: str, style: ToneStyle = ToneStyle.OLD) -> Syllable:
    return Syllable(tuple(keys), Method.TELEX, style)


def test_a_word_is_offered_in_all_six_tones() -> None:
    row = typed("hoaf").tones()
    assert [variant.text for variant in row] == ["hoa", "hóa", "hòa", "hỏa", "hõa", "họa"]
    assert [variant.tone for variant in row] == list(Tone)
    assert [variant.tone for variant in row if variant.chosen] == [Tone.HUYEN]


def test_tones_a_stop_never_takes_are_offered_but_marked() -> None:
    assert [variant.tone for variant in typed("viet").tones() if variant.usual] == [Tone.SAC, Tone.NANG]


@pytest.mark.parametrize("keys", ["", "ng", "123", "ba, ", "d"])
def test_without_a_vowel_no_tone_is_offered(keys: str) -> None:
    assert typed(keys).tones() == ()
    assert typed(keys).with_tone(Tone.SAC) == typed(keys)


def test_no_tones_while_the_engine_is_off() -> None:
    assert Syllable(tuple("hoa"), Method.PLAIN).tones() == ()


def test_a_chosen_tone_is_set_replaced_and_taken_off() -> None:
    word = typed("nguyeen").with_tone(Tone.NGA)
    assert word.text == "nguyễn"
    assert word.with_tone(Tone.NGA).text == "nguyễn"
    assert word.with_tone(Tone.NANG).text == "nguyện"
    assert word.with_tone(Tone.NGANG).text == "nguyên"


def test_typing_goes_on_after_a_tone_was_chosen() -> None:
    assert typed("toa").with_tone(Tone.SAC).type_key("n").text == "toán"
    assert typed("nguoi").with_tone(Tone.HUYEN).type_key("w").text == "người"


@pytest.mark.parametrize(
    ("word", "toned"), [("Chamale", "Chamalé"), ("Teh", "Téh"), ("Mlah", "Mláh"), ("tôs", "tốs")]
)
def test_words_of_other_languages_take_tones_from_the_row(word: str, toned: str) -> None:
    assert open_syllable(word, Method.TELEX).with_tone(Tone.SAC).text == toned


def test_a_foreign_word_keeps_its_tone_when_it_grows() -> None:
    assert open_syllable("Chamale", Method.TELEX).with_tone(Tone.SAC).type_key("a").text == "Chamaléa"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nguyễn Thị Hoà", "Hoà"),
        ("xoong", "xoong"),
        ("tôs", "tôs"),
        ("as", "as"),
        ("w", "w"),
        ("H'Hen", "Hen"),
    ],
)
def test_the_word_before_the_caret_opens_as_it_stands(text: str, word: str) -> None:
    assert open_syllable(text, Method.TELEX).text == word


@pytest.mark.parametrize("text", ["", "Nguyễn ", "12, "])
def test_after_a_space_no_word_is_open(text: str) -> None:
    assert open_syllable(text, Method.TELEX) == Syllable()


def test_an_opened_word_goes_on_as_if_it_had_been_typed() -> None:
    assert open_syllable("nguyên", Method.TELEX).type_key("x").text == "nguyễn"
    assert open_syllable("duong", Method.TELEX).type_key("w").text == "dương"
    assert open_syllable("toá", Method.VNI).type_key("n").text == "toán"


@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        ("nguowif", ["ngườ", "ngừ", "ng", "n", ""]),
        ("tuow", ["tư", "t", ""]),
        ("toans", ["tóa", "tó", "t", ""]),
        ("ass", ["a", ""]),
        ("aaa", ["a", ""]),
        ("ddoox", ["đ", ""]),
        ("thuowngf", ["thườn", "thuờ", "thù", "th", "t", ""]),
        ("ba na", ["ba n", "ba ", "ba", "b", ""]),
    ],
)
def test_backspace_takes_visible_letters_one_by_one(keys: str, steps: list[str]) -> None:
    word, seen = typed(keys), []
    for _ in steps:
        word = word.backspace()
        seen.append(word.text)
    assert seen == steps


def test_backspace_on_an_opened_word() -> None:
    word = open_syllable("hoà", Method.TELEX).backspace()
    assert word.text == "hò"
    assert word.type_key("a").text == "hòa"


def test_backspace_on_nothing_is_nothing() -> None:
    assert typed("").backspace() == typed("")
