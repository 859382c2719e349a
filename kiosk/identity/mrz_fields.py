"""Check digits of machine-readable zones, and mending of what character reading confuses in them."""

from __future__ import annotations

import re

FILLER = "<"
_WEIGHTS = (7, 3, 1)
_AS_DIGIT = str.maketrans("OQDILZSBG", "000112586")
_AS_LETTER = str.maketrans("012586", "OIZSBG")
_MOST_MENDED = 3


def check_digit(field: str) -> str:
    """The check digit of a field (ICAO 9303-3, 4.9): weights 7, 3, 1, letters count from 10, filler is 0."""
    values = (0 if char == FILLER else int(char, 36) for char in field)
    return str(sum(value * _WEIGHTS[i % 3] for i, value in enumerate(values)) % 10)


def cleaned(line: str) -> str:
    """A read line in capitals and without spaces; guillemets are fillers, all else that cannot be goes."""
    line = line.upper().replace("«", "<<").replace("‹", FILLER)
    return re.sub(r"[^A-Z0-9<]", "", line)


def fitted(line: str, length: int) -> str | None:
    """The line at its right length, by fillers put into or taken out of its longest run; None if far off."""
    missing = length - len(line)
    runs = sorted(re.finditer("<+", line), key=lambda run: (len(run.group()), run.start()))
    if not missing:
        return line
    if abs(missing) > _MOST_MENDED or not runs or len(runs[-1].group()) + missing < 1:
        return None
    start, end = runs[-1].span()
    return line[:start] + FILLER * (end - start + missing) + line[end:]


def look_alike(line: str) -> str:
    """The line with each letter that may be mistaken for a digit written as that digit."""
    return line.translate(_AS_DIGIT)


def mended(line: str, pattern: str) -> str:
    """The line with each character made what its place must hold.

    `pattern` has one sign per place: 9 a digit or filler, A a letter or filler, anything else as read.
    """
    ways = {"9": _AS_DIGIT, "A": _AS_LETTER}
    return "".join(char.translate(ways.get(kind, {})) for char, kind in zip(line, pattern, strict=True))
