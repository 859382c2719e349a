"""Asking the printer itself: what it says, that it is not pestered, and every way of not answering."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from drivers.printer import machine
from drivers.printer.machine import CannotSay, Machine, Says, Silent, ask
from tests.real_cups import RealCups


class Impostor(BaseHTTPRequestHandler):
    """Answers every question with the prepared status and body, and counts them."""

    status = 200
    body = b""
    asked = 0

    def do_POST(self) -> None:
        """Answer one question."""
        Impostor.asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def impostor() -> Iterator[str]:
    """The address of something that is no printer."""
    Impostor.status, Impostor.body, Impostor.asked = 200, b"", 0
    with HTTPServer(("127.0.0.1", 0), Impostor) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield f"ipp://127.0.0.1:{server.server_port}/ipp/print"
        server.shutdown()
        serving.join()


@pytest.mark.cups
def test_a_printer_says_how_it_is(real_cups: RealCups) -> None:
    assert ask(real_cups.device_uri) == Says(3, ("none",))
    assert ask(real_cups.device_uri.replace("ipp:", "ipps:")) == Says(3, ("none",))


@pytest.mark.parametrize(
    "uri",
    [
        "socket://10.0.0.9",
        "usb://MAU/In",
        "dnssd://MAU._ipp._tcp.local/",
        "ipp://MAU._ipp._tcp.local/",
        "",
        "ipp://[",
        "ipp://h:x",
    ],
)
def test_some_queues_have_nobody_to_ask(uri: str) -> None:
    assert isinstance(ask(uri), CannotSay)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"not here"),
        (200, b"<html>MAU</html>"),
        (200, b""),
        (200, b"\x02\x00\x04\x06\x00\x00\x00\x01\x03"),
        (200, b"\x02\x00\x00\x00\x00\x00\x00\x01\x01G\x00\x12attributes-cha"),
    ],
)
def test_what_is_no_printer_cannot_say(impostor: str, status: int, body: bytes) -> None:
    Impostor.status, Impostor.body = status, body

    assert isinstance(ask(impostor), CannotSay)
    assert Impostor.asked == 1


def test_nobody_at_the_address_is_silence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert isinstance(ask(f"ipp://127.0.0.1:{taken.getsockname()[1]}/ipp/print"), Silent)


def test_an_address_that_never_answers_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "DEADLINE_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        assert isinstance(ask(f"ipp://127.0.0.1:{deaf.getsockname()[1]}/ipp/print"), Silent)


def test_the_printer_is_asked_every_two_seconds_unless_it_matters_now(impostor: str) -> None:
    now = 100.0
    printer = Machine(lambda: now)

    printer.word(impostor)
    printer.word(impostor)
    assert Impostor.asked == 1
    now += 1.9
    printer.word(impostor)
    assert Impostor.asked == 1
    printer.word(impostor, now=True)
    assert Impostor.asked == 2
    now += 2.1
    printer.word(impostor)
    assert Impostor.asked == 3
    printer.word(impostor + "/other")
    assert Impostor.asked == 4
