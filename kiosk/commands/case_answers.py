"""What the made-up people of the walkthrough's cases answer, question by question."""

from __future__ import annotations

from ui.walkthrough import Act, Chosen, Found, Named, Typed, Unknown

COMMON: dict[str, Act] = {
    "for_whom": Chosen("self"),
    "certificate_type": Chosen("1"),
    "purpose": Chosen("job"),
    "fee_group": Chosen("normal"),
    "delivery": Chosen("electronic"),
    "birth_place": Found("nha t"),
    "father_name": Named(("Nguyễn", "Văn"), "huwowngf"),
    "father_birth": Typed("1958"),
    "mother_name": Named(("Trần", "Thị"), "leej thu"),
    "mother_birth": Typed("1960"),
    "marital": Chosen("single"),
    "phone": Typed("0900000123"),
    "convictions_choice": Chosen("none"),
}

HOLDER: dict[str, Act] = {
    **{key: act for key, act in COMMON.items() if key not in ("father_name", "father_birth", "marital")},
    "holder_status": Chosen("citizen"),
    "holder_name": Named(("Trần", "Thị"), "maaux"),
    "holder_birth_date": Typed("09021960"),
    "holder_sex": Chosen("female"),
    "holder_id_type": Chosen("cccd"),
    "holder_id_number": Typed("056160000456"),
    "holder_id_issued": Typed("05062022"),
    "holder_id_place": Typed("booj coong an"),
    "holder_permanent_residence": Found("dieen kh"),
    "holder_birth_place": Found("nha t"),
    "holder_father_name": Unknown(),
    "holder_mother_name": Unknown(),
    "holder_marital": Chosen("single"),
}

MINOR: dict[str, Act] = {
    **HOLDER,
    "for_whom": Chosen("minor_child"),
    "relation": Chosen("father"),
    "fee_group": Chosen("child"),
    "holder_birth_date": Typed("05092014"),
    "holder_sex": Chosen("male"),
    "holder_id_type": Chosen("khai_sinh"),
    "holder_paper_number": Typed("123"),
    "holder_id_issued": Typed("20092014"),
    "holder_id_place": Typed("ubnd xax"),
}

EXTRACT: dict[str, Act] = {
    "for_whom": Chosen("self"),
    "record_type": Chosen("birth"),
    "fee_group": Chosen("normal"),
    "delivery": Chosen("pickup"),
    "phone": Typed("0900000123"),
    "person_birth": Typed("15031985"),
    "person_sex": Chosen("male"),
    "registered_at": Found("nha t"),
    "registered_on": Typed("20031985"),
}

TYPED: dict[str, Act] = {
    "full_name": Typed("smith"),
    "birth_date": Typed("15031985"),
    "sex": Chosen("male"),
    "id_type": Chosen("ho_chieu"),
    "paper_number": Typed("c1234567"),
    "id_issued": Typed("02082022"),
    "id_place": Typed("canada"),
    "permanent_residence": Found("nha t"),
}

ELDER: dict[str, Act] = {
    "fee_group": Chosen("elderly"),
    "father_birth": Typed("1925"),
    "mother_birth": Typed("1928"),
}
