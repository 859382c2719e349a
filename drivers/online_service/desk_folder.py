"""Delivery into a folder that an officer works from, for agencies without a gateway; the officer's file is proof."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from drivers.online_service.cover_sheet import cover_sheet
from drivers.online_service.digest import sha256_of_json
from kiosk.ports.clock import VIET_NAM, Clock
from kiosk.ports.online_service import (
    Created,
    Creation,
    LookupAnswer,
    PaperFacts,
    Rating,
    Reason,
    Receipt,
    ServiceDescription,
    ServiceFault,
    ServiceTrouble,
    UploadSlot,
)
from kiosk.result import Err, Ok, Result

PACKET = "ho-so.json"
COVER = "bia-ho-so.pdf"
TAKEN = ("da-nhan", "da-nhan.txt")
"""What the officer leaves in the folder; its first line may be the code the agency gave."""

DRAFT, HANDED_OVER = ".dang-chuyen-", ".da-chuyen-"
"""Hidden beside the application: while it is written; and its digest, for ever, so that it goes over once."""

BLOCK = 1 << 20
LARGEST_BYTES = 60 << 20
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_NOT_HERE = Err(ServiceFault(ServiceTrouble.NOT_FOUND, detail="a desk folder answers no look-up"))


class DeskFolder:
    """An `OnlineService` over a folder or network share: one sub-folder per application, whole or absent.

    Each file is read back and hashed before the application gets its name. What the service's receipt is
    elsewhere is the officer's file here: until it is there, `submit` says AWAITED and the kiosk keeps all.
    An officer who moves the folder away puts `<code>.da-nhan` in its place.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def describe(self) -> Result[ServiceDescription, ServiceFault]:
        """Ready while the folder can be written; the time is this machine's own, the rules are the officer's."""
        if not (self._folder.is_dir() and os.access(self._folder, os.W_OK)):
            return Err(ServiceFault(ServiceTrouble.NO_LINE, detail="the desk folder is not there"))
        return Ok(
            ServiceDescription(self._clock.now(), ("application/pdf",), LARGEST_BYTES, LARGEST_BYTES, ())
        )

    def create(self, creation: Creation) -> Result[Created, ServiceFault]:
        """Write the packet's JSON into a draft; an application that was handed over before is not touched."""
        name = str(creation.kiosk.get("local_code", ""))
        if not _NAME.fullmatch(name) or not all(_NAME.fullmatch(f.paper) for f in creation.manifest):
            return Err(ServiceFault(ServiceTrouble.REFUSED, detail="a name that no folder can have"))
        slots = tuple(UploadSlot(facts.paper, self._draft(name).as_uri()) for facts in creation.manifest)
        content = _content(creation)
        return self._doing(lambda: self._begun(name, content), Created(name, slots))

    def create_upload(self, slot: UploadSlot, facts: PaperFacts) -> Result[str, ServiceFault]:
        """Where the paper will lie; nothing is there yet."""
        return Ok(f"{slot.create_url}/{slot.paper}.pdf")

    def upload(
        self, slot: UploadSlot, location: str, data: bytes, progress: Callable[[int], None]
    ) -> Result[None, ServiceFault]:
        """Write the paper through to the folder's disk and read it back."""
        name = self._draft_name(slot)
        if self._handed_over(name):
            progress(len(data))
            return Ok(None)
        path = self._draft(name) / f"{slot.paper}.pdf"
        if not path.parent.is_dir():
            return Err(ServiceFault(ServiceTrouble.NOT_FOUND, detail="the draft was taken away"))
        return self._doing(lambda: _written(path, data, progress), None)

    def submit(self, application: str, uploads: tuple[tuple[str, str], ...]) -> Result[Receipt, ServiceFault]:
        """Hand the draft over under its name, all or nothing; then the officer's word counts."""
        try:
            return self._submitted(application)
        except (OSError, ValueError, KeyError, TypeError) as error:
            return Err(_fault(error))

    def lookup(self, code: str, secret: str | None) -> Result[LookupAnswer, ServiceFault]:
        """A folder knows no states."""
        return _NOT_HERE

    def paid(self, codes: Collection[str]) -> Result[frozenset[str], ServiceFault]:
        """A desk folder tells nothing of fees."""
        return Ok(frozenset())

    def rate(self, rating: Rating) -> Result[None, ServiceFault]:
        """There is nobody to pass a rating on to."""
        return _NOT_HERE

    def count(self, kiosk: str, day: str, figures: Mapping[str, int]) -> Result[None, ServiceFault]:
        """There is nobody to tell; `kiosk report` prints them."""
        return _NOT_HERE

    def slip(self, code: str, secret: str) -> Result[bytes, ServiceFault]:
        """The officer prints it."""
        return _NOT_HERE

    def _begun(self, name: str, content: dict[str, Any]) -> None:
        if self._handed_over(name):
            return
        draft = self._draft(name)
        draft.mkdir(mode=0o700, exist_ok=True)
        text = json.dumps(content, ensure_ascii=False, indent=1).encode()
        _written(draft / PACKET, text, lambda _: None)
        _written(draft / COVER, cover_sheet(name, content), lambda _: None)

    def _submitted(self, name: str) -> Result[Receipt, ServiceFault]:
        if not self._handed_over(name):
            draft = self._draft(name)
            if not draft.is_dir():
                return Err(ServiceFault(ServiceTrouble.NOT_FOUND, detail="the draft was taken away"))
            content = json.loads((draft / PACKET).read_bytes())
            if missing := _missing(draft, content):
                altered = (Reason("upload_altered", paper=missing),)
                return Err(ServiceFault(ServiceTrouble.CONFLICT, reasons=altered))
            draft.rename(self._final(name))
            _sync(self._folder)
        return self._taken(name, self._marked(name))

    def _handed_over(self, name: str) -> bool:
        return self._final(name).is_dir() or self._marker(name).is_file()

    def _marked(self, name: str) -> str:
        """The digest of what was handed over, kept from the first look on, wherever the officer takes it."""
        marker = self._marker(name)
        if not marker.is_file():
            content = json.loads((self._final(name) / PACKET).read_bytes())
            digest = sha256_of_json({"toKhai": content["toKhai"], "manifest": content["manifest"]})
            _written(marker, digest.encode(), lambda _: None)
            _sync(self._folder)
        return marker.read_text("ascii")

    def _taken(self, name: str, digest: str) -> Result[Receipt, ServiceFault]:
        inside = [self._final(name) / taken for taken in TAKEN]
        beside = [self._folder / f"{name}.{taken}" for taken in TAKEN]
        proof = next((path for path in (*inside, *beside) if path.is_file()), None)
        if proof is None:
            return Err(ServiceFault(ServiceTrouble.AWAITED))
        code = proof.read_text("utf-8", "replace").lstrip("\ufeff").split("\n")[0].strip()
        at = datetime.fromtimestamp(proof.stat().st_mtime, VIET_NAM)
        return Ok(Receipt(code if _NAME.fullmatch(code) else name, at, digest, 1))

    def _doing(self, act: Callable[[], None], answer: Any) -> Result[Any, ServiceFault]:
        try:
            act()
        except OSError as error:
            return Err(_fault(error))
        return Ok(answer)

    def _final(self, name: str) -> Path:
        return self._folder / name

    def _draft(self, name: str) -> Path:
        return self._folder / f"{DRAFT}{name}"

    def _marker(self, name: str) -> Path:
        return self._folder / f"{HANDED_OVER}{name}"

    def _draft_name(self, slot: UploadSlot) -> str:
        return slot.create_url.rsplit(DRAFT, 1)[-1]


