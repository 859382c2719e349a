"""One conversation with speech-dispatcher over its socket, in its own protocol (SSIP)."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ANSWER_S = 3.0
LOOK_S = 0.05
READ_BYTES = 1 << 16
MOST_BYTES = 1 << 23
"""espeak-ng lists some ten thousand voices, about half a million bytes."""
END, CANCELLED = "702", "703"
"""Codes of the events that end a message (SSIP, "Event notification")."""


class LineCutError(OSError):
    """The conversation ended, or took longer than it may."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply: its code, and the lines before the last, without their code."""

    code: str
    lines: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it was done (2xx)."""
        return self.code.startswith("2")


class Conversation:
    """Commands and their answers in turn; events that come between are kept."""

    def __init__(self, place: Path) -> None:
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._line.settimeout(ANSWER_S)
        self._came = b""
        self._events: list[Answer] = []
        try:
            self._line.connect(str(place))
        except OSError:
            self._line.close()
            raise

    def ask(self, command: str) -> Answer:
        """Send one command line; raises LineCutError when no answer comes."""
        self._send(command)
        return self._answer()

    def speak(self, text: str) -> str:
        """Queue one message; its id, "" when it was refused."""
        if not self.ask("SPEAK").good:
            return ""
        lines = (f".{line}" if line.startswith(".") else line for line in text.splitlines() or [""])
        self._send("\r\n".join([*lines, "."]))
        answer = self._answer()
        return answer.lines[0] if answer.good and answer.lines else ""

    def ended(self, message: str, seconds: float, stop: Callable[[], bool]) -> str:
        """Wait for the event that ends a message: its code, "" when time is over or `stop` says so."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not stop():
            for event in self._taken():
                if event.lines[:1] == (message,) and event.code in (END, CANCELLED):
                    return event.code
            self._read(LOOK_S)
        return ""

    def close(self) -> None:
        """Say goodbye."""
        with contextlib.suppress(OSError):
            self._send("QUIT")
        self._line.close()

    def _send(self, text: str) -> None:
        self._line.settimeout(ANSWER_S)
        self._line.sendall(f"{text}\r\n".encode())

    def _answer(self) -> Answer:
        until = time.monotonic() + ANSWER_S
        while time.monotonic() < until:
            answers = [each for each in self._replies() if not self._is_event(each)]
            if answers:
                return answers[0]
            self._read(LOOK_S)
        raise LineCutError("speech-dispatcher does not answer")

    def _is_event(self, reply: Answer) -> bool:
        if reply.code.startswith("7"):
            self._events.append(reply)
            return True
        return False

    def _taken(self) -> list[Answer]:
        for reply in self._replies():
            self._is_event(reply)
        events, self._events = self._events, []
        return events

    def _replies(self) -> Iterator[Answer]:
        """Whole replies that have come: `249-line` goes on, `249 line` ends one."""
        lines: list[str] = []
        while (end := self._whole_reply()) is not None:
            lines = self._came[:end].decode("utf-8", "replace").split("\r\n")[:-1]
            self._came = self._came[end:]
            yield Answer(lines[-1][:3], tuple(line[4:] for line in lines[:-1]))

    def _whole_reply(self) -> int | None:
        start = 0
        while (end := self._came.find(b"\r\n", start)) >= 0:
            if self._came[start + 3 : start + 4] != b"-":
                return end + 2
            start = end + 2
        return None

    def _read(self, seconds: float) -> None:
        self._line.settimeout(seconds)
        try:
            came = self._line.recv(READ_BYTES)
        except TimeoutError:
            return
        if not came or len(self._came) > MOST_BYTES:
            raise LineCutError("speech-dispatcher ended the conversation")
        self._came += came
