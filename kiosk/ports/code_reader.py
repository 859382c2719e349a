"""What the core asks of a hand-held reader of codes: the bytes of the next code held in front of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from kiosk.ports.cancel import CancelToken
from kiosk.result import Result


class ReaderTrouble(StrEnum):
    """Why no code came."""

    NOT_FOUND = "not_found"
    DENIED = "denied"
    BUSY = "busy"
    UNPLUGGED = "unplugged"
    CANCELLED = "cancelled"


class CodeReader(Protocol):
    """A hand-held reader; both block and are called from the reader's own queue, never from Qt."""

    def look(self) -> ReaderTrouble | None:
        """What keeps the reader from being used now; None where nothing does."""

    def read(self, cancel: CancelToken) -> Result[bytes, ReaderTrouble]:
        """The bytes of the next code, as they stand in it, without the reader's own line end."""
