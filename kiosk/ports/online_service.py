"""What the core asks of the online service: the contract's types, its calls, and all that can go wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any, Protocol

from kiosk.result import Result


class ServiceTrouble(StrEnum):
    """Why a call brought nothing; each has its own words on screen, and none of them is acceptance."""

    NO_LINE = "no_line"
    TIMEOUT = "timeout"
    BAD_CERTIFICATE = "bad_certificate"
    WRONG_CLOCK = "wrong_clock"
    NOT_OUR_SERVICE = "not_our_service"
    UNAUTHORISED = "unauthorised"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    THROTTLED = "throttled"
    SERVER = "server"
    GARBLED = "garbled"
    WRONG_RECEIPT = "wrong_receipt"
    AWAITED = "awaited"
    """Handed over in a desk's folder, whole and read back; an officer has still to say that it was taken."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was refused: the payload name or paper it is about ("" for the whole), code and words."""

    code: str
    field: str = ""
    paper: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ServiceFault:
    """One failed call; `detail` is for the technician's log and never holds an answer of the citizen."""

    kind: ServiceTrouble
    retry_after_s: float | None = None
    detail: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceDescription:
    """What the service takes now; `procedures` are pairs of id and version that are open."""

    server_time: datetime
    accepted_types: tuple[str, ...]
    max_file_bytes: int
    max_application_bytes: int
    procedures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One line of the manifest: a paper, its pages, and size and SHA-256 (hex) of its PDF."""

    paper: str
    pages: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Creation:
    """The first call of an application: declaration and manifest, under a key drawn before anything was sent.

    `supplement_to` is the dossier code when papers are added to an earlier application; `lookup_secret`
    then proves that the sender is the applicant.
    """

    idempotency_key: str
    procedure: str
    profile: str
    payload: Mapping[str, Any]
    manifest: tuple[PaperFacts, ...]
    kiosk: Mapping[str, Any]
    supplement_to: str = ""
    lookup_secret: str = ""


@dataclass(frozen=True, slots=True)
class UploadSlot:
    """Where one paper is to be uploaded; `headers` is all that a host other than the service's own gets."""

    paper: str
    create_url: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Created:
    """The service knows the application and waits for its papers."""

    application: str
    uploads: tuple[UploadSlot, ...]


@dataclass(frozen=True, slots=True)
class Payment:
    """What is to be paid, in đồng, and where; `due` is the last day, None where there is none."""

    bin: str
    account: str
    account_name: str
    amount: int
    purpose: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The service's word that it holds the application; counts only when `digest` is that of the packet."""

    code: str
    received_at: datetime
    digest: str
    status: int
    payment: Payment | None = None


class DossierState(IntEnum):
    """The ten states of an application, as the national portal exchanges them (TT 22/2019/TT-BTTTT)."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    IN_PROCESS = 4
    SUPPLEMENT_REQUESTED = 5
    FEE_DUE = 6
    WITHDRAWN = 7
    STOPPED = 8
    RESULT_READY = 9
    RESULT_RETURNED = 10


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One step an application took; `note` is the agency's."""

    state: DossierState
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """What the agency asks for in state 5: which papers, why, and until when."""

    papers: tuple[str, ...]
    reason: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class LookupDetails:
    """What only the holder of the slip's secret sees."""

    timeline: tuple[TimelineEntry, ...] = ()
    payment: Payment | None = None
    paid: bool | None = None
    tracking: str = ""
    supplement: SupplementRequest | None = None


@dataclass(frozen=True, slots=True)
class LookupAnswer:
    """How far an application is: `completion` in percent, `due` the promised day, `details` by secret."""

    code: str
    state: DossierState
    completion: int
    due: date | None = None
    details: LookupDetails | None = None


class Satisfaction(IntEnum):
    """The three levels of TT 32/2017, article 12."""

    NOT_YET = 1
    SATISFIED = 2
    VERY = 3


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating without any trace of who gave it."""

    kiosk: str
    overall: Satisfaction
    convenience: Satisfaction | None = None
    timeliness: Satisfaction | None = None
    staff: Satisfaction | None = None


class OnlineService(Protocol):
    """The agency's service; methods may block for their time-outs, so they are called from its queue."""

    def describe(self) -> Result[ServiceDescription, ServiceFault]:
        """What the service takes now; asked before a visit starts."""

    def create(self, creation: Creation) -> Result[Created, ServiceFault]:
        """Announce an application; the same key always gets the same answer."""

    def create_upload(self, slot: UploadSlot, facts: PaperFacts) -> Result[str, ServiceFault]:
        """Open an upload for one paper; its address is to be kept before the first byte goes there."""

    def upload(
        self, slot: UploadSlot, location: str, data: bytes, progress: Callable[[int], None]
    ) -> Result[None, ServiceFault]:
        """Bring an upload to its end from where the service has it; `progress` gets the bytes that arrived.

        NOT_FOUND means that the address is no longer good and a new upload must be opened.
        """

    def submit(self, application: str, uploads: tuple[tuple[str, str], ...]) -> Result[Receipt, ServiceFault]:
        """Hand everything in, all or nothing; `uploads` are pairs of paper and upload address.

        CONFLICT with reasons names papers whose upload is missing, short or altered.
        """

    def lookup(self, code: str, secret: str | None) -> Result[LookupAnswer, ServiceFault]:
        """How far an application is, by dossier or local code; nothing personal without the secret."""

    def paid(self, codes: Collection[str]) -> Result[frozenset[str], ServiceFault]:
        """Which of these dossiers, at most a hundred and handed in here, the fee came in for."""

    def rate(self, rating: Rating) -> Result[None, ServiceFault]:
        """Pass on a rating."""

    def count(self, kiosk: str, day: str, figures: Mapping[str, int]) -> Result[None, ServiceFault]:
        """Pass on the figures of the days up to `day` (`YYYY-MM-DD`), none of them about a person."""

    def slip(self, code: str, secret: str) -> Result[bytes, ServiceFault]:
        """The agency's own slip (Mẫu 01) as PDF, to be printed unchanged."""
