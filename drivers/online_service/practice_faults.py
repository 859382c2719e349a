"""What the practice service can be told to do wrong, how often, and in which call."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock


class FaultKind(StrEnum):
    """One way in which a line or a service fails."""

    DROP_ANSWER = "drop_answer_after_commit"
    CLOSE = "close_before_commit"
    DELAY = "delay"
    SLOW_DRIP = "slow_drip"
    BREAK_UPLOAD = "break_upload"
    REFUSE = "refuse"
    CORRUPT_RECEIPT = "corrupt_receipt"
    HTML = "html200"
    REDIRECT = "redirect"
    THROTTLE = "throttle"
    TRUNCATE = "truncated_json"
    SERVER_ERROR = "server_error"
    UNAUTHORISED = "unauthorised"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    GONE = "gone"
    LOCKED = "locked"
    OTHER_CHECKSUM = "other_checksum"


@dataclass(slots=True)
class Fault:
    """One armed fault: in `call` (any where ""), `times` more times (for ever where None), by `chance`.

    `seconds` is the length of a delay, a drip or a Retry-After; `after_bytes` where an upload breaks.
    """

    kind: FaultKind
    call: str = ""
    times: int | None = None
    chance: float = 1.0
    seconds: float = 1.0
    after_bytes: int = 0


class FaultPlan:
    """The armed faults; the first one that fits a call happens. Threads may share it.

    What stands in `file` strikes too: another process puts it there (`kiosk service fault`).
    """

    def __init__(self, faults: tuple[Fault, ...] = (), seed: int = 0, file: Path | None = None) -> None:
        self._faults = list(faults)
        self._random = random.Random(seed)
        self._lock = Lock()
        self._file = file
        self._read_at = file.stat().st_mtime_ns if file and file.exists() else 0

    def arm(
        self,
        kind: FaultKind | str,
        call: str = "",
        *,
        times: int | None = None,
        chance: float = 1.0,
        seconds: float = 1.0,
        after_bytes: int = 0,
    ) -> None:
        """Arm one more fault, by its kind or the kind's name."""
        with self._lock:
            self._faults.append(Fault(FaultKind(kind), call, times, chance, seconds, after_bytes))

    def clear(self) -> None:
        """Let everything work again."""
        with self._lock:
            self._faults.clear()

    def strike(self, call: str) -> Fault | None:
        """The fault that happens to this call, used up once."""
        with self._lock:
            self._read()
            for fault in self._faults:
                fits = fault.call in ("", call) and fault.times != 0
                if fits and self._random.random() < fault.chance:
                    if fault.times is not None:
                        fault.times -= 1
                    return fault
        return None

    def _read(self) -> None:
        """Take over what another process wrote since the last look; an empty list clears everything."""
        if self._file is None or not self._file.exists():
            return
        written_at = self._file.stat().st_mtime_ns
        if written_at == self._read_at:
            return
        self._read_at = written_at
        self._faults = [
            Fault(FaultKind(each.pop("kind")), **each) for each in json.loads(self._file.read_text())
        ]


def write(file: Path, faults: tuple[Fault, ...]) -> None:
    """Let a service that runs over this file do these wrong from its next call on, and nothing else."""
    draft = file.with_suffix(".draft")
    draft.write_text(json.dumps([asdict(fault) for fault in faults]))
    draft.replace(file)
