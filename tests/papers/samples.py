"""A small procedure and made-up answers, all marked MẪU, for the papers' own tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from kiosk.papers.declaration_blocks import Declared
from kiosk.papers.slip_facts import SlipFacts, SlipPayment
from kiosk.papers.vietqr import Transfer
from kiosk.procedure.definition import (
    Block,
    Consent,
    FeeGroup,
    Fees,
    Form,
    FormNumber,
    Kind,
    Option,
    Paper,
    Procedure,
    Processing,
    Profile,
    Question,
    Service,
    Source,
    Stage,
)
from kiosk.procedure.values import Answer, Answers, Month, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit
from kiosk.visit.events import VisitBegun

SOURCE = Source(law="made up for tests", certainty="G")
NHA_TRANG = Unit("22366", "2025", "phường Nha Trang")
KHANH_HOA = Unit("56", "2025", "tỉnh Khánh Hòa")
VISIT = "0f8c2d4e6a7b4c5d9e0f1a2b3c4d5e6f"
DAY = date(2026, 11, 23)

QUESTIONS = (
    Question(key="full_name", kind=Kind.NAME, capitals=True),
    Question(key="other_name", kind=Kind.NAME, required=False),
    Question(key="sex", kind=Kind.CHOICE, options=(Option(key="male", code=1), Option(key="female", code=2))),
    Question(key="birth_date", kind=Kind.DATE),
    Question(key="birth_place", kind=Kind.PLACE),
    Question(key="nationality", kind=Kind.TEXT),
    Question(key="ethnicity", kind=Kind.TEXT),
    Question(key="residence", kind=Kind.PLACE),
    Question(key="temporary_residence", kind=Kind.PLACE, required=False),
    Question(key="id_type", kind=Kind.TEXT),
    Question(key="id_number", kind=Kind.DIGITS, sensitive=True),
    Question(key="id_date", kind=Kind.DATE),
    Question(key="id_place", kind=Kind.TEXT),
    Question(key="father_name", kind=Kind.NAME, unknown=True),
    Question(key="father_birth", kind=Kind.YEAR),
    Question(key="mother_name", kind=Kind.NAME, unknown=True),
    Question(key="mother_birth", kind=Kind.YEAR),
    Question(key="spouse_name", kind=Kind.NAME, required=False),
    Question(key="spouse_birth", kind=Kind.YEAR, required=False),
    Question(key="phone", kind=Kind.PHONE),
    Question(key="email", kind=Kind.EMAIL, required=False),
    Question(key="stays", kind=Kind.STAYS),
    Question(key="convictions", kind=Kind.PRIVATE, required=False, sensitive=True, max_length=2000),
    Question(
        key="certificate", kind=Kind.CHOICE, options=(Option(key="no1", code=1), Option(key="no2", code=2))
    ),
    Question(key="bans", kind=Kind.CHOICE, options=(Option(key="yes", code=1), Option(key="no", code=0))),
    Question(key="purpose", kind=Kind.TEXT),
    Question(key="copies", kind=Kind.COUNT, default=2),
    Question(key="fee_group", kind=Kind.CHOICE, options=(Option(key="ordinary", code=1),)),
)

DECLARATION = (
    Block(kind="motto", label="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    Block(kind="title", label="TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP"),
    Block(kind="note", label="(Dùng cho cá nhân có yêu cầu cấp Phiếu lý lịch tư pháp)"),
    Block(kind="to", label="Kính gửi: {agency}"),
    Block(kind="line", label="1. Tên tôi là: {full_name}"),
    Block(kind="line", label="2. Tên gọi khác (nếu có): {other_name}"),
    Block(kind="line", label="3. Giới tính: {sex}"),
    Block(kind="line", label="4. Ngày, tháng, năm sinh: {birth_date}"),
    Block(kind="line", label="5. Nơi sinh: {birth_place}"),
    Block(kind="line", label="6. Quốc tịch: {nationality}"),
    Block(kind="line", label="7. Dân tộc: {ethnicity}"),
    Block(kind="line", label="8. Nơi thường trú: {residence}"),
    Block(kind="line", label="9. Nơi tạm trú: {temporary_residence}"),
    Block(kind="line", label="10. {id_type} số: {id_number} Cấp ngày: {id_date} Tại: {id_place}"),
    Block(kind="line", label="11. Họ tên cha: {father_name} Ngày/tháng/năm sinh: {father_birth}"),
    Block(kind="line", label="12. Họ tên mẹ: {mother_name} Ngày/tháng/năm sinh: {mother_birth}"),
    Block(kind="line", label="13. Họ tên vợ/chồng: {spouse_name} Ngày/tháng/năm sinh: {spouse_birth}"),
    Block(kind="line", label="14. Số điện thoại: {phone} E-mail: {email}"),
    Block(kind="heading", label="QUÁ TRÌNH CƯ TRÚ CỦA BẢN THÂN"),
    Block(kind="note", label="(Tính từ khi đủ 14 tuổi)"),
    Block(
        kind="stays",
        question="stays",
        columns=(
            "Từ tháng, năm đến tháng, năm",
            "Nơi thường trú / Tạm trú",
            "Nghề nghiệp, nơi làm việc",
        ),
    ),
    Block(
        kind="line",
        label="Phần khai về án tích, nội dung bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, "
        "hợp tác xã (nếu có): {convictions}",
    ),
    Block(kind="boxes", label="Yêu cầu cấp Phiếu lý lịch tư pháp:", question="certificate"),
    Block(
        kind="boxes",
        label="Yêu cầu xác nhận về nội dung cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác "
        "xã theo quyết định tuyên bố phá sản (trong trường hợp yêu cầu cấp Phiếu lý lịch tư pháp số 1):",
        question="bans",
        when="certificate == 'no1'",
    ),
    Block(kind="line", label="Mục đích yêu cầu cấp Phiếu lý lịch tư pháp: {purpose}"),
    Block(kind="line", label="Số lượng Phiếu lý lịch tư pháp yêu cầu cấp: {copies} Phiếu"),
    Block(
        kind="text",
        label="Tôi xin cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật "
        "về lời khai của mình.",
    ),
    Block(kind="signature", label="Người khai\n(Ký, ghi rõ họ tên)", question="full_name"),
)

PROCEDURE = Procedure(
    id="criminal-record-certificate",
    version="test",
    codes=("3.000333",),
    steps=(Stage(step="identity", stops=("full_name",)),),
    questions=QUESTIONS,
    papers=(
        Paper(key="signed_declaration", code="GT01"),
        Paper(key="identity_copy", code="GT02", required=False),
        Paper(key="fee_proof", code="GT06", required=False),
    ),
    fees=Fees(
        group_question="fee_group",
        copies_question="copies",
        included_copies=2,
        extra_copy=5000,
        groups=(FeeGroup(key="ordinary", amount=200_000, code="1", source=SOURCE),),
    ),
    profiles=(
        Profile(
            id="mps-2026",
            starts=date(2026, 7, 1),
            agency="Công an tỉnh Khánh Hòa",
            form_numbers=(FormNumber(form="only", number="01/2025/LLTP", source=SOURCE),),
            processing=Processing(amount=5, unit="working_days", source=SOURCE),
            agency_source=SOURCE,
            service=Service(level="full", source=SOURCE),
            source=SOURCE,
        ),
    ),
    consents=(Consent(key="filing", required=True),),
    forms=(Form(key="only", blocks=DECLARATION),),
)

WORDS: Mapping[str, str] = {
    "option.sex.male.title": "Nam",
    "option.sex.female.title": "Nữ",
    "option.certificate.no1.title": "Phiếu lý lịch tư pháp số 1",
    "option.certificate.no1.printed": "Số 1",
    "option.certificate.no2.printed": "Số 2",
    "option.bans.yes.title": "Có",
    "option.bans.no.title": "Không",
    "option.fee_group.ordinary.title": "Thông thường",
    "question.father_name.unknown_printed": "Không xác định",
    "question.mother_name.unknown_printed": "Không xác định",
    "stay.kind.temporary": "Tạm trú",
    "paper.signed_declaration.title": "Tờ khai đã ký",
    "paper.identity_copy.title": "Thẻ căn cước",
    "paper.fee_proof.title": "Giấy tờ giảm phí",
}


def place(detail: str) -> Place:
    """An address in today's Nha Trang ward."""
    return Place(detail, NHA_TRANG, KHANH_HOA)


