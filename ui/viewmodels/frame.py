"""What stands around every screen: step, bar, language, text size, contrast, idle warning, the way to stop."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.languages import SOURCE, languages
from ui.viewmodels.screen import NO_PRIMARY, Primary

SCREENS = {
    "needs": "Needs",
    "consent": "Consent",
    "identity": "Identity",
    "card": "Card",
    "questions": "Question",
    "stays": "Residence",
    "review": "Review",
    "papers": "Papers",
    "send": "Send",
    "sent": "Sent",
}


@dataclass(frozen=True, slots=True)
class AssistFacts:
    """Help in this visit: `asking` are the initials of who waits for the citizen's answer, `helper` of who helps.

    `held` while the citizen holds "Hiện", `closed` on the page no helper sees. `tools` where the volunteer's own
    sheet lies open; `doubted`, `types` and `sheet` say which of its ways there are here, `grants` how often more
    time can still be given.
    """

    asking: str = ""
    helper: str = ""
    held: bool = False
    closed: bool = False
    tools: bool = False
    doubted: bool = False
    types: bool = False
    sheet: bool = False
    grants: int = 0


@dataclass(frozen=True, slots=True)
class OfferedLanguage:
    """A language that can be chosen, by the name its speakers give it."""

    code: str
    name: str


NO_HELP = AssistFacts()


def offered() -> tuple[OfferedLanguage, ...]:
    """The languages of this kiosk, in their order."""
    return tuple(OfferedLanguage(each.code, each.name) for each in languages())


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """`idle_left`, `countdown` and `locks_in` (the volunteer's panel) are seconds, -1 when not shown.

    `voiced` where there is a voice, `speaking` while reading aloud is on, `reading` the marked box
    (x, y, width, height in the window's pixels) or empty. `fee_came` a moment long after one came in.
    """

    screen: str = "Welcome"
    in_visit: bool = False
    agency: str = ""
    procedure: str = ""
    step: int = 1
    step_count: int = 9
    step_name: str = ""
    finished: bool = False
    back: bool = False
    languages: tuple[OfferedLanguage, ...] = ()
    language: str = SOURCE
    text_size: int = 0
    high_contrast: bool = False
    help_called: bool = False
    fee_came: bool = False
    speaking: bool = False
    voiced: bool = False
    reading: tuple[float, ...] = ()
    practice: bool = False
    asking_stop: bool = False
    can_save: bool = False
    idle_left: int = -1
    countdown: int = -1
    countdown_from: int = 60
    locks_in: int = -1
    troubles: tuple[str, ...] = ()
    time: str = ""
    date: str = ""
    assist: AssistFacts = NO_HELP
    primary: Primary = NO_PRIMARY
