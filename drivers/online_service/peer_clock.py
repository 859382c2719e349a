"""Tells a wrong clock from a wrong certificate, by asking the time of a peer that proves all but its dates."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import requests

NO_CHECK_TIME = ssl.VerifyFlags(0x200000)
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which Python does not name: all of the chain is checked but dates."""

NEGLIGIBLE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class PeerClock:
    """How far our clock is ahead of the peer's, and whether that is why its certificate was refused.

    A peer that is refused for more than its dates explains nothing.
    """

    off_s: float
    explains_it: bool


def ask(session: requests.Session, origin: str, timeout_s: float) -> PeerClock | None:
    """Ask `origin` for its time over a `session` that does not check dates; None where nothing is learnt.

    One request line without a body, a token or a path goes out, to a peer whose certificate is right in all
    but its dates; whatever it answers, nothing is sent there.
    """
    try:
        asked = session.head(f"{origin}/", timeout=timeout_s, allow_redirects=False, stream=True)
        with asked as answer:
            certificate = _certificate(answer)
            there = parsedate_to_datetime(answer.headers.get("Date", ""))
    except requests.exceptions.SSLError:
        return PeerClock(0.0, False)
    except (requests.RequestException, OSError, ValueError, TypeError, AttributeError):
        return None
    if there.tzinfo is None:
        return None
    off = datetime.now(UTC) - there
    return PeerClock(off.total_seconds(), abs(off) > NEGLIGIBLE and _valid(certificate, there))


def _certificate(answer: requests.Response) -> dict[str, Any]:
    """The peer's, which only the open connection still has."""
    connection: Any = answer.raw.connection
    found: dict[str, Any] = connection.sock.getpeercert()
    return found


def _valid(certificate: dict[str, Any], at: datetime) -> bool:
    begins = ssl.cert_time_to_seconds(certificate["notBefore"])
    return begins <= at.timestamp() <= ssl.cert_time_to_seconds(certificate["notAfter"])
