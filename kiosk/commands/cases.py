"""The made-up visits that can be walked: who comes, what is answered, and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.commands.case_answers import COMMON, ELDER, EXTRACT, HOLDER, MINOR, TYPED
from ui.walkthrough import Act, Chosen, Found, Named, Plan, StayPlan, Typed, Unknown

if TYPE_CHECKING:
    from kiosk.wiring import PracticeDesk


@dataclass(frozen=True, slots=True)
class Case:
    """One visit; `prepare` sets the practice desk up for it."""

    words: str
    person: str
    plan: Plan
    prepare: Callable[[PracticeDesk], None] = lambda _desk: None


STUDENT = Plan(
    "student",
    {**COMMON, "fee_group": Chosen("student")},
    (
        StayPlan("nha t", "082023", "hocj sinh"),
        StayPlan("dieen kh", "", "sinh vieen"),
    ),
    {"fee_proof": 2},
)
CITIZEN = Plan("citizen", COMMON)


def _service_down(desk: PracticeDesk) -> None:
    desk.service.stop()


Row = tuple[str, str, dict[str, Act], dict[str, int]]
SELF_CASES: tuple[Row, ...] = (
    (
        "number-two",
        "certificate no. 2, to know one's own record",
        {"certificate_type": Chosen("2"), "purpose": Chosen("know")},
        {},
    ),
    (
        "unknown-father",
        "the father is not known: the form says so in the official words",
        {"father_name": Unknown()},
        {},
    ),
    (
        "married",
        "married: the spouse is asked for",
        {
            "marital": Chosen("married"),
            "spouse_name": Named(("Trần", "Thị"), "maaux"),
            "spouse_birth": Typed("1988"),
        },
        {},
    ),
    (
        "two-nationalities",
        "a citizen with a second nationality",
        {"other_nationality": Chosen("AU")},
        {},
    ),
    (
        "poor-household",
        "a poor household: nothing to pay, one page of proof",
        {"fee_group": Chosen("poor")},
        {"fee_proof": 1},
    ),
    (
        "digital-citizen",
        "a digital citizen within the dates of the resolution",
        {"fee_group": Chosen("digital_citizen")},
        {},
    ),
)
OTHER_CASES: tuple[Row, ...] = (
    (
        "for-parent",
        "for one's mother: no authorisation, proof only if any",
        {**HOLDER, "for_whom": Chosen("parent")},
        {},
    ),
    (
        "for-spouse",
        "for one's wife or husband",
        {**HOLDER, "for_whom": Chosen("spouse"), "relation": Chosen("husband")},
        {},
    ),
    ("ward", "for a person in one's guardianship", {**HOLDER, "for_whom": Chosen("ward")}, {}),
    (
        "authorised",
        "authorised by another person: certificate no. 1, power of attorney scanned",
        {
            **HOLDER,
            "for_whom": Chosen("authorised"),
            "relation_text": Typed("banj"),
            "authorisation_date": Typed("05112026"),
        },
        {"authorisation": 1},
    ),
    ("minor-child", "a parent for a child under 14: no history of residence", MINOR, {}),
    (
        "minor-number-two",
        "a parent for a child under 18, certificate no. 2",
        {**MINOR, "certificate_type": Chosen("2")},
        {},
    ),
)
CASES = {
    case.plan.case: case
    for case in (
        Case("a student: reduced fee, proof of two pages, two places of residence", "student", STUDENT),
        Case("a citizen without further papers, always at the permanent address", "citizen", CITIZEN),
        Case(
            "the service cannot be reached: sealed here, local code on the slip",
            "citizen",
            replace(CITIZEN, case="service-down"),
            _service_down,
        ),
        Case(
            "saved before the review, taken up again with the printed ticket",
            "citizen",
            replace(CITIZEN, case="ticket", save_at="@review"),
        ),
        Case(
            "no card: everything is typed",
            "citizen",
            replace(
                CITIZEN,
                case="typed",
                use_card=False,
                answers={
                    **COMMON,
                    "status": Chosen("citizen"),
                    "full_name": Named(("Trần", "Văn"), "maaux"),
                    "birth_date": Typed("15031985"),
                    "sex": Chosen("male"),
                    "id_number": Typed("056085000345"),
                    "id_type": Chosen("cccd"),
                    "id_issued": Typed("02082022"),
                    "id_place": Typed("booj coong an"),
                    "permanent_residence": Found("dieen kh"),
                },
            ),
        ),
        *(
            Case(words, "citizen", replace(CITIZEN, case=name, answers={**COMMON, **answers}, pages=pages))
            for name, words, answers, pages in SELF_CASES
        ),
        *(
            Case(words, "citizen", replace(CITIZEN, case=name, answers=answers, pages=pages))
            for name, words, answers, pages in OTHER_CASES
        ),
        Case(
            "an elderly person: nothing to pay and nothing to prove",
            "elder",
            replace(CITIZEN, case="elderly", answers={**COMMON, **ELDER}),
        ),
        Case(
            "another procedure, by data alone: a copy of a birth extract, one's own",
            "citizen",
            Plan("extract", EXTRACT, procedure="civil-status-extract"),
        ),
        Case(
            "a foreigner living here: passport and residence card, everything typed",
            "citizen",
            replace(
                CITIZEN,
                case="foreigner",
                use_card=False,
                answers={**COMMON, **TYPED, "status": Chosen("foreigner_here"), "nationality": Chosen("CA")},
                pages={"passport_copy": 1, "residence_card": 1},
            ),
        ),
        Case(
            "a stateless person: passport and travel paper",
            "citizen",
            replace(
                CITIZEN,
                case="stateless",
                use_card=False,
                answers={**COMMON, **TYPED, "status": Chosen("stateless")},
                pages={"passport_copy": 1, "travel_paper": 1},
            ),
        ),
    )
}
