"""What one side says is what the other side hears; a wrong field is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.scanner.messages import (
    Answer,
    CancelOrder,
    FaultAnswer,
    GlassAnswer,
    GlassOrder,
    Order,
    PageAnswer,
    Progress,
    Ready,
    ScanOrder,
    StackAnswer,
    StackOrder,
    StateAnswer,
    StateOrder,
    encode_answer,
    encode_order,
    read_answer,
    read_order,
)
from drivers.scanner.protocol import Frame, FrameReader
from kiosk.ports.scanner import (
    Box,
    GlassLook,
    PageSource,
    PageVerdict,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.result import Err, Ok

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
PAGE = ScannedPage(
    b"jpeg",
    b"preview",
    b"thumb",
    10,
    20,
    300,
    angle=-1.25,
    turned=3,
    verdict=PageVerdict.BLURRED,
    doubt=Box(0.1, 0.2, 0.3, 0.4),
    codes=(b"\xff\x00", "Đ".encode()),
    measures={"ink": 0.5},
)


def only(data: bytes) -> Frame:
    fed = FrameReader().feed(data)
    assert isinstance(fed, Ok)
    assert len(fed.value) == 1
    return fed.value[0]


@pytest.mark.parametrize(
    "order",
    [
        ScanOrder(
            1,
            ScanRequest(200, "card", 99, "proof", 2),
            "net:a",
            {"source": "ADF", "x": 1.5, "on": True},
            False,
            3.5,
        ),
        GlassOrder(ScanOrder(4, ScanRequest(dpi=75), options={"filename": "glass.ppm"})),
        StackOrder(ScanOrder(5, ScanRequest(source=PageSource.DUPLEX))),
        StateOrder(2, "test:0"),
        CancelOrder(3),
    ],
)
def test_orders_arrive(order: Order) -> None:
    assert read_order(only(encode_order(order))) == Ok(order)


@pytest.mark.parametrize(
    "answer",
    [
        Ready(),
        Progress(1, 0.5),
        PageAnswer(2, PAGE),
        GlassAnswer(6, GlassLook(False, {"longest_mm": 80.5})),
        FaultAnswer(3, ScanFault(ScanTrouble.JAMMED, "kẹt")),
        StateAnswer(4, ScannerState(False, "máy", ScanTrouble.BUSY)),
        StateAnswer(5, ScannerState(True, "máy")),
        StateAnswer(7, ScannerState(True, "máy", sources=(PageSource.GLASS, PageSource.FEEDER))),
        StackAnswer(8, 12),
    ],
)
def test_answers_arrive(answer: Answer) -> None:
    assert read_answer(only(encode_answer(answer))) == Ok(answer)


def _wrong_headers() -> list[dict[str, Any]]:
    page = only(encode_answer(PageAnswer(2, PAGE))).header
    bad_page = [("width", "10"), ("verdict", "lovely"), ("angle", float("inf")), ("measures", {"ink": None})]
    return [
        {},
        {"say": "Hello"},
        {"say": "Progress", "number": 1},
        {"say": "Progress", "number": "1", "fraction": 0.5},
        {"say": "Progress", "number": 1, "fraction": float("nan")},
        {"say": "FaultAnswer", "number": 1, "fault": {"trouble": "bad mood", "detail": ""}},
        {"say": "PageAnswer", "number": 1, "page": []},
        {"say": "GlassAnswer", "number": 1, "look": {"clear": 1, "measures": {}}},
        {"say": "GlassAnswer", "number": 1, "look": {"clear": True, "measures": {"covered": "much"}}},
        *({**page, "page": {**page["page"], name: value}} for name, value in bad_page),
    ]


@pytest.mark.parametrize("header", _wrong_headers())
def test_wrong_answers_are_refused(header: dict[str, Any]) -> None:
    assert isinstance(read_answer(Frame(header, (b"", b"", b""))), Err)


def test_a_page_without_its_images_is_refused() -> None:
    frame = only(encode_answer(PageAnswer(2, PAGE)))
    assert isinstance(read_answer(Frame(frame.header, frame.parts[:2])), Err)


@unhurried
@given(
    st.dictionaries(
        st.sampled_from(
            ["say", "number", "page", "fault", "state", "request", "options", "device", "scan", "look"]
        ),
        st.sampled_from(
            ["PageAnswer", "ScanOrder", "GlassOrder", "GlassAnswer", "StateAnswer", "FaultAnswer"]
        )
        | st.integers()
        | st.dictionaries(st.sampled_from(["dpi", "slot", "width", "trouble", "ready"]), st.text(max_size=3)),
    )
)
def test_no_header_makes_the_reader_raise(header: dict[str, Any]) -> None:
    read_answer(Frame(header, (b"",) * 3))
    read_order(Frame(header))
