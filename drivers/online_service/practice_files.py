"""The practice service's side of tus 1.0: uploads that grow as bytes arrive and stay when the line breaks."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from drivers.online_service.practice_exchange import Reply, Request, problem
from drivers.online_service.practice_store import PracticeStore

TUS = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store"}
BYTES = "application/offset+octet-stream"
HELD_S = 3.0
_LOCKED = Reply(423, headers=TUS)
_OTHER_VERSION = Reply(412, headers={"Tus-Version": "1.0.0"})


class PracticeFiles:
    """`/v1/files/…`: creation, how far, and more bytes."""

    def __init__(self, store: PracticeStore, max_bytes: int) -> None:
        self._store = store
        self._max_bytes = max_bytes
        self._held: dict[str, Lock] = {}
        self._guard = Lock()

    @contextmanager
    def _hold(self, upload: str) -> Iterator[bool]:
        """One request at a time, as what a broken line still brings may be written yet; False when too long."""
        with self._guard:
            lock = self._held.setdefault(upload, Lock())
        held = lock.acquire(timeout=HELD_S)
        try:
            yield held
        finally:
            if held:
                lock.release()

    def create(self, request: Request, application: str, paper: str) -> Reply:
        """`POST /v1/files/{application}/{paper}`: an upload of the length that was announced."""
        list(request.blocks())
        if request.headers.get("tus-resumable") != "1.0.0":
            return _OTHER_VERSION
        known = self._store.one("SELECT id FROM applications WHERE id = ?", application)
        length = _number(request.headers.get("upload-length", ""))
        metadata = _metadata(request.headers.get("upload-metadata", ""))
        if known is None:
            return problem(404, "no such application")
        if length is None or metadata.get("paper") != paper or "sha256" not in metadata:
            return problem(400, "creation needs Upload-Length and the metadata paper and sha256")
        if length > self._max_bytes:
            return problem(413, "too large", [{"code": "too_large", "paper": paper}])
        upload = self._store.new_upload(application, paper, length)
        return Reply(201, headers={**TUS, "Location": f"{request.origin}/v1/files/{upload}"})

    def head(self, request: Request, upload: str) -> Reply:
        """`HEAD /v1/files/{upload}`: how many bytes are here."""
        if request.headers.get("tus-resumable") != "1.0.0":
            return _OTHER_VERSION
        with self._hold(upload) as held:
            return self._offset(upload) if held else _LOCKED

    def _offset(self, upload: str) -> Reply:
        row = self._store.upload(upload)
        if row is None:
            return Reply(404, headers=TUS)
        size = (self._store.uploads / upload).stat().st_size
        return Reply(200, headers={**TUS, "Upload-Offset": str(size), "Upload-Length": str(row["length"])})

    def patch(self, request: Request, upload: str, break_after: int | None) -> Reply | None:
        """`PATCH /v1/files/{upload}`: append; None when the line is to break after so many bytes."""
        if refusal := _refused(request):
            list(request.blocks())
            return refusal
        with self._hold(upload) as held:
            return self._append(request, upload, break_after) if held else _LOCKED

    def _append(self, request: Request, upload: str, break_after: int | None) -> Reply | None:
        row = self._store.upload(upload)
        if row is None:
            return Reply(404, headers=TUS)
        path = self._store.uploads / upload
        size = path.stat().st_size
        if _number(request.headers.get("upload-offset", "")) != size:
            list(request.blocks())
            return Reply(409, headers=TUS)
        taken = 0
        with path.open("ab") as file:
            for block in request.blocks():
                taken += file.write(block[: row["length"] - size - taken])
                if break_after is not None and taken >= break_after:
                    return None
        return Reply(204, headers={**TUS, "Upload-Offset": str(size + taken)})


def _refused(request: Request) -> Reply | None:
    """What tus 1.0 says to a PATCH that is none of its own."""
    if request.headers.get("tus-resumable") != "1.0.0":
        return _OTHER_VERSION
    if request.headers.get("content-type") != BYTES:
        return Reply(415, headers=TUS)
    return None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _metadata(text: str) -> dict[str, str]:
    """The pairs of an Upload-Metadata header; empty where it is malformed."""
    pairs = {}
    try:
        for pair in filter(None, text.split(",")):
            name, _, value = pair.strip().partition(" ")
            pairs[name] = b64decode(value, validate=True).decode()
    except ValueError:
        return {}
    return pairs
