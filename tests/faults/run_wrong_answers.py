"""Wrong answers to the one call whose answer is acceptance: whatever comes back, only a true receipt counts."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from drivers.online_service.practice import PracticeService
from drivers.online_service.practice_exchange import Reply, Request
from kiosk.outbox.delivery import deliver
from kiosk.result import Err, Ok
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.outbox.made_up import Desk, packet, value_of

MEMORY = Path("/dev/shm")
JSON = {"Content-Type": "application/json"}
Wrong = Callable[[dict[str, Any], random.Random], Reply]


def _json(value: Any, status: int = 201) -> Reply:
    return Reply(status, json.dumps(value).encode(), JSON)


def _other_nibble(digest: str, dice: random.Random) -> str:
    place = dice.randrange(len(digest))
    return (
        digest[:place]
        + dice.choice([c for c in "0123456789abcdef" if c != digest[place]])
        + digest[place + 1 :]
    )


def _without(receipt: dict[str, Any], dice: random.Random) -> Reply:
    gone = dice.choice(("code", "received_at", "digest", "status"))
    return _json({name: value for name, value in receipt.items() if name != gone})


def _other_kind(receipt: dict[str, Any], dice: random.Random) -> Reply:
    name = dice.choice(("code", "received_at", "digest", "status"))
    return _json({**receipt, name: dice.choice((None, True, [], {}, 1.5, "", "x", -1, 10**30))})


def _noise(receipt: dict[str, Any], dice: random.Random) -> Reply:
    return Reply(200, dice.randbytes(dice.randrange(400)), JSON)


def _cut(receipt: dict[str, Any], dice: random.Random) -> Reply:
    body = json.dumps(receipt).encode()
    return Reply(201, body[: dice.randrange(len(body))], JSON)


def _as(status: int, body: bytes = b"", kind: str = "application/problem+json") -> Wrong:
    headers = {"Content-Type": kind} if kind else {}
    return lambda _receipt, _dice: Reply(status, body, headers)


def _right_but(status: int, kind: str = "application/json") -> Wrong:
    """The very receipt, under a status or a type that says it is none."""
    return lambda receipt, _dice: Reply(status, json.dumps(receipt).encode(), {"Content-Type": kind})


def _portal(_receipt: dict[str, Any], _dice: random.Random) -> Reply:
    return Reply(200, b"<!doctype html><title>WiFi</title>", {"Content-Type": "text/html"})


def _redirect(status: int) -> Wrong:
    return lambda _receipt, _dice: Reply(status, b"", {"Location": "http://127.0.0.1:9/portal"})


WRONG: dict[str, Wrong] = {
    "200 with a portal's page": _portal,
    "302 to a portal": _redirect(302),
    "307 elsewhere": _redirect(307),
    "401": _as(401),
    "403": _as(403),
    "404": _as(404),
    "409": _as(409),
    "413": _as(413),
    "422": _as(422, b'{"reasons": [{"code": "refused"}]}'),
    "429": _as(429),
    "500": _as(500, b"<html>", "text/html"),
    "503": _as(503),
    "204 without a word": _as(204, b"", ""),
    "200 with nothing": _as(200, b"", "application/json"),
    "the receipt under 202": _right_but(202),
    "the receipt under 206": _right_but(206),
    "the receipt under 409": _right_but(409),
    "the receipt as HTML": _right_but(201, "text/html"),
    "another digest": lambda r, d: _json({**r, "digest": _other_nibble(r["digest"], d)}),
    "the digest in capitals": lambda r, d: _json({**r, "digest": r["digest"].upper() + "A"}),
    "a code that is none": lambda r, d: _json({**r, "code": "OK"}),
    "a state that is none": lambda r, d: _json({**r, "status": d.choice((0, 11, -1))}),
    "a time without a zone": lambda r, d: _json({**r, "received_at": "2026-11-22T09:00:00"}),
    "in a list": lambda r, d: _json([r]),
    "as a text": lambda r, d: _json(json.dumps(r)),
    "a field left out": _without,
    "a field of another kind": _other_kind,
    "cut short": _cut,
    "noise": _noise,
}


@dataclass
class Court:
    """One kiosk before one service whose submission is answered wrongly."""

    desk: Desk
    service: PracticeService
    numbers: Iterator[int]

    def round(self, dice: random.Random) -> Seen:
        """Each wrong answer once, to an application of its own, which then truly arrives or waits."""
        seen = Seen({"kinds": 0})
        for name, wrong in WRONG.items():
            seen = seen.plus(self._one(name, wrong, dice))
        return seen

    def _one(self, name: str, wrong: Wrong, dice: random.Random) -> Seen:
        one = packet(next(self.numbers), ("declaration",), 64)
        value_of(self.desk.outbox.put(one))
        self.service.answer = partial(self._answer, wrong, dice)  # type: ignore[method-assign]
        outcome = deliver(self.desk.outbox, self.desk.service, self.desk.clock, one.application_id)
        entry = self.desk.outbox.entry(one.application_id)
        taken = isinstance(outcome, Ok) or entry is None or entry.receipt is not None
        kept = one.application_id in self.desk.outbox.store.names()
        named = isinstance(outcome, Err) and entry is not None and bool(entry.trouble)
        del self.service.answer
        self.desk.outbox.requeue(one.application_id)
        arrived = False
        for _ in range(3):
            again = deliver(self.desk.outbox, self.desk.service, self.desk.clock, one.application_id)
            arrived = arrived or isinstance(again, Ok)
        return Seen(
            {
                "answers": 1,
                "taken for acceptance": int(taken),
                "kept": int(kept),
                "named": int(named),
                "arrived": int(arrived),
            }
        )

    def _answer(
        self,
        wrong: Wrong,
        dice: random.Random,
        call: str,
        request: Request,
        parts: tuple[str, ...],
        fault: Any,
    ) -> Reply | None:
        true = PracticeService.answer(self.service, call, request, parts, fault)
        if call != "submission" or true is None or true.status not in (200, 201):
            return true
        return wrong(json.loads(true.body), dice)


@contextmanager
def begin(_folder: Path) -> Iterator[Round]:
    """The service commits each time, so an answer taken wrongly could not be told by what it holds."""
    with tempfile.TemporaryDirectory(prefix="kiosk-wrong-", dir=MEMORY) as made:
        service = PracticeService(Path(made) / "service")
        service.start()
        desk = Desk(Path(made) / "kiosk", service)
        yield Court(desk, service, count(1)).round
        desk.close()
        service.close()


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of it."""
    answers = seen.count("answers")

    def counted(words: str, name: str, goal: int) -> Figure:
        return Figure(words, str(seen.count(name)), str(goal), seen.count(name) == goal)

    return (
        Figure("kinds of wrong answer", str(len(WRONG)), "≥ 14", len(WRONG) >= 14),
        counted("wrong answers taken for acceptance", "taken for acceptance", 0),
        counted("applications kept sealed meanwhile", "kept", answers),
        counted("troubles with a name of their own", "named", answers),
        counted("arrived once the answer was right", "arrived", answers),
    )


RUN = FaultRun(
    "wrong-answers", f"{len(WRONG)} kinds of wrong answer instead of a receipt", 20, begin, figures
)
