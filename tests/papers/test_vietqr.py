"""VietQR: NAPAS' own examples, the tree under a right checksum, and codes that scan."""

from __future__ import annotations

from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.papers.qr import modules, qr_png
from kiosk.papers.vietqr import (
    TO_CARD,
    QrTrouble,
    Transfer,
    checksum,
    purpose_text,
    read_vietqr,
    vietqr,
)
from kiosk.result import Err, Ok

ORDER = "thanh toan don hang"
CARD = "9704031101234567"
EXAMPLES = (
    (
        "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
        Transfer("970403", "0011012345678"),
    ),
    (
        "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
        "62340107NPS68690819thanh toan don hang63042E2E",
        Transfer("970403", "0011012345678", 180_000, ORDER, "NPS6869"),
    ),
    (
        "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52",
        Transfer("970403", CARD, service=TO_CARD),
    ),
    (
        "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN"
        "62340107NPS68690819thanh toan don hang6304A203",
        Transfer("970403", CARD, 180_000, ORDER, "NPS6869", TO_CARD),
    ),
    (
        "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
        "62230819thanh toan don hang63045FAB",
        Transfer("970403", "0011012345678", 180_000, ORDER),
    ),
    (
        "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN"
        "62170813ung ho lu lut6304C15C",
        Transfer("970415", "0011001932418", 120_000, "ung ho lu lut"),
    ),
    (
        "00020101021238540010A00000072701240006970436011010234567890208QRIBFTTA5303704540719430005802VN"
        "62120808TT0000696304A8E5",
        Transfer("970436", "1023456789", 1_943_000, "TT000069"),
    ),
    (
        "00020101021238530010A0000007270123000697041601092245284790208QRIBFTTA53037045405100005802VN"
        "62340107NPS68690819TRANSFER TO SOMEONE6304AC13",
        Transfer("970416", "224528479", 10_000, "TRANSFER TO SOMEONE", "NPS6869"),
    ),
    (
        "00020101021238530010A0000007270123000697044101090000000000208QRIBFTTA530370454062000005802VN"
        "62210817LLTP K0001 00012363042BA8",
        Transfer("970441", "000000000", 200_000, "LLTP K0001 000123"),
    ),
)
READ_ONLY = (
    (
        "00020101021153037045802VN38540010A00000072701240006970436011010319334300208QRIBFTTA"
        "62220818Thanh toan hoa don6304FCE9",
        Transfer("970436", "1031933430", None, "Thanh toan hoa don"),
    ),
)
TRAP = "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"

transfers = st.builds(
    Transfer,
    bin=st.from_regex(r"[0-9]{6}", fullmatch=True),
    account=st.from_regex(r"[0-9A-Za-z]{1,19}", fullmatch=True),
    amount=st.none() | st.integers(1, 10**13 - 1),
    purpose=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=25),
    bill=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=25),
    service=st.sampled_from((TO_CARD, "QRIBFTTA")),
)


def test_crc_of_the_standard_check_string() -> None:
    assert checksum("123456789") == "29B1"


@pytest.mark.parametrize(("text", "transfer"), EXAMPLES)
def test_builds_the_known_examples_letter_by_letter(text: str, transfer: Transfer) -> None:
    assert vietqr(transfer) == text


@pytest.mark.parametrize(("text", "transfer"), EXAMPLES + READ_ONLY)
def test_reads_the_known_examples(text: str, transfer: Transfer) -> None:
    assert read_vietqr(text) == Ok(transfer)


def test_a_right_checksum_over_a_broken_tree_is_refused() -> None:
    assert checksum(TRAP[:-4]) == TRAP[-4:]
    assert read_vietqr(TRAP) == Err(QrTrouble.STRUCTURE)


def test_a_changed_letter_is_refused() -> None:
    text = EXAMPLES[1][0]
    assert read_vietqr(text.replace("180000", "190000")) == Err(QrTrouble.CHECKSUM)


def _resealed(text: str) -> str:
    return text[:-4] + checksum(text[:-4])


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ("5303704", "5303840", QrTrouble.NOT_NAPAS),
        ("A000000727", "A000000728", QrTrouble.NOT_NAPAS),
        ("QRIBFTTA", "QRIBFTTX", QrTrouble.FIELD),
        ("970403", "97O403", QrTrouble.FIELD),
        ("5406180000", "540618000x", QrTrouble.FIELD),
        ("5406180000", "5406000000", QrTrouble.FIELD),
        ("5406180000", "5410180000", QrTrouble.STRUCTURE),
        ("5303704", "53037045303704", QrTrouble.STRUCTURE),
        ("000201", "010212000201", QrTrouble.STRUCTURE),
    ],
)
def test_a_wrong_field_under_a_right_checksum_is_refused(old: str, new: str, trouble: QrTrouble) -> None:
    assert read_vietqr(_resealed(EXAMPLES[1][0].replace(old, new, 1))) == Err(trouble)


@given(transfers)
def test_what_is_built_is_read_back(transfer: Transfer) -> None:
    assert read_vietqr(vietqr(transfer)) == Ok(transfer)


@given(st.text() | st.text("0123456789ABCDEF", min_size=8))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read_vietqr(text), Err)
    broken = read_vietqr(text + "6304" + checksum(text.encode("ascii", "replace").decode() + "6304"))
    assert isinstance(broken, Err)


@pytest.mark.parametrize(
    "wrong",
    [
        {"bin": "97044"},
        {"account": ""},
        {"account": "1" * 20},
        {"account": "12 3"},
        {"amount": 0},
        {"amount": -1},
        {"purpose": "Phí"},
        {"purpose": "X" * 26},
        {"service": "QRPUSH"},
    ],
)
def test_a_transfer_no_bank_would_take_cannot_be_made(wrong: dict[str, object]) -> None:
    whole: dict[str, object] = {"bin": "970441", "account": "000000000"}
    with pytest.raises(ValueError, match="VietQR"):
        Transfer(**{**whole, **wrong})  # type: ignore[arg-type]


def test_purpose_is_plain_capitals() -> None:
    assert purpose_text("Phí  Đỗ–hồ sơ, K01/000123 (mẫu)") == "PHI DO HO SO K01 000123 M"
    assert purpose_text("đường…") == "DUONG"


@given(st.text())
def test_any_words_make_a_lawful_purpose(words: str) -> None:
    purpose = purpose_text(words)
    assert Transfer("970441", "1", 1, purpose).purpose == purpose
    assert purpose == purpose.upper().strip()


def _read_back(png: bytes) -> list[bytes]:
    image = Image.open(BytesIO(png)).convert("L")
    return [code.bytes for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]


@pytest.mark.parametrize("text", [EXAMPLES[1][0], "LLTP|H21.129-250812-0035|a1B2c3", "Ộc|Nguyễn Thị Mẫu"])
def test_a_drawn_code_scans(text: str) -> None:
    assert _read_back(qr_png(text, 4)) == [text.encode()]


def test_capitals_without_signs_make_a_smaller_code_and_short_texts_no_micro_code() -> None:
    shouted = vietqr(Transfer("970441", "000000000", 200_000, "LLTP K0001 000123"))
    assert len(modules(shouted)) < len(modules(shouted.replace("LLTP", "lltp")))
    assert len(modules("1")) == 21


def test_a_text_too_long_for_any_code_is_said() -> None:
    with pytest.raises(ValueError, match="fit no QR code"):
        modules("a" * 3000)
