"""What a URL says about its peer; a text that is no URL says nothing, and is no reason to stop."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_PORTS = {"https": 443, "http": 80}


def parts_of(url: str) -> SplitResult | None:
    """The URL taken apart (RFC 3986), None where it names no peer or a port that cannot be."""
    try:
        parts = urlsplit(url)
        named = parts.port != 0 and parts.hostname
    except ValueError:
        return None
    return parts if named else None


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL (RFC 6454), the port always written out; "" for what is no URL."""
    parts = parts_of(url)
    if parts is None:
        return ""
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{parts.port or _PORTS.get(parts.scheme, 0)}"


def joined(base: str, reference: str) -> str:
    """The address that a `Location` means, as seen from `base`; "" for what is no URL."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return ""


def is_safe(url: str, service_url: str) -> bool:
    """TLS everywhere; plain HTTP only on this machine, where the service itself is on this machine."""
    asked, service = parts_of(url), parts_of(service_url)
    if asked is None or service is None:
        return False
    if asked.scheme == "https":
        return True
    return all(parts.scheme == "http" and parts.hostname in LOOPBACK for parts in (asked, service))