def _content(creation: Creation) -> dict[str, Any]:
    """All of the packet but its papers, in the payload's names; the look-up secret is not among it."""
    return {
        "procedure": creation.procedure,
        "profile": creation.profile,
        "idempotency_key": creation.idempotency_key,
        "supplement_to": creation.supplement_to,
        "toKhai": dict(creation.payload),
        "manifest": [
            {"paper": f.paper, "pages": f.pages, "bytes": f.bytes, "sha256": f.sha256}
            for f in creation.manifest
        ],
        "kiosk": dict(creation.kiosk),
    }


def _missing(draft: Path, content: dict[str, Any]) -> str:
    """The first paper that does not lie there as announced; "" when all do."""
    for line in content["manifest"]:
        path = draft / f"{line['paper']}.pdf"
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != line["sha256"]:
            return str(line["paper"])
    return ""


def _written(path: Path, data: bytes, progress: Callable[[int], None]) -> None:
    """Write, sync, read back; OSError when the disk did not keep it."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest[:BLOCK]) :]
            progress(len(data) - len(rest))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if hashlib.sha256(path.read_bytes()).digest() != hashlib.sha256(data).digest():
        raise OSError("read back differently")


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _fault(error: Exception) -> ServiceFault:
    kind = ServiceTrouble.NO_LINE if isinstance(error, OSError) else ServiceTrouble.GARBLED
    return ServiceFault(kind, detail=type(error).__name__)
