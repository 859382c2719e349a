"""What is true of a visit now: a frozen value, grown from events by `apply`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import assert_never

from kiosk.procedure.values import Answer
from kiosk.visit.assistance import Help, Helps, help_applied, left_by_ticket, moved_to
from kiosk.visit.events import (
    AnswerRemoved,
    ApplicationSealed,
    CardRead,
    ConsentGiven,
    ConsentWithdrawn,
    DeclarationPrinted,
    Event,
    GlassUsed,
    HelpAgreed,
    HelpEnded,
    HelpOffered,
    HelpRefused,
    MovedTo,
    PageAccepted,
    PageAdded,
    PageMoved,
    PageRemoved,
    PageTurned,
    QuestionAnswered,
    ReceiptArrived,
    SlipPrinted,
    TicketOpened,
    TimeGranted,
    TruthDeclared,
    TruthWithdrawn,
    VisitBegun,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One scanned page of a paper; `accepted` holds the reason when a doubt was overruled.

    `turned` are the quarter turns clockwise after which it is to be read.
    """

    paper: str
    page: str
    verdict: str
    bytes: int
    width: int
    height: int
    dpi: int
    accepted: str = ""
    turned: int = 0

    @property
    def doubtful(self) -> bool:
        """Whether a person still has to look at it."""
        return self.verdict != "good" and not self.accepted


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything known of the visit; `begun` None before it begins, `ticket` empty unless it came back by one."""

    begun: VisitBegun | None = None
    ticket: str = ""
    stop: str = "welcome"
    return_to: str = ""
    consents: tuple[ConsentGiven, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    card: Mapping[str, Answer] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    declared: TruthDeclared | None = None
    printed: DeclarationPrinted | None = None
    sealed: ApplicationSealed | None = None
    receipt: ReceiptArrived | None = None
    slip_printed: bool = False
    glass_used: bool = False
    helps: Helps = ()
    granted_s: int = 0

    @property
    def help(self) -> Help | None:
        """The help that waits for the citizen's answer or goes on now."""
        return self.helps[-1] if self.helps and not self.helps[-1].ended else None

    @property
    def filing_date(self) -> date:
        """The day the application counts as filed on; a bug to ask before the visit begins."""
        if self.begun is None:
            raise RuntimeError("no visit has begun")
        return date.fromisoformat(self.begun.filing_date)

    def pages_of(self, paper: str) -> tuple[Page, ...]:
        """The pages of one paper in their order."""
        return tuple(page for page in self.pages if page.paper == paper)

    def agreed(self, purpose: str) -> bool:
        """Whether the citizen agreed to this purpose."""
        return any(consent.purpose == purpose for consent in self.consents)


def apply(state: VisitState, event: Event) -> VisitState:
    """The state after one more fact."""
    match event:
        case VisitBegun():
            return VisitState(begun=event)
        case TicketOpened():
            begun = state.begun and replace(state.begun, filing_date=event.filing_date)
            helps = left_by_ticket(state.helps)
            return replace(state, begun=begun, ticket=event.ticket, helps=helps, granted_s=0)
        case ConsentGiven():
            others = tuple(c for c in state.consents if c.purpose != event.purpose)
            return replace(state, consents=(*others, event))
        case ConsentWithdrawn():
            return replace(state, consents=tuple(c for c in state.consents if c.purpose != event.purpose))
        case QuestionAnswered():
            return _with_answer(state, event)
        case AnswerRemoved():
            answers = {key: value for key, value in state.answers.items() if key != event.question}
            return replace(state, answers=answers, declared=None)
        case CardRead():
            return replace(state, card=dict(event.values))
        case GlassUsed():
            return replace(state, glass_used=True)
        case MovedTo():
            helps = moved_to(state.helps, event.stop)
            return replace(state, stop=event.stop, return_to=event.return_to, helps=helps)
        case PageAdded():
            return replace(state, pages=_with_page(state.pages, event))
        case PageAccepted():
            pages = (replace(p, accepted=event.reason) if p.page == event.page else p for p in state.pages)
            return replace(state, pages=tuple(pages))
        case PageRemoved():
            return replace(state, pages=tuple(p for p in state.pages if p.page != event.page))
        case PageTurned():
            pages = (replace(p, turned=event.quarters) if p.page == event.page else p for p in state.pages)
            return replace(state, pages=tuple(pages))
        case PageMoved():
            return replace(state, pages=_with_move(state.pages, event))
        case TruthDeclared():
            return replace(state, declared=event)
        case TruthWithdrawn():
            return replace(state, declared=None)
        case DeclarationPrinted():
            return replace(state, printed=event)
        case ApplicationSealed():
            return replace(state, sealed=event)
        case ReceiptArrived():
            return replace(state, receipt=event)
        case SlipPrinted():
            return replace(state, slip_printed=True)
        case HelpOffered() | HelpAgreed() | HelpRefused() | HelpEnded():
            return replace(state, helps=help_applied(state.helps, event, state.stop))
        case TimeGranted():
            return replace(state, granted_s=state.granted_s + event.seconds)
        case _:
            assert_never(event)


def _with_answer(state: VisitState, event: QuestionAnswered) -> VisitState:
    if state.answers.get(event.question) == event.answer:
        return replace(state, origins={**state.origins, event.question: event.origin})
    return replace(
        state,
        answers={**state.answers, event.question: event.answer},
        origins={**state.origins, event.question: event.origin},
        declared=None,
    )


def _with_page(pages: tuple[Page, ...], event: PageAdded) -> tuple[Page, ...]:
    page = Page(event.paper, event.page, event.verdict, event.bytes, event.width, event.height, event.dpi)
    if event.replaced and any(old.page == event.replaced for old in pages):
        return tuple(page if old.page == event.replaced else old for old in pages)
    return (*pages, page)


def _with_move(pages: tuple[Page, ...], event: PageMoved) -> tuple[Page, ...]:
    """The page at its new place among those of its paper; other papers' pages stay where they are."""
    moved = next((page for page in pages if page.page == event.page), None)
    if moved is None:
        return pages
    of_paper = [page for page in pages if page.paper == moved.paper and page is not moved]
    of_paper.insert(event.place, moved)
    ordered = iter(of_paper)
    return tuple(next(ordered) if page.paper == moved.paper else page for page in pages)
