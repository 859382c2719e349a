"""How a verified receipt is written in a row of the ledger, and read back."""

from __future__ import annotations

import json
from datetime import date, datetime

from kiosk.ports.online_service import Payment, Receipt


def write(receipt: Receipt) -> str:
    """The receipt as JSON; it holds no name, only code, time, digest and what is to be paid."""
    payment = receipt.payment
    return json.dumps(
        {
            "code": receipt.code,
            "received_at": receipt.received_at.isoformat(),
            "digest": receipt.digest,
            "status": receipt.status,
            "payment": None if payment is None else _payment(payment),
        },
        ensure_ascii=False,
    )


def read(text: str) -> Receipt:
    """What `write` wrote."""
    value = json.loads(text)
    payment = value["payment"]
    if payment is not None:
        due = payment.pop("due")
        payment = Payment(**payment, due=date.fromisoformat(due) if due else None)
    received_at = datetime.fromisoformat(value["received_at"])
    return Receipt(value["code"], received_at, value["digest"], value["status"], payment)


def _payment(payment: Payment) -> dict[str, str | int | None]:
    return {
        "bin": payment.bin,
        "account": payment.account,
        "account_name": payment.account_name,
        "amount": payment.amount,
        "purpose": payment.purpose,
        "due": payment.due.isoformat() if payment.due else None,
    }
