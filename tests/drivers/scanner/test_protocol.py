"""Frames come through whole in any pieces; anything else is refused without hanging or filling memory."""

from __future__ import annotations

import json
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.scanner.protocol import MAGIC, MAX_HEADER, MAX_PART, Frame, FrameReader, encode
from kiosk.result import Err, Ok

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
headers = st.dictionaries(st.text().filter(lambda name: name != "parts"), json_values, max_size=4)
frames = st.builds(Frame, headers, st.lists(st.binary(max_size=300), max_size=5).map(tuple))


@unhurried
@given(st.lists(frames, max_size=4), st.integers(1, 64))
def test_frames_survive_any_cutting(sent: list[Frame], piece: int) -> None:
    stream = b"".join(encode(frame.header, frame.parts) for frame in sent)
    reader, got = FrameReader(), []
    for start in range(0, len(stream), piece):
        fed = reader.feed(stream[start : start + piece])
        assert isinstance(fed, Ok)
        got += fed.value
    assert got == sent


@unhurried
@given(st.binary(max_size=400))
def test_any_bytes_give_frames_or_an_err(noise: bytes) -> None:
    fed = FrameReader().feed(noise)
    if noise[:4] != MAGIC[: len(noise)]:
        assert isinstance(fed, Err)


@unhurried
@given(frames, st.data())
def test_one_flipped_byte_never_raises(frame: Frame, data: st.DataObject) -> None:
    stream = bytearray(encode(frame.header, frame.parts))
    at = data.draw(st.integers(0, len(stream) - 1))
    stream[at] ^= data.draw(st.integers(1, 255))
    FrameReader().feed(bytes(stream))


@unhurried
@given(st.binary(max_size=200))
def test_any_header_gives_frames_or_an_err(text: bytes) -> None:
    FrameReader().feed(struct.pack(">4sI", MAGIC, len(text)) + text)


@pytest.mark.parametrize(
    "stream",
    [
        struct.pack(">4sI", MAGIC, MAX_HEADER + 1),
        struct.pack(">4sI", MAGIC, 0xFFFFFFFF),
        struct.pack(">4sI", MAGIC, 4) + b"[1]\n",
        struct.pack(">4sI", MAGIC, 40_000) + b"[" * 40_000,
        *(
            struct.pack(">4sI", MAGIC, len(text)) + text
            for text in (
                json.dumps({"parts": parts}).encode()
                for parts in ([MAX_PART + 1], [-1], [True], ["9"], [1.5], [MAX_PART] * 2, [0] * 17, {}, "x")
            )
        ),
    ],
)
def test_what_would_cost_memory_is_refused_before_it_comes(stream: bytes) -> None:
    assert isinstance(FrameReader().feed(stream), Err)


def test_after_garbage_a_good_frame_is_not_believed() -> None:
    reader = FrameReader()
    assert isinstance(reader.feed(b"printf from C\n"), Err)
    assert isinstance(reader.feed(encode({"say": "Ready"})), Err)
