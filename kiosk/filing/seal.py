"""Making one packet of a complete visit and handing it to the outbox, before the citizen is told anything."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, assert_never

from kiosk import logs
from kiosk.outbox.entry import Entry, OutboxTrouble
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.papers.page_store import PageStore
from kiosk.ports.clock import Clock
from kiosk.procedure.definition import Procedure
from kiosk.procedure.payload import payload_of
from kiosk.result import Err, Ok, Result
from kiosk.settings import Settings
from kiosk.visit import demands, steps
from kiosk.visit.state import VisitState
from kiosk.visit.visit import Visit

LOG = "kiosk.filing"


class SealTrouble(StrEnum):
    """Why the application is not sealed yet; the visit stands as it is."""

    INCOMPLETE = "incomplete"
    PAGE_LOST = "page_lost"
    NO_ROOM = "no_room"
    DISK = "disk"


def seal(
    visit: Visit,
    words: Mapping[str, str],
    store: PageStore,
    outbox: Outbox,
    settings: Settings,
    clock: Clock,
) -> Result[Entry, SealTrouble]:
    """Seal the application; once this is Ok it is safe. Sealing it again answers the first result.

    `words` are the Vietnamese ones: the payload names what it codes.
    """
    procedure, state = visit.procedure, visit.state
    begun = state.begun
    if begun is None:
        raise RuntimeError("no visit has begun")
    if first := outbox.entry(begun.application_id):
        return Ok(first)
    if problems := steps.missing(procedure, state):
        logs.event(LOG, "NotSealed", count=len(problems), kind=problems[0].key, question=problems[0].question)
        return Err(SealTrouble.INCOMPLETE)
    if not all(store.holds(page.page) for page in state.pages):
        return Err(SealTrouble.PAGE_LOST)
    local_code = outbox.next_local_code(settings.kiosk.name, clock.now().date())
    match outbox.put(packet_of(procedure, words, state, store, local_code)):
        case Ok(entry):
            return Ok(entry)
        case Err(fault):
            logs.event(LOG, "NotSealed", trouble=fault.trouble, detail=fault.detail)
            return Err(_trouble(fault.trouble))


def packet_of(
    procedure: Procedure, words: Mapping[str, str], state: VisitState, store: PageStore, local_code: str
) -> Packet:
    """The packet of a state: what was asked and answered, and one PDF for each paper that belongs to it.

    A paper's id in the manifest is its code in the procedure's file, in small letters.
    """
    from kiosk.papers.packet import packet_papers

    begun = state.begun
    if begun is None:
        raise RuntimeError("no visit has begun")
    payload = _payload(procedure, words, state)
    documents = packet_papers(_with_papers_of_now(procedure, state), store, procedure)
    papers = tuple(
        PaperFile.of(procedure.paper(each.paper).code.lower(), each.pages, each.pdf) for each in documents
    )
    return Packet(
        application_id=begun.application_id,
        idempotency_key=begun.idempotency_key,
        local_code=local_code,
        lookup_secret=begun.lookup_secret,
        procedure=begun.procedure,
        profile=begun.profile,
        payload=payload,
        kiosk=_kiosk_part(state, local_code),
        papers=papers,
        digest=digest_of(payload, papers),
    )


def _payload(procedure: Procedure, words: Mapping[str, str], state: VisitState) -> dict[str, Any]:
    answers = demands.answers_now(procedure, state)
    return payload_of(procedure, answers, demands.context_of(procedure, state), words)


def _with_papers_of_now(procedure: Procedure, state: VisitState) -> VisitState:
    """The state without pages of papers that no longer belong to the answers."""
    return replace(state, pages=demands.pages_now(procedure, state))


def _kiosk_part(state: VisitState, local_code: str) -> dict[str, Any]:
    """What the service keeps beside the declaration; the secret itself never leaves the slip."""
    if state.begun is None or state.declared is None:
        raise RuntimeError("not a complete visit")
    return {
        "local_code": local_code,
        "lookup_secret_sha256": hashlib.sha256(state.begun.lookup_secret.encode()).hexdigest(),
        "consents": [
            {"purpose": each.purpose, "text_sha256": each.text_sha256, "given_at": each.at.isoformat()}
            for each in state.consents
        ],
        "declared_at": state.declared.at.isoformat(),
    }


def _trouble(trouble: OutboxTrouble) -> SealTrouble:
    match trouble:
        case OutboxTrouble.NO_ROOM:
            return SealTrouble.NO_ROOM
        case (
            OutboxTrouble.DISK
            | OutboxTrouble.DAMAGED
            | OutboxTrouble.MISSING
            | OutboxTrouble.WRONG_KEY
            | OutboxTrouble.NEWER_VERSION
            | OutboxTrouble.BUSY
        ):
            return SealTrouble.DISK
        case _:
            assert_never(trouble)
