"""Offers the common parts of a Vietnamese name while it is typed: family names, middle names, given names."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.vietnamese.letters import Mark, Tone, undress
from kiosk.vietnamese.syllable import split
from kiosk.vietnamese.text import nfc

OFFERS = 5
"""As many as stand in one row of keys."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FAMILY = _words(
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Trương Đinh Lâm Trịnh Mai "
    "Đào Hà Lương Tô Phùng Cao Châu Tạ Lưu Kiều Thái Vương Tăng Quách La Nông Thạch Chu Triệu Hứa Bạch Văn "
    "Khổng Tống Kim Giang Nghiêm Từ Thân Viên Lục Quan Diệp Ông Mã Doãn Tôn Sơn Danh"
)
"""Family names, the most frequent first."""

MIDDLE = _words(
    "Văn Thị Ngọc Minh Hữu Thanh Đức Quang Kim Hồng Thu Xuân Công Đình Thành Quốc Bích Mỹ Hoàng Anh Tuấn Bá "
    "Duy Trọng Như Phương Tuyết Lệ Gia Thế Viết Khắc Trung Chí Nhật Bảo Hải Diệu Cẩm Thúy Phúc Nguyên"
)
"""Middle names, the two that tell a man's from a woman's name first."""

GIVEN = _words(
    "Hương Hùng Hoa Hải Hà Hiền Hòa Hạnh Hằng Hồng Hường Hưng Huy Huệ Hậu Hiếu Hiển Hoàng Hòe Hân Học Thu "
    "Thảo Thanh Thủy Thành Thắng Thúy Thịnh Thơm Thái Thoa Tâm Tuấn Tú Tùng Toàn Tuyết Tài Tiến Tân Tình "
    "Trang Trung Trâm Trí Trúc Trinh Nam Nga Ngọc Nhung Nhi Nhàn Nhân Nghĩa Ngân Như Lan Linh Long Loan Liên "
    "Lợi Lộc Lâm Lệ Lý Lương Mai Minh Mạnh My Mẫn Mười Anh An Ánh Bình Bảo Bích Bé Cường Công Cúc Chi Chung "
    "Chính Châu Dung Dũng Duyên Duy Dương Diệp Đức Đạt Định Đông Điệp Giang Khoa Khánh Khang Kiên Kim Kiều "
    "Oanh Phương Phúc Phong Phước Phượng Phát Quang Quân Quỳnh Quý Quyên Quyết Sơn Sang Sinh Sương Tư Uyên "
    "Vân Vinh Vy Việt Vũ Vui Xuân Yến Yên Bảy Ba Hai Sáu Năm Tám Chín Út"
)
"""Given names, roughly the most frequent first of each letter."""


def offers(words_before: int, letters: str) -> tuple[str, ...]:
    """Words that may come next in a name after `words_before` words, given the first `letters` of it (any case).

    Letters without a mark stand for marked ones too, so `ng` and `nguyen` offer Nguyễn. Empty where the letters are
    a syllable as they stand: then its six tones are what helps.
    """
    if not letters:
        return (FAMILY, MIDDLE)[words_before][:OFFERS] if words_before < 2 else ()
    if _pronounceable(letters):
        return ()
    pool = (FAMILY, MIDDLE + GIVEN)[words_before] if words_before < 2 else GIVEN + MIDDLE
    found = dict.fromkeys(word for word in pool if _begins(word, letters))
    return tuple(found)[:OFFERS]


def _pronounceable(letters: str) -> bool:
    """Whether the letters have a vowel and need no further mark: `tran` does not, `nguyen` and `huong` do."""
    parts = split("".join(_toneless(letters)))
    if parts is None:
        return True
    return (bool(parts.nucleus) and parts.nucleus not in _UNMARKED) or any(
        _toned(char) for char in nfc(letters)
    )


_UNMARKED = frozenset({"ie", "ye", "uo", "uye"})
"""Vowels that no syllable has before they get their mark."""


def _toneless(letters: str) -> Iterator[str]:
    for char in nfc(letters):
        base, mark, _ = undress(char)
        yield "đ" if mark is Mark.STROKE else nfc(base + mark.value)


def _toned(char: str) -> bool:
    return undress(char)[2] is not Tone.NGANG


def _begins(word: str, letters: str) -> bool:
    """Whether the word begins with the letters; an unmarked letter may stand for a marked one, not the reverse."""
    written = nfc(letters)
    if len(word) < len(written) or nfc(word).casefold() == written.casefold():
        return False
    return all(
        _fits(full, typed) for full, typed in zip(nfc(word).casefold(), written.casefold(), strict=False)
    )


def _fits(full: str, typed: str) -> bool:
    base, mark, tone = undress(typed)
    whole_base, whole_mark, whole_tone = undress(full)
    return base == whole_base and mark in (Mark.NONE, whole_mark) and tone in (Tone.NGANG, whole_tone)
