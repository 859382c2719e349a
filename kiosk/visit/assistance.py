"""A volunteer's help in a visit: asked for, agreed to or refused by the citizen, and ended; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.procedure.values import Problem
from kiosk.result import Err, Ok, Result
from kiosk.visit.commands import AnswerHelp, EndHelp, GrantTime, OfferHelp
from kiosk.visit.events import HelpAgreed, HelpEnded, HelpOffered, HelpRefused, TimeGranted

GRANT_S = 600
"""Seconds of further quiet that one touch of the volunteer gives."""
GRANTS = 3
"""How often in one visit."""

HelpCommand = OfferHelp | AnswerHelp | EndHelp | GrantTime
HelpEvent = HelpOffered | HelpAgreed | HelpRefused | HelpEnded


@dataclass(frozen=True, slots=True)
class Help:
    """One offer of help and what became of it; `helper` are initials, `screens` the stops it was given at.

    `agreed_at` is the citizen's consent. `ended` says who ended it: `citizen`, `volunteer`, `handover`, `ticket`,
    or `refused` where it never began.
    """

    helper: str
    offered_at: datetime
    agreed_at: datetime | None = None
    screens: tuple[str, ...] = ()
    ended: str = ""

    @property
    def waiting(self) -> bool:
        """Whether the citizen has still to answer."""
        return self.agreed_at is None and not self.ended

    @property
    def going_on(self) -> bool:
        """Whether the volunteer helps now."""
        return self.agreed_at is not None and not self.ended


Helps = tuple[Help, ...]


def help_decided(
    helps: Helps, granted_s: int, command: HelpCommand, now: datetime
) -> Result[tuple[HelpEvent | TimeGranted, ...], tuple[Problem, ...]]:
    """What follows from a command about help; nobody helps without the citizen's own consent."""
    last = helps[-1] if helps else None
    match command:
        case OfferHelp():
            return Ok(_offered(last, command.helper, now))
        case AnswerHelp() if last is None or not last.waiting:
            return Err((Problem("help.not_offered"),))
        case AnswerHelp():
            return Ok((HelpAgreed(now) if command.agreed else HelpRefused(now),))
        case EndHelp():
            return Ok((HelpEnded(command.by, now),) if last is not None and last.going_on else ())
        case GrantTime() if last is None or not last.going_on:
            return Err((Problem("help.not_agreed"),))
        case GrantTime():
            return Ok((TimeGranted(GRANT_S),) if granted_s < GRANTS * GRANT_S else ())


def help_applied(helps: Helps, event: HelpEvent, stop: str) -> Helps:
    """The record after one more fact; `stop` is where the citizen is."""
    if isinstance(event, HelpOffered):
        return (*helps, Help(event.helper, event.at))
    if not helps:
        return helps
    last = helps[-1]
    match event:
        case HelpAgreed():
            last = replace(last, agreed_at=event.at, screens=(stop,))
        case HelpRefused():
            last = replace(last, ended="refused")
        case HelpEnded():
            last = replace(last, ended=event.by)
    return (*helps[:-1], last)


def moved_to(helps: Helps, stop: str) -> Helps:
    """The record once the citizen has gone on: a volunteer who helps is at that screen now too."""
    if not helps or not helps[-1].going_on or stop in helps[-1].screens:
        return helps
    return (*helps[:-1], replace(helps[-1], screens=(*helps[-1].screens, stop)))


def left_by_ticket(helps: Helps) -> Helps:
    """The record once the visit came back by its ticket: whoever helped on that day helps no more."""
    if not helps or helps[-1].ended:
        return helps
    return (*helps[:-1], replace(helps[-1], ended="ticket"))


def was_helped(helps: Helps, called: bool) -> bool:
    """Whether a visit counts as helped: with consent, or called for and never refused (help by word alone)."""
    if any(each.agreed_at is not None for each in helps):
        return True
    return called and not helps


def _offered(last: Help | None, helper: str, now: datetime) -> tuple[HelpEvent, ...]:
    offer = HelpOffered(helper, now)
    if last is None or last.ended:
        return (offer,)
    if last.waiting:
        return () if last.helper == helper else (HelpRefused(now), offer)
    return (HelpEnded("handover", now), offer)
