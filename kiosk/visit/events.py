"""What can happen in a visit: facts, in the order they became true; the journal is a list of these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.procedure.values import Answer


@dataclass(frozen=True, slots=True)
class VisitBegun:
    """A citizen began; every id of the application is born here, so that nothing later can double it.

    `identity_copy` is `yes` where the desk wants the identity card as a paper of its own.
    """

    visit: str
    application_id: str
    idempotency_key: str
    lookup_secret: str
    procedure: str
    version: str
    profile: str
    filing_date: str
    at: datetime
    identity_copy: str = "no"


@dataclass(frozen=True, slots=True)
class TicketOpened:
    """The visit was taken up again with the ticket of this number; it is filed on this day now."""

    ticket: str
    filing_date: str


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
    """A question has this answer now.

    `origin` is `card` (as the card says), `kept` (the citizen knows that the card says otherwise) or `typed`.
    """

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
class GlassUsed:
    """Something was laid on the scanner's glass in this visit, whatever came of the scan."""


@dataclass(frozen=True, slots=True)
class MovedTo:
    """The citizen is at this stop now; Next and Back lead to `return_to` where a mending trip was begun."""

    stop: str
    return_to: str = ""


@dataclass(frozen=True, slots=True)
class PageAdded:
    """A page was scanned for a paper; its bytes lie in the page store under `page`.

    It takes the place of the page `replaced` where that is given.
    """

    paper: str
    page: str
    verdict: str
    bytes: int
    width: int
    height: int
    dpi: int
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class PageAccepted:
    """A person decided to use a doubtful page all the same."""

    page: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageRemoved:
    """A page was taken out, by the citizen's wish or because it shows answers that no longer hold."""

    page: str


@dataclass(frozen=True, slots=True)
class PageTurned:
    """A page is to be read after so many quarter turns clockwise, 0 to 3; its bytes stay as they are."""

    page: str
    quarters: int


@dataclass(frozen=True, slots=True)
class PageMoved:
    """A page stands at this place of its paper now, counted from 0."""

    page: str
    place: int


@dataclass(frozen=True, slots=True)
class TruthDeclared:
    """The citizen declared that the answers are true."""

    at: datetime


@dataclass(frozen=True, slots=True)
class TruthWithdrawn:
    """The citizen took the declaration of truth back."""


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


@dataclass(frozen=True, slots=True)
class HelpOffered:
    """A volunteer, known by these initials only, signed in during the visit and asks to help."""

    helper: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HelpAgreed:
    """The citizen agreed by a touch of their own: what was answered is covered from now on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class HelpRefused:
    """The citizen did not want this help; nothing else has changed."""

    at: datetime


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """The help is over; `by` is citizen, volunteer, or handover where another volunteer took over."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TimeGranted:
    """The volunteer gave so many seconds of further quiet before the visit counts as left."""

    seconds: int


Event = (
    VisitBegun
    | TicketOpened
    | ConsentGiven
    | ConsentWithdrawn
    | QuestionAnswered
    | AnswerRemoved
    | CardRead
    | GlassUsed
    | MovedTo
    | PageAdded
    | PageAccepted
    | PageRemoved
    | PageTurned
    | PageMoved
    | TruthDeclared
    | TruthWithdrawn
    | DeclarationPrinted
    | ApplicationSealed
    | ReceiptArrived
    | SlipPrinted
    | HelpOffered
    | HelpAgreed
    | HelpRefused
    | HelpEnded
    | TimeGranted
)
