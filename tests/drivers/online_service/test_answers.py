"""No noise and no altered answer is ever taken for a receipt, and none of it ends the program."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.online_service import answers
from drivers.online_service.line import Answer
from kiosk.ports.online_service import ServiceTrouble
from kiosk.result import Err, Ok
from tests.outbox.made_up import error_of, value_of

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
RECEIPT: dict[str, Any] = {
    "code": "H32.19-261122-0001",
    "received_at": "2026-11-22T09:30:00+07:00",
    "digest": "ab" * 32,
    "status": 1,
    "payment": {
        "bin": "970441",
        "account": "0000000000",
        "account_name": "CO QUAN MAU",
        "amount": 200000,
        "purpose": "LLTP H32192611220001",
        "due": "2026-11-27",
    },
}
MODELS = (
    answers.TokenBody,
    answers.DescriptionBody,
    answers.CreatedBody,
    answers.ReceiptBody,
    answers.LookupBody,
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


def answer(body: bytes, status: int = 201, media_type: str = "application/json") -> Answer:
    return Answer(status, {"content-type": media_type}, body)


def test_a_right_receipt_is_read() -> None:
    receipt = value_of(answers.read(answer(json.dumps(RECEIPT).encode()), answers.ReceiptBody, NOW)).value()
    assert (receipt.code, receipt.digest, receipt.status) == (RECEIPT["code"], "ab" * 32, 1)
    assert receipt.payment is not None and receipt.payment.due is not None
    assert receipt.received_at == datetime(2026, 11, 22, 2, 30, tzinfo=UTC)


@given(st.binary(max_size=300), st.sampled_from(MODELS))
def test_noise_is_never_an_answer(body: bytes, model: type[answers.Body]) -> None:
    assert isinstance(answers.read(answer(body), model, NOW), Err)


@given(json_values, st.sampled_from(MODELS))
def test_any_json_is_never_an_answer(value: Any, model: type[answers.Body]) -> None:
    assert isinstance(answers.read(answer(json.dumps(value).encode()), model, NOW), Err)


@given(st.binary(max_size=200), st.integers(100, 599))
def test_any_status_with_any_body_has_a_name(body: bytes, status: int) -> None:
    fault = answers.fault_of(answer(body, status, "application/problem+json"), NOW)
    assert isinstance(fault.kind, ServiceTrouble) and fault.detail == f"HTTP {status}"


PLACES: list[tuple[str, ...]] = [("code",), ("received_at",), ("digest",), ("status",)]
PLACES += [("payment", name) for name in RECEIPT["payment"]]


@given(st.sampled_from(PLACES), json_values)
def test_a_receipt_with_one_value_changed_is_refused_or_still_well_formed(
    place: tuple[str, ...], value: Any
) -> None:
    changed = deepcopy(RECEIPT)
    inner = changed
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = value
    match answers.read(answer(json.dumps(changed).encode()), answers.ReceiptBody, NOW):
        case Err(fault):
            assert fault.kind is ServiceTrouble.GARBLED
        case Ok(body):
            receipt = body.value()
            assert re.fullmatch(r"[0-9a-f]{64}", receipt.digest) and 1 <= receipt.status <= 10
            assert receipt.received_at.tzinfo is not None
            assert place[-1] != "digest" or value == receipt.digest


@given(st.sampled_from(PLACES))
def test_a_receipt_with_anything_but_the_due_day_missing_is_refused(place: tuple[str, ...]) -> None:
    changed = deepcopy(RECEIPT)
    inner = changed
    for name in place[:-1]:
        inner = inner[name]
    del inner[place[-1]]
    assert isinstance(answers.read(answer(json.dumps(changed).encode()), answers.ReceiptBody, NOW), Ok) == (
        place[-1] == "due"
    )


@given(st.integers(0, len(json.dumps(RECEIPT)) - 1))
def test_a_truncated_receipt_is_refused(length: int) -> None:
    body = json.dumps(RECEIPT).encode()[:length]
    assert isinstance(answers.read(answer(body), answers.ReceiptBody, NOW), Err)


@pytest.mark.parametrize(
    "status", [202, 204, 301, 302, 307, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503]
)
def test_only_200_and_201_can_be_a_receipt(status: int) -> None:
    body = json.dumps(RECEIPT).encode()
    assert isinstance(answers.read(answer(body, status), answers.ReceiptBody, NOW), Err)


def test_a_receipt_that_calls_itself_html_is_not_our_service() -> None:
    fault = error_of(
        answers.read(answer(json.dumps(RECEIPT).encode(), 200, "text/html"), answers.ReceiptBody, NOW)
    )
    assert fault.kind is ServiceTrouble.NOT_OUR_SERVICE


def test_deeply_nested_json_is_refused() -> None:
    assert isinstance(answers.read(answer(b"[" * 200_000), answers.ReceiptBody, NOW), Err)
    deep = b'{"reasons":' * 100_000
    assert answers.fault_of(answer(deep, 422, "application/json"), NOW).reasons == ()
