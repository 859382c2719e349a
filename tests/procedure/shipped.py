"""The shipped procedure, and broken copies of its files."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from kiosk.procedure.loading import Loaded, files, load
from kiosk.result import Ok
from kiosk.vietnamese.places import ASSETS

FOLDER = ASSETS / "procedures" / "criminal-record-certificate"


@cache
def shipped() -> Loaded:
    """The procedure as it is delivered."""
    result = load(FOLDER)
    assert isinstance(result, Ok), [problem.text for problem in result.error]
    return result.value


def copied(folder: Path) -> Path:
    """The four files in a folder of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files():
        shutil.copy(FOLDER / file, folder / file)
    return folder


def replaced(folder: Path, file: str, old: str, new: str, nth: int = 1) -> int:
    """Put `new` in the place of the nth `old` of a copied file; answers the line where `old` stood."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    at = -1
    for _ in range(nth):
        at = text.index(old, at + 1)
    path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
    return text.count("\n", 0, at) + 1
