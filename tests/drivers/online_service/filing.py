"""A made-up application walked to its receipt by the client alone, without an outbox."""

from __future__ import annotations

from typing import Any

from kiosk.outbox.packet import Packet
from kiosk.ports.online_service import Creation, OnlineService, Receipt
from tests.outbox.made_up import packet, value_of


def creation_of(one: Packet) -> Creation:
    return Creation(
        one.idempotency_key,
        one.procedure,
        one.profile,
        one.payload,
        one.manifest,
        one.kiosk,
        one.supplement_to,
        one.lookup_secret if one.supplement_to else "",
    )


def uploaded(client: OnlineService, one: Packet) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The service's id of the application, and where each paper went."""
    created = value_of(client.create(creation_of(one)))
    places = []
    for slot, paper in zip(created.uploads, one.papers, strict=True):
        location = value_of(client.create_upload(slot, paper.facts))
        value_of(client.upload(slot, location, paper.data, lambda _bytes: None))
        places.append((slot.paper, location))
    return created.application, tuple(places)


def filed(client: OnlineService, number: int = 1, **payload: Any) -> Receipt:
    return value_of(client.submit(*uploaded(client, packet(number, **payload))))
