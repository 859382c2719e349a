"""The doctor on what reads cards: missing letters' data and a missing reader let the desk open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.commands.card_checks import code_reader, zones
from kiosk.commands.finding import Level
from kiosk.ports.cancel import CancelToken
from kiosk.ports.code_reader import ReaderTrouble
from kiosk.result import Err, Result


@dataclass
class Reader:
    """A reader in some state."""

    trouble: ReaderTrouble | None

    def look(self) -> ReaderTrouble | None:
        return self.trouble

    def read(self, cancel: CancelToken) -> Result[bytes, ReaderTrouble]:
        return Err(ReaderTrouble.CANCELLED)


def test_letters_data() -> None:
    assert zones(Path("/somewhere")).level is Level.GOOD
    missing = zones(None)
    assert missing.level is Level.ATTENTION and "tesseract-ocr-eng" in missing.remedy


@pytest.mark.parametrize("trouble", list(ReaderTrouble))
def test_every_trouble_of_a_reader_has_a_remedy(trouble: ReaderTrouble) -> None:
    found = code_reader(Reader(trouble))
    assert found.level is Level.ATTENTION and found.remedy


def test_a_reader_that_works_or_is_not_wanted_is_good() -> None:
    assert code_reader(None).level is code_reader(Reader(None)).level is Level.GOOD
