"""The terminal has words for everything that can happen."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import Enum

import pytest

from kiosk.commands import words
from kiosk.desk.staff import StaffTrouble
from kiosk.identity.citizen_card import CardProblem
from kiosk.outbox.entry import EntryState, OutboxTrouble
from kiosk.ports.online_service import DossierState, ServiceTrouble
from kiosk.ports.printer import PrintTrouble
from kiosk.ports.scanner import PageVerdict, ScanTrouble


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        (words.SERVICE, ServiceTrouble),
        (words.SCANNER, ScanTrouble),
        (words.PRINTER, PrintTrouble),
        (words.OUTBOX, OutboxTrouble),
        (words.ENTRY, EntryState),
        (words.DOSSIER, DossierState),
        (words.STAFF, StaffTrouble),
        (words.VERDICT, PageVerdict),
    ],
)
def test_every_kind_has_words(told: Mapping[Enum, str], kinds: type[Enum]) -> None:
    assert set(told) == set(kinds)
    assert all(text and text == unicodedata.normalize("NFC", text) for text in told.values())


def test_every_code_has_words() -> None:
    assert set(words.CODE) == {"citizen_card", "declaration", *CardProblem}


def test_the_last_trouble_of_an_application_is_said_in_words() -> None:
    for kind in (*ServiceTrouble, *OutboxTrouble):
        assert words.trouble_text(kind.value) not in ("", kind.value)
    assert words.trouble_text("something new") == "something new"
