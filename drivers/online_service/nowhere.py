"""The online service of a desk that has none: every call fails as a dead line would."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from kiosk.ports.online_service import (
    Created,
    Creation,
    LookupAnswer,
    PaperFacts,
    Rating,
    Receipt,
    ServiceDescription,
    ServiceFault,
    ServiceTrouble,
    UploadSlot,
)
from kiosk.result import Err, Result

NOWHERE = Err(ServiceFault(ServiceTrouble.NO_LINE, detail="no service address is set"))


class NoOnlineService:
    """An `OnlineService` that is nowhere; applications stay sealed on this machine."""

    def describe(self) -> Result[ServiceDescription, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def create(self, creation: Creation) -> Result[Created, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def create_upload(self, slot: UploadSlot, facts: PaperFacts) -> Result[str, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def upload(
        self, slot: UploadSlot, location: str, data: bytes, progress: Callable[[int], None]
    ) -> Result[None, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def submit(self, application: str, uploads: tuple[tuple[str, str], ...]) -> Result[Receipt, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def lookup(self, code: str, secret: str | None) -> Result[LookupAnswer, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def paid(self, codes: Collection[str]) -> Result[frozenset[str], ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def rate(self, rating: Rating) -> Result[None, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def count(self, kiosk: str, day: str, figures: Mapping[str, int]) -> Result[None, ServiceFault]:
        """Nowhere."""
        return NOWHERE

    def slip(self, code: str, secret: str) -> Result[bytes, ServiceFault]:
        """Nowhere."""
        return NOWHERE
