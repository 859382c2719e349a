"""A mail server for tests: takes letters over real SMTP (RFC 5321) and keeps them; it can refuse, or be away."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from queue import Queue
from typing import Any


class _Conversation(socketserver.StreamRequestHandler):
    """One connection: EHLO, MAIL, RCPT, DATA, QUIT; whatever else is not implemented."""

    server: MailCatcher

    def handle(self) -> None:
        self._say(220, "catcher")
        for line in iter(self.rfile.readline, b""):
            verb = line.split()[0].upper() if line.split() else b""
            match verb:
                case b"EHLO" | b"HELO" | b"RSET" | b"NOOP":
                    self._say(250, "ok")
                case b"MAIL":
                    self._say(250, "ok")
                case b"RCPT":
                    refused = any(each.encode() in line for each in self.server.refused)
                    self._say(550 if refused else 250, "no such mailbox" if refused else "ok")
                case b"DATA":
                    self._say(354, "go on")
                    self.server.letters.put(self._letter())
                    self._say(250, "kept")
                case b"QUIT":
                    self._say(221, "bye")
                    return
                case _:
                    self._say(502, "not here")

    def _letter(self) -> EmailMessage:
        lines = iter(self.rfile.readline, b".\r\n")
        whole = b"".join(line[1:] if line.startswith(b"..") else line for line in lines)
        letter = message_from_bytes(whole, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        return letter

    def _say(self, code: int, words: str) -> None:
        self.wfile.write(f"{code} {words}\r\n".encode())


class MailCatcher(socketserver.ThreadingTCPServer):
    """`letters` arrive in order; recipients in `refused` have no mailbox here."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int = 0) -> None:
        self.letters: Queue[EmailMessage] = Queue()
        self.refused: set[str] = set()
        super().__init__(("127.0.0.1", port), _Conversation)

    @property
    def port(self) -> int:
        """Where it listens on 127.0.0.1."""
        return int(self.server_address[1])

    def next(self) -> EmailMessage:
        """The next letter; waits for it."""
        return self.letters.get(timeout=20)


@contextmanager
def catching(port: int = 0) -> Iterator[MailCatcher]:
    """A mail server while the block lasts."""
    catcher: Any = MailCatcher(port)
    thread = threading.Thread(target=catcher.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield catcher
    finally:
        catcher.shutdown()
        thread.join()
        catcher.server_close()
