"""What the practice service demands of the bodies it is sent; everything wrong with one is said at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from drivers.online_service.digest import sha256_of_json
from kiosk.result import Err, Ok, Result

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Paper = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Level = Annotated[int, Field(ge=1, le=3)]


class _Sent(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class ManifestLine(_Sent):
    """One paper as announced."""

    paper: Paper
    pages: int = Field(gt=0, le=500)
    bytes: int = Field(gt=0)
    sha256: Sha256


class Consent(_Sent):
    """One purpose the citizen agreed to."""

    purpose: str = Field(min_length=1)
    text_sha256: Sha256
    given_at: AwareDatetime


class KioskPart(_Sent):
    """What the kiosk adds to the declaration."""

    local_code: str = Field(pattern=r"^TAM-[A-Z0-9]+-\d{6}-\d{4,}$")
    lookup_secret_sha256: Sha256
    consents: list[Consent]
    declared_at: AwareDatetime


class CreationBody(_Sent):
    """`POST /v1/applications` and its supplements."""

    procedure: str
    profile: str = Field(min_length=1)
    toKhai: dict[str, Any]
    manifest: list[ManifestLine] = Field(min_length=1)
    kiosk: KioskPart


class UploadLine(_Sent):
    """Where one paper was uploaded."""

    paper: Paper
    upload: str


class SubmissionBody(_Sent):
    """`POST /v1/applications/{id}/submission`."""

    uploads: list[UploadLine]


class RatingBody(_Sent):
    """`POST /v1/ratings`."""

    kiosk: str
    overall: Level
    convenience: Level | None = None
    timeliness: Level | None = None
    staff: Level | None = None


class StatisticsBody(_Sent):
    """`POST /v1/statistics`."""

    kiosk: str
    day: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    figures: dict[str, int]


CERTIFICATE = "criminal-record-certificate"
"""The procedure whose declarations name a type of certificate."""
S = TypeVar("S", bound=_Sent)
Reasons = list[dict[str, str]]


def read(body: bytes, model: type[S]) -> Result[S, Reasons]:
    """The body, or a reason for each thing that is wrong with it."""
    try:
        return Ok(model.model_validate_json(body))
    except ValidationError as error:
        return Err([_reason(".".join(str(part) for part in e["loc"]), e["type"]) for e in error.errors()])


class PaymentsBody(_Sent):
    """`POST /v1/payments`: which of these fees came in."""

    codes: list[str] = Field(max_length=100)


def objections(body: CreationBody, procedures: Iterable[str]) -> Reasons:
    """What is wrong with a declaration, by payload name or paper; empty where all is well."""
    found = []
    if body.procedure not in procedures:
        found.append(_reason("procedure", "procedure_not_open"))
    another = body.procedure in procedures and body.procedure != CERTIFICATE
    if not another and body.toKhai.get("loaiPhieu") not in (1, 2):
        found.append(_reason("toKhai.loaiPhieu", "missing"))
    if not str(body.toKhai.get("nycHoTen") or "").strip():
        found.append(_reason("toKhai.nycHoTen", "missing"))
    papers = [line.paper for line in body.manifest]
    found += [{"code": "doubled", "paper": paper} for paper in sorted(set(papers)) if papers.count(paper) > 1]
    return found


def digest_of(body: CreationBody) -> str:
    """The contract's digest, over what arrived here: RFC 8785 JSON of `{"manifest": …, "toKhai": …}`."""
    manifest = [line.model_dump() for line in body.manifest]
    return sha256_of_json({"manifest": manifest, "toKhai": body.toKhai})


def _reason(field: str, code: str) -> dict[str, str]:
    return {"field": field, "code": code}
