"""How far the delivery of one application is, written down before each act so that a crash can be resumed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime

from kiosk import sealing
from kiosk.outbox import receipt_text
from kiosk.outbox.entry import EntryState
from kiosk.outbox.ledger import Ledger
from kiosk.ports.online_service import Created, Reason, Receipt, UploadSlot
from kiosk.result import Ok
from kiosk.sealing import MachineKey


@dataclass(frozen=True, slots=True)
class Known:
    """What the service said so far: its own id of the application, and where each paper goes or went.

    `handed_in` says that all papers were up once and the service was asked to take them.
    """

    remote: str
    slots: tuple[UploadSlot, ...]
    locations: dict[str, str]
    handed_in: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """The delivery of `application_id`; each method is one durable change of the ledger."""

    ledger: Ledger = field(repr=False)
    application_id: str

    def known(self) -> Known | None:
        """What an earlier try learnt; None when the service has not answered yet."""
        rows = self.ledger.rows(
            "SELECT remote, state FROM entries WHERE application_id = ?", self.application_id
        )
        if not rows or not rows[0]["remote"]:
            return None
        uploads = self.ledger.rows(
            "SELECT * FROM uploads WHERE application_id = ? ORDER BY place", self.application_id
        )
        slots = tuple(UploadSlot(u["paper"], u["create_url"], json.loads(u["headers"])) for u in uploads)
        locations = {u["paper"]: u["location"] for u in uploads if u["location"]}
        all_up = rows[0]["state"] == EntryState.SUBMITTED and len(locations) == len(slots)
        return Known(rows[0]["remote"], slots, locations, all_up)

    def begin(self, next_at: datetime) -> None:
        """A try begins; should it end us, the next one is not before `next_at`."""
        with self.ledger.transaction():
            self._set("attempts = attempts + 1, next_at = ?", next_at.timestamp())

    def created(self, created: Created) -> None:
        """The service knows the application; its papers go up from now on.

        Said again it may have moved: an upload goes on only where its slot is still the same.
        """
        known = self.known()
        same = {slot.paper for slot in known.slots if slot.create_url in _places(created)} if known else set()
        with self.ledger.transaction():
            self._set("state = ?, remote = ?", EntryState.UPLOADING, created.application)
            self.ledger.write("DELETE FROM uploads WHERE application_id = ?", self.application_id)
            for place, slot in enumerate(created.uploads):
                kept = known.locations.get(slot.paper, "") if known and slot.paper in same else ""
                self._slot(place, slot, kept)

    def _slot(self, place: int, slot: UploadSlot, location: str) -> None:
        self.ledger.write(
            "INSERT INTO uploads (application_id, place, paper, create_url, headers, location)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            self.application_id,
            place,
            slot.paper,
            slot.create_url,
            json.dumps(dict(slot.headers)),
            location,
        )

    def located(self, paper: str, location: str) -> None:
        """The upload of `paper` is at `location`, "" when that address is no longer good."""
        with self.ledger.transaction():
            self.ledger.write(
                "UPDATE uploads SET location = ? WHERE application_id = ? AND paper = ?",
                location,
                self.application_id,
                paper,
            )

    def submitting(self) -> None:
        """All papers are up; the service is about to be asked to take the application."""
        with self.ledger.transaction():
            self._set("state = ?", EntryState.SUBMITTED)

    def start_over(self) -> None:
        """The service no longer knows the application; it is announced again under the same key."""
        with self.ledger.transaction():
            self._set("state = ?, remote = ''", EntryState.CREATED)
            self.ledger.write("DELETE FROM uploads WHERE application_id = ?", self.application_id)

    def accepted(self, receipt: Receipt, at: datetime) -> None:
        """The receipt matches; from here on only the row counts."""
        with self.ledger.transaction():
            self._set(
                "state = ?, receipt = ?, accepted_at = ?, trouble = '', reasons = NULL, remote = ''",
                EntryState.ACCEPTED,
                receipt_text.write(receipt),
                at.timestamp(),
            )
            self.ledger.write("DELETE FROM uploads WHERE application_id = ?", self.application_id)

    def erased(self) -> None:
        """The sealed file is gone."""
        with self.ledger.transaction():
            self._set("state = ?, bytes = 0", EntryState.ERASED)

    def failed(self, trouble: str, next_at: datetime) -> None:
        """The try brought nothing and another one may."""
        with self.ledger.transaction():
            self._set("trouble = ?, next_at = ?", trouble, next_at.timestamp())

    def refused(self, trouble: str, reasons: tuple[Reason, ...], key: MachineKey) -> None:
        """No try helps before a person did something; its reasons are sealed, they may quote answers."""
        text = json.dumps([asdict(reason) for reason in reasons], ensure_ascii=False)
        sealed = sealing.seal(text.encode(), key, self._reasons_name)
        with self.ledger.transaction():
            self._set("state = ?, trouble = ?, reasons = ?", EntryState.NEEDS_VOLUNTEER, trouble, sealed)

    def reasons(self, key: MachineKey) -> tuple[Reason, ...]:
        """Why the service refused, for the volunteer; empty when it did not."""
        rows = self.ledger.rows("SELECT reasons FROM entries WHERE application_id = ?", self.application_id)
        if not rows or rows[0]["reasons"] is None:
            return ()
        match sealing.open(rows[0]["reasons"], key, self._reasons_name):
            case Ok(text):
                return tuple(Reason(**reason) for reason in json.loads(text))
            case _:
                return ()

    @property
    def _reasons_name(self) -> bytes:
        return reasons_name(self.application_id)

    def _set(self, assignments: str, *values: str | float | bytes) -> None:
        statement = f"UPDATE entries SET {assignments} WHERE application_id = ?"
        self.ledger.write(statement, *values, self.application_id)


def reasons_name(application_id: str) -> bytes:
    """What the sealed reasons of an application are bound to."""
    return f"{application_id}:reasons".encode()


def _places(created: Created) -> frozenset[str]:
    return frozenset(slot.create_url for slot in created.uploads)
