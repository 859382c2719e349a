"""After a visit: whether its papers are still on the glass, so that the next one does not find them."""

from __future__ import annotations

from enum import StrEnum

from kiosk import logs
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import Scanner
from kiosk.result import Err, Ok
from kiosk.visit.state import VisitState

LOG = "kiosk.filing"


class GlassSeen(StrEnum):
    """What the look says; `unseen` where the scanner could not look, which says nothing of the glass."""

    CLEAR = "clear"
    THERE = "there"
    UNSEEN = "unseen"


def owes_look(state: VisitState) -> bool:
    """Whether something may lie on the glass after this visit; the card too, whose picture was never a page."""
    return state.glass_used


def glass_after(scanner: Scanner) -> GlassSeen:
    """Look once; blocks for as long as a coarse scan takes. The visit itself is wiped before."""
    match scanner.look_at_glass(CancelToken()):
        case Ok(look) if look.clear:
            return GlassSeen.CLEAR
        case Ok():
            logs.event(LOG, "GlassNotClear")
            return GlassSeen.THERE
        case Err(fault):
            logs.event(LOG, "GlassNotSeen", trouble=fault.trouble)
            return GlassSeen.UNSEEN
