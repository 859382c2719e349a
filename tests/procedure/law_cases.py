"""What procedure.md says of each case under each law: written from that page, one row per case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.procedure.values import Answer, Month, PartialDate, Place, Stay
from kiosk.vietnamese.places import Unit

HOME = Place("Tổ MẪU", Unit("22366", "2025", "Phường MẪU"), Unit("56", "2025", "Tỉnh Khánh Hòa"))
ALWAYS_HERE = (Stay(Month(1994, 1), None, HOME, "permanent", "Nghề MẪU", "Nơi MẪU"),)
MOVED = (Stay(Month(1994, 1), Month(2010, 5), HOME), Stay(Month(2010, 6), None, HOME, "temporary"))
WENT_ABROAD = (Stay(Month(1994, 1), None, Place("MẪU", country="Nhật Bản")),)

OLD_LAW, LAW_2024, LAW_2025, LAW_2026 = (
    date(2017, 6, 1), date(2024, 8, 1), date(2025, 6, 2), date(2026, 7, 6),
)  # fmt: skip
"""A Thursday, a Thursday, a Monday and a Monday."""

COMMON: dict[str, Answer] = {
    "certificate_type": "1",
    "purpose": "job",
    "copies": 2,
    "ban_info": "no",
    "fee_group": "normal",
    "delivery": "post",
    "delivery_address": HOME,
    "full_name": "NGUYỄN VĂN MẪU",
    "birth_date": PartialDate(1980, 1, 2),
    "sex": "male",
    "id_type": "cccd",
    "id_number": "056080000001",
    "id_issued": PartialDate(2017, 1, 3),
    "id_place": "Nơi cấp MẪU",
    "permanent_residence": HOME,
    "birth_place": HOME,
    "birth_country": "VN",
    "nationality": "VN",
    "ethnic_group": "01",
    "phone": "0900000123",
    "convictions_choice": "none",
}
SELF: dict[str, Answer] = {
    **COMMON,
    "for_whom": "self",
    "status": "citizen",
    "father_name": "Nguyễn Văn MẪU",
    "father_birth": PartialDate(1950),
    "mother_name": "Trần Thị MẪU",
    "mother_birth": PartialDate(1952),
    "marital": "single",
    "residence": ALWAYS_HERE,
}
HOLDER: dict[str, Answer] = {
    **COMMON,
    "holder_status": "citizen",
    "holder_name": "TRẦN THỊ MẪU",
    "holder_birth_date": PartialDate(1980, 3, 4),
    "holder_sex": "female",
    "holder_id_type": "cccd",
    "holder_id_number": "056180000002",
    "holder_id_issued": PartialDate(2017, 1, 3),
    "holder_id_place": "Nơi cấp MẪU",
    "holder_permanent_residence": HOME,
    "holder_birth_place": HOME,
    "holder_birth_country": "VN",
    "holder_nationality": "VN",
    "holder_ethnic_group": "01",
    "holder_father_name": "?",
    "holder_mother_name": "Lê Thị MẪU",
    "holder_mother_birth": PartialDate(1955),
    "holder_marital": "single",
    "holder_residence": ALWAYS_HERE,
}


@dataclass(frozen=True)
class Row:
    """One case; `papers` are the needed ones by their code, `due` counts from `day`.

    `asks` and `hides` name questions; `refused` the rules broken, or `question=option` not on offer.
    """

    name: str
    section: str
    day: date
    answers: Mapping[str, Answer]
    papers: str = "GT01"
    fee: int = 200_000
    due: date | None = None
    asks: str = ""
    hides: str = ""
    refused: str = ""
    agency: str = ""
    form: str = "self"
    number: str | None = None
    identity_copy: bool = False
    channel: str = "online"
    more: Mapping[str, object] = field(default_factory=dict)


def me(**changes: Answer) -> dict[str, Answer]:
    """One's own application."""
    return {**SELF, **changes}


def other(whom: str, **changes: Answer) -> dict[str, Answer]:
    """An application for somebody else."""
    return {**HOLDER, "for_whom": whom, **changes}


