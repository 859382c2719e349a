"""The student's visit: what the service got, what the printer gave out, and that nothing else is left."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from kiosk.outbox.packet import PaperFile, digest_of
from kiosk.procedure.loading import load
from kiosk.result import Ok
from kiosk.wiring import ASSETS
from tests.journeys.traces import found_in
from tests.journeys.walked import Walked

pytestmark = pytest.mark.journey

ANSWERED: dict[str, Any] = {
    "loaiPhieu": 1,
    "maMucDich": "job",
    "soLuongCap": 2,
    "yeuCauCDNCV": 0,
    "nycHoTen": "NGUYỄN THỊ MẪU ĐƠN",
    "nycNgaySinh": "20/08/2005",
    "nycGioiTinh": 2,
    "nycSoGiayTo": "056305000012",
    "nycLoaiGiayTo": "cccd",
    "nycNgayCapGiayTo": "10/05/2021",
    "nycQuocTich": "VN",
    "nycDanToc": "01",
    "nycHoTenCha": "Nguyễn Văn Hường",
    "chaNamSinh": 1958,
    "nycHoTenMe": "Trần Thị Lệ Thu",
    "meNamSinh": 1960,
    "nycDienThoai": "0900000123",
}
STAYS = [
    ("08/2019", "08/2023", "Phường Nha Trang, Khánh Hòa", "Học sinh"),
    ("09/2023", "nay", "Xã Diên Khánh, Khánh Hòa", "Sinh viên"),
]
CODES = {"signed_declaration": "gt01", "fee_proof": "gt06"}
CARRIED_OTHERWISE = {"for_whom", "status", "convictions_choice", "marital"}
"""The case stands in uyQuyen and the nationality; convictions and spouse only where there are any."""


@pytest.fixture(scope="module")
def application(student: Walked) -> dict[str, Any]:
    """The service's copy."""
    return dict(json.loads((student.received / "application.json").read_text("utf-8")))


def test_every_answer_stands_under_its_payload_name(application: dict[str, Any]) -> None:
    declared = application["toKhai"]
    assert {name: declared.get(name) for name in ANSWERED} == ANSWERED
    assert declared["thongTinThanhToan"]["nhomDoiTuong"] == "student"
    assert declared["thongTinThanhToan"]["hinhThucNhanBanGiay"] == 3
    assert declared["nycNoiSinh"]["tenPhuongXa"] == "Phường Nha Trang"
    assert declared["nycThuongTru"]["chiTiet"] == "Tổ 5, Phường Vĩnh Hải, Thành phố Nha Trang, Khánh Hòa"
    stays = [
        (stay["tuThangNam"], stay["denThangNam"], stay["diaChiCuTru"], stay["ngheNghiep"])
        for stay in declared["quaTrinhCTNNNLV"]
    ]
    assert stays == STAYS


def test_no_answered_question_is_missing_from_the_payload(
    student: Walked, application: dict[str, Any]
) -> None:
    loaded = load(ASSETS / "procedures" / "criminal-record-certificate")
    assert isinstance(loaded, Ok)
    procedure = loaded.value.procedure
    missing = set()
    for key in student.last.answers:
        payload = procedure.question(key).payload
        place: Any = application["toKhai"]
        for part in payload.path.split(".") if payload else ("",):
            place = place.get(part) if isinstance(place, dict) else None
        if place is None:
            missing.add(key)
    assert missing == CARRIED_OTHERWISE


def test_one_pdf_per_paper_carries_the_finished_pages_byte_for_byte(student: Walked) -> None:
    assert {path.stem for path in student.received.glob("*.pdf")} == {CODES[paper] for paper in student.jpegs}
    assert {paper: len(pages) for paper, pages in student.jpegs.items()} == {
        "signed_declaration": student.last.printed.pages if student.last.printed else 0,
        "fee_proof": 2,
    }
    for paper, finished in student.jpegs.items():
        assert pages_in((student.received / f"{CODES[paper]}.pdf").read_bytes()) == finished


def pages_in(pdf: bytes) -> tuple[bytes, ...]:
    """The picture of each page as it stands in the file."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        pictures = [picture for page in opened.pages for picture in page.Resources.XObject.values()]
        return tuple(picture.read_raw_bytes() for picture in pictures)


def test_manifest_and_digest_are_those_of_what_was_sealed(
    student: Walked, application: dict[str, Any]
) -> None:
    papers = []
    for line in application["manifest"]:
        pdf = (student.received / f"{line['paper']}.pdf").read_bytes()
        assert line["sha256"] == hashlib.sha256(pdf).hexdigest()
        papers.append(PaperFile.of(line["paper"], line["pages"], pdf))
    receipt = json.loads((student.received / "receipt.json").read_text("utf-8"))
    assert receipt["digest"] == student.entry.digest == digest_of(application["toKhai"], papers)
    assert student.entry.receipt is not None
    assert student.entry.receipt.code == student.outcome.code


def test_a_picture_per_screen_and_two_papers_printed(student: Walked) -> None:
    assert len(list(student.out.glob("*.png"))) == student.outcome.screens
    assert len(list((student.folder / "printed").glob("*.pdf"))) == 2


def test_pages_are_shown_without_python_in_qts_loading_thread(student: Walked) -> None:
    assert student.sources
    assert all(source.startswith("file:") for source in student.sources)


def test_nothing_of_the_citizen_is_left_on_the_kiosk(student: Walked) -> None:
    elsewhere = {student.folder / "service", student.folder / "printed"}
    kept = [path for path in student.folder.rglob("*") if not elsewhere & {path, *path.parents}]
    assert found_in(iter(kept)) == []
    assert list((student.folder / "ram").rglob("*")) == []
    assert list((student.folder / "state" / "outbox" / "sealed").iterdir()) == []
    assert list((student.folder / "tray").iterdir()) == []


def test_the_search_would_find_the_citizen(student: Walked) -> None:
    assert found_in(student.received.rglob("*.json"))
    assert found_in(student.stop("@papers").ram.rglob("*"))