def stay(start: int, end: int | None, detail: str, work: str, kind: str = "permanent") -> Stay:
    """A stay from September of one year to August of another."""
    return Stay(Month(start, 9), Month(end, 8) if end else None, place(detail), kind, work, "đơn vị MẪU")


ANSWERS: dict[str, Answer] = {
    "full_name": "Nguyễn Thị Mẫu Đơn",
    "sex": "female",
    "birth_date": PartialDate(1985, 8, 20),
    "birth_place": place(""),
    "nationality": "Việt Nam",
    "ethnicity": "Kinh",
    "residence": place("Tổ 5, Vĩnh Hải (địa chỉ MẪU)"),
    "id_type": "Thẻ căn cước",
    "id_number": "056185000012",
    "id_date": PartialDate(2024, 9, 2),
    "id_place": "Bộ Công an",
    "father_name": "Nguyễn Văn Mẫu",
    "father_birth": PartialDate(1958),
    "mother_name": "?",
    "phone": "0900000123",
    "stays": (
        stay(1999, 2003, "Tổ 5, Vĩnh Hải", "Học sinh"),
        stay(2003, 2012, "12 đường MẪU, Vĩnh Phước", "Sinh viên, kế toán", "temporary"),
        stay(2012, 2013, "12 đường MẪU, Vĩnh Phước", "Kế toán", "temporary"),
        stay(2013, 2018, "Tổ dân phố MẪU, Cam Nghĩa", "Kế toán, hợp tác xã"),
        stay(2018, None, "Tổ 5, Vĩnh Hải", "Buôn bán"),
    ),
    "certificate": "no1",
    "bans": "no",
    "purpose": "Xin việc làm",
    "copies": 2,
}


