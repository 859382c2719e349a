"""The made-up visits that can be walked: who comes, what is answered, and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ui.walkthrough import Act, Chosen, Found, Named, Plan, StayPlan, Typed

if TYPE_CHECKING:
    from kiosk.wiring import PracticeDesk


@dataclass(frozen=True, slots=True)
class Case:
    """One visit; `prepare` sets the practice desk up for it."""

    words: str
    person: str
    plan: Plan
    prepare: Callable[[PracticeDesk], None] = lambda _desk: None


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
    )
}
