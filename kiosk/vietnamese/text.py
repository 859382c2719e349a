"""Normal forms of Vietnamese text: NFC, folding for search, names, capitals, grouped numbers, money."""

from __future__ import annotations

import re
import unicodedata

_STROKES = str.maketrans("đĐ", "dD")
_SIGNS = re.compile("[\u0300-\u036f]+")
_APOSTROPHES = str.maketrans("’‘ʼ`´‐‑–", "'''''---")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_JOINS = "' -."
_LONGEST_NAME = 100


def nfc(text: str) -> str:
    """`text` with each letter and its diacritics as one character."""
    return unicodedata.normalize("NFC", text)


def without_diacritics(text: str) -> str:
    """`text` with plain base letters, in the same case: Đỗ Hương → Do Huong."""
    return _SIGNS.sub("", unicodedata.normalize("NFD", text)).translate(_STROKES)


def fold(text: str) -> str:
    """`text` as people type it in a search box: no diacritics, no case, single spaces."""
    return " ".join(without_diacritics(text).casefold().split())


def spelling(text: str) -> str:
    """A key equal for texts that differ only in case, spaces, or hòa for hoà; Hoa and Hòa stay apart."""
    return " ".join(_tone_last(word) for word in nfc(text).casefold().split())


def _tone_last(word: str) -> str:
    signs = unicodedata.normalize("NFD", word)
    return _TONES.sub("", signs) + "".join(_TONES.findall(signs))


def ascii_upper(text: str) -> str:
    """`text` in A–Z, 0–9 and single spaces only, as the purpose of a bank transfer may be written."""
    return " ".join(re.sub(r"[^A-Z0-9]+", " ", without_diacritics(text).upper()).split())


def normalise_name(text: str) -> str:
    """A name in NFC with single spaces and straight apostrophes and hyphens; its case stays as it was."""
    return " ".join(nfc(text).translate(_APOSTROPHES).split())


def is_name(text: str) -> bool:
    """Whether `text` can be a person's name: letters of any script, inside also ' - . and single spaces.

    Names of the minorities pass (H'Hen Niê, Y-Bhăm, K' Brểu); digits and other signs do not.
    """
    name = normalise_name(text)
    letters = [char for char in name if char.isalpha()]
    others = [char for char in name if char not in letters]
    known = all(char in _JOINS or unicodedata.combining(char) for char in others)
    return (
        bool(letters) and known and len(name) <= _LONGEST_NAME and name[0].isalpha() and name[-1] not in "'-"
    )


def group_number(number: str) -> str:
    """A personal number in threes: 056185000012 → 056 185 000 012; other text is returned as it is."""
    if not (number.isascii() and number.isdigit()):
        return number
    return " ".join(re.findall(r"\d{1,3}", number))


def mask_number(number: str) -> str:
    """A personal number with only its ends to be seen: 056 ••• ••• 012; a short one hides wholly."""
    if len(number) <= 6:
        return "•" * len(number)
    hidden = number[:3] + "•" * (len(number) - 6) + number[-3:]
    return " ".join(hidden[i : i + 3] for i in range(0, len(hidden), 3))


def group_phone(number: str) -> str:
    """A telephone number as it is said, 0900000123 → 0900 000 123; other text is returned as it is."""
    if not (number.isascii() and number.isdigit()) or len(number) < 8:
        return number
    head = number[: len(number) - 6]
    return f"{head} {number[-6:-3]} {number[-3:]}"


def money(amount: int) -> str:
    """An amount of đồng: 200000 → 200.000 đ."""
    return f"{amount:,}".replace(",", ".") + " đ"
