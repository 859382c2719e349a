"""What one application is when it leaves the kiosk: declaration, papers, and the digest over all of it."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.ports.online_service import PaperFacts
from kiosk.result import Err, Ok, Result

_MAGIC = b"KPKT"
_VERSION = 1
_HEAD = struct.Struct(">4sBI")


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One paper as a PDF; `sha256` is the hex digest of `data`."""

    id: str
    pages: int
    data: bytes = field(repr=False)
    sha256: str

    def __post_init__(self) -> None:
        if hashlib.sha256(self.data).hexdigest() != self.sha256:
            raise ValueError(f"the digest of {self.id} is not that of its bytes")

    @classmethod
    def of(cls, paper: str, pages: int, data: bytes) -> PaperFile:
        """The paper with its digest."""
        return cls(paper, pages, data, hashlib.sha256(data).hexdigest())

    @property
    def facts(self) -> PaperFacts:
        """The paper's line of the manifest."""
        return PaperFacts(self.id, self.pages, len(self.data), self.sha256)


@dataclass(frozen=True, slots=True)
class Packet:
    """One application, ready to be sealed; all its ids were drawn in the visit's first event.

    `payload` is the declaration in the service's names, without fractions; `kiosk` is the creation body's
    part of that name: local_code, lookup_secret_sha256, consents, declared_at. `supplement_to` is the dossier
    code when papers are added to an earlier application.
    """

    application_id: str
    idempotency_key: str
    local_code: str
    lookup_secret: str = field(repr=False)
    procedure: str
    profile: str
    payload: Mapping[str, Any] = field(repr=False)
    kiosk: Mapping[str, Any] = field(repr=False)
    papers: tuple[PaperFile, ...]
    digest: str
    supplement_to: str = ""

    def __post_init__(self) -> None:
        if digest_of(self.payload, self.papers) != self.digest:
            raise ValueError("the digest is not that of payload and papers")

    @property
    def manifest(self) -> tuple[PaperFacts, ...]:
        """Paper id, pages, bytes and SHA-256 of each paper, in order."""
        return tuple(paper.facts for paper in self.papers)

    def to_bytes(self) -> bytes:
        """The packet as one record, read back by `from_bytes` of this and every later version."""
        header = {name: getattr(self, name) for name in _TEXTS} | {
            "payload": dict(self.payload),
            "kiosk": dict(self.kiosk),
            "manifest": [_line(facts) for facts in self.manifest],
        }
        text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        return b"".join((_HEAD.pack(_MAGIC, _VERSION, len(text)), text, *(p.data for p in self.papers)))

    @classmethod
    def from_bytes(cls, record: bytes) -> Result[Packet, str]:
        """Read a packet; the error says for the technician what is wrong with the record."""
        try:
            magic, version, length = _HEAD.unpack_from(record)
            if magic != _MAGIC or version != _VERSION:
                return Err(f"not a packet of version {_VERSION}")
            header = json.loads(record[_HEAD.size : _HEAD.size + length])
            papers = tuple(_papers(header["manifest"], record, _HEAD.size + length))
            texts = {name: header[name] for name in _TEXTS}
            return Ok(cls(**texts, payload=header["payload"], kiosk=header["kiosk"], papers=papers))
        except (ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
            return Err(type(error).__name__)


_TEXTS = (
    "application_id",
    "idempotency_key",
    "local_code",
    "lookup_secret",
    "procedure",
    "profile",
    "digest",
    "supplement_to",
)


def digest_of(payload: Mapping[str, Any], papers: Iterable[PaperFile]) -> str:
    """SHA-256 (hex) over the canonical JSON of `{"manifest": …, "toKhai": …}`; the service computes the same.

    Canonical is RFC 8785 for what we send: keys in order, no spaces, UTF-8, whole numbers only.
    """
    whole = {"toKhai": dict(payload), "manifest": [_line(paper.facts) for paper in papers]}
    _refuse_fractions(whole)
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _line(facts: PaperFacts) -> dict[str, str | int]:
    return {"paper": facts.paper, "pages": facts.pages, "bytes": facts.bytes, "sha256": facts.sha256}


def _papers(manifest: Iterable[Any], record: bytes, offset: int) -> Iterable[PaperFile]:
    for line in manifest:
        data = record[offset : offset + line["bytes"]]
        offset += len(data)
        yield PaperFile(line["paper"], line["pages"], data, line["sha256"])


def _refuse_fractions(value: object) -> None:
    match value:
        case float():
            raise ValueError("a fraction has no canonical form; send whole numbers")
        case Mapping():
            for part in value.values():
                _refuse_fractions(part)
        case list() | tuple():
            for part in value:
                _refuse_fractions(part)
