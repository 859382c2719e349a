"""A made-up language for tests: every translated word stands in brackets and is 40 % longer, so what is not shows."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.procedure.loading import Loaded

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "assets" / "translations" / "kiosk_en.ts"
NAME = "xx"
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


def catalogue(folder: Path) -> Path:
    """The kiosk's own words in the made-up language, compiled into `folder`."""
    tree = ET.parse(CATALOGUE)
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
    return written.with_suffix(".qm")


def with_pseudo(loaded: Loaded) -> Loaded:
    """The procedure with its words in the made-up language besides."""
    words: Mapping[str, Mapping[str, str]] = {
        **loaded.words,
        NAME: {key: pseudo(text) for key, text in loaded.words["vi"].items()},
    }
    return Loaded(loaded.procedure, words)


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
