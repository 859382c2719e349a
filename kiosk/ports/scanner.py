"""What the core asks of a scanner: one finished page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.ports.cancel import CancelToken
from kiosk.result import Result


class ScanTrouble(StrEnum):
    """Why no page came; each has its own words and remedy on screen."""

    NOT_FOUND = "not_found"
    BUSY = "busy"
    JAMMED = "jammed"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    DENIED = "denied"
    NO_MEMORY = "no_memory"
    IO = "io"
    UNSUPPORTED = "unsupported"
    INVALID = "invalid"
    ENDED_EARLY = "ended_early"
    UNPLUGGED = "unplugged"
    HUNG = "hung"
    CRASHED = "crashed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ScanFault:
    """One failed scan; `detail` is for the technician's log and never holds page content."""

    trouble: ScanTrouble
    detail: str = ""


class PageVerdict(StrEnum):
    """What is doubtful about a page; every verdict can be overruled by a person.

    From `no_card` on nothing is wrong with the picture, but with what lies in the card's or the declaration's slot.
    """

    GOOD = "good"
    BLANK = "blank"
    FAINT = "faint"
    DARK = "dark"
    BLURRED = "blurred"
    CUT_EDGE = "cut_edge"
    TOO_SMALL = "too_small"
    STREAK = "streak"
    NO_CARD = "no_card"
    NO_MARK = "no_mark"
    OTHER_DECLARATION = "other_declaration"
    OLDER_PRINT = "older_print"
    WRONG_PAGE = "wrong_page"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page in fractions of its width and height, 0 to 1."""

    x: float
    y: float
    width: float
    height: float


class PageSource(StrEnum):
    """Where a page comes from; `duplex` is the feeder with both sides of each sheet."""

    GLASS = "glass"
    FEEDER = "feeder"
    DUPLEX = "duplex"


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What to scan: resolution in dots per inch, `card` or `page` in the slot, and which page is expected.

    `paper` is the procedure's key of the paper and `number` its page from 1, so that the right sheet in the
    right slot can be checked.
    """

    dpi: int = 300
    slot: str = "page"
    max_bytes: int = 1_500_000
    paper: str = ""
    number: int = 1
    source: PageSource = PageSource.GLASS


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A finished page: colour JPEG at `dpi`, ready for a PDF byte for byte.

    `preview` and `thumbnail` are JPEGs of at most 1600 and 320 pixels; `codes` are the raw bytes of
    each QR code on the page, largest first; `zones` are readings of the machine-readable zone in the card's
    slot, lines between newlines, for `kiosk.identity.mrz_readings` to hold against each other; `angle` is the
    skew taken out in degrees, `turned` the quarter turns clockwise; `measures` are the numbers behind the verdict.
    """

    jpeg: bytes
    preview: bytes
    thumbnail: bytes
    width: int
    height: int
    dpi: int
    angle: float = 0.0
    turned: int = 0
    verdict: PageVerdict = PageVerdict.GOOD
    doubt: Box | None = None
    codes: tuple[bytes, ...] = ()
    zones: tuple[str, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GlassLook:
    """What a coarse look at the glass saw: `clear` when nothing lies there; `measures` say why."""

    clear: bool
    measures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScannerState:
    """Whether a page could be scanned now, the device's own name for the volunteer, and where pages may come from."""

    ready: bool
    name: str = ""
    trouble: ScanTrouble | None = None
    sources: tuple[PageSource, ...] = ()


class Scanner(Protocol):
    """A scanner; every method may block and is called from the scanner's own queue, never from Qt."""

    def state(self) -> ScannerState:
        """Ask the device whether it is there."""

    def scan(
        self, request: ScanRequest, progress: Callable[[float], None], cancel: CancelToken
    ) -> Result[ScannedPage, ScanFault]:
        """Scan and finish one page; `progress` gets real fractions from 0 to 1."""

    def scan_stack(
        self,
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
    ) -> Result[int, ScanFault]:
        """Scan and finish what lies in the feeder; `keep` gets each page, `progress` begins anew with each.

        The empty feeder is the normal end: how many pages came. With a fault, pages kept before it stand.
        From the glass, each of several cards is a page, the back after the front; else what lies there is one.
        """

    def look_at_glass(self, cancel: CancelToken) -> Result[GlassLook, ScanFault]:
        """Whether something still lies on the glass; coarse, and nothing of what is seen is kept."""

    def close(self) -> None:
        """Let the device and its worker go."""
