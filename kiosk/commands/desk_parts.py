"""The parts of a desk that commands without screens need, each opened alone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk import wiring
from kiosk.commands.trouble import CommandError
from kiosk.desk.count_store import CountStore
from kiosk.desk.store import StaffStore
from kiosk.outbox.outbox import Outbox
from kiosk.papers.ram_storage import ram_folder
from kiosk.ports.clock import Clock
from kiosk.ports.online_service import OnlineService
from kiosk.ports.scanner import Scanner
from kiosk.result import Err, Ok
from kiosk.settings import Settings


def clock() -> Clock:
    """The machine's."""
    return wiring.SystemClock()


def service(settings: Settings) -> OnlineService:
    """The desk's online service."""
    return wiring.online_service(settings, clock())


@contextmanager
def scanner(settings: Settings) -> Iterator[Scanner]:
    """The desk's scanner, looked for where the running kiosk looks; its choice of back ends lies in memory."""
    match ram_folder(os.environ):
        case Err():
            with closing(wiring.scanner(settings)) as device:
                yield device
        case Ok(memory):
            with (
                tempfile.TemporaryDirectory(prefix="sane-", dir=memory) as folder,
                closing(wiring.scanner(settings, Path(folder))) as device,
            ):
                yield device


@contextmanager
def outbox(settings: Settings) -> Iterator[Outbox]:
    """The desk's outbox; CommandError where it cannot be opened."""
    try:
        opened = wiring.outbox(wiring.state_folder(settings, os.environ), os.environ, clock())
    except (wiring.NotReadyError, OSError) as trouble:
        raise CommandError(str(trouble)) from trouble
    try:
        yield opened
    finally:
        opened.close()


def staff(settings: Settings) -> StaffStore:
    """The desk's staff; CommandError where their file cannot be used."""
    try:
        return StaffStore(wiring.state_folder(settings, os.environ) / "staff.sqlite")
    except (wiring.NotReadyError, OSError) as trouble:
        raise CommandError(str(trouble)) from trouble


def counts(settings: Settings) -> CountStore:
    """The desk's numbers; CommandError where their file cannot be used."""
    try:
        return CountStore(wiring.state_folder(settings, os.environ) / wiring.COUNTS)
    except (wiring.NotReadyError, OSError) as trouble:
        raise CommandError(str(trouble)) from trouble
