"""A small speech server for tests: speaks SSIP as speech-dispatcher 0.11 does, and can be told to misbehave."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

VOICES = [("Vietnamese (Northern)", "vi"), ("English (America)", "en-US"), ("Czech", "cs")]


@dataclass
class SpeechServer:
    """What it heard, and how it behaves: `mood` is well, silent, deaf, cut or canceling."""

    place: Path
    mood: str = "well"
    voices: list[tuple[str, str]] = field(default_factory=lambda: list(VOICES))
    commands: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    def serve(self, line: socket.socket) -> None:
        """One conversation."""
        with contextlib.suppress(OSError), line, line.makefile("rwb") as talk:
            while (command := talk.readline().decode().rstrip("\r\n")) and self.mood != "cut":
                self.commands.append(command)
                talk.write("".join(f"{each}\r\n" for each in self._answer(command, talk)).encode())
                talk.flush()

    def _answer(self, command: str, talk: object) -> list[str]:
        match command.split()[0]:
            case "LIST":
                voices = [f"249-{name}\t{language}\tnone" for name, language in self.voices]
                return [*voices, "249 OK VOICE LIST SENT"]
            case "SPEAK" if self.mood == "deaf":
                return ["501 ERR TEXT NOT ACCEPTED"]
            case "SPEAK":
                talk.write(b"230 OK RECEIVING DATA\r\n")  # type: ignore[attr-defined]
                talk.flush()  # type: ignore[attr-defined]
                lines = iter(lambda: talk.readline().decode().rstrip("\r\n"), ".")  # type: ignore[attr-defined]
                self.spoken.append("\n".join(lines))
                return self._spoken(len(self.spoken))
            case "CANCEL":
                return ["210 OK CANCELED"]
            case _:
                return ["208 OK DONE"]

    def _spoken(self, number: int) -> list[str]:
        queued = [f"225-{number}", "225 OK MESSAGE QUEUED"]
        event = {"well": ("702", "END"), "canceling": ("703", "CANCELED")}.get(self.mood)
        return (
            [*queued, f"{event[0]}-{number}", f"{event[0]}-1", f"{event[0]} {event[1]}"] if event else queued
        )


@contextmanager
def speech_server(place: Path) -> Iterator[SpeechServer]:
    """Listens at `place` until the end of the block."""
    place.parent.mkdir(parents=True, exist_ok=True)
    server, door = SpeechServer(place), socket.socket(socket.AF_UNIX)
    door.bind(str(place))
    door.listen()

    def welcome() -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = door.accept()
                threading.Thread(target=server.serve, args=(line,), daemon=True).start()

    thread = threading.Thread(target=welcome, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with contextlib.suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(5)
