"""What the kiosk asks of a voice: one sentence at a time, and a chime that calls the volunteer."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from kiosk.ports.cancel import CancelToken
from kiosk.result import Err, Result


class SpeechTrouble(StrEnum):
    """Why nothing was heard to its end."""

    NO_VOICE = "no_voice"
    CUT_SHORT = "cut_short"
    CANCELLED = "cancelled"


class Sound(StrEnum):
    """What a chime tells whoever stands near."""

    CALL = "call"
    FEE = "fee"


class Voice(Protocol):
    """A voice; all but `known` may block, and are called from the voice's own queue, never from Qt."""

    @property
    def known(self) -> frozenset[str]:
        """The languages (`vi`, `en`) it could speak when it was last looked at; never blocks."""

    def look(self) -> frozenset[str]:
        """Ask which languages it can speak now; none where there is no voice."""

    def say(self, sentence: str, language: str, cancel: CancelToken) -> Result[None, SpeechTrouble]:
        """Speak one sentence to its end, or stop within a moment once cancelled."""

    def chime(self, sound: Sound = Sound.CALL) -> Result[None, SpeechTrouble]:
        """Sound that somebody is called, or that a fee came in."""

    def close(self) -> None:
        """Be silent and let the device go."""


class NoVoice:
    """A kiosk without a voice."""

    known: frozenset[str] = frozenset()

    def look(self) -> frozenset[str]:
        """No language."""
        return self.known

    def say(self, sentence: str, language: str, cancel: CancelToken) -> Result[None, SpeechTrouble]:
        """Nothing is heard."""
        return Err(SpeechTrouble.NO_VOICE)

    def chime(self, sound: Sound = Sound.CALL) -> Result[None, SpeechTrouble]:
        """Nothing is heard."""
        return Err(SpeechTrouble.NO_VOICE)

    def close(self) -> None:
        """Nothing to let go."""
