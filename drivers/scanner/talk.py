"""What a scanner worker says, taken off its pipe answer by answer."""

from __future__ import annotations

import time

from drivers.child_process import Worker
from drivers.scanner.messages import (
    Answer,
    FaultAnswer,
    GlassAnswer,
    PageAnswer,
    StackAnswer,
    StateAnswer,
    read_answer,
)
from drivers.scanner.protocol import FrameReader
from kiosk.result import Err, Ok, Result

LOOK_S = 0.05
"""A wish to cancel is seen at least this often."""


class Talk:
    """A worker and what it has said so far."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self._reader = FrameReader()
        self._heard: list[Answer] = []
        self.pages_follow = False

    def hear(self, timeout: float) -> Result[Answer | None, str]:
        """The next answer within `timeout` seconds, None when nothing came, an Err when none will come."""
        until = time.monotonic() + timeout
        while not self._heard:
            left = until - time.monotonic()
            data = self.worker.read(left) if left > 0 else None
            if data is None:
                return Ok(None)
            if data == b"":
                return Err("the worker hung up")
            frames = self._reader.feed(data)
            if isinstance(frames, Err):
                return Err(frames.error.reason)
            for frame in frames.value:
                answer = read_answer(frame)
                if isinstance(answer, Err):
                    return Err(answer.error.reason)
                self._heard.append(answer.value)
        return Ok(self._heard.pop(0))

    def wind_down(self, number: int, seconds: float) -> None:
        """Take what still comes until the cancelled order is answered; kill the worker if it is not."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            match self.hear(LOOK_S):
                case Ok(PageAnswer()) if self.pages_follow:
                    continue
                case Ok(
                    PageAnswer(heard)
                    | StackAnswer(heard)
                    | GlassAnswer(heard)
                    | FaultAnswer(heard)
                    | StateAnswer(heard)
                ) if heard == number:
                    return
                case Err():
                    break
                case _:
                    continue
        self.worker.end(grace=0.0)
