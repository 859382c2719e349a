"""Until when the service's own certificate holds, asked with the checks every exchange makes."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from pathlib import Path
from socket import create_connection
from urllib.parse import urlsplit

CONNECT_S = 10.0


def certificate_end(url: str, ca_file: Path | None = None) -> datetime | None:
    """When it ends; None where there is none (http), nobody answers, or it is refused, which other checks tell."""
    try:
        address = urlsplit(url)
        host, port = address.hostname or "", address.port or 443
    except ValueError:
        return None
    if address.scheme != "https" or not host:
        return None
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    try:
        with (
            create_connection((host, port), timeout=CONNECT_S) as plain,
            context.wrap_socket(plain, server_hostname=host) as line,
        ):
            told = (line.getpeercert() or {}).get("notAfter")
    except OSError:
        return None
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(told), UTC) if isinstance(told, str) else None
