"""The practice voice: says nothing, writes down each sentence and each chime."""

from __future__ import annotations

import json
import time
from pathlib import Path

from kiosk.ports.cancel import CancelToken
from kiosk.ports.speech import Sound, SpeechTrouble
from kiosk.result import Err, Ok, Result

CHIME = "♪"
CHIMES = {Sound.CALL: CHIME, Sound.FEE: "♫"}
LINGER_S = 0.01


class PracticeVoice:
    """Speaks both languages into a file of one JSON line each: `{"language": …, "sentence": …}`.

    While `lingering`, a sentence lasts until it is cut off."""

    def __init__(self, file: Path, languages: frozenset[str] = frozenset({"vi", "en"})) -> None:
        self.file = file
        self.known = languages
        self.troubles: list[SpeechTrouble] = []
        self.lingering = False
        self.cut_off = 0

    def look(self) -> frozenset[str]:
        """What it was made with."""
        return self.known

    def say(self, sentence: str, language: str, cancel: CancelToken) -> Result[None, SpeechTrouble]:
        """Write the sentence down, unless it is no longer wanted or a trouble was laid in the way."""
        if self._unwanted(cancel):
            return Err(SpeechTrouble.CANCELLED)
        if self.troubles:
            return Err(self.troubles.pop(0))
        written = self._write(language, sentence)
        while self.lingering and not self._unwanted(cancel):
            time.sleep(LINGER_S)
        if self._unwanted(cancel):
            self.cut_off += 1
            return Err(SpeechTrouble.CANCELLED)
        return written

    @staticmethod
    def _unwanted(cancel: CancelToken) -> bool:
        return cancel.cancelled

    def chime(self, sound: Sound = Sound.CALL) -> Result[None, SpeechTrouble]:
        """Write the chime down."""
        return self._write("", CHIMES[sound])

    def close(self) -> None:
        """Nothing to let go."""

    def spoken(self) -> list[tuple[str, str]]:
        """Everything so far: language and sentence; a chime has no language."""
        lines = self.file.read_text("utf-8").splitlines() if self.file.exists() else []
        told = [json.loads(line) for line in lines]
        return [(each["language"], each["sentence"]) for each in told]

    def _write(self, language: str, sentence: str) -> Result[None, SpeechTrouble]:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"language": language, "sentence": sentence}, ensure_ascii=False) + "\n")
        return Ok(None)
