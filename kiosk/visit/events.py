"""What can happen in a visit: facts, in the order they became true; the journal is a list of these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.procedure.values import Answer


@dataclass(frozen=True, slots=True)
class VisitBegun:
    """A citizen began; every id of the application is born here, so that nothing later can double it."""

    visit: str
    application_id: str
    idempotency_key: str
    lookup_secret: str
    procedure: str
    version: str
    profile: str
    filing_date: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """The citizen agreed to one purpose, in the words whose SHA-256 this is."""

    purpose: str
    text_sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """The citizen took the agreement to one purpose back."""

    purpose: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A question has this answer now; `origin` is `typed` or `card`."""

    question: str
    answer: Answer
    origin: str = "typed"


@dataclass(frozen=True, slots=True)
class AnswerRemoved:
    """A question that need not be answered was left empty."""

    question: str


@dataclass(frozen=True, slots=True)
class CardRead:
    """A card was read; its image is already gone, only what it says is kept until conflicts are settled."""

    values: tuple[tuple[str, Answer], ...]


@dataclass(frozen=True, slots=True)
class MovedTo:
    """The citizen is at this stop now."""

    stop: str


@dataclass(frozen=True, slots=True)
class PageAdded:
    """A page was scanned for a paper; its bytes lie in the page store under `page`."""

    paper: str
    page: str
    verdict: str
    bytes: int
    width: int
    height: int
    dpi: int


@dataclass(frozen=True, slots=True)
class PageAccepted:
    """A person decided to use a doubtful page all the same."""

    page: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageRemoved:
    """A page was taken out, by the citizen's wish or because it was scanned again."""

    page: str


@dataclass(frozen=True, slots=True)
class TruthDeclared:
    """The citizen declared that the answers are true."""

    at: datetime


@dataclass(frozen=True, slots=True)
class DeclarationPrinted:
    """The declaration of exactly these answers (`digest`) came out of the printer."""

    digest: str
    pages: int


@dataclass(frozen=True, slots=True)
class ApplicationSealed:
    """The application lies safely in the outbox under its local code."""

    local_code: str


@dataclass(frozen=True, slots=True)
class ReceiptArrived:
    """The service took the application; only a receipt with the right digest gets here."""

    code: str
    received_at: str


@dataclass(frozen=True, slots=True)
class SlipPrinted:
    """The slip came out of the printer."""


Event = (
    VisitBegun
    | ConsentGiven
    | ConsentWithdrawn
    | QuestionAnswered
    | AnswerRemoved
    | CardRead
    | MovedTo
    | PageAdded
    | PageAccepted
    | PageRemoved
    | TruthDeclared
    | DeclarationPrinted
    | ApplicationSealed
    | ReceiptArrived
    | SlipPrinted
)
