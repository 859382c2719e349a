"""A declaration's mark is read as it was written, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.papers.mark import Mark, read_mark

marks = st.builds(
    Mark,
    st.text("0123456789abcdef", min_size=1, max_size=32),
    st.integers(1, 99),
    st.integers(1, 99),
    st.text("0123456789abcdef", min_size=8, max_size=8) | st.just(""),
)


@given(marks)
def test_what_was_written_is_read(mark: Mark) -> None:
    assert read_mark(mark.text.encode()) == mark


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_make_the_reader_raise(code: bytes) -> None:
    mark = read_mark(code)
    assert mark is None or mark.text.encode() == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "LLTP-TK|v|0/2|12345678",
        "LLTP-TK|v|1/2|1234567",
        "LLTP-TK|v|1/2|12345678\n",
        "LLTP-TK||1/2|12345678",
        "LLTP-TK|v|１/2|12345678",
        "056305000012||Nguyễn Thị Mẫu Đơn|20081985|Nữ|Khánh Hòa|10052021",
    ],
)
def test_other_codes_are_no_marks(text: str) -> None:
    assert read_mark(text.encode()) is None


def test_a_mark_shows_the_answers_whose_digest_it_begins() -> None:
    mark = Mark("v", 1, 2, "0123abcd")
    assert mark.shows("0123abcd" + "0" * 56)
    assert not mark.shows("1123abcd" + "0" * 56)