def declared(answers: Answers = ANSWERS, **changes: object) -> Declared:
    """The declaration of the made-up answers, or of others."""
    whole: dict[str, object] = {
        "procedure": PROCEDURE,
        "form": PROCEDURE.forms[0],
        "words": WORDS,
        "answers": answers,
        "agency": "Công an tỉnh Khánh Hòa",
        "form_number": "01/2025/LLTP",
        "visit": VISIT,
        "place": "Khánh Hòa",
        "day": DAY,
        "holds": lambda _condition: answers.get("certificate") == "no1",
        "sample": True,
    }
    return Declared(**{**whole, **changes})  # type: ignore[arg-type]


def begun() -> VisitBegun:
    """The first event of the made-up visit."""
    at = datetime(2026, 11, 23, 9, 30)
    return VisitBegun(
        VISIT, "app-1", "key-1", "s3cr3tMAU", PROCEDURE.id, "test", "mps-2026", DAY.isoformat(), at
    )


def slip_facts(**changes: object) -> SlipFacts:
    """A slip after a receipt that asks for the fee, or with changes."""
    transfer = Transfer("970441", "000000000", 200_000, "LLTP K0001 000123")
    whole: dict[str, object] = {
        "agency": "Công an tỉnh Khánh Hòa",
        "phone": "0258 000 000 (số MẪU)",
        "desk": "Phường Nha Trang",
        "accepted": True,
        "code": "H32.19-261123-0001",
        "lookup_secret": "MAU0c3Jq8Zt1",
        "at": datetime(2026, 11, 23, 9, 30),
        "applicant": "Nguyễn Thị Mẫu Đơn",
        "id_number": "056185000012",
        "request": "Cấp Phiếu lý lịch tư pháp số 1",
        "copies": 2,
        "papers": (("Tờ khai đã ký", 2), ("Giấy tờ giảm phí", 1)),
        "delivery": "Qua bưu chính, Tổ 5, Vĩnh Hải, phường Nha Trang, tỉnh Khánh Hòa",
        "fee": 200_000,
        "payment": SlipPayment(transfer, "CONG AN TINH KHANH HOA (MAU)", date(2026, 11, 30)),
        "expected": date(2026, 12, 1),
        "sample": True,
    }
    return SlipFacts(**{**whole, **changes})  # type: ignore[arg-type]


WAITING: Mapping[str, object] = {
    "accepted": False,
    "code": "TAM-K01-261123-0001",
    "payment": None,
    "expected": None,
}
