"""A small made-up procedure (MẪU) with every kind of stop, and a clock that stands where it is put."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kiosk.ports.clock import VIET_NAM
from kiosk.procedure.definition import (
    Block,
    Check,
    Consent,
    FeeGroup,
    Fees,
    Form,
    FormNumber,
    Kind,
    Option,
    Paper,
    Payload,
    Procedure,
    Processing,
    Profile,
    Question,
    Service,
    Source,
    Stage,
)

DAY = date(2026, 7, 28)
SOURCE = Source(law="MẪU", certainty="V")


@dataclass
class StandingClock:
    """A clock for tests: it moves only when told to."""

    at: datetime = datetime(2026, 7, 28, 9, 0, tzinfo=VIET_NAM)
    running: float = 1000.0
    steps: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.running

    def pass_by(self, seconds: float) -> None:
        """Let time go on."""
        self.at += timedelta(seconds=seconds)
        self.running += seconds
        self.steps.append(seconds)


PATHS = {"certificate_type": "loaiPhieu", "full_name": "nycHoTen"}


def choice(key: str, *options: str, when: str = "", required: bool = True) -> Question:
    return Question(
        key=key,
        kind=Kind.CHOICE,
        when=when,
        required=required,
        payload=Payload(path=PATHS[key]) if key in PATHS else None,
        options=tuple(Option(key=each, code=number) for number, each in enumerate(options, 1)),
    )


def small_procedure() -> Procedure:
    """Nine steps, a card, questions alone and together, a spouse by condition, papers by condition."""
    return Procedure(
        id="small",
        version="1",
        codes=("0.000000",),
        steps=(
            Stage(step="consent", stops=("@needs", "@consent")),
            Stage(
                step="request", stops=("certificate_type", "ban_information", "copies+fee_group", "delivery")
            ),
            Stage(step="card", stops=("@identity", "@card", "full_name", "birth_date", "id_number+id_place")),
            Stage(step="family", stops=("married", "spouse_name+spouse_job")),
            Stage(step="residence", stops=("residence",)),
            Stage(step="private", stops=("convictions",)),
            Stage(step="review", stops=("@review",)),
            Stage(step="papers", stops=("@papers",)),
            Stage(step="send", stops=("@send", "@sent")),
        ),
        questions=(
            choice("certificate_type", "no1", "no2"),
            choice("ban_information", "yes", "no", when=NO_1),
            Question(key="copies", kind=Kind.COUNT, minimum=1, maximum=20),
            choice("fee_group", "full", "student"),
            Question(
                key="delivery",
                kind=Kind.CHOICE,
                options=(Option(key="pick_up", code=1), Option(key="electronic", code=3, when=NO_1)),
            ),
            Question(key="full_name", kind=Kind.NAME, payload=Payload(path=PATHS["full_name"])),
            Question(key="birth_date", kind=Kind.DATE),
            Question(key="id_number", kind=Kind.DIGITS, minimum=9, maximum=12),
            Question(key="id_place", kind=Kind.TEXT),
            choice("married", "yes", "no"),
            Question(key="spouse_name", kind=Kind.NAME, when=MARRIED),
            Question(key="spouse_job", kind=Kind.TEXT, when=MARRIED, required=False),
            Question(key="residence", kind=Kind.STAYS),
            Question(key="convictions", kind=Kind.PRIVATE, required=False),
        ),
        checks=(Check(key="too_many_copies", when=TOO_MANY, question="copies"),),
        papers=(
            Paper(key="signed_declaration", code="to-khai"),
            Paper(key="student_card", code="the-sinh-vien", when=STUDENT, min_pages=2, max_pages=3),
            Paper(key="other", code="khac", required=False, max_pages=2),
        ),
        fees=Fees(
            group_question="fee_group",
            copies_question="copies",
            included_copies=2,
            extra_copy=5000,
            groups=(
                FeeGroup(key="full", amount=200_000, code="A", source=SOURCE),
                FeeGroup(key="student", amount=100_000, proof="student_card", code="B", source=SOURCE),
            ),
        ),
        profiles=(
            Profile(
                id="mau-2025",
                starts=date(2025, 3, 1),
                agency="Cơ quan MẪU",
                form_numbers=(FormNumber(form="only", number="01/MẪU", source=SOURCE),),
                processing=Processing(amount=5, unit="working_days", source=SOURCE),
                agency_source=SOURCE,
                service=Service(level="full", source=SOURCE),
                source=SOURCE,
            ),
        ),
        consents=(Consent(key="process", required=True), Consent(key="statistics", required=False)),
        forms=(
            Form(
                key="only",
                blocks=(
                    Block(kind="title", label="TỜ KHAI MẪU"),
                    Block(kind="line", label="Tên tôi là: {full_name}"),
                    Block(kind="signature", label="Người khai\n(Ký, ghi rõ họ tên)", question="full_name"),
                ),
            ),
        ),
        subject="certificate_type",
    )


NO_1 = 'certificate_type == "no1"'
MARRIED = 'married == "yes"'
STUDENT = 'fee_group == "student"'
TOO_MANY = 'fee_group == "student" and copies == 13'
