"""The slip: says what is known and no more, keeps the number masked, and its codes scan."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiosk.papers.preview import page_count
from kiosk.papers.slip import slip
from kiosk.papers.slip_facts import SlipPayment
from kiosk.papers.slip_words import SLIP_WORDS
from kiosk.papers.vietqr import Transfer, read_vietqr
from kiosk.result import Ok

from .reading import codes, fonts, page_texts
from .samples import WAITING, slip_facts

CODE = "H32.19-261123-0001"


def _text(**changes: object) -> str:
    return " ".join(page_texts(slip(slip_facts(**changes))))


def test_after_a_receipt_the_slip_confirms_and_asks_for_the_fee() -> None:
    text = _text()
    for words in (
        "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN",
        f"Mã hồ sơ {CODE}",
        "Người nộp: NGUYỄN THỊ MẪU ĐƠN",
        "056 ••• ••• 012",
        "Cấp Phiếu lý lịch tư pháp số 1, 02 bản",
        "Tờ khai đã ký (2 trang); Giấy tờ giảm phí (1 trang)",
        "Cơ quan nhận lúc: 09 giờ 30, ngày 23/11/2026",
        "Trả phí: 200.000 đ – chưa có xác nhận đã trả",
        "Kết quả dự kiến ngày 01/12/2026.",
        "0258 000 000",
        "không thay Giấy tiếp nhận hồ sơ",
    ):
        assert words in text
    assert "056185000012" not in text.replace(" ", "")


def test_before_a_receipt_it_promises_nothing_and_shows_no_vietqr() -> None:
    payment = slip_facts().payment
    facts = slip_facts(**{**WAITING, "payment": payment})
    text = " ".join(page_texts(slip(facts)))
    assert "PHIẾU HẸN GỬI – MÃ TẠM" in text
    assert "Mã tạm TAM-K01-261123-0001" in text
    assert "Trả phí: xem khi tra cứu" in text
    for words in ("XÁC NHẬN", "Cơ quan nhận", "200.000", "970441", "Quét bằng ứng dụng"):
        assert words not in text
    assert codes(slip(facts)) == [["LLTP|TAM-K01-261123-0001|MAU0c3Jq8Zt1"]]


def test_both_codes_scan_and_the_vietqr_asks_for_just_this_transfer() -> None:
    facts = slip_facts()
    ((payment, look_up),) = codes(slip(facts))
    assert look_up == f"LLTP|{CODE}|MAU0c3Jq8Zt1"
    assert facts.payment is not None
    assert read_vietqr(payment) == Ok(facts.payment.transfer)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"payment": None, "fee": 0}, "Trả phí: không phải trả"),
        ({"payment": None, "fee": 200_000}, "Trả phí: xem khi tra cứu"),
        ({"payment": None, "fee": None}, "Trả phí: xem khi tra cứu"),
        ({**WAITING, "fee": 0}, "Trả phí: xem khi tra cứu"),
        ({"payment": SlipPayment(Transfer("970441", "1"), "MAU")}, "Trả phí: xem khi tra cứu"),
        ({"expected": None}, "Ngày trả kết quả sẽ hiện khi tra cứu"),
    ],
)
def test_what_is_not_known_is_not_said(changes: dict[str, object], words: str) -> None:
    assert words in _text(**changes)


@pytest.mark.parametrize("changes", [{}, WAITING, {"payment": None, "fee": 0}])
@pytest.mark.parametrize("english", [False, True])
def test_an_ordinary_slip_is_one_a5_sheet_in_tinos(changes: dict[str, object], english: bool) -> None:
    pdf = slip(slip_facts(**changes, english=english))
    assert page_count(pdf) == 1
    assert all("Tinos" in name and inside for name, inside in fonts(pdf).items())
    assert pdf == slip(slip_facts(**changes, english=english))


def test_english_stands_beside_the_vietnamese_only_when_asked() -> None:
    text = _text(english=True)
    assert "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN Confirmation of an application filed online" in text
    assert "What happens next" in text
    assert "What happens next" not in _text()


def test_every_text_has_both_languages_with_the_same_figures() -> None:
    for vietnamese, english in SLIP_WORDS.values():
        assert unicodedata.is_normalized("NFC", vietnamese)
        assert english.replace("–", "-").isascii()
        assert set(re.findall(r"{\w+}", english)) <= set(re.findall(r"{\w+}", vietnamese))


@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.text(max_size=300), st.text(max_size=60), st.booleans(), st.booleans())
def test_any_text_can_be_printed(words: str, code: str, accepted: bool, english: bool) -> None:
    facts = slip_facts(
        accepted=accepted,
        english=english,
        applicant=words,
        id_number=code,
        delivery=words,
        request=words,
        agency=words,
        desk=words,
        phone=code,
        papers=((words, 3),) * 4,
    )
    assert page_count(slip(facts)) >= 1


def test_a_service_only_partly_online_is_paid_at_the_desk() -> None:
    """Một phần (procedure.md, section 7): fee and result at the agency, so no VietQR stands on the slip."""
    told = _text(at_desk=True)
    assert "tại quầy của cơ quan" in told and "VietQR" not in told and "Số tài khoản" not in told
