"""A packet reads back as it was written, its digest covers all of it, and no noise reads as one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.result import Err, Ok
from kiosk.sealing import open as unseal
from tests.outbox.made_up import KEY, packet, value_of

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.from_regex(r"[a-zA-Z]{1,12}", fullmatch=True), json_values, max_size=5), st.binary()
)
def test_a_packet_reads_back_as_written(payload: dict[str, object], data: bytes) -> None:
    files = (PaperFile.of("declaration", 2, data), PaperFile.of("other", 1, b""))
    one = replace(packet(1), payload=payload, papers=files, digest=digest_of(payload, files))
    assert Packet.from_bytes(one.to_bytes()) == Ok(one)


@given(st.binary(max_size=300))
def test_noise_is_no_packet(noise: bytes) -> None:
    assert isinstance(Packet.from_bytes(noise), Err)
    assert isinstance(Packet.from_bytes(b"KPKT\x01" + noise), Err)


@given(st.integers(min_value=0), st.integers(1, 255))
def test_an_altered_packet_is_refused_or_differs_only_in_what_no_digest_covers(
    where: int, change: int
) -> None:
    record = bytearray(packet(1).to_bytes())
    record[where % len(record)] ^= change
    match Packet.from_bytes(bytes(record)):
        case Ok(read):
            assert (read.payload, read.manifest, read.digest) == (
                packet(1).payload,
                packet(1).manifest,
                packet(1).digest,
            )
        case Err(_):
            pass


def test_the_digest_is_the_contract_s() -> None:
    files = (PaperFile.of("declaration", 1, b"%PDF"),)
    sha = hashlib.sha256(b"%PDF").hexdigest()
    text = (
        '{"manifest":[{"bytes":4,"pages":1,"paper":"declaration","sha256":"' + sha + '"}],'
        '"toKhai":{"loaiPhieu":1,"nycHoTen":"MẪU"}}'
    )
    wanted = hashlib.sha256(text.encode()).hexdigest()
    assert digest_of({"nycHoTen": "MẪU", "loaiPhieu": 1}, files) == wanted


def test_a_wrong_digest_and_a_fraction_are_bugs() -> None:
    with pytest.raises(ValueError, match="digest"):
        replace(packet(1), digest="0" * 64)
    with pytest.raises(ValueError, match="digest"):
        PaperFile("declaration", 1, b"a", "0" * 64)
    with pytest.raises(ValueError, match="whole numbers"):
        digest_of({"tongPhi": 1.5}, ())


def test_nothing_secret_shows_in_its_repr() -> None:
    assert (
        "NGUYỄN" not in repr(packet(1)) and "bi-mat" not in repr(packet(1)) and "%PDF" not in repr(packet(1))
    )


def test_a_packet_sealed_by_version_1_still_opens() -> None:
    record = (Path(__file__).parent / "fixtures" / "packet_v1.sealed").read_bytes()
    plain = value_of(unseal(record, KEY, packet(7).application_id.encode()))
    assert Packet.from_bytes(plain) == Ok(packet(7))
