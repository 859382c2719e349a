"""What a hand-held reader that types like a keyboard made of a card's code, and whether it lost its Vietnamese."""

from __future__ import annotations

import re
from datetime import date

from kiosk.identity.citizen_card import CardProblem, CitizenCard, read_card
from kiosk.result import Err, Result

CARD_BEGINS = re.compile(r"[0-9]{12}[|~\\}]")
"""Readers set to another keyboard's layout type another sign for the bar."""
LOST_SIGNS = re.compile(r"[?\ufffd\x00-\x1f\x7f-\x9f]")


def read_typed(text: str, today: date) -> Result[CitizenCard, CardProblem]:
    """The card behind a reader's typing; `GARBLED` where its letters did not come through.

    Readers that send each byte of UTF-8 as a letter of its own are understood. Those that drop or replace what no
    key stands for are found out: no name and address in Vietnam are both written without a single mark.
    """
    text = _restored(text.strip("\r\n\t "))
    found = read_card(text.encode("utf-8"), today)
    if not CARD_BEGINS.match(text):
        return found
    if isinstance(found, Err) or _lost(found.value):
        return Err(CardProblem.GARBLED)
    return found


def _lost(card: CitizenCard) -> bool:
    words = f"{card.name} {card.residence}"
    return words.isascii() or LOST_SIGNS.search(words) is not None


def _restored(text: str) -> str:
    """UTF-8 that was typed byte by byte in a Western code page, put together again; anything else as it is."""
    try:
        return b"".join(_byte(letter) for letter in text).decode("utf-8")
    except UnicodeError:
        return text


def _byte(letter: str) -> bytes:
    """The byte behind a letter of Windows 1252, whose few gaps are filled from Latin 1."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
