"""The calls that bring one application to the service, each after the row that lets a next try resume."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.outbox.packet import Packet, PaperFile
from kiosk.outbox.track import Known, Track
from kiosk.ports.online_service import (
    Creation,
    OnlineService,
    Receipt,
    ServiceFault,
    ServiceTrouble,
    UploadSlot,
)
from kiosk.result import Err, Ok, Result

Progress = Callable[[float], None]
"""Gets real fractions from 0 to 1; 1 only with the receipt."""

_ANNOUNCED, _UPLOADED = 0.03, 0.95
_UPLOAD_LOST = (ServiceTrouble.NOT_FOUND, ServiceTrouble.CONFLICT)
"""An address that is gone, or whose offset stays another one however often it is asked."""


@dataclass(frozen=True, slots=True)
class Way:
    """One try at one application; `walk` is all of it."""

    packet: Packet
    service: OnlineService
    track: Track
    progress: Progress

    def walk(self) -> Result[Receipt, ServiceFault]:
        """From wherever we are to a receipt with our digest."""
        known = self.track.known()
        if known is not None and known.handed_in:
            return self._sorted(known, self._submitted(known))
        match self._announced():
            case Err(fault):
                return Err(fault)
            case Ok(known):
                return self._sorted(known, self._handed_in(known))

    def _sorted(self, known: Known, answer: Result[Receipt, ServiceFault]) -> Result[Receipt, ServiceFault]:
        """Papers that the service misses are sent again at once; an application it forgot, by the next try."""
        match answer:
            case Err(fault) if fault.kind is ServiceTrouble.CONFLICT and any(r.paper for r in fault.reasons):
                return self._once_more(known, fault)
            case Err(fault) if fault.kind is ServiceTrouble.NOT_FOUND:
                self.track.start_over()
                return Err(replace(fault, kind=ServiceTrouble.SERVER))
            case _:
                return answer

    def _announced(self) -> Result[Known, ServiceFault]:
        """What the service says to our key, asked in each try: addresses move and their headers expire."""
        match self.service.create(_creation(self.packet)):
            case Err(fault):
                return Err(fault)
            case Ok(created):
                pass
        if sorted(slot.paper for slot in created.uploads) != sorted(p.id for p in self.packet.papers):
            return Err(ServiceFault(ServiceTrouble.GARBLED, detail="uploads are not the manifest's"))
        self.track.created(created)
        self.progress(_ANNOUNCED)
        return Ok(self.track.known() or Known(created.application, created.uploads, {}))

    def _handed_in(self, known: Known) -> Result[Receipt, ServiceFault]:
        locations = dict(known.locations)
        done = 0
        for slot in known.slots:
            paper = next(paper for paper in self.packet.papers if paper.id == slot.paper)
            match self._uploaded(slot, paper, locations.get(slot.paper, ""), done):
                case Err(fault):
                    return Err(fault)
                case Ok(location):
                    locations[slot.paper] = location
            done += len(paper.data)
        self.track.submitting()
        return self._submitted(replace(known, locations=locations))

    def _submitted(self, known: Known) -> Result[Receipt, ServiceFault]:
        """Asking again is harmless: what was taken once answers with the same receipt."""
        uploads = tuple((slot.paper, known.locations.get(slot.paper, "")) for slot in known.slots)
        match self.service.submit(known.remote, uploads):
            case Ok(receipt) if receipt.digest != self.packet.digest:
                return Err(ServiceFault(ServiceTrouble.WRONG_RECEIPT, detail="another digest"))
            case answer:
                return answer

    def _uploaded(
        self, slot: UploadSlot, paper: PaperFile, location: str, done: int
    ) -> Result[str, ServiceFault]:
        """The address of the finished upload; an address that is gone is replaced once."""

        def report(arrived: int) -> None:
            whole = sum(len(p.data) for p in self.packet.papers) or 1
            self.progress(_ANNOUNCED + (_UPLOADED - _ANNOUNCED) * (done + arrived) / whole)

        fault = ServiceFault(ServiceTrouble.SERVER, detail="the upload vanished twice")
        for _ in range(2):
            if not location:
                match self.service.create_upload(slot, paper.facts):
                    case Err(fault):
                        return Err(fault)
                    case Ok(location):
                        self.track.located(paper.id, location)
            match self.service.upload(slot, location, paper.data, report):
                case Ok(_):
                    return Ok(location)
                case Err(fault) if fault.kind in _UPLOAD_LOST:
                    self.track.located(paper.id, "")
                    location = ""
                case Err(fault):
                    return Err(fault)
        return Err(replace(fault, kind=ServiceTrouble.SERVER))

    def _once_more(self, known: Known, fault: ServiceFault) -> Result[Receipt, ServiceFault]:
        """The service misses papers that we took for uploaded: those go up again."""
        missing = {reason.paper for reason in fault.reasons}
        current = self.track.known() or known
        for paper in missing:
            self.track.located(paper, "")
        kept = {paper: at for paper, at in current.locations.items() if paper not in missing}
        return self._handed_in(replace(current, locations=kept))


def _creation(packet: Packet) -> Creation:
    return Creation(
        idempotency_key=packet.idempotency_key,
        procedure=packet.procedure,
        profile=packet.profile,
        payload=packet.payload,
        manifest=packet.manifest,
        kiosk=packet.kiosk,
        supplement_to=packet.supplement_to,
        lookup_secret=packet.lookup_secret if packet.supplement_to else "",
    )
