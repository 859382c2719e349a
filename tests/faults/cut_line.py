"""A line between kiosk and service that breaks every so many bytes, and counts what crossed it."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from urllib.parse import urlsplit

BLOCK = 1 << 14
NOW = struct.pack("ii", 1, 0)


class CutLine:
    """Listens before the service at `url`; each connection ends hard after `after` bytes towards it."""

    def __init__(self, url: str, after: int) -> None:
        parts = urlsplit(url)
        self._there, self._after = (parts.hostname or "", parts.port or 0), after
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.crossed = 0
        self.cuts = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(self._there)
            threading.Thread(target=self._back, args=(far, near), daemon=True).start()
            threading.Thread(target=self._towards, args=(near, far), daemon=True).start()

    def _towards(self, near: socket.socket, far: socket.socket) -> None:
        left = self._after
        with contextlib.suppress(OSError):
            while left and (block := near.recv(min(BLOCK, left))):
                self.crossed += len(block)
                left -= len(block)
                far.sendall(block)
        if not left:
            self.cuts += 1
        for each in (near, far):
            with contextlib.suppress(OSError):
                if not left and each is near:
                    each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NOW)
                each.shutdown(socket.SHUT_WR if each is far else socket.SHUT_RDWR)
                if each is near:
                    each.close()

    def _back(self, far: socket.socket, near: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while block := far.recv(BLOCK):
                near.sendall(block)
        for each in (far, near):
            with contextlib.suppress(OSError):
                each.close()
