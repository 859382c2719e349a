"""Whatever comes back to any call of the client, it is a value: no crash, and no acceptance that is none."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import Answer, Line, ServiceAddress
from drivers.online_service.peer_address import is_safe, joined, origin_of
from drivers.online_service.token import Token, credentials_of
from kiosk.ports.online_service import Rating, Receipt, Satisfaction, UploadSlot
from kiosk.result import Err, Ok, Result
from tests.drivers.online_service.filing import creation_of
from tests.outbox.made_up import HandClock, packet

URL = "https://dichvu.example"
SLOT = UploadSlot("declaration", f"{URL}/v1/files/a/declaration")
PAPER = packet(1).papers[0]
RIGHT: tuple[Any, ...] = (
    {"access_token": "t", "token_type": "Bearer", "expires_in": 60},
    {"id": "a", "uploads": [{"paper": "declaration", "create_url": SLOT.create_url, "headers": {"X": "1"}}]},
    {
        "code": "H32.19-261122-0001",
        "received_at": "2026-11-22T09:00:00+07:00",
        "digest": packet(1).digest,
        "status": 1,
        "payment": {"bin": "970441", "account": "1", "account_name": "MAU", "amount": 1, "purpose": "LLTP"},
    },
    {
        "code": "H32.19-261122-0001",
        "state": 5,
        "completion": 40,
        "details": {"timeline": [], "supplement": None},
    },
    {"server_time": "2026-11-22T09:00:00+07:00", "accepted_types": [], "max_file_bytes": 1, "procedures": []},
    {"reasons": [{"code": "missing", "field": "toKhai.nycHoTen", "words": "MẪU"}]},
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
numbers = st.sampled_from(("0", "400", "401", "-1", "", "9" * 20, "٣", " 1 ", "1e3", "0x10", "\x00"))
addresses = st.sampled_from(
    (f"{URL}/x", "/x", "", "http://other/x", "//", "https://[", "https://h:99999", "https://h:x/", "\x00")
) | st.text(st.sampled_from("htps:/[]@.%?#0\x00 ạ"), max_size=12)
headers = st.fixed_dictionaries(
    {},
    optional={
        "content-type": st.sampled_from(("application/json", "application/pdf", "text/html", "", "\x00;")),
        "upload-offset": numbers,
        "upload-length": numbers,
        "retry-after": numbers | st.text(max_size=40),
        "location": addresses,
    },
)


def mutated(value: Any) -> st.SearchStrategy[Any]:
    """The value with something in it left out, or in another's place."""
    if isinstance(value, dict) and value:
        names = st.sampled_from(sorted(value))
        left_out = names.map(lambda gone: {name: each for name, each in value.items() if name != gone})
        inner = names.flatmap(lambda name: mutated(value[name]).map(lambda other: {**value, name: other}))
        return st.one_of(st.just(value), left_out, inner)
    if isinstance(value, list) and value:
        return st.one_of(st.just(value), mutated(value[0]).map(lambda other: [other, *value]), values)
    return st.one_of(st.just(value), values)


def as_json(value: Any) -> bytes:
    return json.dumps(value).encode()


bodies = st.one_of(
    st.binary(max_size=200),
    values.map(as_json),
    *(mutated(right).map(as_json) for right in RIGHT),
    st.sampled_from(RIGHT).flatmap(
        lambda right: st.integers(0, 400).map(lambda length: as_json(right)[:length])
    ),
)
answers = st.builds(
    Answer, st.sampled_from((200, 201, 204, 202, 302, 401, 404, 409, 422, 460, 503)), headers, bodies
)


class AnyLine:
    """Answers each exchange with the next of what was drawn, the last one again and again."""

    def __init__(self, told: list[Answer]) -> None:
        self.told = told

    def allows(self, url: str) -> bool:
        return is_safe(url, URL)

    def exchange(self, *_asked: Any) -> Result[Answer, Any]:
        return Ok(self.told.pop(0) if len(self.told) > 1 else self.told[0])


CALLS: dict[str, Callable[[HttpOnlineService], Result[Any, Any]]] = {
    "describe": lambda client: client.describe(),
    "create": lambda client: client.create(creation_of(packet(1))),
    "create_upload": lambda client: client.create_upload(SLOT, PAPER.facts),
    "upload": lambda client: client.upload(SLOT, f"{URL}/v1/files/x", PAPER.data, lambda _: None),
    "submit": lambda client: client.submit("a", (("declaration", f"{URL}/v1/files/x"),)),
    "lookup": lambda client: client.lookup("H32.19-261122-0001", "secret"),
    "slip": lambda client: client.slip("H32.19-261122-0001", "secret"),
    "rate": lambda client: client.rate(Rating("K0001", Satisfaction.VERY)),
}


@pytest.mark.parametrize("call", CALLS)
@settings(max_examples=150, deadline=None)
@given(told=st.lists(answers, min_size=1, max_size=4), with_token=st.booleans())
def test_any_answer_is_a_value(call: str, told: list[Answer], with_token: bool) -> None:
    client = HttpOnlineService(ServiceAddress(URL, Path("/nonexistent")), HandClock())
    client._line = AnyLine(list(told))  # type: ignore[assignment]
    client._token = Token("t", 1e9) if with_token else None
    outcome = CALLS[call](client)
    assert isinstance(outcome, Ok | Err)
    if isinstance(outcome, Ok) and isinstance(outcome.value, Receipt):
        true = [each for each in told if each.status in (200, 201) and each.media_type == "application/json"]
        assert any(json.loads(each.body).get("digest") == outcome.value.digest for each in true)
    assert with_token or isinstance(outcome, Err)


@given(address=addresses, told=answers)
def test_any_address_for_a_paper_is_a_value(address: str, told: Answer) -> None:
    client = HttpOnlineService(ServiceAddress(URL, Path("/nonexistent")), HandClock())
    client._line = AnyLine([told])  # type: ignore[assignment]
    client._token = Token("t", 1e9)
    assert isinstance(client.create_upload(UploadSlot("declaration", address), PAPER.facts), Ok | Err)


@given(base=addresses, reference=addresses)
def test_what_is_no_address_is_never_asked(base: str, reference: str) -> None:
    address = joined(base, reference)
    assert isinstance(origin_of(address), str)
    with_line = Line(ServiceAddress(URL, Path("/nonexistent")))
    if not is_safe(address, URL):
        assert isinstance(with_line.exchange("GET", address, {}), Err)
    with_line.close()


@pytest.mark.parametrize(
    "address", ["https://[", "https://h:99999", "https://h:x/", "https://", "//h", "http://h"]
)
def test_an_address_without_a_peer_or_without_tls_is_not_safe(address: str) -> None:
    assert not is_safe(address, URL)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | values.map(as_json))
def test_any_credentials_file_is_a_value(content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir="/dev/shm") as file:
        file.write(content)
        file.flush()
        assert isinstance(credentials_of(Path(file.name)), Ok | Err)
