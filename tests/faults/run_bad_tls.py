"""Peers that do not prove themselves: a whole application waits before each, and none gets a byte of it."""

from __future__ import annotations

import random
import ssl
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.outbox.delivery import DeliveryTrouble, deliver
from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import ServiceTrouble
from tests.drivers.online_service.certificates import DAY, Issued, issue
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import KEY, HandClock, error_of, packet, value_of

BAD, CLOCK = ServiceTrouble.BAD_CERTIFICATE, ServiceTrouble.WRONG_CLOCK
Case = tuple[Callable[[Path], Issued], timedelta, str, ServiceTrouble]
"""How the certificate is made, how far the service's clock is off ours, the pin, and what must be said."""


def _old_tls(folder: Path) -> Issued:
    issued = issue(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        issued.context.minimum_version = ssl.TLSVersion.TLSv1
        issued.context.maximum_version = ssl.TLSVersion.TLSv1_1
    issued.context.set_ciphers("ALL:@SECLEVEL=0")
    return issued


def _of_another(folder: Path) -> Issued:
    """The right kind of certificate, by an authority that nobody here trusts."""
    mine, other = issue(folder), issue(folder / "other")
    return Issued(other.context, mine.ca_file, other.sha256)


CASES: dict[str, Case] = {
    "expired": (partial(issue, begins=-20 * DAY, ends=-DAY), timedelta(), "", BAD),
    "not yet valid": (partial(issue, begins=DAY, ends=20 * DAY), timedelta(), "", BAD),
    "another host": (partial(issue, address="10.0.0.1"), timedelta(), "", BAD),
    "unknown authority": (_of_another, timedelta(), "", BAD),
    "self-signed": (partial(issue, self_signed=True), timedelta(), "", BAD),
    "TLS 1.1": (_old_tls, timedelta(), "", BAD),
    "our clock ahead": (partial(issue, begins=-3 * DAY, ends=-DAY), -2 * DAY, "", CLOCK),
    "our clock behind": (partial(issue, begins=DAY, ends=3 * DAY), 2 * DAY, "", CLOCK),
    "pin of another": (issue, timedelta(), "ab" * 32, BAD),
}


@contextmanager
def begin(folder: Path) -> Iterator[Round]:
    """All cases in one round."""
    yield partial(all_cases, folder)


def all_cases(folder: Path, _dice: random.Random) -> Seen:
    """One application before each peer."""
    seen = Seen()
    for number, case in enumerate(CASES.values()):
        seen = seen.plus(_one(folder / str(number), *case))
    return seen


def _one(
    folder: Path, make: Callable[[Path], Issued], off: timedelta, pin: str, wanted: ServiceTrouble
) -> Seen:
    issued = make(folder)
    practice = PracticeService(
        folder / "practice", tls=issued.context, now=lambda: datetime.now(UTC).replace(microsecond=0) + off
    )
    outbox = Outbox.open(folder / "outbox", KEY, HandClock())
    address = ServiceAddress(practice.start(), practice.credentials_file, issued.ca_file, 5, pin)
    client = HttpOnlineService(address, HandClock())
    value_of(outbox.put(packet(1)))
    fault = error_of(deliver(outbox, client, HandClock(), packet(1).application_id))
    refused = fault.trouble is DeliveryTrouble.WAITING and outbox.store.names() != ()
    told = fault.service is not None and fault.service.kind is wanted
    client.close()
    outbox.close()
    practice.close()
    return Seen(
        {
            "cases": 1,
            "refused": int(refused),
            "told": int(told),
            "body": practice.body_bytes,
            "calls": sum(n for call, n in practice.calls.items() if call),
        }
    )


def figures(seen: Seen) -> tuple[Figure, ...]:
    """Counted at the server."""
    cases = seen.count("cases")

    def counted(words: str, name: str, goal: int) -> Figure:
        return Figure(words, str(seen.count(name)), str(goal), seen.count(name) == goal)

    return (
        counted("wrong peers refused, the application kept", "refused", cases),
        counted("told by their right name, a wrong clock too", "told", cases),
        counted("body bytes that reached a server", "body", 0),
        counted("calls of the contract that reached one", "calls", 0),
    )


RUN = FaultRun("bad-tls", f"{len(CASES)} peers that do not prove themselves", 1, begin, figures)
