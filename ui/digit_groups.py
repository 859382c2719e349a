"""Owns how digits are shown while they are typed: dates with strokes, phones and card numbers in groups."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

DATE_PARTS = {"date": (2, 2, 4), "month": (2, 4)}
"""Digits in each part of a typed date, by mode of the typing session."""

_PHONE_GROUPS = (4, 3, 3)
_NUMBER_GROUPS = (3, 3, 3, 3)


def breaks(mode: str, length: int) -> tuple[int, ...]:
    """Where a space stands in `length` digits of a phone or of a card number; empty for every other text."""
    groups = {"phone": _PHONE_GROUPS, "identity": _NUMBER_GROUPS}.get(mode, ())
    return tuple(at for at in accumulate(groups) if at < length)


def shown_index(index: int, gaps: Sequence[int]) -> int:
    """Place in the shown text of place `index` in the digits."""
    return index + sum(gap < index for gap in gaps)


def typed_index(shown: int, gaps: Sequence[int]) -> int:
    """Place in the digits of place `shown` in the shown text."""
    spaces = [gap + order for order, gap in enumerate(gaps)]
    return shown - sum(space < shown for space in spaces)


def grouped(text: str, gaps: Sequence[int]) -> str:
    """The text with a space at each gap."""
    edges = [0, *gaps, len(text)]
    return " ".join(text[start:end] for start, end in pairwise(edges))


def date_after(text: str, key: str, mode: str) -> str:
    """A part-typed date (`20/0`) after one more key; a stroke key fills a lone digit up (`5/` is `05/`)."""
    sizes = DATE_PARTS[mode]
    parts = text.split("/")
    last, size = parts[-1], sizes[len(parts) - 1]
    if key == "/":
        lone = size == 2 and len(last) == 1 and last != "0"
        return "/".join([*parts[:-1], f"0{last}", ""]) if lone else text
    if len(last) < size:
        return text + key
    return f"{text}/{key}" if len(parts) < len(sizes) else text


def date_before(text: str) -> str:
    """A part-typed date without its last digit, and without a stroke left hanging."""
    return text.rstrip("/")[:-1].rstrip("/")
