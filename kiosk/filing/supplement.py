"""Papers added to an application at the look-up door: sealed like an application, sent to the one they belong to."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.outbox.entry import Entry, OutboxFault
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.papers.lookup_mark import LookupMark
from kiosk.papers.size_budget import Holding, Limits, page_budget, too_big
from kiosk.ports.clock import Clock
from kiosk.procedure.definition import Procedure
from kiosk.procedure.loading import Loaded
from kiosk.result import Result
from kiosk.settings import Settings

MOST_PAGES = 10
"""A wanted paper gets no more pages at the look-up."""


@dataclass(frozen=True, slots=True)
class SupplementIds:
    """Drawn before the first page is scanned, so that sealing or sending twice doubles nothing."""

    application_id: str
    idempotency_key: str


@dataclass(frozen=True, slots=True)
class AddedPage:
    """One finished page: its JPEG, resolution, the quarter turns a person asked for, and a small JPEG to look at."""

    jpeg: bytes
    dpi: int
    turned: int = 0
    thumbnail: bytes = b""

    def turned_on(self) -> AddedPage:
        """Turned by another quarter, clockwise."""
        return replace(self, turned=(self.turned + 1) % 4)


def fresh_ids() -> SupplementIds:
    """New ids for one supplement."""
    return SupplementIds(uuid.uuid4().hex, secrets.token_urlsafe(24))


def paper_key(procedure: Procedure, wanted: str) -> str:
    """The procedure's key of a paper the agency names by key or by code; the name itself where it is neither."""
    named = {paper.code.lower(): paper.key for paper in procedure.papers}
    return named.get(wanted.lower(), wanted)


def owner_of(wanted: Sequence[str], procedures: Sequence[Procedure]) -> Procedure:
    """The first procedure that knows every wanted paper; the first of all where none does."""
    for procedure in procedures:
        known = {paper.key for paper in procedure.papers}
        if all(paper_key(procedure, each) in known for each in wanted):
            return procedure
    return procedures[0]


def paper_titles(wanted: Sequence[str], shelf: Sequence[Loaded], language: str) -> dict[str, str]:
    """What each wanted paper is called, as `paper.<wanted>.title`: by its own procedure, else by any that knows it."""
    owner = owner_of(wanted, tuple(each.procedure for each in shelf))
    titles: dict[str, str] = {}
    for loaded in sorted(shelf, key=lambda each: each.procedure is not owner):
        for paper in wanted:
            title = loaded.words[language].get(f"paper.{paper_key(loaded.procedure, paper)}.title", "")
            if title:
                titles.setdefault(f"paper.{paper}.title", title)
    return titles


def room_for(
    wanted: Mapping[str, Sequence[AddedPage]], procedure: Procedure, limits: Limits
) -> tuple[Mapping[str, int], frozenset[str]]:
    """For each wanted paper the bytes its next page may have, and the papers that are too large as they are."""
    most = {paper.key: paper.max_pages for paper in procedure.papers}
    holdings = tuple(
        Holding(
            paper,
            tuple(len(page.jpeg) for page in pages),
            max(1, min(MOST_PAGES, most.get(paper_key(procedure, paper), MOST_PAGES)) - len(pages)),
        )
        for paper, pages in wanted.items()
    )
    budgets = {paper: page_budget(limits, holdings, paper) for paper in wanted}
    return budgets, too_big(limits, holdings)


def seal_supplement(
    ids: SupplementIds,
    mark: LookupMark,
    procedure: Procedure,
    pages: Mapping[str, Sequence[AddedPage]],
    outbox: Outbox,
    settings: Settings,
    clock: Clock,
) -> Result[Entry, OutboxFault]:
    """Seal the pages, by paper as the agency names it, for the dossier of `mark`; once Ok they are safe."""
    from kiosk.papers.packet import pages_pdf

    papers = tuple(
        PaperFile.of(
            paper, len(of), pages_pdf([p.jpeg for p in of], [p.dpi for p in of], [p.turned for p in of])
        )
        for paper, of in pages.items()
        if of
    )
    now = clock.now()
    profile = procedure.profile_on(now.date())
    local_code = outbox.next_local_code(settings.kiosk.name, now.date())
    kiosk = {
        "local_code": local_code,
        "lookup_secret_sha256": hashlib.sha256(mark.secret.encode()).hexdigest(),
        "consents": [],
        "declared_at": now.isoformat(),
    }
    packet = Packet(
        application_id=ids.application_id,
        idempotency_key=ids.idempotency_key,
        local_code=local_code,
        lookup_secret=mark.secret,
        procedure=procedure.id,
        profile=profile.id if profile else procedure.profiles[-1].id,
        payload={},
        kiosk=kiosk,
        papers=papers,
        digest=digest_of({}, papers),
        supplement_to=mark.code,
    )
    return outbox.put(packet)
