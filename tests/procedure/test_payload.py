"""The answers under the names of the online service."""

from __future__ import annotations

from datetime import date
from typing import Any

from kiosk.procedure.answers import asked
from kiosk.procedure.conditions import Context
from kiosk.procedure.payload import payload_of
from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit
from tests.procedure.shipped import shipped

DAY = date(2026, 11, 22)
CONTEXT = Context(DAY, "mps-2026")
HOME = Place("12 Đường MẪU", Unit("22366", "2025", "Phường MẪU"), Unit("56", "2025", "Tỉnh Khánh Hòa"))
ANSWERS: dict[str, Answer] = {
    "for_whom": "self",
    "status": "citizen",
    "birth_country": "VN",
    "certificate_type": "1",
    "purpose": "job",
    "copies": 4,
    "ban_info": "yes",
    "fee_group": "student",
    "delivery": "post",
    "delivery_address": HOME,
    "full_name": "NGUYỄN VĂN MẪU",
    "birth_date": PartialDate(1985, 8, 20),
    "sex": "female",
    "id_number": "056185000012",
    "id_type": "can_cuoc",
    "id_issued": PartialDate(2024, 9, 3),
    "id_place": "Bộ Công an",
    "permanent_residence": HOME,
    "birth_place": Place("Nha Trang"),
    "nationality": "VN",
    "ethnic_group": "01",
    "father_name": "?",
    "mother_name": "Trần Thị MẪU",
    "mother_birth": PartialDate(1960, 2, 1),
    "marital": "single",
    "phone": "0900000123",
    "residence": (
        Stay(Month(1999, 8), Month(2003, 8), Place("Nha Trang"), "temporary", "Học sinh", "Trường MẪU"),
        Stay(Month(2003, 9), None, HOME),
    ),
    "convictions_choice": "none",
}


def payload(answers: dict[str, Answer]) -> dict[str, Any]:
    loaded = shipped()
    procedure = loaded.procedure
    shown = asked(procedure, answers, CONTEXT)
    seen = {key: answers[key] for key in shown if key in answers}
    return payload_of(procedure, seen, CONTEXT, loaded.words["vi"])


def test_choices_carry_code_and_words() -> None:
    sent = payload(ANSWERS)
    assert (sent["nycGioiTinh"], sent["nycTenGioiTinh"]) == (2, "Nữ")
    assert (sent["nycDanToc"], sent["nycTenDanToc"]) == ("01", "Kinh")
    assert (sent["loaiPhieu"], sent["yeuCauCDNCV"], sent["soLuongCap"], sent["uyQuyen"]) == (1, 1, 4, 0)


def test_dates_are_written_as_the_form_does() -> None:
    sent = payload(ANSWERS)
    assert (sent["nycNgaySinh"], sent["nycNgayCapGiayTo"], sent["meNamSinh"]) == (
        "20/08/1985",
        "03/09/2024",
        1960,
    )
    assert payload({**ANSWERS, "birth_date": PartialDate(1985)})["nycNgaySinh"] == "1985"


def test_what_is_not_known_is_said() -> None:
    sent = payload({**ANSWERS, "mother_birth": "?"})
    assert sent["nycHoTenCha"] == "Không xác định"
    assert "chaNamSinh" not in sent
    assert sent["meNamSinh"] is None


def test_places_carry_codes_of_the_list_of_today() -> None:
    sent = payload(ANSWERS)
    assert sent["nycThuongTru"] == {
        "maTinhThanh": "56",
        "tenTinhThanh": "Tỉnh Khánh Hòa",
        "maQuanHuyen": "",
        "tenQuanHuyen": "",
        "maPhuongXa": "22366",
        "tenPhuongXa": "Phường MẪU",
        "chiTiet": "12 Đường MẪU",
    }
    assert (sent["nycNoiSinh"]["maQuocGia"], sent["nycNoiSinh"]["chiTiet"]) == ("VN", "Nha Trang")


def test_codes_of_the_old_list_are_never_sent_as_codes_of_today() -> None:
    """24 was Bắc Giang and is Bắc Ninh: the name must decide (procedure.md, section 0.2)."""
    old = Place("Thôn MẪU", None, Unit("24", "pre2025", "Tỉnh Bắc Giang"))
    sent = payload({**ANSWERS, "birth_place": old})["nycNoiSinh"]
    assert (sent["maTinhThanh"], sent["tenTinhThanh"]) == ("", "Tỉnh Bắc Giang")


def test_the_history_of_residence() -> None:
    first, last = payload(ANSWERS)["quaTrinhCTNNNLV"]
    assert first == {
        "tuThangNam": "08/1999",
        "denThangNam": "08/2003",
        "loaiCuTru": "tam_tru",
        "diaChiCuTru": "Nha Trang",
        "ngheNghiep": "Học sinh",
        "noiLamViec": "Trường MẪU",
    }
    assert (last["denThangNam"], last["loaiCuTru"]) == ("nay", "thuong_tru")


def test_the_payment_is_that_of_the_group_and_copies() -> None:
    assert payload(ANSWERS)["thongTinThanhToan"] == {
        "nhomDoiTuong": "student",
        "tenNhomDoiTuong": "Sinh viên",
        "phiLLTP": 100_000,
        "phiCapThemBanGiay": 10_000,
        "tongPhi": 110_000,
        "hinhThucNhanBanGiay": 2,
        "diaChiNhan": "12 Đường MẪU, Phường MẪU, Tỉnh Khánh Hòa",
    }


def test_no_answer_to_a_hidden_question_is_sent() -> None:
    hidden: dict[str, Answer] = {
        "purpose_other": "BÍ MẬT",
        "spouse_name": "BÍ MẬT",
        "spouse_birth": PartialDate(1911),
        "convictions": "BÍ MẬT",
        "father_birth": PartialDate(1911),
    }
    assert payload({**ANSWERS, **hidden}) == payload(ANSWERS)
    without_post = payload({**ANSWERS, "delivery": "pickup"})
    assert "diaChiNhan" not in without_post["thongTinThanhToan"]


def test_every_visible_answer_with_a_name_is_sent() -> None:
    sent = payload(ANSWERS)
    for question in shipped().procedure.questions:
        if question.payload and question.key in ANSWERS:
            value: Any = sent
            for part in question.payload.path.split("."):
                value = value[part]
            assert value not in ("", None)
