"""Rows: sealing a 15 MB application, and uploading over loopback against curl to the same service."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.ports.online_service import Creation
from kiosk.result import Ok
from kiosk.sealing import MachineKey
from kiosk.wiring import SystemClock
from tests.bench.child import BenchError, last_json
from tests.bench.row import Row, quantile

MEGABYTE = 1 << 20
QUEUE = 10_000
START = """
import json, sys, time
from pathlib import Path
from kiosk.outbox.outbox import Outbox
from kiosk.sealing import MachineKey
from kiosk.wiring import SystemClock
began = time.perf_counter()
outbox = Outbox.open(Path(sys.argv[1]), MachineKey(bytes(32)), SystemClock())
start = time.perf_counter() - began
claims = []
for _ in range(100):
    began = time.perf_counter()
    outbox.due()
    claims.append(time.perf_counter() - began)
lines = Path("/proc/self/status").read_text().splitlines()
mb = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
print(json.dumps({"start": start, "claim": sorted(claims)[50], "mb": mb}))
"""
SEALED = 15 * MEGABYTE
SENT = 50 * MEGABYTE


def measure(rounds: int = 9) -> list[Row]:
    """The opponent of sealing is writing the same bytes through in clear; that of uploading is curl."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as made:
        return [_sealing(Path(made), rounds), *_uploading(Path(made), rounds), *_long_queue(Path(made))]


def _long_queue(folder: Path) -> list[Row]:
    """Real sealed applications, so that a start meets their files too; the opponent is a tenth of them."""
    opened = {}
    for length in (QUEUE // 10, QUEUE):
        outbox = Outbox.open(folder / f"queue-{length}", MachineKey(bytes(32)), SystemClock())
        for number in range(length):
            _held(outbox.put(_packet(number, 64)))
        outbox.close()
        opened[length] = last_json(["-c", START, str(folder / f"queue-{length}")])
    long, short = opened[QUEUE], opened[QUEUE // 10]
    return [
        Row(
            f"starting with {QUEUE:,} sealed applications, claiming the first",
            f"{long['start']:.2f} s, {long['claim'] * 1000:.1f} ms",
            f"with {QUEUE // 10:,}: {short['start']:.2f} s, {short['claim'] * 1000:.1f} ms",
            long["claim"] / short["claim"],
            "≤ 2 s, ≤ 10 ms",
        ),
        Row(
            "memory of that process after a hundred claims",
            f"{long['mb']:.0f} MB",
            f"{short['mb']:.0f} MB",
            long["mb"] / short["mb"],
            "flat",
        ),
    ]


def _sealing(folder: Path, rounds: int) -> Row:
    outbox = Outbox.open(folder / "outbox", MachineKey(bytes(32)), SystemClock())
    packets = [_packet(number, SEALED) for number in range(rounds)]
    ours = [_timed(lambda one=one: _held(outbox.put(one))) for one in packets]  # type: ignore[misc]
    plain = packets[0].to_bytes()
    clear = [_timed(lambda: _written_through(folder / "clear", plain)) for _ in range(rounds)]
    outbox.close()
    return Row(
        "sealing an application of 15 MB (digest, encrypt, fsync, rows)",
        f"{median(ours) * 1000:.0f} ms, p95 {quantile(ours, 0.95) * 1000:.0f} ms",
        f"the same bytes written through in clear: {median(clear) * 1000:.0f} ms",
        median(ours) / median(clear),
        "≤ 500 ms",
    )


def _uploading(folder: Path, rounds: int) -> list[Row]:
    if shutil.which("curl") is None:
        raise BenchError("curl is the opponent of uploading; it is not installed")
    service = PracticeService(folder / "service", max_file_bytes=2 * SENT, max_application_bytes=2 * SENT)
    line = HttpOnlineService(ServiceAddress(service.start(), service.credentials_file), SystemClock())
    data = folder / "paper"
    data.write_bytes(b"%PDF-1.7\n".ljust(SENT, b"\0"))
    ours, curls = [], []
    for number in range(rounds):
        content = data.read_bytes()
        slot, location = _opened(line, number, content)
        ours.append(_timed(lambda: _held(line.upload(slot, location, content, lambda _: None))))  # noqa: B023
        _, location = _opened(line, 1000 + number, content)
        curls.append(_timed(lambda: _curl(line, location, data)))  # noqa: B023
    line.close()
    service.close()
    speed, against = SENT / MEGABYTE / median(ours), SENT / MEGABYTE / median(curls)
    goal = "≥ 0.9 of curl"
    what = "uploading 50 MB on loopback, offset asked first"
    return [Row(what, f"{speed:.0f} MB/s", f"curl: {against:.0f} MB/s", speed / against, goal)]


def _opened(line: HttpOnlineService, number: int, content: bytes):  # type: ignore[no-untyped-def]
    one = _packet(number, 0, content)
    creation = Creation(one.idempotency_key, one.procedure, one.profile, one.payload, one.manifest, one.kiosk)
    created = _held(line.create(creation))
    slot = created.uploads[0]
    return slot, _held(line.create_upload(slot, one.papers[0].facts))


def _curl(line: HttpOnlineService, location: str, data: Path) -> None:
    """One PATCH, as the tus client sends it."""
    assert line._token is not None
    headers = [
        f"Authorization: {line._token.headers['Authorization']}",
        "Tus-Resumable: 1.0.0",
        "Upload-Offset: 0",
        "Content-Type: application/offset+octet-stream",
        "Expect:",
    ]
    named = [part for header in headers for part in ("-H", header)]
    command = ["curl", "-sSf", "-X", "PATCH", "--data-binary", f"@{data}", *named, location]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def _packet(number: int, size: int, content: bytes = b"") -> Packet:
    paper = PaperFile.of("declaration", 1, content or b"%PDF-1.7\n".ljust(size, bytes((number % 251,))))
    payload = {"loaiPhieu": 1, "nycHoTen": "MẪU"}
    code = f"TAM-MAU-261122-{number + 1:04d}"
    kiosk = {
        "local_code": code,
        "lookup_secret_sha256": "0" * 64,
        "consents": [],
        "declared_at": "2026-11-22T09:00:00+07:00",
    }
    return Packet(
        f"{number:032x}", f"{number + 10**6:032x}", code, "MAU", "criminal-record-certificate", "2026-07",
        payload, kiosk, (paper,), digest_of(payload, (paper,)),
    )  # fmt: skip


def _written_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _held(answer):  # type: ignore[no-untyped-def]
    if not isinstance(answer, Ok):
        raise BenchError(f"a part of the measurement failed: {answer}")
    return answer.value


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
