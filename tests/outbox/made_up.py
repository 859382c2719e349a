"""Made-up applications, a clock that stands still, and an outbox and service to send between."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.ports.clock import VIET_NAM
from kiosk.result import Err, Ok, Result
from kiosk.sealing import MachineKey

KEY = MachineKey(bytes(range(32)))
T = TypeVar("T")
E = TypeVar("E")
START = datetime(2026, 11, 22, 9, 30, tzinfo=VIET_NAM)
SECRET = "bi-mat-tra-cuu-MAU"


@dataclass
class HandClock:
    """Time that moves when it is told."""

    time: datetime = START
    running: float = 0.0

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.running

    def pass_time(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.running += seconds


def pdf(text: str, size: int = 400) -> bytes:
    """Bytes that begin like a PDF and are `size` long; no real paper."""
    return (b"%PDF-1.7\n% MAU " + text.encode()).ljust(size, b"\n")


def packet(
    number: int = 1,
    papers: tuple[str, ...] = ("declaration", "residence"),
    size: int = 400,
    **payload: Any,
) -> Packet:
    """Application `number`; the same number is the same application."""
    name = f"NGUYỄN VĂN MẪU {number}"
    declaration = {"loaiPhieu": 1, "nycHoTen": name, "soLuongCap": 2, **payload}
    files = tuple(PaperFile.of(paper, 1, pdf(f"{paper} {number}", size)) for paper in papers)
    local_code = f"TAM-K0001-261122-{number:04d}"
    return Packet(
        application_id=str(uuid.UUID(int=number)),
        idempotency_key=str(uuid.UUID(int=number + 10**9)),
        local_code=local_code,
        lookup_secret=SECRET,
        procedure="criminal-record-certificate",
        profile="2026-07",
        payload=declaration,
        kiosk={
            "local_code": local_code,
            "lookup_secret_sha256": hashlib.sha256(SECRET.encode()).hexdigest(),
            "consents": [
                {"purpose": "filing", "text_sha256": "0" * 64, "given_at": "2026-11-22T09:00:00+07:00"}
            ],
            "declared_at": "2026-11-22T09:29:00+07:00",
        },
        papers=files,
        digest=digest_of(declaration, files),
    )


@dataclass
class Desk:
    """One kiosk's outbox and its line to one practice service."""

    folder: Path
    practice: PracticeService
    clock: HandClock = field(default_factory=HandClock)
    timeout_s: float = 5.0

    def __post_init__(self) -> None:
        self.outbox = Outbox.open(self.folder, KEY, self.clock)
        self.service = self.line()

    def line(self) -> HttpOnlineService:
        """A fresh client, as after a start."""
        address = ServiceAddress(self.practice.url, self.practice.credentials_file, timeout_s=self.timeout_s)
        return HttpOnlineService(address, self.clock)

    def start_again(self) -> None:
        """What a new process does after a crash."""
        self.close()
        self.outbox = Outbox.open(self.folder, KEY, self.clock)
        self.service = self.line()

    def close(self) -> None:
        self.outbox.close()
        self.service.close()


def value_of(result: Result[T, E]) -> T:
    """What went well; anything else is the test's failure."""
    match result:
        case Ok(value):
            return value
        case Err(error):
            raise AssertionError(error)


def error_of(result: Result[T, E]) -> E:
    """What went wrong; anything else is the test's failure."""
    match result:
        case Err(error):
            return error
        case Ok(value):
            raise AssertionError(value)
