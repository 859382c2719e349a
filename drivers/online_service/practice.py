"""The practice service: the contract of docs/online-service.yaml as a real HTTP server on this machine."""

from __future__ import annotations

import json
import os
import secrets
import ssl
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from drivers.online_service.practice_desk import PracticeDesk
from drivers.online_service.practice_exchange import Reply, Request, json_reply, problem
from drivers.online_service.practice_faults import Fault, FaultPlan
from drivers.online_service.practice_files import PracticeFiles
from drivers.online_service.practice_notices import MailHost, PracticeNotices
from drivers.online_service.practice_slip import Archival, as_drawn
from drivers.online_service.practice_socket import PracticeServer
from drivers.online_service.practice_store import PracticeStore

VIET_NAM = timezone(timedelta(hours=7))
CREDENTIALS = "credentials.json"
FAULTS = "faults.json"
PORT = "port"
TOKEN_LIFE_S = 3600


def _now() -> datetime:
    return datetime.now(VIET_NAM).replace(microsecond=0)


class PracticeService:
    """A service over `folder`, which outlives it; `faults` strike until cleared.

    `port` 0 takes a free one and keeps to it: kiosks hold addresses of uploads that go on after a restart.

    Each application that is handed in lies in `folder/received/<code>/` as application.json, one PDF per
    paper, and receipt.json. `credentials_file` is what a kiosk needs to send here. With `mail`, who agreed to
    messages gets them. `archival` marks the official slip as a file for archives: that is not drawn but laid over.
    """

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        faults: tuple[Fault, ...] = (),
        *,
        procedures: tuple[tuple[str, str], ...] = (("criminal-record-certificate", "1"),),
        max_file_bytes: int = 20 << 20,
        max_application_bytes: int = 60 << 20,
        now: Callable[[], datetime] = _now,
        tls: ssl.SSLContext | None = None,
        seed: int = 0,
        mail: MailHost | None = None,
        archival: Archival = as_drawn,
    ) -> None:
        self.folder = folder
        self.faults = FaultPlan(faults, seed, folder / FAULTS)
        self.calls: Counter[str] = Counter()
        self.body_bytes = 0
        self.stopping = threading.Event()
        self.now = now
        self._port, self._tls = port, tls
        folder.mkdir(parents=True, exist_ok=True)
        self.store = PracticeStore(folder)
        self.notices = PracticeNotices(self.store, mail, now)
        self._post = ThreadPoolExecutor(1, "practice-post")
        self._desk = PracticeDesk(
            folder, self.store, self.notices, now, procedures, max_file_bytes, max_application_bytes, archival
        )
        self._files = PracticeFiles(self.store, max_file_bytes)
        self._credentials = _credentials(folder / CREDENTIALS)
        self._tokens: set[str] = set()
        self._server: PracticeServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def credentials_file(self) -> Path:
        """JSON with client_id and client_secret, made at first start."""
        return self.folder / CREDENTIALS

    @property
    def url(self) -> str:
        """Where it listens; a bug to ask before `start`."""
        if self._server is None:
            raise RuntimeError("the practice service is not running")
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> str:
        """Begin to listen; the address."""
        self.stopping.clear()
        self._server = self._bound()
        self._port = self._server.server_address[1]
        (self.folder / PORT).write_text(str(self._port))
        if self._tls:
            self._server.socket = self._tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self.url

    def _bound(self) -> PracticeServer:
        """At the port asked for; else at that of an earlier life, unless somebody else has it now."""
        kept = self.folder / PORT
        if not self._port and kept.exists():
            try:
                return PracticeServer(("127.0.0.1", int(kept.read_text())), self)
            except (OSError, ValueError, OverflowError):
                return PracticeServer(("127.0.0.1", 0), self)
        return PracticeServer(("127.0.0.1", self._port), self)

    def stop(self) -> None:
        """Stop as a dead line would, open connections cut; `start` goes on at the same address."""
        if self._server is None or self._thread is None:
            return
        self.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.cut()
        self._server.server_close()
        self._server = self._thread = None

    def close(self) -> None:
        """Stop for good."""
        self.stop()
        self._post.shutdown()
        self.store.close()

    def received(self, code: str) -> dict[str, Any]:
        """What was handed in under a code: application, receipt, state, and each paper's PDF bytes."""
        row = self.store.filed(code)
        if row is None:
            raise LookupError(f"no application {code}")
        folder = self.folder / "received" / row["code"]
        return {
            "application": json.loads((folder / "application.json").read_text("utf-8")),
            "receipt": json.loads((folder / "receipt.json").read_text("utf-8")),
            "state": row["state"],
            "papers": {path.stem: path.read_bytes() for path in sorted(folder.glob("*.pdf"))},
            "folder": str(folder),
        }

    def codes(self) -> tuple[str, ...]:
        """The code of every application that was handed in, oldest first."""
        rows = self.store.run(
            "SELECT code FROM applications WHERE receipt IS NOT NULL AND supplement_to = '' ORDER BY rowid"
        )
        return tuple(row["code"] for row in rows)

    def advance(
        self,
        code: str,
        to: int | None = None,
        *,
        note: str = "",
        papers: tuple[str, ...] = (),
        tracking: str = "",
    ) -> int:
        """Move an application to its usual next state, or to `to` where that may follow; the new state."""
        state = self._desk.advance(code, to, note, papers, tracking)
        self.notices.send()
        return state

    def pay(self, code: str) -> None:
        """Let the fee of an application have come."""
        self._desk.pay(code)
        self.notices.send()

    def answer(
        self, call: str, request: Request, parts: tuple[str, ...], fault: Fault | None
    ) -> Reply | None:
        """The contract's answer to one call; None when the line is to break in the middle of an upload."""
        if call == "token":
            return self._token(request)
        if request.headers.get("authorization", "").removeprefix("Bearer ") not in self._tokens:
            list(request.blocks())
            return problem(401, "no valid token")
        match call, parts:
            case "service", _:
                return self._desk.describe()
            case "create", _:
                return self._desk.create(request)
            case "supplement", (code,):
                return self._desk.supplement(request, code)
            case "submission", (application,):
                reply = self._desk.submit(request, application)
                self._post.submit(self.notices.send)
                return reply
            case "upload_create", (application, paper):
                return self._files.create(request, application, paper)
            case "upload_offset", (upload,):
                return self._files.head(request, upload)
            case "upload", (upload,):
                return self._files.patch(request, upload, fault.after_bytes if fault else None)
            case "lookup", (code,):
                return self._desk.lookup(request, code)
            case "slip", (code,):
                return self._desk.official_slip(request, code)
            case "payments", _:
                return self._desk.payments(request)
            case "rating", _:
                return self._desk.rating(request)
            case "statistics", _:
                return self._desk.statistics(request)
            case _:
                return problem(404, "no such call")

    def _token(self, request: Request) -> Reply:
        form = {
            name: values[0] for name, values in parse_qs(request.body().decode("ascii", "replace")).items()
        }
        grant = {"grant_type": "client_credentials", **self._credentials}
        if form != grant:
            return json_reply(401, {"error": "invalid_client"})
        token = secrets.token_urlsafe(32)
        self._tokens.add(token)
        return json_reply(200, {"access_token": token, "token_type": "Bearer", "expires_in": TOKEN_LIFE_S})

    def forget_tokens(self) -> None:
        """Let every token be invalid, as after a restart of the agency's gateway."""
        self._tokens.clear()


def _credentials(path: Path) -> dict[str, str]:
    if not path.exists():
        content = {"client_id": "kiosk-practice", "client_secret": secrets.token_urlsafe(24)}
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(content, file)
    return {name: str(value) for name, value in json.loads(path.read_text()).items()}
