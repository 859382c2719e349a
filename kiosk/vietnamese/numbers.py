"""Amounts in Vietnamese words, in the full form that official papers use."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000


def in_words(number: int) -> str:
    """`number` (0 or more) in words: 1005 → một nghìn không trăm linh năm."""
    if number < 0:
        raise ValueError("only amounts of zero or more are written in words")
    return " ".join(_words(number, leading=True)) or _DIGITS[0]


def dong_in_words(amount: int) -> str:
    """An amount of đồng as a receipt writes it: 200000 → Hai trăm nghìn đồng."""
    words = in_words(amount)
    return f"{words[0].upper()}{words[1:]} đồng"


def _words(number: int, leading: bool) -> list[str]:
    above, below = divmod(number, _BILLION)
    words = [*_words(above, leading), "tỷ"] if above else []
    for power in (2, 1, 0):
        three = below // 1000**power % 1000
        if three:
            words += _three(three, leading and not words)
            words += [_SCALES[power]] if power else []
    return words


def _three(number: int, leading: bool) -> list[str]:
    """One group of three digits; a group that does not lead says its hundreds even when there are none."""
    hundreds, rest = divmod(number, 100)
    words = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    if rest and rest < 10 and words:
        return [*words, "linh", _DIGITS[rest]]
    return words + _two(rest)


def _two(number: int) -> list[str]:
    tens, units = divmod(number, 10)
    if not tens:
        return [_DIGITS[units]] if units else []
    last = {0: [], 1: ["mốt" if tens > 1 else "một"], 4: ["tư" if tens > 1 else "bốn"], 5: ["lăm"]}
    return (["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]) + last.get(units, [_DIGITS[units]])
