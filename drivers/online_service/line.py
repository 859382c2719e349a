"""One exchange over HTTP: verified peer, bounded time and size, no redirects, each failure by its name."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import NewConnectionError
from urllib3.exceptions import TimeoutError as PoolTimeoutError
from urllib3.util.ssl_ import create_urllib3_context

from drivers.online_service import peer_clock
from drivers.online_service.peer_address import is_safe, origin_of
from kiosk.ports.online_service import ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result

CONNECT_S = 10.0
BLOCK_BYTES = 1 << 18
JSON_BYTES = 1 << 20
USER_AGENT = "lltp-kiosk"

_NOT_YET_VALID, _EXPIRED = 9, 10
"""OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED."""
_DATES = {_NOT_YET_VALID: "not yet valid", _EXPIRED: "expired"}
DATED = tuple(_DATES.values())


@dataclass(frozen=True, slots=True)
class ServiceAddress:
    """Where the service is and how it proves itself.

    `credentials_file` is JSON with client_id and client_secret; `ca_file` replaces the system's authorities,
    `pin_sha256` (hex) additionally demands this very certificate; `proxy` is a URL or "".
    """

    url: str
    credentials_file: Path
    ca_file: Path | None = None
    timeout_s: float = 30.0
    pin_sha256: str = ""
    proxy: str = ""

    @property
    def origin(self) -> str:
        """Scheme, host and port: what our token is for."""
        return origin_of(self.url)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()


class Line:
    """Carries requests; knows nothing of the contract. One caller at a time."""

    def __init__(self, address: ServiceAddress) -> None:
        self._address = address
        self._session = _session(address)

    def exchange(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | Body | None = None,
        limit: int = JSON_BYTES,
    ) -> Result[Answer, ServiceFault]:
        """Send one request and read all of its answer, at most `limit` bytes; whatever status it has."""
        if not self.allows(url):
            return Err(ServiceFault(ServiceTrouble.NOT_OUR_SERVICE, detail="an address without TLS"))
        try:
            return self._exchange(method, url, headers, body, limit)
        except (requests.RequestException, OSError, ValueError) as error:
            fault = _fault_of(error)
        if fault.detail in DATED:
            return Err(self._dated(origin_of(url), fault))
        return Err(fault)

    def _dated(self, origin: str, fault: ServiceFault) -> ServiceFault:
        """A certificate whose dates alone are wrong may be right, and our clock is what is wrong."""
        with _session(self._address, check_dates=False) as session:
            seen = peer_clock.ask(session, origin, self._address.timeout_s)
        if seen is None:
            return fault
        kind = ServiceTrouble.WRONG_CLOCK if seen.explains_it else ServiceTrouble.BAD_CERTIFICATE
        return replace(fault, kind=kind, detail=f"{fault.detail}, clock off by {seen.off_s:.0f} s")

    def allows(self, url: str) -> bool:
        """Whether anything may be asked or sent there."""
        return is_safe(url, self._address.url)

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def _exchange(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes | Body | None, limit: int
    ) -> Result[Answer, ServiceFault]:
        timeout = self._address.timeout_s
        until = time.monotonic() + timeout * 2
        with self._session.request(
            method,
            url,
            headers=dict(headers),
            data=body,
            timeout=(min(CONNECT_S, timeout), timeout),
            allow_redirects=False,
            stream=True,
        ) as response:
            if isinstance(body, Body):
                until = time.monotonic() + timeout * 2
            read = bytearray()
            for block in response.iter_content(1 << 16):
                read += block
                if len(read) > limit:
                    return Err(ServiceFault(ServiceTrouble.GARBLED, detail="answer too long"))
                if time.monotonic() > until:
                    return Err(ServiceFault(ServiceTrouble.TIMEOUT, detail="answer too slow"))
            names = {name.lower(): value for name, value in response.headers.items()}
            return Ok(Answer(response.status_code, names, bytes(read)))


class Body:
    """Bytes on their way up, told about as they leave; has a length, so nothing is sent in chunks."""

    def __init__(self, data: memoryview, progress: Callable[[int], None]) -> None:
        self._data = data
        self._at = 0
        self._progress = progress

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[bytes]:
        while block := self.read(BLOCK_BYTES):
            yield block

    def read(self, size: int = -1) -> bytes:
        """The next block; asking for it means that the one before has left."""
        self._progress(self._at)
        block = self._data[self._at : len(self._data) if size < 0 else self._at + size]
        self._at += len(block)
        return bytes(block)


def _session(address: ServiceAddress, check_dates: bool = True) -> requests.Session:
    """Verifies the peer, follows the settings alone and keeps no cookie."""
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": USER_AGENT, "Accept-Encoding": "identity"})
    if address.proxy:
        session.proxies = {"http": address.proxy, "https": address.proxy}
    session.verify = str(address.ca_file or _authorities_of_the_system()) or True
    for prefix in ("https://", "http://"):
        session.mount(prefix, _Adapter(check_dates=check_dates))
    if address.pin_sha256:
        session.mount(address.origin, _Adapter(address.pin_sha256, check_dates))
    return session


def _authorities_of_the_system() -> str:
    """Debian's bundle, to which an agency adds its own; "" where there is none and requests brings one."""
    return ssl.get_default_verify_paths().cafile or ""


class _Adapter(HTTPAdapter):
    """Bigger blocks, one certificate only where it is pinned, dates unchecked only to ask for the time."""

    def __init__(self, pin_sha256: str = "", check_dates: bool = True) -> None:
        self._pin, self._check_dates = pin_sha256, check_dates
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Called by requests; the options reach every connection."""
        if self._pin:
            options["assert_fingerprint"] = self._pin
        if not self._check_dates:
            context = create_urllib3_context()
            context.verify_flags |= peer_clock.NO_CHECK_TIME
            options["ssl_context"] = context
        super().init_poolmanager(*args, blocksize=BLOCK_BYTES, **options)


def _fault_of(error: Exception) -> ServiceFault:
    detail = type(error).__name__
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                wrong_clock = cause.verify_code == _NOT_YET_VALID
                kind = ServiceTrouble.WRONG_CLOCK if wrong_clock else ServiceTrouble.BAD_CERTIFICATE
                return ServiceFault(kind, detail=_DATES.get(cause.verify_code, cause.verify_message))
            case ssl.SSLError() | requests.exceptions.SSLError():
                return ServiceFault(ServiceTrouble.BAD_CERTIFICATE, detail=detail)
            case NewConnectionError():
                return ServiceFault(ServiceTrouble.NO_LINE, detail=type(cause).__name__)
            case TimeoutError() | requests.Timeout() | PoolTimeoutError():
                return ServiceFault(ServiceTrouble.TIMEOUT, detail=detail)
    match error:
        case requests.exceptions.ChunkedEncodingError() | requests.exceptions.ContentDecodingError():
            return ServiceFault(ServiceTrouble.GARBLED, detail=detail)
        case requests.ConnectionError():
            return ServiceFault(ServiceTrouble.NO_LINE, detail=detail)
        case requests.RequestException() | ValueError():
            return ServiceFault(ServiceTrouble.GARBLED, detail=detail)
        case _:
            return ServiceFault(ServiceTrouble.BAD_CERTIFICATE, detail=f"{detail} (CA file)")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it wraps and what it grew from; the innermost first, as that one knows most."""
    found: list[BaseException] = []
    rest: list[object] = [error]
    while rest and len(found) < 40:
        one = rest.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            rest += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return reversed(found)
