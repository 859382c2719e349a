"""The practice service's own rules: takes applications once, hands out receipts, answers look-ups."""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from drivers.online_service import practice_bodies as bodies
from drivers.online_service.digest import sha256_of_json
from drivers.online_service.practice_exchange import Reasons, Reply, Request, json_reply, problem
from drivers.online_service.practice_notices import OF_STATE, Notice, PracticeNotices
from drivers.online_service.practice_slip import Archival, slip, slip_title
from drivers.online_service.practice_states import COMPLETION, FOLLOWING
from drivers.online_service.practice_store import PracticeStore
from kiosk.result import Err, Ok

UNIT = "H32.19"
PAY_WITHIN = timedelta(days=5)
DONE_WITHIN = timedelta(days=10)


class PracticeDesk:
    """One agency's desk: `procedures` are the pairs of id and version that it has open."""

    def __init__(
        self,
        folder: Path,
        store: PracticeStore,
        notices: PracticeNotices,
        now: Callable[[], datetime],
        procedures: tuple[tuple[str, str], ...],
        max_file_bytes: int,
        max_application_bytes: int,
        archival: Archival,
    ) -> None:
        self._received = folder / "received"
        self._store = store
        self._notices = notices
        self._archival = archival
        self._now = now
        self._procedures = procedures
        self._max_file_bytes = max_file_bytes
        self._max_application_bytes = max_application_bytes

    def describe(self) -> Reply:
        """`GET /v1/service`."""
        return json_reply(
            200,
            {
                "server_time": self._now().isoformat(),
                "accepted_types": ["application/pdf"],
                "max_file_bytes": self._max_file_bytes,
                "max_application_bytes": self._max_application_bytes,
                "procedures": [{"id": name, "version": version} for name, version in self._procedures],
            },
        )

    def create(self, request: Request, supplement_to: str = "") -> Reply:
        """`POST /v1/applications`: the same key always gets the same answer."""
        key = request.headers.get("idempotency-key", "")
        match bodies.read(request.body(), bodies.CreationBody):
            case Err(reasons):
                return problem(422, "malformed", reasons)
            case Ok(body):
                pass
        if not key:
            return problem(400, "Idempotency-Key is missing")
        objections = [] if supplement_to else bodies.objections(body, [name for name, _ in self._procedures])
        if objections:
            return problem(422, "refused", objections)
        too_large = self._too_large(body)
        if too_large:
            return problem(413, "too large", too_large)
        with self._store.transaction():
            return self._announced(request, key, body, supplement_to)

    def supplement(self, request: Request, code: str) -> Reply:
        """`POST /v1/applications/{code}/supplements`: only in state 5, only for the holder of the secret."""
        row = self._store.filed(code)
        if row is None:
            return problem(404, "no such application")
        if not _proves(row, request.headers.get("x-lookup-secret", "")):
            return problem(403, "the secret is another one")
        known = self._store.one(
            "SELECT 1 FROM applications WHERE idempotency_key = ?", request.headers.get("idempotency-key", "")
        )
        if row["state"] != 5 and known is None:
            return problem(409, "nothing was asked for", [{"code": "wrong_state"}])
        return self.create(request, row["code"])

    def submit(self, request: Request, application: str) -> Reply:
        """`POST /v1/applications/{id}/submission`: all or nothing; the same receipt however often asked."""
        match bodies.read(request.body(), bodies.SubmissionBody):
            case Err(reasons):
                return problem(422, "malformed", reasons)
            case Ok(body):
                pass
        with self._store.transaction():
            row = self._store.one("SELECT * FROM applications WHERE id = ?", application)
            if row is None:
                return problem(404, "no such application")
            if row["receipt"]:
                return json_reply(200, json.loads(row["receipt"]))
            missing, refused, files = self._uploaded(row, body)
            if missing:
                return problem(409, "papers are missing", missing)
            if refused:
                return problem(422, "refused", refused)
            receipt = self._take(row, files)
            return json_reply(201, receipt)

    def lookup(self, request: Request, code: str) -> Reply:
        """`GET /v1/lookup/{code}`: without the secret no more than the law allows everybody."""
        row, refusal = self._holder(request, code, required=False)
        if row is None:
            return refusal
        steps = self._store.run("SELECT * FROM steps WHERE code = ? ORDER BY rowid", row["code"])
        answer: dict[str, Any] = {
            "code": row["code"],
            "state": row["state"],
            "completion": COMPLETION[row["state"]],
            "due": (datetime.fromisoformat(steps[0]["at"]) + DONE_WITHIN).date().isoformat(),
        }
        if request.headers.get("x-lookup-secret"):
            payment = json.loads(row["receipt"])["payment"]
            answer["details"] = {
                "timeline": [{"state": s["state"], "at": s["at"], "note": s["note"]} for s in steps],
                "payment": payment,
                "paid": bool(row["paid"]) or payment is None,
                "tracking": row["tracking"],
                "supplement": json.loads(row["asked"]) if row["state"] == 5 and row["asked"] else None,
            }
        return json_reply(200, answer)

    def official_slip(self, request: Request, code: str) -> Reply:
        """`GET /v1/lookup/{code}/slip`: Mẫu 01, for the holder of the secret, once the agency has accepted."""
        row, refusal = self._holder(request, code, required=True)
        if row is None:
            return refusal
        accepted = self._store.one(
            "SELECT at FROM steps WHERE code = ? AND state = 2 ORDER BY rowid", row["code"]
        )
        if accepted is None:
            return problem(409, "not accepted yet", [{"code": "not_accepted"}])
        body = json.loads(row["body"])
        accepted_at = datetime.fromisoformat(accepted["at"])
        received_at = datetime.fromisoformat(json.loads(row["receipt"])["received_at"])
        papers = [line["paper"] for line in body["manifest"]]
        due = (received_at + DONE_WITHIN).date()
        pdf = slip(row["code"], body["procedure"], papers, accepted_at, due)
        marked = self._archival(pdf, slip_title(row["code"]))
        return Reply(200, marked, {"Content-Type": "application/pdf"})

    def payments(self, request: Request) -> Reply:
        """`POST /v1/payments`: those of the codes whose fee came in."""
        match bodies.read(request.body(), bodies.PaymentsBody):
            case Err(reasons):
                return problem(422, "malformed", reasons)
            case Ok(body):
                rows = (self._store.filed(code) for code in body.codes)
                return json_reply(200, {"paid": [row["code"] for row in rows if row and row["paid"]]})

    def rating(self, request: Request) -> Reply:
        """`POST /v1/ratings`."""
        return self._noted("rating", request, bodies.RatingBody)

    def statistics(self, request: Request) -> Reply:
        """`POST /v1/statistics`."""
        return self._noted("statistics", request, bodies.StatisticsBody)

    def advance(self, code: str, to: int | None, note: str, papers: tuple[str, ...], tracking: str) -> int:
        """Move an application to its next state, or to one that may follow; the new state."""
        with self._store.transaction():
            row = self._store.filed(code)
            if row is None:
                raise LookupError(f"no application {code}")
            following = FOLLOWING[row["state"]]
            state = to if to is not None else next(iter(following), row["state"])
            if state not in following:
                raise ValueError(f"state {state} does not follow state {row['state']}")
            if state == 5:
                asked = {"papers": list(papers), "reason": note, "due": None}
                self._store.run(
                    "UPDATE applications SET asked = ? WHERE id = ?", json.dumps(asked), row["id"]
                )
            if tracking:
                self._store.run("UPDATE applications SET tracking = ? WHERE id = ?", tracking, row["id"])
            self._store.add_step(row["code"], state, self._now(), note)
            if state in OF_STATE:
                self._notices.note(row, row["code"], OF_STATE[state], note)
            return state

    def pay(self, code: str) -> None:
        """The bank says that the fee has come; said twice, the applicant is told once."""
        with self._store.transaction():
            row = self._store.filed(code)
            if row is not None and not row["paid"]:
                self._store.run("UPDATE applications SET paid = 1 WHERE id = ?", row["id"])
                self._notices.note(row, row["code"], Notice.FEE)

    def _announced(self, request: Request, key: str, body: bodies.CreationBody, supplement_to: str) -> Reply:
        content = body.model_dump(mode="json")
        sha256 = sha256_of_json(content)
        row = self._store.one("SELECT * FROM applications WHERE idempotency_key = ?", key)
        if row is not None and row["body_sha256"] != sha256:
            return problem(422, "the key was used for something else", [{"code": "key_reused"}])
        application = row["id"] if row else hashlib.sha256(key.encode()).hexdigest()[:32]
        if row is None:
            self._store.run(
                "INSERT INTO applications (id, idempotency_key, body_sha256, body, local_code, secret_sha256,"
                " supplement_to) VALUES (?, ?, ?, ?, ?, ?, ?)",
                application,
                key,
                sha256,
                json.dumps(content, ensure_ascii=False),
                body.kiosk.local_code,
                body.kiosk.lookup_secret_sha256,
                supplement_to,
            )
        uploads = [
            {
                "paper": line.paper,
                "create_url": f"{request.origin}/v1/files/{application}/{line.paper}",
                "headers": {},
            }
            for line in body.manifest
        ]
        return json_reply(201, {"id": application, "uploads": uploads})

    def _too_large(self, body: bodies.CreationBody) -> Reasons:
        large = [line.paper for line in body.manifest if line.bytes > self._max_file_bytes]
        if large:
            return [{"code": "too_large", "paper": paper} for paper in large]
        whole = sum(line.bytes for line in body.manifest)
        return [{"code": "too_large"}] if whole > self._max_application_bytes else []

    def _uploaded(
        self, row: sqlite3.Row, body: bodies.SubmissionBody
    ) -> tuple[Reasons, Reasons, dict[str, Path]]:
        """What has to be uploaded again, what can never be taken, and the files that are right."""
        named = {line.paper: line.upload.rsplit("/", 1)[-1] for line in body.uploads}
        missing: Reasons = []
        refused: Reasons = []
        files: dict[str, Path] = {}
        for line in json.loads(row["body"])["manifest"]:
            paper = line["paper"]
            upload = self._store.upload(named.get(paper, ""))
            if upload is None or (upload["application"], upload["paper"]) != (row["id"], paper):
                missing.append({"code": "upload_missing", "paper": paper})
                continue
            content = (self._store.uploads / upload["id"]).read_bytes()
            if hashlib.sha256(content).hexdigest() != line["sha256"]:
                missing.append({"code": "upload_altered", "paper": paper})
            elif not content.startswith(b"%PDF-"):
                refused.append({"code": "not_a_pdf", "paper": paper})
            files[paper] = self._store.uploads / upload["id"]
        return missing, refused, files

    def _take(self, row: sqlite3.Row, files: dict[str, Path]) -> dict[str, Any]:
        now = self._now()
        body = bodies.CreationBody.model_validate_json(row["body"])
        code = row["supplement_to"] or self._store.next_code(UNIT, now)
        status = 4 if row["supplement_to"] else 1
        receipt: dict[str, Any] = {
            "code": code,
            "received_at": now.isoformat(),
            "digest": bodies.digest_of(body),
            "status": status,
            "payment": None if row["supplement_to"] else _payment(body.toKhai, code, now),
        }
        self._keep(row, code, receipt, files)
        self._store.run(
            "UPDATE applications SET code = ?, receipt = ? WHERE id = ?", code, json.dumps(receipt), row["id"]
        )
        self._store.add_step(code, status, now)
        if not row["supplement_to"]:
            self._notices.note(row, code, Notice.RECEIVED)
        for path in files.values():
            self._store.drop_upload(path.name)
        return receipt

    def _keep(self, row: sqlite3.Row, code: str, receipt: dict[str, Any], files: dict[str, Path]) -> None:
        """Write the application where a person can look at it, whole or not at all."""
        name = f"{code}-supplement-{row['id'][:8]}" if row["supplement_to"] else code
        draft = self._received / f".{name}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        content = json.loads(row["body"])
        for file, value in (("application.json", content), ("receipt.json", receipt)):
            (draft / file).write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
        for paper, path in files.items():
            shutil.copyfile(path, draft / f"{paper}.pdf")
        shutil.rmtree(self._received / name, ignore_errors=True)
        draft.rename(self._received / name)

    def _holder(self, request: Request, code: str, *, required: bool) -> tuple[sqlite3.Row | None, Reply]:
        row = self._store.filed(code)
        if row is None:
            return None, problem(404, "no such application")
        secret = request.headers.get("x-lookup-secret", "")
        if (secret or required) and not _proves(row, secret):
            return None, problem(403, "the secret is another one")
        return row, Reply(200)

    def _noted(
        self, kind: str, request: Request, model: type[bodies.RatingBody] | type[bodies.StatisticsBody]
    ) -> Reply:
        match bodies.read(request.body(), model):
            case Err(reasons):
                return problem(422, "malformed", reasons)
            case Ok(body):
                self._store.note(kind, self._now(), body.model_dump())
                return Reply(204)


def _proves(row: sqlite3.Row, secret: str) -> bool:
    return hmac.compare_digest(hashlib.sha256(secret.encode()).hexdigest(), row["secret_sha256"])


def _payment(declaration: dict[str, Any], code: str, now: datetime) -> dict[str, Any] | None:
    """What is owed, as the declaration counts it; the purpose is the code without its marks."""
    paid = declaration.get("thongTinThanhToan")
    amount = paid.get("tongPhi", 200_000) if isinstance(paid, dict) else 200_000
    if not isinstance(amount, int) or amount <= 0:
        return None
    return {
        "bin": "970441",
        "account": "0000000000",
        "account_name": "CO QUAN TIEP NHAN MAU",
        "amount": amount,
        "purpose": "LLTP " + "".join(letter for letter in code if letter.isalnum()),
        "due": (now + PAY_WITHIN).date().isoformat(),
    }
