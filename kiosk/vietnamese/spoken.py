"""Text as it is read aloud: sentence by sentence, with words for abbreviations, amounts, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.languages import short_forms
from kiosk.vietnamese.numbers import in_words

ONE_BY_ONE = 6
"""So many digits in a row are a number of a card or a phone, not an amount."""

_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+(?=[\W\d]*[A-ZĐÀ-Ỹ])|\s*\n+\s*|\s+[·•]\s+")
_DATE = re.compile(r"(?:\b(ngày)\s+)?\b(\d{1,2})/(\d{1,2})/(\d{4})\b", re.IGNORECASE)
_MONTH = re.compile(r"(?:\b(tháng)\s+)?\b(\d{1,2})/(\d{4})\b", re.IGNORECASE)
_TIME = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_DONG = re.compile(r"\b(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d+)[\s\u00a0]?(?:đồng|đ|₫|VND)(?!\w)")
_LONG = re.compile(rf"\+?\d(?:[ .\u00a0]?\d){{{ONE_BY_ONE - 1},}}")
_GROUPED = re.compile(r"(?<![\w.])[1-9]\d{0,2}(?:\.\d{3})+(?!\w|\.\d)")
_OF = re.compile(r"\b(\d+)\s*/\s*(\d+)\b")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?![\w]|[.,]\d)")
_BOTH = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
_PAUSE = re.compile(r"\s+[–—-]\s+|\s*[()]\s*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text as it is written; a line, or what stands between two points, is one too."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if any(map(str.isalnum, part)))


def spoken(text: str, language: str) -> str:
    """`text` as it is said: CCCD → căn cước công dân, 200.000 đ → hai trăm nghìn đồng, ông/bà → ông bà."""
    said = text.replace("\u2060", "").replace("\u00a0", " ")
    for pattern, words in _RULES.get(language, ()):
        said = pattern.sub(words, said)
    said = _PAUSE.sub(", ", _in_full(said, language))
    said = re.sub(r"\s+([,.?!:])", r"\1", _BOTH.sub(" ", said))
    return " ".join(re.sub(r"([,:])(?:\s*,)+|,\s*(?=[.?!])", r"\1", said).split()).strip(" ,")


def _in_full(text: str, language: str) -> str:
    for short, full in short_forms(language).items():
        before = r"(?<!\w)" if short[0].isalnum() else ""
        after = r"(?!\w)" if short[-1].isalnum() else ""
        text = re.sub(before + re.escape(short) + after, full, text)
    return text


def _count(digits: str) -> str:
    return in_words(int(re.sub(r"\D", "", digits)))


def _one_by_one(found: re.Match[str]) -> str:
    return ", ".join(
        " ".join(in_words(int(digit)) for digit in group) for group in re.findall(r"\d+", found[0])
    )


def _date(found: re.Match[str]) -> str:
    day, month, year = (int(part) for part in found.groups()[1:])
    return f"ngày {in_words(day)} tháng {_month_name(month)} năm {in_words(year)}"


def _month(found: re.Match[str]) -> str:
    return f"tháng {_month_name(int(found[2]))} năm {in_words(int(found[3]))}"


def _month_name(month: int) -> str:
    return "tư" if month == 4 else in_words(month)


def _time(found: re.Match[str]) -> str:
    hours, minutes = int(found[1]), int(found[2])
    return f"{in_words(hours)} giờ" + (f" {in_words(minutes)} phút" if minutes else "")


_RULES: dict[str, tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...]] = {
    "vi": (
        (_DATE, _date),
        (_MONTH, _month),
        (_TIME, _time),
        (_DONG, lambda found: f"{_count(found[1])} đồng"),
        (_GROUPED, lambda found: _count(found[0])),
        (_LONG, _one_by_one),
        (_OF, lambda found: f"{_count(found[1])} trên {_count(found[2])}"),
        (_NUMBER, lambda found: _count(found[0])),
    ),
    "en": (
        (_DONG, lambda found: f"{int(re.sub(r'[^0-9]', '', found[1])):,} dong"),
        (_OF, r"\1 of \2"),
    ),
}
