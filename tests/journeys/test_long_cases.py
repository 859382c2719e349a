"""Walks of paper, fee and result as they are typed: each ends well, and what it printed bears its proofs out."""

from __future__ import annotations

import json

import pytest
import zxingcpp
from PIL import Image

from kiosk.commands.cases_of_paper_and_money import LONG_CASES, TRACKING
from kiosk.papers.lookup_mark import read_lookup_mark
from tests.journeys.commanded import CommandWalks
from tests.papers.reading import text_of

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("case", LONG_CASES)
def test_each_case_ends_with_its_proofs(walked: CommandWalks, case: str) -> None:
    out, told = walked[case]
    assert told["case"] == case
    assert len(told["proofs"]) >= 2 and all(told["proofs"].values())
    assert len(list(out.glob("*.png"))) == told["screens"]


def test_the_slip_on_the_screen_is_read_by_a_telephone(walked: CommandWalks) -> None:
    out, told = walked["no-printer"]
    (picture,) = out.glob("*-slip-printed.png")
    codes = zxingcpp.read_barcodes(Image.open(picture).convert("L"))
    mark = read_lookup_mark([code.text for code in codes])
    assert mark is not None and mark.code == told["code"]
    assert len(told["printed"]) == 1


def test_the_slip_says_why_nothing_is_to_be_paid(walked: CommandWalks) -> None:
    out, told = walked["fee-zero"]
    slip = text_of(out / told["printed"][-1])
    assert "không phải trả – được miễn: Người thuộc hộ nghèo" in slip
    assert "VietQR" not in slip


def test_the_slip_does_not_call_paid_what_came_in_later(walked: CommandWalks) -> None:
    out, told = walked["paid-online"]
    assert "chưa có xác nhận đã trả" in text_of(out / told["printed"][-1])


def test_the_label_carries_code_and_tracking_number(walked: CommandWalks) -> None:
    out, told = walked["by-post"]
    label = text_of(out / "label.pdf")
    assert told["code"] in label and TRACKING in label


def test_after_two_days_it_is_filed_once_under_the_new_day(walked: CommandWalks) -> None:
    out, told = walked["ticket-after-two-days"]
    (received,) = out.glob("received/*")
    declared = json.loads((received / "application.json").read_text("utf-8"))["kiosk"]["declared_at"]
    receipt = json.loads((received / "receipt.json").read_text("utf-8"))
    assert declared[:10] == receipt["received_at"][:10]
    assert told["code"] == receipt["code"]


def test_what_was_sealed_without_a_line_arrives_once_whole(walked: CommandWalks) -> None:
    out, told = walked["service-down-then-back"]
    assert told["code"].startswith("TAM-")
    (received,) = out.glob("received/*")
    kiosk = json.loads((received / "application.json").read_text("utf-8"))["kiosk"]
    assert kiosk["local_code"] == told["code"]
