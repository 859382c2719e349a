"""Whatever a peer says instead of HTTP, the client names a trouble and lives on."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from kiosk.ports.online_service import ServiceTrouble
from tests.outbox.made_up import HandClock, error_of

TROUBLES = {
    ServiceTrouble.NO_LINE,
    ServiceTrouble.GARBLED,
    ServiceTrouble.NOT_OUR_SERVICE,
    ServiceTrouble.TIMEOUT,
}


@contextmanager
def peer(says: list[bytes]) -> Iterator[str]:
    """A listener that answers each connection with `says[0]`, whatever it is asked."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(2)
                try:
                    connection.recv(1 << 16)
                    connection.sendall(says[0])
                except OSError:
                    continue

    thread = threading.Thread(target=serve)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


@pytest.fixture
def noisy(tmp_path: Path) -> Iterator[tuple[HttpOnlineService, list[bytes]]]:
    credentials = tmp_path / "credentials.json"
    credentials.write_text('{"client_id": "kiosk", "client_secret": "MAU"}')
    says = [b""]
    with peer(says) as url:
        client = HttpOnlineService(ServiceAddress(url, credentials, timeout_s=2), HandClock())
        yield client, says
        client.close()


HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\nConnection: close\r\n\r\nshort",
        HEAD + b'Content-Length: 9\r\n\r\n{"a": 1',
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nnoise",
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8bxx",
        HEAD + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
        HEAD + b"X: 1\r\n" * 200 + b"\r\n",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: 99999999999999999999\r\n\r\n{}",
        b"HTTP/1.1 302 Found\r\nLocation: /v1/service\r\nConnection: close\r\n\r\n",
    ],
)
def test_a_peer_that_speaks_no_http_of_ours(
    noisy: tuple[HttpOnlineService, list[bytes]], answer: bytes
) -> None:
    client, says = noisy
    says[0] = answer
    assert error_of(client.describe()).kind in TROUBLES


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.booleans())
def test_noise_has_a_name(
    noisy: tuple[HttpOnlineService, list[bytes]], noise: bytes, after_head: bool
) -> None:
    client, says = noisy
    says[0] = HEAD + b"\r\n" + noise if after_head else noise
    assert error_of(client.describe()).kind in TROUBLES | {ServiceTrouble.SERVER}
