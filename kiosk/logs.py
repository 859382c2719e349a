"""The log's one format: an event's name and its white-listed fields; every other value reads `<redacted>`."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from typing import TextIO

REDACTED = "<redacted>"

SHOWN = frozenset(
    {
        "attempt",
        "attempts",
        "bytes",
        "call",
        "cancelled",
        "case",
        "code",
        "command",
        "count",
        "damaged",
        "dark",
        "detail",
        "device",
        "dpi",
        "elapsed_ms",
        "entry",
        "error",
        "exit_code",
        "free_bytes",
        "height",
        "job",
        "kept_bytes",
        "kind",
        "language",
        "level",
        "limit",
        "line",
        "local_code",
        "mode",
        "needed_bytes",
        "number",
        "offset",
        "operation",
        "outcome",
        "page",
        "pages",
        "paper",
        "percent",
        "phase",
        "pid",
        "port",
        "printer",
        "procedure",
        "profile",
        "question",
        "restarts",
        "resumed",
        "retry_after_s",
        "screen",
        "seconds",
        "service",
        "signal",
        "size",
        "skew_s",
        "source",
        "state",
        "status",
        "step",
        "stop",
        "thread",
        "tried",
        "trouble",
        "turned",
        "verdict",
        "version",
        "visit",
        "wait_s",
        "waiting",
        "width",
    }
)
"""Field names whose values may stand in a log. None of them ever carries an answer of a citizen."""

_PLAIN = re.compile(r"[\w.:/+@%,-]+")


def event(logger_name: str, event_id: str, *, severity: int = logging.INFO, **fields: object) -> None:
    """Write one line: `event_id` names what happened, `fields` what may be told about it."""
    logger = logging.getLogger(logger_name)
    if logger.isEnabledFor(severity):
        logger.log(severity, "%s", _line(event_id, fields), extra={"kiosk_event": True})


def failure(logger_name: str, event_id: str, error: BaseException) -> None:
    """Write down a bug: the error's kind and where it arose, never its message, which may hold an answer."""
    where = " < ".join(reversed(list(_frames(error))))
    line = _line(event_id, {"error": type(error).__name__})
    extra = {"kiosk_event": True}
    logging.getLogger(logger_name).log(logging.ERROR, "%s", f"{line} at {where}", extra=extra)


def configure(stream: TextIO | None = None, level: int | str = logging.INFO) -> None:
    """Send the whole program's log to `stream` (the standard error where None), in our format alone."""
    target = logging.StreamHandler(stream if stream is not None else sys.stderr)
    target.setFormatter(EventFormatter())
    root = logging.getLogger()
    for other in list(root.handlers):
        root.removeHandler(other)
    root.addHandler(target)
    root.setLevel(level)
    logging.raiseExceptions = False


class EventFormatter(logging.Formatter):
    """`time level logger event field=value …`; what a library says is replaced, only its place is told."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever the record holds; no message or exception text of strangers gets through."""
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        if getattr(record, "kiosk_event", False):
            message = record.getMessage()
        else:
            message = f"{REDACTED} at {record.module}:{record.lineno}"
        return f"{when} {record.levelname} {record.name} {message}"


def _line(event_id: str, fields: dict[str, object]) -> str:
    told = (f"{name}={_value(value) if name in SHOWN else REDACTED}" for name, value in fields.items())
    return " ".join((event_id, *told))


def _value(value: object) -> str:
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _frames(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}"
