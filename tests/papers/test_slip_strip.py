"""The slip on a paper roll: all the A5 slip says, in one column, and both codes scan from the dots."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.receipt_printer.strip import strip
from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.preview import page_count
from kiosk.papers.slip import slip
from kiosk.papers.slip_strip import PRINT_MM, slip_strip
from kiosk.papers.vietqr import vietqr

from .reading import fonts, page_texts
from .samples import WAITING, slip_facts

MOTTO = frozenset(re.split(" ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc"))


def said(text: str) -> set[str]:
    """The words of a text."""
    return set(re.findall(r"[\w•/.]+", text))


@pytest.mark.parametrize("roll", sorted(PRINT_MM))
@pytest.mark.parametrize("changes", [{}, {**WAITING, "payment": None}, {"english": True}])
def test_every_word_of_the_a5_slip_is_on_the_strip(roll: int, changes: dict[str, object]) -> None:
    facts = slip_facts(**changes)
    (strip_text,) = page_texts(slip_strip(facts, roll))
    assert said(page_texts(slip(facts))[0]) - said(strip_text) <= MOTTO
    assert all("Tinos" in name and inside for name, inside in fonts(slip_strip(facts, roll)).items())


@pytest.mark.parametrize("roll", sorted(PRINT_MM))
def test_both_codes_scan_from_the_dots_that_are_burnt(roll: int) -> None:
    facts = slip_facts()
    dots = strip(slip_strip(facts, roll), roll)
    paper = Image.frombytes("1", (dots.width_bytes * 8, dots.rows), bytes(byte ^ 0xFF for byte in dots.dots))
    read = {code.text for code in zxingcpp.read_barcodes(paper.convert("L"))}
    assert facts.payment is not None
    assert read == {LookupMark(facts.code, facts.lookup_secret).text, vietqr(facts.payment.transfer)}


@settings(max_examples=30, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.text(max_size=200), st.text(max_size=40), st.sampled_from(sorted(PRINT_MM)))
def test_any_text_makes_one_strip(words: str, code: str, roll: int) -> None:
    facts = slip_facts(
        applicant=words, id_number=code, delivery=words, request=words, agency=words, desk=words
    )
    assert page_count(slip_strip(facts, roll)) == 1
