"""The practice service's HTTP connection: routes, reads and answers, and lets armed faults strike."""

from __future__ import annotations

import re
import socket
import struct
import sys
import threading
from collections.abc import Iterator
from datetime import UTC
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from drivers.online_service.practice_exchange import Reply, Request, problem
from drivers.online_service.practice_faults import Fault, FaultKind
from kiosk import logs

if TYPE_CHECKING:
    from drivers.online_service.practice import PracticeService

LOG = "drivers.online_service.practice"
_PART = r"([^/]+)"
ROUTES = tuple(
    (method, re.compile(pattern), call)
    for method, pattern, call in (
        ("POST", r"/oauth/token", "token"),
        ("GET", r"/v1/service", "service"),
        ("POST", r"/v1/applications", "create"),
        ("POST", rf"/v1/applications/{_PART}/submission", "submission"),
        ("POST", rf"/v1/applications/{_PART}/supplements", "supplement"),
        ("POST", rf"/v1/files/{_PART}/{_PART}", "upload_create"),
        ("HEAD", rf"/v1/files/{_PART}", "upload_offset"),
        ("PATCH", rf"/v1/files/{_PART}", "upload"),
        ("GET", rf"/v1/lookup/{_PART}", "lookup"),
        ("GET", rf"/v1/lookup/{_PART}/slip", "slip"),
        ("POST", r"/v1/payments", "payments"),
        ("POST", r"/v1/ratings", "rating"),
        ("POST", r"/v1/statistics", "statistics"),
    )
)
_PORTAL = b"<!doctype html><title>WiFi</title><p>Vui long dang nhap WiFi</p>"
_SO_LINGER_NOW = struct.pack("ii", 1, 0)


