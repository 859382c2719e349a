"""A made-up language for tests: every translated word stands in brackets and is 40 % longer, so what is not shows."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import kiosk.languages
import kiosk.wiring
import ui.doorstep

ASSETS = Path(__file__).resolve().parents[1] / "assets"
NAME, OWN_NAME = "xx", "Tiếng thử"
OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
FILLING = "mộng ước êm đềm nhớ thương quê nhà dịu dàng bên sông "
PLACEHOLDER = re.compile(r"(%[1-9n]|\{\w+\})")
_BRACKETED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


def pseudo(text: str) -> str:
    """`text` in the made-up language: bracketed, 40 % longer in words of usual length, its placeholders kept."""
    wanted = max(2, round(len(text) * LONGER)) - 3
    filling = (FILLING * (1 + wanted // len(FILLING)))[: max(0, wanted)].strip()
    return f"{OPEN}{text}{' ' + filling if filling else ''}{CLOSE}"


@contextmanager
def spoken_besides(folder: Path) -> Iterator[None]:
    """Until its end every kiosk that starts speaks it too, by the files a third language is made of; see
    docs/translating.md. `folder` takes a copy of the assets with those files in it."""
    for part in ("languages", "translations", "procedures"):
        shutil.copytree(ASSETS / part, folder / part)
    (folder / "languages" / f"{NAME}.toml").write_text(f'name = "{OWN_NAME}"\nplace = 3\n', "utf-8")
    _catalogue(folder / "translations")
    for procedure in sorted((folder / "procedures").iterdir()):
        _words_of(procedure)
    with (
        patch.object(kiosk.languages, "FOLDER", folder / "languages"),
        patch.object(kiosk.wiring, "ASSETS", folder),
        patch.object(ui.doorstep, "TRANSLATIONS", folder / "translations"),
    ):
        yield


def _catalogue(folder: Path) -> None:
    """The kiosk's own words, compiled."""
    tree = ET.parse(folder / "kiosk_en.ts")
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        for form in list(translation) or [translation]:
            form.text = pseudo(source)
    written = folder / f"kiosk_{NAME}.ts"
    tree.write(written, "utf-8", xml_declaration=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(written), "-qm", str(written.with_suffix(".qm"))]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def _words_of(procedure: Path) -> None:
    """The words of one procedure."""
    texts = _flat(tomllib.loads((procedure / "vi.toml").read_text("utf-8")))
    lines = (f"{key} = {json.dumps(pseudo(text), ensure_ascii=False)}\n" for key, text in texts)
    (procedure / f"{NAME}.toml").write_text("".join(lines), "utf-8")


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{json.dumps(key)}.")
        else:
            yield f"{before}{json.dumps(key)}", value


def hard_coded(texts: Iterable[str], data: Iterable[str]) -> Iterator[str]:
    """Those texts with letters that are neither translated nor among the data shown (names, places, codes)."""
    known = sorted({each for each in data if each}, key=len, reverse=True)
    for text in texts:
        left = plain(text)
        while _BRACKETED.search(left):
            left = _BRACKETED.sub(" ", left)
        for each in known:
            left = left.replace(plain(each), " ")
        if any(map(str.isalpha, left)):
            yield text


def plain(text: str) -> str:
    """The text without the joiners that keep words on one line."""
    return text.replace("\u2060", "").replace("\u00a0", " ")
