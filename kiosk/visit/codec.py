"""The JSON form of events, for the journal and the ticket; reading back is strict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Any, get_args, get_type_hints

from kiosk.procedure.values import Answer, Json, from_json, to_json
from kiosk.visit.events import Event

CardValues = tuple[tuple[str, Answer], ...]
KINDS: Mapping[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
HINTS: Mapping[str, Mapping[str, Any]] = {name: get_type_hints(kind) for name, kind in KINDS.items()}


def event_to_json(event: Event) -> Json:
    """The event as one JSON object whose `event` names its kind."""
    body = {name: _to_json(getattr(event, name), hint) for name, hint in HINTS[type(event).__name__].items()}
    return {"event": type(event).__name__, **body}


def event_from_json(value: Json) -> Event:
    """Read an event back; raises ValueError on anything `event_to_json` could not have written."""
    name = value.get("event") if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in KINDS:
        raise ValueError("not an event")
    kind = KINDS[name]
    hints = HINTS[name]
    optional = {field.name for field in fields(kind) if field.default is not MISSING}
    given = {name: part for name, part in value.items() if name != "event"}
    if given.keys() - hints.keys() or hints.keys() - given.keys() - optional:
        raise ValueError(f"wrong fields for {kind.__name__}")
    try:
        return kind(**{name: _from_json(part, hints[name]) for name, part in given.items()})
    except (TypeError, KeyError, AttributeError) as trouble:
        raise ValueError(f"not a {kind.__name__}") from trouble


def _to_json(value: Any, hint: Any) -> Json:
    if hint is datetime:
        return value.isoformat()
    if hint == Answer:
        return to_json(value)
    if hint == CardValues:
        return [[question, to_json(answer)] for question, answer in value]
    return value


def _from_json(value: Json, hint: Any) -> Any:
    if hint is datetime:
        return datetime.fromisoformat(value)
    if hint == Answer:
        return _answer(value)
    if hint == CardValues:
        return tuple((_plain(question, str), _answer(answer)) for question, answer in value)
    return _plain(value, hint)


def _answer(value: Json) -> Answer:
    if isinstance(value, bool):
        raise ValueError("not an answer")
    return from_json(value)


def _plain(value: Json, kind: type) -> Any:
    if type(value) is not kind:
        raise ValueError(f"not a {kind.__name__}")
    return value
