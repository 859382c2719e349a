"""What a citizen or the machine wants to happen in a visit; `decisions.decide` says what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.procedure.values import Answer

Raw = Answer
"""What an answer is parsed from: text as typed or chosen, or a value already put together on screen."""


@dataclass(frozen=True, slots=True)
class BeginVisit:
    """Begin; every id is drawn by the caller, since decisions are pure. `filing_date` is ISO."""

    visit: str
    application_id: str
    idempotency_key: str
    lookup_secret: str
    procedure: str
    version: str
    profile: str
    filing_date: str
    identity_copy: str = "no"


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """Agree to one purpose, in the words whose SHA-256 (hex) this is."""

    purpose: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class WithdrawConsent:
    """Take the agreement to one purpose back."""

    purpose: str


@dataclass(frozen=True, slots=True)
class AnswerQuestions:
    """Answer all questions of a screen together: either all are taken or each problem is told.

    An empty text takes an answer away where none is required. A `draft` is kept unfinished: nothing is
    asked of it before the citizen wants to go on. `origin` is `card` where the card's value was chosen.
    """

    raws: Mapping[str, Raw]
    draft: bool = False
    origin: str = "typed"


@dataclass(frozen=True, slots=True)
class ClearAnswer:
    """Take the answer to one question away."""

    question: str


@dataclass(frozen=True, slots=True)
class UseCard:
    """A card was read: its values answer what nobody has typed yet. Without values: there is no card."""

    values: tuple[tuple[str, Answer], ...]


@dataclass(frozen=True, slots=True)
class NoteGlass:
    """A scan from the glass begins."""


@dataclass(frozen=True, slots=True)
class GoNext:
    """Go on, where nothing is missing here."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Go one stop back; nothing is lost."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Go to a stop, named by its key or by one of its questions, if everything before it is complete."""

    stop: str


@dataclass(frozen=True, slots=True)
class AddPage:
    """A page lies in the page store under `page`; it takes the place of `replaced` where that is given."""

    paper: str
    page: str
    verdict: str
    bytes: int
    width: int
    height: int
    dpi: int
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class AcceptPage:
    """Use a doubtful page all the same; `reason` says who decided and why."""

    page: str
    reason: str


@dataclass(frozen=True, slots=True)
class RemovePage:
    """Take a page out."""

    page: str


@dataclass(frozen=True, slots=True)
class TurnPage:
    """Turn a page by a quarter clockwise."""

    page: str


@dataclass(frozen=True, slots=True)
class MovePage:
    """Put a page at this place of its paper, counted from 0."""

    page: str
    place: int


@dataclass(frozen=True, slots=True)
class DeclareTruth:
    """Declare the answers true, or take that back."""

    declared: bool = True


@dataclass(frozen=True, slots=True)
class NotePrinted:
    """The printer has printed the declaration of the answers with this digest, on so many pages."""

    digest: str
    pages: int


@dataclass(frozen=True, slots=True)
class NoteSealed:
    """The outbox holds the application under this local code."""

    local_code: str


@dataclass(frozen=True, slots=True)
class NoteReceipt:
    """The service's receipt was checked; `received_at` is its ISO time."""

    code: str
    received_at: str


@dataclass(frozen=True, slots=True)
class NoteSlip:
    """The printer has printed the slip."""


@dataclass(frozen=True, slots=True)
class OfferHelp:
    """A volunteer of these initials, who signed in, asks to help."""

    helper: str


@dataclass(frozen=True, slots=True)
class AnswerHelp:
    """The citizen's own touch: "Tôi đồng ý", or "Không, cảm ơn"."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class EndHelp:
    """The help is over; `by` is citizen or volunteer."""

    by: str


@dataclass(frozen=True, slots=True)
class GrantTime:
    """The volunteer who helps gives more time."""


Command = (
    BeginVisit
    | GiveConsent
    | WithdrawConsent
    | AnswerQuestions
    | ClearAnswer
    | UseCard
    | NoteGlass
    | GoNext
    | GoBack
    | GoTo
    | AddPage
    | AcceptPage
    | RemovePage
    | TurnPage
    | MovePage
    | DeclareTruth
    | NotePrinted
    | NoteSealed
    | NoteReceipt
    | NoteSlip
    | OfferHelp
    | AnswerHelp
    | EndHelp
    | GrantTime
)
