"""What the service's answers must look like: read strictly, or not at all."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Annotated, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from drivers.online_service.line import Answer
from kiosk.ports import online_service as port
from kiosk.ports.online_service import ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result

CODE = r"^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})-\d{6}-\d{4,6}$"
"""Dossier codes, of TT 01/2018/TT-VPCP article 19 and of the newer style."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Short = Annotated[str, Field(max_length=300)]
Token = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,8000}$")]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]


class Body(BaseModel):
    """What all answers share: exact types; a field we do not know may come from a newer service."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class TokenBody(Body):
    """`POST /oauth/token` (RFC 6749, section 5.1)."""

    access_token: Token
    expires_in: int = Field(gt=0)


class ProcedureBody(Body):
    """One procedure that is open now."""

    id: Key
    version: Short


class DescriptionBody(Body):
    """`GET /v1/service`."""

    server_time: AwareDatetime
    accepted_types: list[Short]
    max_file_bytes: int = Field(gt=0)
    max_application_bytes: int = Field(gt=0)
    procedures: list[ProcedureBody]

    def value(self) -> port.ServiceDescription:
        """As the core knows it."""
        return port.ServiceDescription(
            self.server_time,
            tuple(self.accepted_types),
            self.max_file_bytes,
            self.max_application_bytes,
            tuple((procedure.id, procedure.version) for procedure in self.procedures),
        )


class SlotBody(Body):
    """Where one paper goes."""

    paper: Key
    create_url: str = Field(max_length=4000)
    headers: dict[str, str] = Field(default_factory=dict)


class CreatedBody(Body):
    """`POST /v1/applications`."""

    id: Key
    uploads: list[SlotBody]

    def value(self) -> port.Created:
        """As the core knows it."""
        slots = (port.UploadSlot(slot.paper, slot.create_url, slot.headers) for slot in self.uploads)
        return port.Created(self.id, tuple(slots))


class PaymentBody(Body):
    """What is to be paid and where (the facts of a VietQR)."""

    bin: str = Field(pattern=r"^\d{6}$")
    account: str = Field(pattern=r"^[A-Za-z0-9]{1,19}$")
    account_name: Short
    amount: int = Field(gt=0, lt=10**12)
    purpose: str = Field(pattern=r"^[A-Za-z0-9 ]{1,25}$")
    due: date | None = None

    def value(self) -> port.Payment:
        """As the core knows it."""
        return port.Payment(self.bin, self.account, self.account_name, self.amount, self.purpose, self.due)


class ReceiptBody(Body):
    """`POST /v1/applications/{id}/submission`."""

    code: str = Field(pattern=CODE)
    received_at: AwareDatetime
    digest: Sha256
    status: int = Field(ge=1, le=10)
    payment: PaymentBody | None = None

    def value(self) -> port.Receipt:
        """As the core knows it."""
        payment = self.payment.value() if self.payment else None
        return port.Receipt(self.code, self.received_at, self.digest, self.status, payment)


class StepBody(Body):
    """One step of an application."""

    state: int = Field(ge=1, le=10)
    at: AwareDatetime
    note: str = Field(default="", max_length=2000)


class SupplementBody(Body):
    """What is asked for in state 5."""

    papers: list[Key]
    reason: str = Field(default="", max_length=2000)
    due: date | None = None


class DetailsBody(Body):
    """What the holder of the secret sees."""

    timeline: list[StepBody] = Field(default_factory=list)
    payment: PaymentBody | None = None
    paid: bool | None = None
    tracking: Short = ""
    supplement: SupplementBody | None = None

    def value(self) -> port.LookupDetails:
        """As the core knows it."""
        asked = self.supplement
        return port.LookupDetails(
            tuple(port.TimelineEntry(port.DossierState(s.state), s.at, s.note) for s in self.timeline),
            self.payment.value() if self.payment else None,
            self.paid,
            self.tracking,
            port.SupplementRequest(tuple(asked.papers), asked.reason, asked.due) if asked else None,
        )


class LookupBody(Body):
    """`GET /v1/lookup/{code}`."""

    code: str = Field(pattern=CODE)
    state: int = Field(ge=1, le=10)
    completion: int = Field(ge=0, le=100)
    due: date | None = None
    details: DetailsBody | None = None

    def value(self) -> port.LookupAnswer:
        """As the core knows it."""
        details = self.details.value() if self.details else None
        return port.LookupAnswer(self.code, port.DossierState(self.state), self.completion, self.due, details)


class PaidBody(Body):
    """`POST /v1/payments`."""

    paid: list[str] = Field(max_length=100)


class ReasonBody(Body):
    """One reason of a refusal."""

    code: Short
    field: Short = ""
    paper: Short = ""
    words: str = Field(default="", max_length=2000)


class ProblemBody(Body):
    """The body of a refusal."""

    reasons: list[ReasonBody] = Field(default_factory=list, max_length=500)


B = TypeVar("B", bound=Body)


def read(answer: Answer, model: type[B], now: datetime) -> Result[B, ServiceFault]:
    """The answer's content, when status, type and every field are as the contract says."""
    if answer.status not in (200, 201):
        return Err(fault_of(answer, now))
    if answer.media_type != "application/json":
        html = ServiceFault(ServiceTrouble.NOT_OUR_SERVICE, detail="an answer that is not JSON")
        return Err(html)
    try:
        return Ok(model.model_validate_json(answer.body))
    except ValidationError as error:
        places = sorted({".".join(str(part) for part in e["loc"]) or e["type"] for e in error.errors()})
        return Err(ServiceFault(ServiceTrouble.GARBLED, detail=" ".join(places)[:200]))


def fault_of(answer: Answer, now: datetime) -> ServiceFault:
    """What an answer that is no success says."""
    wait = retry_after_s(answer.headers.get("retry-after", ""), now)
    return ServiceFault(_kind(answer.status), wait, f"HTTP {answer.status}", _reasons(answer))


def retry_after_s(text: str, now: datetime) -> float | None:
    """Seconds of a `Retry-After`, be it a number or a date; None when there is none or it is neither."""
    if text.strip().isascii() and text.strip().isdigit():
        return float(text.strip()[:9])
    try:
        when = parsedate_to_datetime(text)
        return max(0.0, (when - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def _kind(status: int) -> ServiceTrouble:
    match status:
        case 401:
            return ServiceTrouble.UNAUTHORISED
        case 403:
            return ServiceTrouble.FORBIDDEN
        case 404 | 410 | 460:
            return ServiceTrouble.NOT_FOUND
        case 407:
            return ServiceTrouble.NO_LINE
        case 409:
            return ServiceTrouble.CONFLICT
        case 413:
            return ServiceTrouble.TOO_LARGE
        case 422:
            return ServiceTrouble.REFUSED
        case 429:
            return ServiceTrouble.THROTTLED
        case 511:
            return ServiceTrouble.NOT_OUR_SERVICE
        case _ if 200 <= status < 400:
            return ServiceTrouble.NOT_OUR_SERVICE
        case _:
            return ServiceTrouble.SERVER


def _reasons(answer: Answer) -> tuple[port.Reason, ...]:
    if answer.media_type not in ("application/json", "application/problem+json"):
        return ()
    try:
        problem = ProblemBody.model_validate_json(answer.body)
    except ValidationError:
        return ()
    return tuple(port.Reason(r.code, r.field, r.paper, r.words) for r in problem.reasons)
