"""VietQR transfer requests: building the EMVCo text and reading it back by walking its whole tree.

Source: NAPAS "Đặc tả kỹ thuật mã VietQR" (EMVCo merchant-presented mode). A VietQR only asks for a
transfer; that it was paid is known from the online service alone.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.result import Err, Ok, Result
from kiosk.vietnamese.text import ascii_upper

NAPAS = "A000000727"
TO_ACCOUNT = "QRIBFTTA"
TO_CARD = "QRIBFTTC"
PURPOSE_LENGTH = 25

_PRINTABLE = re.compile(r"[ -~]*")
_AMOUNT = re.compile(r"[1-9]\d{0,12}")


class QrTrouble(StrEnum):
    """Why a text is no VietQR; the checksum alone proves nothing about the tree."""

    CHECKSUM = "checksum"
    STRUCTURE = "structure"
    NOT_NAPAS = "not_napas"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Transfer:
    """Whom to pay and how much: `amount` in dong, None lets the payer type it."""

    bin: str
    account: str
    amount: int | None = None
    purpose: str = ""
    bill: str = ""
    service: str = TO_ACCOUNT

    def __post_init__(self) -> None:
        if wrong := next((name for name, sound in self._rules() if not sound), ""):
            raise ValueError(f"VietQR {wrong} is not as NAPAS asks")

    def _rules(self) -> tuple[tuple[str, bool], ...]:
        return (
            ("bin", re.fullmatch(r"[0-9]{6}", self.bin) is not None),
            ("account", re.fullmatch(r"[0-9A-Za-z]{1,19}", self.account) is not None),
            ("amount", self.amount is None or 0 < self.amount < 10**13),
            ("purpose", len(self.purpose) <= PURPOSE_LENGTH and _is_printable(self.purpose)),
            ("bill", len(self.bill) <= PURPOSE_LENGTH and _is_printable(self.bill)),
            ("service", self.service in (TO_ACCOUNT, TO_CARD)),
        )


def purpose_text(words: str) -> str:
    """Words as a transfer note takes them: capitals A–Z, digits and single spaces, at most 25."""
    return ascii_upper(words)[:PURPOSE_LENGTH].strip()


def vietqr(transfer: Transfer) -> str:
    """The QR text of a transfer, in the order NAPAS prints it."""
    organisation = _field("00", transfer.bin) + _field("01", transfer.account)
    merchant = _field("00", NAPAS) + _field("01", organisation) + _field("02", transfer.service)
    extra = _field("01", transfer.bill) + _field("08", transfer.purpose)
    amount = "" if transfer.amount is None else str(transfer.amount)
    body = (
        _field("00", "01")
        + _field("01", "12" if amount else "11")
        + _field("38", merchant)
        + _field("53", "704")
        + _field("54", amount)
        + _field("58", "VN")
        + _field("62", extra)
        + "6304"
    )
    return body + checksum(body)


def read_vietqr(text: str) -> Result[Transfer, QrTrouble]:
    """The transfer a QR text asks for; every length, constant and field is checked, the order is not."""
    if not _is_printable(text) or text[-8:-4] != "6304" or checksum(text[:-4]) != text[-4:]:
        return Err(QrTrouble.CHECKSUM)
    top = _fields(text)
    merchant = _fields(top.get("38", "")) if top else None
    organisation = _fields(merchant.get("01", "")) if merchant else None
    if top is None or merchant is None or organisation is None:
        return Err(QrTrouble.STRUCTURE)
    extra = _fields(top.get("62", ""))
    if extra is None or next(iter(top)) != "00":
        return Err(QrTrouble.STRUCTURE)
    if merchant.get("00") != NAPAS or top.get("53") != "704" or top.get("58") != "VN" or top["00"] != "01":
        return Err(QrTrouble.NOT_NAPAS)
    return _transfer(top, merchant, organisation, extra)


def checksum(text: str) -> str:
    """CRC-16/CCITT-FALSE of ASCII text as four capital hex digits; of "123456789" it is 29B1."""
    return f"{binascii.crc_hqx(text.encode('ascii'), 0xFFFF):04X}"


def _transfer(
    top: dict[str, str], merchant: dict[str, str], organisation: dict[str, str], extra: dict[str, str]
) -> Result[Transfer, QrTrouble]:
    amount = top.get("54")
    if top.get("01") not in ("11", "12") or (amount is not None and not _AMOUNT.fullmatch(amount)):
        return Err(QrTrouble.FIELD)
    try:
        return Ok(
            Transfer(
                bin=organisation.get("00", ""),
                account=organisation.get("01", ""),
                amount=int(amount) if amount else None,
                purpose=extra.get("08", ""),
                bill=extra.get("01", ""),
                service=merchant.get("02", ""),
            )
        )
    except ValueError:
        return Err(QrTrouble.FIELD)


def _field(number: str, value: str) -> str:
    return f"{number}{len(value):02d}{value}" if value else ""


def _fields(text: str) -> dict[str, str] | None:
    """Id to value of one level of the tree in order; None when lengths do not add up or an id comes twice."""
    found: dict[str, str] = {}
    while text:
        number, length, rest = text[:2], text[2:4], text[4:]
        if not re.fullmatch(r"[0-9]{4}", number + length) or number in found or len(rest) < int(length):
            return None
        found[number], text = rest[: int(length)], rest[int(length) :]
    return found


def _is_printable(text: str) -> bool:
    return _PRINTABLE.fullmatch(text) is not None
