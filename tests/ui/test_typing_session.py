"""The typing session: what keys of any keyboard make of a field's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.digit_groups import breaks, date_after, date_before, grouped, shown_index, typed_index
from ui.typing_session import TypingSession


def begun(text: str = "", mode: str = "text") -> TypingSession:
    session = TypingSession()
    session.begin(text, mode)
    return session


def typed(session: TypingSession, keys: str) -> TypingSession:
    for key in keys:
        session.typeKey(key)
    return session


@pytest.mark.parametrize(
    ("method", "keys", "text"),
    [
        ("telex", "nguyeenx vawn huwowngf", "Nguyễn Văn Hường"),
        ("telex", "traanf thij leej thu", "Trần Thị Lệ Thu"),
        ("vni", "nguye6n4 va8n hu7o7ng2", "Nguyễn Văn Hường"),
        ("plain", "nguyeenx", "Nguyeenx"),
        ("telex", "h'hen nie6", "H'Hen Nie6"),
    ],
)
def test_names_are_capitalised_and_composed(method: str, keys: str, text: str) -> None:
    session = begun("", "name")
    session.setMethod(method)
    assert typed(session, keys).property("text") == text


def test_the_look_picture_is_reached_by_its_keys() -> None:
    session = typed(begun("Nguyễn Văn ", "name"), "huwowf")
    assert session.property("displayBefore") == "Nguyễn Văn "
    assert session.property("displayComposing") == "Hườ"
    tones = session.property("tones")
    assert [tone["text"] for tone in tones] == ["Hươ", "Hướ", "Hườ", "Hưở", "Hưỡ", "Hượ"] or tones[2][
        "chosen"
    ]
    assert [tone["name"] for tone in tones] == ["ngang", "sac", "huyen", "hoi", "nga", "nang"]
    assert [tone["chosen"] for tone in tones].index(True) == 2


def test_marked_letter_keys_and_tone_keys_need_no_telex() -> None:
    session = begun("", "name")
    for key in "đô":
        session.typeKey(key)
    session.chooseTone(4)
    assert session.property("text") == "Đỗ"
    assert session.property("composingEnd") == 2


def test_an_address_wants_its_capitals_asked_for() -> None:
    session = typed(begun(), "toor 5, ")
    assert session.property("text") == "Tổ 5, "
    session.toggleShift()
    assert session.property("shift") and not session.property("capsLatch")
    assert typed(session, "vinhx").property("text") == "Tổ 5, Vĩnh"


def test_hoa_latches_on_the_second_touch_and_lets_go_on_the_third() -> None:
    session = typed(begun(), "a ")
    for _ in range(2):
        session.toggleShift()
    assert typed(session, "ubnd").property("text") == "A UBND"
    session.toggleShift()
    assert typed(session, "x").property("text") == "A UBNDx"


def test_backspace_takes_a_letter_and_opens_the_word_before() -> None:
    session = typed(begun("", "name"), "lee ")
    session.backspace()
    assert session.property("displayComposing") == "Lê"
    session.backspace()
    assert session.property("text") == "L"
    for _ in range(3):
        session.backspace()
    assert session.property("text") == ""
    assert session.property("shift")


def test_caret_moves_between_letters_and_opens_the_word_it_ends() -> None:
    session = begun("Trần Lê", "name")
    session.moveCursor(-3)
    assert session.property("displayComposing") == "Trần"
    assert session.property("displayAfter") == " Lê"
    session.chooseTone(5)
    assert session.property("text") == "Trận Lê"
    session.placeCursor(2)
    assert session.property("displayComposing") == ""
    assert session.property("cursor") == 2


@pytest.mark.parametrize(
    ("mode", "keys", "text", "shown"),
    [
        ("phone", "0900000123", "0900000123", "0900 000 123"),
        ("identity", "056185000012", "056185000012", "056 185 000 012"),
        ("number", "12a", "12", "12"),
        ("date", "20081985", "20/08/1985", "20/08/1985"),
        ("date", "5/8/1985", "05/08/1985", "05/08/1985"),
        ("date", "200819857", "20/08/1985", "20/08/1985"),
        ("month", "082012", "08/2012", "08/2012"),
        ("email", "nguyeenx@x.vn", "nguyeenx@x.vn", "nguyeenx@x.vn"),
        ("code", "tam-k0001", "TAM-K0001", "TAM-K0001"),
    ],
)
def test_each_kind_of_field(mode: str, keys: str, text: str, shown: str) -> None:
    session = typed(begun("", mode), keys)
    assert session.property("text") == text
    assert session.property("displayText") == shown
    assert session.property("tones") == []


def test_a_touch_inside_a_grouped_number_lands_between_its_digits() -> None:
    session = begun("0900000123", "phone")
    session.placeCursor(5)
    assert session.property("cursor") == 4
    session.backspace()
    assert session.property("text") == "090000123"


def test_what_a_field_cannot_take_is_refused_and_said(qapp: QCoreApplication) -> None:
    session = begun("", "phone")
    refusals: list[str] = []
    session.refused.connect(lambda: refusals.append("no"))
    session.typeKey("a")
    session.setProperty("maxLength", 2)
    typed(session, "090")
    assert session.property("text") == "09"
    assert len(refusals) == 2


def test_ending_leaves_nothing_behind() -> None:
    session = typed(begun("", "name"), "nguyeenx")
    session.end()
    assert session.property("text") == "" and not session.is_active()


@given(st.text("0123456789", max_size=14), st.sampled_from(["phone", "identity", "number"]))
def test_grouping_only_adds_spaces_and_places_map_back(digits: str, mode: str) -> None:
    gaps = breaks(mode, len(digits))
    shown = grouped(digits, gaps)
    assert shown.replace(" ", "") == digits and "  " not in shown and shown == shown.strip()
    for at in range(len(digits) + 1):
        assert typed_index(shown_index(at, gaps), gaps) == at


@given(st.lists(st.sampled_from("0123456789/<"), max_size=24), st.sampled_from(["date", "month"]))
def test_dates_keep_their_shape_whatever_is_pressed(keys: list[str], mode: str) -> None:
    text = ""
    for key in keys:
        text = date_before(text) if key == "<" else date_after(text, key, mode)
        sizes = (2, 2, 4) if mode == "date" else (2, 4)
        parts = text.split("/")
        assert len(parts) <= len(sizes)
        assert all(len(part) == size for part, size in zip(parts[:-1], sizes, strict=False))
        assert len(parts[-1]) <= sizes[len(parts) - 1]


@given(st.lists(st.sampled_from([*"aeiouydnghsfrxjwz 'đă12", "<", "←", "→", "tone"]), max_size=20))
def test_no_sequence_of_keys_loses_the_caret(keys: list[str]) -> None:
    session = begun("", "name")
    for key in keys:
        match key:
            case "<":
                session.backspace()
            case "←" | "→":
                session.moveCursor(1 if key == "→" else -1)
            case "tone":
                session.chooseTone(2)
            case _:
                session.typeKey(key)
        text = session.property("text")
        whole = "".join(session.property(f"display{part}") for part in ("Before", "Composing", "After"))
        assert whole == text == session.property("displayText")
        assert 0 <= session.property("composingStart") <= session.property("cursor") <= len(text)


def test_an_offered_name_replaces_its_first_letters() -> None:
    session = typed(begun("", "name"), "ng")
    assert session.property("offers")[0] == "Nguyễn"
    session.takeOffer(0)
    assert (session.property("text"), session.property("shift")) == ("Nguyễn ", True)
    session.takeOffer(0)
    assert session.property("text") == "Nguyễn Văn "


def test_tones_take_the_row_back_once_a_syllable_stands() -> None:
    session = typed(begun("Nguyễn Văn ", "name"), "h")
    assert session.property("offers") and not session.property("tones")
    typed(session, "u")
    assert not session.property("offers") and len(session.property("tones")) == 6


def test_offers_keep_to_names_their_end_and_the_latch() -> None:
    assert begun("", "text").property("offers") == []
    session = begun("Nguyễn", "name")
    session.moveCursor(-6)
    assert session.property("offers") == []
    latched = begun("", "name")
    latched.toggleShift()
    latched.takeOffer(1)
    assert latched.property("text") == "TRẦN "


def test_touching_a_field_asks_for_the_keys_again(qtbot: QtBot) -> None:
    session = begun("1958", "number")
    with qtbot.waitSignal(session.touched):
        session.placeCursor(2)
    with qtbot.waitSignal(session.touched):
        session.begin("1958", "number")
    with qtbot.assertNotEmitted(session.touched):
        session.typeKey("7")