class PracticeHandler(BaseHTTPRequestHandler):
    """One connection, many requests."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    rbufsize = 1 << 18
    timeout = 60
    server_version = "kiosk-practice"
    sys_version = ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """The log is written once per call, without addresses, in `_serve`."""

    def _serve(self) -> None:
        path = urlsplit(self.path).path
        call, parts = _route(self.command, path)
        fault = self._practice.faults.strike(call)
        self._left = int(self.headers.get("Content-Length") or 0)
        self._practice.calls[call] += 1
        status = self._struck_before(fault)
        if status is None:
            reply = self._practice.answer(call, self._request(path), parts, fault if _breaks(fault) else None)
            status = self._send_struck(reply, fault)
        logs.event(LOG, "Answered", call=call, status=status)

    do_GET = do_POST = do_HEAD = do_PATCH = _serve

    @property
    def _practice(self) -> PracticeService:
        return cast(PracticeServer, self.server).practice

    def _request(self, path: str) -> Request:
        scheme = self._practice.url.split(":")[0]
        origin = f"{scheme}://{self.headers.get('Host', '')}"
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(self.command, path, headers, origin, self._blocks)

    def _blocks(self) -> Iterator[bytes]:
        while self._left > 0:
            try:
                block = self.rfile.read1(min(self._left, 1 << 18))
            except OSError:
                block = b""
            if not block:
                self.close_connection = True
                return
            self._left -= len(block)
            self._practice.body_bytes += len(block)
            yield block

    def _struck_before(self, fault: Fault | None) -> int | None:
        """What a fault does instead of the call; None when the call is to be done."""
        if fault is None:
            return None
        match fault.kind:
            case FaultKind.CLOSE:
                return self._hang_up()
            case FaultKind.DELAY:
                self._practice.stopping.wait(fault.seconds)
                return None
            case FaultKind.HTML:
                return self._instead(Reply(200, _PORTAL, {"Content-Type": "text/html"}))
            case FaultKind.REDIRECT:
                return self._instead(Reply(302, headers={"Location": "http://127.0.0.1:9/portal"}))
            case FaultKind.THROTTLE:
                return self._instead(_with_wait(problem(429, "slow down"), fault.seconds))
            case FaultKind.SERVER_ERROR:
                return self._instead(_with_wait(problem(503, "not now"), fault.seconds))
            case FaultKind.REFUSE:
                reasons = [{"field": "toKhai.nycHoTen", "code": "refused", "words": "Họ tên MẪU chưa đúng"}]
                return self._instead(problem(422, "refused", reasons))
            case FaultKind.UNAUTHORISED:
                return self._instead(problem(401, "no valid token"))
            case FaultKind.FORBIDDEN:
                return self._instead(problem(403, "not for this kiosk"))
            case FaultKind.NOT_FOUND:
                return self._instead(problem(404, "gone"))
            case FaultKind.CONFLICT:
                return self._instead(problem(409, "in another hand"))
            case FaultKind.TOO_LARGE:
                return self._instead(problem(413, "too large"))
            case FaultKind.GONE:
                return self._instead(problem(410, "gone for good"))
            case FaultKind.LOCKED:
                return self._instead(problem(423, "in another hand"))
            case FaultKind.OTHER_CHECKSUM:
                return self._instead(problem(460, "not what was announced"))
            case _:
                return None

    def _instead(self, reply: Reply) -> int:
        for _ in self._blocks():
            pass
        return self._send(reply)

    def _send_struck(self, reply: Reply | None, fault: Fault | None) -> int:
        """Send the answer, or what a fault makes of it after the call was done."""
        if reply is None or (fault and fault.kind is FaultKind.DROP_ANSWER):
            return self._hang_up()
        for _ in self._blocks():
            pass
        if fault and fault.kind is FaultKind.CORRUPT_RECEIPT:
            return self._send(Reply(reply.status, _other_digest(reply.body), reply.headers))
        if fault and fault.kind is FaultKind.TRUNCATE:
            self._send(reply, reply.body[: len(reply.body) // 2])
            return self._hang_up()
        if fault and fault.kind is FaultKind.SLOW_DRIP:
            return self._drip(reply, fault.seconds)
        return self._send(reply)

    def _send(self, reply: Reply, body: bytes | None = None) -> int:
        told = reply.body if body is None else body
        self.wfile.write(self._head(reply) + (b"" if self.command == "HEAD" else told))
        return reply.status

    def _drip(self, reply: Reply, seconds: float) -> int:
        self.wfile.write(self._head(reply))
        for byte in reply.body:
            if self._practice.stopping.wait(seconds):
                break
            self.wfile.write(bytes((byte,)))
        return reply.status

    def _head(self, reply: Reply) -> bytes:
        """Status line and headers in one piece, so that the answer is one packet."""
        date = format_datetime(self._practice.now().astimezone(UTC), usegmt=True)
        lines = [f"HTTP/1.1 {reply.status} -", f"Date: {date}"]
        lines += [f"{name}: {value}" for name, value in reply.headers.items()]
        if reply.status != 204:
            lines.append(f"Content-Length: {len(reply.body)}")
        return "\r\n".join([*lines, "", ""]).encode("latin-1")

    def _hang_up(self) -> int:
        """Break the line without a word, with whatever is still under way."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _SO_LINGER_NOW)
        return 0


class PracticeServer(ThreadingHTTPServer):
    """Knows its open connections, so that stopping can cut them."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], practice: PracticeService) -> None:
        self.practice = practice
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(address, PracticeHandler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection before its thread starts."""
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection with its end."""
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A broken line is no news here, a bug is."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def cut(self) -> None:
        """Break every open connection."""
        with self._guard:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue


def _route(method: str, path: str) -> tuple[str, tuple[str, ...]]:
    for wanted, pattern, call in ROUTES:
        found = pattern.fullmatch(path)
        if found and wanted == method:
            return call, tuple(unquote(part) for part in found.groups())
    return "", ()


def _breaks(fault: Fault | None) -> bool:
    return fault is not None and fault.kind is FaultKind.BREAK_UPLOAD


def _with_wait(reply: Reply, seconds: float) -> Reply:
    return Reply(reply.status, reply.body, {**reply.headers, "Retry-After": str(int(seconds))})


def _other_digest(body: bytes) -> bytes:
    """A receipt that is right but for its digest."""
    return re.sub(rb'("digest": ")([0-9a-f])', lambda m: m[1] + (b"0" if m[2] != b"0" else b"1"), body)
