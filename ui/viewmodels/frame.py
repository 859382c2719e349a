"""What stands around every screen: step, bar, language, text size, contrast, idle warning, the way to stop."""

from __future__ import annotations

from dataclasses import dataclass

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
class FrameFacts:
    """`idle_left`, `countdown` and `locks_in` (the volunteer's panel) are seconds, -1 when not shown.

    `voiced` where there is a voice, `speaking` while reading aloud is on, `reading` the marked box
    (x, y, width, height in the window's pixels) or empty.
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
    language: str = "vi"
    text_size: int = 0
    high_contrast: bool = False
    help_called: bool = False
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
    primary: Primary = NO_PRIMARY