def minor(born: int, **changes: Answer) -> dict[str, Answer]:
    """A parent's application for a child born in that year."""
    child: dict[str, Answer] = {
        "holder_birth_date": PartialDate(born, 3, 4),
        "holder_id_type": "khai_sinh",
        "holder_paper_number": "12/MAU",
        "holder_id_issued": PartialDate(born, 4, 4),
        "relation": "mother",
    }
    return other("minor_child", **{**child, **changes})


def foreign(**changes: Answer) -> dict[str, Answer]:
    """A foreigner's own application, with a passport."""
    papers: dict[str, Answer] = {"id_type": "ho_chieu", "paper_number": "C1234567", "nationality": "CA"}
    return me(**{"status": "foreigner_here", **papers, **changes})


FAMILY = "1.1, 2.2, 3.1"
ROWS = (
    # oneself, no. 1 and no. 2, under each law
    Row(
        "self-1-2017",
        "0.2, 2.1, 3.1, 4, 5",
        OLD_LAW,
        me(),
        due=date(2017, 6, 12),
        asks="ban_info father_name residence marital",
        hides="holder_name relation spouse_name",
        agency="Sở Tư pháp tỉnh Khánh Hòa",
        number="03/2013/TT-LLTP",
    ),
    Row(
        "self-2-2017", "1.1, 3.1", OLD_LAW, me(certificate_type="2"), due=date(2017, 6, 12), hides="ban_info"
    ),
    Row(
        "self-1-2024",
        "0.2, 3.1, 5",
        LAW_2024,
        me(),
        due=date(2024, 8, 12),
        agency="Sở Tư pháp tỉnh Khánh Hòa",
        number="03/2024/LLTP",
    ),
    Row(
        "self-2-2024",
        "1.1",
        LAW_2024,
        me(certificate_type="2"),
        due=date(2024, 8, 12),
        hides="ban_info",
        number="03/2024/LLTP",
    ),
    Row(
        "self-1-2025",
        "0.2, 4, 5",
        LAW_2025,
        me(),
        fee=170_000,
        due=date(2025, 6, 12),
        agency="Công an tỉnh Khánh Hòa",
        number="",
    ),
    Row(
        "self-2-2025",
        "1.1, 4",
        LAW_2025,
        me(certificate_type="2"),
        fee=170_000,
        due=date(2025, 6, 12),
        hides="ban_info",
    ),
    Row(
        "self-1-2026",
        "0.2, 3.1, 4, 5",
        LAW_2026,
        me(),
        due=date(2026, 7, 13),
        agency="Công an tỉnh Khánh Hòa",
        number="",
    ),
    Row("self-2-2026", "1.1", LAW_2026, me(certificate_type="2"), due=date(2026, 7, 13), hides="ban_info"),
    # family, no. 1: form B, no authorisation; proof of relation in practice, not where the database has it
    Row(
        "parent-2017",
        FAMILY,
        OLD_LAW,
        other("parent"),
        "GT01 GT05",
        due=date(2017, 6, 12),
        asks="holder_name holder_father_name holder_residence phone",
        hides="father_name residence relation authorisation_date",
        form="other",
        number="04/2013/TT-LLTP",
    ),
    Row(
        "parent-2024",
        FAMILY,
        LAW_2024,
        other("parent"),
        "GT01 GT05",
        due=date(2024, 8, 12),
        form="other",
        number="04/2024/LLTP",
    ),
    Row(
        "parent-2025",
        FAMILY,
        LAW_2025,
        other("parent"),
        "GT01 GT05",
        170_000,
        date(2025, 6, 12),
        form="other",
        number="",
    ),
    Row(
        "parent-2026",
        FAMILY,
        LAW_2026,
        other("parent"),
        "GT01",
        due=date(2026, 7, 13),
        form="other",
        number="",
    ),
    Row(
        "spouse-2017",
        FAMILY,
        OLD_LAW,
        other("spouse", relation="husband"),
        "GT01 GT05",
        asks="relation",
        form="other",
    ),
    Row("spouse-2024", FAMILY, LAW_2024, other("spouse", relation="husband"), "GT01 GT05", form="other"),
    Row("spouse-2026", FAMILY, LAW_2026, other("spouse", relation="husband"), "GT01", form="other"),
    Row(
        "grown-child-2024",
        FAMILY,
        LAW_2024,
        other("child", relation="father"),
        "GT01 GT05",
        asks="relation holder_marital",
        form="other",
    ),
    Row("grown-child-2026", FAMILY, LAW_2026, other("child", relation="father"), "GT01", form="other"),
    Row(
        "spouse-no-2-2024",
        "1.1",
        LAW_2024,
        other("spouse", relation="wife", certificate_type="2"),
        "GT01 GT05",
        refused="number_two_for_another",
        form="other",
    ),
    Row(
        "parent-no-2-2026",
        "1.1, Annex C 2",
        LAW_2026,
        other("parent", certificate_type="2"),
        refused="number_two_for_another",
        form="other",
    ),
    Row(
        "grown-child-no-2-2017",
        "1.1",
        OLD_LAW,
        other("child", relation="father", certificate_type="2"),
        "GT01 GT05",
        refused="number_two_for_another",
        form="other",
    ),
    # wards: since the decree of 2026 only
    Row("ward-2026", "1.1, 3.1", LAW_2026, other("ward"), form="other", hides="relation authorisation_date"),
    Row("ward-2024", "1.1", LAW_2024, other("ward"), refused="for_whom=ward", form="other"),
    Row("ward-2017", "1.1", OLD_LAW, other("ward"), refused="for_whom=ward", form="other"),
    Row(
        "ward-no-2-2026",
        "1.1",
        LAW_2026,
        other("ward", certificate_type="2"),
        refused="number_two_for_another",
        form="other",
    ),
    # authorised: no. 1 only, with the notarised paper; papers of both before 2026
    Row(
        "authorised-2017",
        "1.1, 3.1",
        OLD_LAW,
        other("authorised", relation_text="Bạn", authorisation_date=PartialDate(2017, 5, 2)),
        "GT01 GT02 GT03 GT04",
        asks="relation_text authorisation_date",
        hides="relation",
        form="other",
    ),
    Row(
        "authorised-2024",
        "1.1, 2.2, 3.1",
        LAW_2024,
        other("authorised", relation_text="Bạn", authorisation_date=PartialDate(2024, 5, 2)),
        "GT01 GT02 GT03 GT04",
        form="other",
        number="04/2024/LLTP",
    ),
    Row(
        "authorised-2026",
        "3.1",
        LAW_2026,
        other("authorised", relation_text="Bạn", authorisation_date=PartialDate(2026, 5, 2)),
        "GT01 GT03",
        form="other",
    ),
    Row(
        "authorised-no-2-2024",
        "1.1",
        LAW_2024,
        other(
            "authorised",
            relation_text="Bạn",
            authorisation_date=PartialDate(2024, 5, 2),
            certificate_type="2",
        ),
        "GT01 GT02 GT03 GT04",
        refused="number_two_for_another",
        form="other",
    ),
    Row(
        "authorised-no-2-2026",
        "1.1",
        LAW_2026,
        other(
            "authorised",
            relation_text="Bạn",
            authorisation_date=PartialDate(2026, 5, 2),
            certificate_type="2",
        ),
        "GT01 GT03",
        refused="number_two_for_another",
        form="other",
    ),
    # parents of minors: no. 1 and no. 2
    Row(
        "minor-1-2017",
        "1.1, 2.2",
        OLD_LAW,
        minor(2005),
        "GT01 GT05",
        hides="holder_residence holder_marital",
        form="other",
    ),
    Row(
        "minor-2-2024",
        "1.1, 2.2",
        LAW_2024,
        minor(2012, certificate_type="2"),
        "GT01 GT05",
        hides="ban_info holder_residence",
        form="other",
    ),
    Row("minor-1-2026", "3.1", LAW_2026, minor(2014), form="other"),
    Row("minor-2-2026", "1.1, 3.1", LAW_2026, minor(2014, certificate_type="2"), form="other"),
    Row("minor-of-15-tells-residence", "2.1 T", LAW_2026, minor(2011), asks="holder_residence", form="other"),
    Row("minor-under-16-pays-nothing", "4", LAW_2026, minor(2014, fee_group="child"), fee=0, form="other"),
    Row(
        "minor-of-17-is-no-child",
        "4",
        LAW_2026,
        minor(2009, fee_group="child"),
        refused="not_a_child",
        form="other",
        more={"fee_open": True},
    ),
    Row(
        "not-a-minor-any-more",
        "1.1, 2.2",
        LAW_2024,
        minor(2000, holder_id_type="cccd", holder_id_issued=PartialDate(2017, 1, 3)),
        "GT01 GT05",
        refused="not_a_minor",
        form="other",
    ),
    Row(
        "a-minor-filed-as-grown",
        "1.1, 2.2",
        LAW_2024,
        other("child", relation="father", holder_birth_date=PartialDate(2010, 3, 4)),
        "GT01 GT05",
        refused="still_a_minor",
        form="other",
    ),
    # who may ask
    Row(
        "self-of-15-in-2026",
        "1.1",
        LAW_2026,
        me(birth_date=PartialDate(2010, 7, 7), father_birth=PartialDate(1980)),
        refused="too_young",
    ),
    Row(
        "self-of-16-in-2026",
        "1.1",
        LAW_2026,
        me(
            birth_date=PartialDate(2010, 7, 6),
            id_issued=PartialDate(2024, 7, 3),
            residence=(Stay(Month(2024, 7), None, HOME),),
        ),
    ),
    Row(
        "self-of-17-in-2024",
        "1.1",
        LAW_2024,
        me(birth_date=PartialDate(2006, 9, 1), residence=(Stay(Month(2020, 9), None, HOME),)),
        refused="minor_files_alone",
    ),
    Row(
        "self-of-17-in-2017",
        "1.1",
        OLD_LAW,
        me(birth_date=PartialDate(1999, 9, 1), residence=(Stay(Month(2013, 9), None, HOME),)),
        refused="minor_files_alone",
    ),
    # nationality
    Row(
        "foreigner-2024",
        "3.1, 5",
        LAW_2024,
        foreign(),
        "GT01 GT02 GT07",
        due=date(2024, 8, 16),
        asks="paper_number",
        hides="id_number old_id_number",
    ),
    Row("foreigner-2025", "3.1, 5", LAW_2025, foreign(), "GT01 GT02 GT07", 170_000, date(2025, 6, 17)),
    Row(
        "foreigner-2026",
        "3.1, 5",
        LAW_2026,
        foreign(),
        "GT01 GT02 GT07",
        due=date(2026, 7, 13),
        agency="Công an tỉnh Khánh Hòa",
    ),
    Row(
        "foreigner-left-2024",
        "1.3, 3.1",
        LAW_2024,
        foreign(status="foreigner_left"),
        "GT01 GT02",
        due=date(2024, 8, 16),
        agency="Trung tâm Lý lịch tư pháp quốc gia",
    ),
    Row(
        "foreigner-left-2026",
        "1.3, 3.1",
        LAW_2026,
        foreign(status="foreigner_left"),
        "GT01 GT02",
        agency="Cục Hồ sơ nghiệp vụ, Bộ Công an",
    ),
    Row(
        "foreigner-without-gap-rule",
        "2.1",
        LAW_2026,
        foreign(residence=(Stay(Month(2020, 1), None, HOME),)),
        "GT01 GT02 GT07",
    ),
    Row(
        "foreigner-of-viet-nam",
        "2.1 (6)",
        LAW_2026,
        foreign(nationality="VN"),
        "GT01 GT02 GT07",
        refused="foreigner_vietnamese",
    ),
    Row(
        "stateless-2026",
        "3.1",
        LAW_2026,
        me(status="stateless", id_type="ho_chieu", paper_number="T1234567"),
        "GT01 GT02 GT08",
        hides="nationality other_nationality",
    ),
    Row(
        "stateless-2024",
        "3.1",
        LAW_2024,
        me(status="stateless", id_type="ho_chieu", paper_number="T1234567"),
        "GT01 GT02 GT08",
    ),
    Row(
        "origin-not-determined-2026",
        "2.5, 3.1",
        LAW_2026,
        me(status="origin", id_type="gcn_can_cuoc"),
        "GT01 GT09",
        asks="id_number",
        hides="nationality",
    ),
    Row("two-nationalities", "2.1 (6)", LAW_2026, me(other_nationality="US")),
    Row(
        "citizen-of-another-country",
        "2.1 (6)",
        LAW_2026,
        me(nationality="US"),
        refused="citizen_not_vietnamese",
    ),
    Row("born-abroad", "2.1 (5)", LAW_2026, me(birth_country="FR", birth_place=Place("Paris"))),
    Row(
        "holder-is-a-foreigner",
        "3.1",
        LAW_2026,
        other(
            "spouse",
            relation="wife",
            holder_status="foreigner_here",
            holder_nationality="KR",
            holder_id_type="ho_chieu",
            holder_paper_number="M123456",
        ),
        "GT01 GT02 GT07",
        form="other",
    ),
    # residence
    Row(
        "no-permanent-residence",
        "0.2, 2.1 (8)",
        LAW_2026,
        me(permanent_residence="?", temporary_residence=HOME),
        agency="Công an tỉnh Khánh Hòa",
    ),
    Row(
        "no-residence-at-all-2026",
        "0.2 (3.000330)",
        LAW_2026,
        me(permanent_residence="?"),
        agency="Cục Hồ sơ nghiệp vụ, Bộ Công an",
    ),
    Row(
        "no-residence-at-all-2017",
        "1.3",
        OLD_LAW,
        me(permanent_residence="?"),
        agency="Trung tâm Lý lịch tư pháp quốc gia",
    ),
    Row("several-places-take-longer", "5", LAW_2024, me(residence=MOVED), due=date(2024, 8, 16)),
    Row("abroad-takes-longer", "5", LAW_2025, me(residence=WENT_ABROAD), fee=170_000, due=date(2025, 6, 17)),
    Row("several-places-2026", "5", LAW_2026, me(residence=MOVED), due=date(2026, 7, 13)),
    Row(
        "a-gap-in-the-history",
        "2.1 T",
        LAW_2026,
        me(residence=(Stay(Month(1999, 1), None, HOME),)),
        refused="residence.gap",
    ),
    Row(
        "an-overlap-in-the-history",
        "2.1 T",
        LAW_2026,
        me(residence=(*ALWAYS_HERE, *ALWAYS_HERE)),
        refused="residence.overlap",
    ),
    # family facts
    Row("unknown-father", "2.1 (11)", LAW_2026, me(father_name="?"), hides="father_birth"),
    Row(
        "married",
        "2.1 (13)",
        LAW_2026,
        me(marital="married", spouse_name="Lê Thị MẪU", spouse_birth=PartialDate(1982)),
        asks="spouse_name spouse_birth",
    ),
    Row(
        "father-younger", "2.1 (11)", LAW_2026, me(father_birth=PartialDate(1990)), refused="father_not_older"
    ),
    Row(
        "purpose-in-own-words",
        "2.1 D",
        LAW_2026,
        me(purpose="other", purpose_other="MẪU"),
        asks="purpose_other",
    ),
    Row(
        "convictions-told",
        "2.1 A",
        LAW_2026,
        me(convictions_choice="declare", convictions="MẪU"),
        asks="convictions",
    ),
    # fees by date and group
    Row("normal-before-tt16", "4", date(2025, 4, 23), me()),
    Row("normal-first-day-of-tt16", "4", date(2025, 4, 24), me(), fee=170_000),
    Row("normal-last-day-of-the-reduction", "4", date(2025, 12, 31), me(), fee=170_000),
    Row("normal-in-2026", "4", date(2026, 1, 2), me()),
    Row("student-2024", "4", LAW_2024, me(fee_group="student"), "GT01 GT06", 100_000),
    Row("student-2026", "4", LAW_2026, me(fee_group="student"), "GT01 GT06", 100_000),
    Row("pupil-2024", "4", LAW_2024, me(fee_group="pupil"), "GT01 GT06", refused="fee_group=pupil"),
    Row(
        "pupil-2026",
        "4",
        LAW_2026,
        me(
            fee_group="pupil",
            birth_date=PartialDate(2009, 1, 1),
            id_issued=PartialDate(2024, 1, 3),
            residence=(Stay(Month(2023, 1), None, HOME),),
        ),
        "GT01 GT06",
        100_000,
    ),
    Row("merit-2017", "4", OLD_LAW, me(fee_group="merit"), "GT01 GT06", 100_000),
    Row("martyr-family-2026", "4", LAW_2026, me(fee_group="martyr_family"), "GT01 GT06", 100_000),
    Row(
        "elderly-2026",
        "4",
        LAW_2026,
        me(
            fee_group="elderly",
            birth_date=PartialDate(1950, 1, 1),
            father_birth=PartialDate(1920),
            mother_birth=PartialDate(1922),
            residence=(Stay(Month(1964, 1), None, HOME),),
        ),
        fee=0,
    ),
    Row("not-elderly", "4", LAW_2026, me(fee_group="elderly"), fee=0, refused="not_elderly"),
    Row("disabled-2017", "4", OLD_LAW, me(fee_group="disabled"), "GT01 GT06", 0),
    Row("poor-2025", "4", LAW_2025, me(fee_group="poor"), "GT01 GT06", 0),
    Row(
        "near-poor-2024", "4", LAW_2024, me(fee_group="near_poor"), "GT01 GT06", refused="fee_group=near_poor"
    ),
    Row("near-poor-2026", "4", LAW_2026, me(fee_group="near_poor"), "GT01 GT06", 0),
    Row("hard-area-2026", "4", LAW_2026, me(fee_group="hard_area"), "GT01 GT06", 0),
    Row(
        "digital-citizen",
        "4",
        date(2026, 9, 7),
        me(fee_group="digital_citizen"),
        fee=0,
        due=date(2026, 9, 14),
    ),
    Row(
        "digital-citizen-too-early",
        "4",
        date(2026, 8, 14),
        me(fee_group="digital_citizen"),
        refused="fee_group=digital_citizen",
    ),
    Row(
        "digital-citizen-too-late",
        "4",
        date(2027, 3, 1),
        me(fee_group="digital_citizen"),
        refused="fee_group=digital_citizen",
    ),
    Row(
        "digital-citizen-for-another",
        "4",
        date(2026, 9, 7),
        other("parent", fee_group="digital_citizen"),
        fee=0,
        refused="digital_for_another",
        form="other",
    ),
    Row("five-copies", "4", LAW_2026, me(copies=5), fee=215_000),
    Row("student-with-three-copies", "4", LAW_2026, me(fee_group="student", copies=3), "GT01 GT06", 105_000),
    # delivery and level of service
    Row("electronic-in-2026", "5, 7", LAW_2026, me(delivery="electronic"), hides="delivery_address"),
    Row("electronic-in-2017", "0.1, 7", OLD_LAW, me(delivery="electronic"), refused="delivery=electronic"),
    Row("desk-wants-the-card", "3.1", LAW_2026, me(), "GT01 GT02", identity_copy=True),
    # identity papers
    Row(
        "old-identity-card-2017",
        "2.5",
        OLD_LAW,
        me(id_type="cmnd", paper_number="225000123", id_issued=PartialDate(2010, 1, 3)),
        asks="paper_number",
    ),
    Row(
        "old-identity-card-2026",
        "2.5",
        LAW_2026,
        me(id_type="cmnd", paper_number="225000123"),
        refused="id_type=cmnd",
    ),
    Row(
        "passport-of-a-citizen",
        "2.5",
        LAW_2026,
        me(id_type="ho_chieu", paper_number="B1234567"),
        asks="paper_number",
        hides="id_number",
    ),
    Row(
        "card-issued-before-birth",
        "2.1 (10)",
        LAW_2026,
        me(id_issued=PartialDate(1970, 1, 1)),
        refused="issued_before_birth",
    ),
)
