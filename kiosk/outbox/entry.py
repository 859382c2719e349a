"""What the outbox tells about one application: its state, and the receipt it earned; nothing personal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.ports.online_service import Receipt


class EntryState(StrEnum):
    """How far an application is; each is written down before the act it announces.

    SEALING is only ever seen inside `put`; ACCEPTED has a verified receipt and may still have its
    sealed file; ERASED has none any more, and its row goes after a week.
    """

    SEALING = "sealing"
    CREATED = "created"
    UPLOADING = "uploading"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    ERASED = "erased"
    NEEDS_VOLUNTEER = "needs_volunteer"


WAITING = (EntryState.CREATED, EntryState.UPLOADING, EntryState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One application in the outbox.

    `bytes` is the size of the sealed file, `next_at` when it is tried again, `trouble` the last
    `ServiceTrouble` or `OutboxTrouble` ("" while all is well).
    """

    application_id: str
    local_code: str
    digest: str
    state: EntryState
    created_at: datetime
    bytes: int
    attempts: int
    next_at: datetime
    trouble: str = ""
    receipt: Receipt | None = None

    @property
    def arrived(self) -> bool:
        """Whether the service holds the application, by its own receipt."""
        return self.receipt is not None


class OutboxTrouble(StrEnum):
    """What can be wrong with the outbox itself."""

    NO_ROOM = "no_room"
    DISK = "disk"
    DAMAGED = "damaged"
    MISSING = "missing"
    WRONG_KEY = "wrong_key"
    NEWER_VERSION = "newer_version"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class OutboxFault:
    """One failed act of the outbox; `detail` is for the technician's log."""

    trouble: OutboxTrouble
    detail: str = ""
