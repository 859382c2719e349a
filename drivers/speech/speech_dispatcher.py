"""The voice of speech-dispatcher, with espeak-ng's Vietnamese and English unless the machine has better ones."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from drivers.child_process import Finished, run
from drivers.speech.chime import chime_wav
from drivers.speech.ssip import CANCELLED, END, Conversation
from kiosk.ports.cancel import CancelToken
from kiosk.ports.speech import Sound, SpeechTrouble
from kiosk.result import Err, Ok, Result

SPAWN_S = 10.0
CHIME_S = 5.0
SLOWEST_S = 0.35
"""Seconds for one letter of the slowest voice; a sentence may take a few more than that."""
RATE = -15
"""A little slower than usual (from -100 to 100), for ears that are not used to a machine's voice."""


class SpeechDispatcher:
    """One connection, made when it is needed and made anew after trouble; see `kiosk.ports.speech`."""

    def __init__(self, environ: Mapping[str, str] = os.environ, starts: bool = True) -> None:
        self._place = socket_place(environ)
        self._starts = starts
        self._open: Conversation | None = None
        self._language = ""
        self.known: frozenset[str] = frozenset()

    def look(self) -> frozenset[str]:
        """Ask for its voices; its server is started where none runs."""
        try:
            answer = self._conversation().ask("LIST SYNTHESIS_VOICES")
        except OSError:
            self.close()
            self.known = frozenset()
            return self.known
        spoken = {line.split("\t")[1].lower() for line in answer.lines if line.count("\t") >= 1}
        self.known = frozenset(each.split("-")[0] for each in spoken)
        return self.known

    def say(self, sentence: str, language: str, cancel: CancelToken) -> Result[None, SpeechTrouble]:
        """Speak, and wait for the event that says it is over."""
        if cancel.cancelled:
            return Err(SpeechTrouble.CANCELLED)
        try:
            return self._say(sentence, language, cancel)
        except OSError:
            self.close()
            return Err(SpeechTrouble.NO_VOICE)

    def _say(self, sentence: str, language: str, cancel: CancelToken) -> Result[None, SpeechTrouble]:
        line = self._conversation()
        if language != self._language and line.ask(f"SET self LANGUAGE {language}").good:
            self._language = language
        message = line.speak(sentence)
        if not message:
            return Err(SpeechTrouble.NO_VOICE)
        end = line.ended(message, 5 + SLOWEST_S * len(sentence), lambda: cancel.cancelled)
        if end == END:
            return Ok(None)
        line.ask("CANCEL self")
        wanted_end = cancel.cancelled or end == CANCELLED
        return Err(SpeechTrouble.CANCELLED if wanted_end else SpeechTrouble.CUT_SHORT)

    def chime(self, sound: Sound = Sound.CALL) -> Result[None, SpeechTrouble]:
        """Two notes through ALSA, for the speech server may be without sound files."""
        played = run(["aplay", "-q", "-"], CHIME_S, stdin=chime_wav(sound))
        return Ok(None) if isinstance(played, Finished) else Err(SpeechTrouble.NO_VOICE)

    def close(self) -> None:
        """Hang up."""
        if self._open is not None:
            with contextlib.suppress(OSError):
                self._open.close()
        self._open, self._language = None, ""

    def _conversation(self) -> Conversation:
        if self._open is None:
            self._open = self._connect()
            for command in (
                "SET self CLIENT_NAME kiosk:lltp-kiosk:main",
                "SET self NOTIFICATION END on",
                "SET self NOTIFICATION CANCEL on",
                f"SET self RATE {RATE}",
                "SET self PUNCTUATION none",
            ):
                self._open.ask(command)
        return self._open

    def _connect(self) -> Conversation:
        try:
            return Conversation(self._place)
        except OSError:
            if not self._starts:
                raise
        run(["speech-dispatcher", "--spawn"], SPAWN_S)
        return Conversation(self._place)


def socket_place(environ: Mapping[str, str]) -> Path:
    """Where speech-dispatcher listens for this user (its documentation, "Address specification")."""
    told = environ.get("SPEECHD_ADDRESS", "")
    if told.startswith("unix_socket:"):
        return Path(told.removeprefix("unix_socket:"))
    runtime = environ.get("XDG_RUNTIME_DIR")
    home = Path(runtime) if runtime else Path(environ.get("HOME", "/")) / ".cache"
    return home / "speech-dispatcher" / "speechd.sock"
