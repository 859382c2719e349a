"""What `kiosk outbox` does with keys: changing the machine's, and taking applications to the agency's."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from kiosk.outbox.outbox import Outbox
    from kiosk.outbox.packet import Packet
    from kiosk.sealing import MachineKey
    from kiosk.settings import Settings


def rotate(settings: Settings) -> int:
    """Change the machine's key; cut off anywhere it can be called again, and everything opens meanwhile."""
    from kiosk import sealing, wiring
    from kiosk.commands.words import OUTBOX
    from kiosk.outbox.rotation import rotate as rotate_outbox
    from kiosk.result import Err, Ok

    try:
        state = wiring.state_folder(settings, os.environ)
    except (wiring.NotReadyError, OSError) as trouble:
        raise CommandError(str(trouble)) from trouble
    key = _new_key(state)
    match rotate_outbox(state / "outbox", key):
        case Err(fault):
            raise CommandError(OUTBOX[fault.trouble])
        case Ok(done):
            sys.stdout.write(f"{done.records} hồ sơ đã chuyển sang khoá mới.\n")
    if done.unopened:
        names = ", ".join(done.unopened)
        raise CommandError(f"không mở được bằng khoá nào: {names}; khoá cũ vẫn được giữ")
    if sealing.given_folder(os.environ) is None:
        sealing.adopt_new_key(state)
    return 0


def _new_key(state: Path) -> MachineKey:
    """A key drawn here; or the one that systemd hands over, when it hands over the former one too."""
    from kiosk import sealing
    from kiosk.result import Err, Ok
    from kiosk.sealing import MachineKey

    given = sealing.given_folder(os.environ)
    match MachineKey.load(state, os.environ) if given else sealing.new_key(state):
        case Err(trouble):
            raise CommandError(f"không dùng được khoá của máy ({trouble.value})")
        case Ok(key) if key.former is None:
            raise CommandError(
                f"khoá do systemd giao: đặt khoá mới vào {sealing.CREDENTIAL} và khoá cũ vào "
                f"{sealing.FORMER_CREDENTIAL}, rồi chạy lại lệnh này"
            )
        case Ok(key):
            return key


def export_waiting(outbox: Outbox, settings: Settings, folder: Path) -> int:
    """Write every application without a receipt to `folder`; fails when one could not be written."""
    from kiosk.commands.words import OUTBOX
    from kiosk.outbox.export import export
    from kiosk.result import Err, Ok

    if not settings.agency.public_key:
        raise CommandError("chưa đặt agency.public_key (cơ quan tạo bằng: kiosk outbox agency-key TỆP)")
    if not folder.is_dir():
        raise CommandError(f"không có thư mục {folder}")
    troubles = []
    for entry in outbox.entries():
        if entry.arrived:
            continue
        match export(outbox, entry, settings.agency.public_key, folder):
            case Ok(exported):
                sys.stdout.write(f"{exported.path}\n")
            case Err(fault):
                troubles.append(f"{entry.local_code}: {OUTBOX[fault.trouble]}")
    if troubles:
        raise CommandError("; ".join(troubles))
    return 0


def make_agency_key(path: Path) -> int:
    """Write a fresh private key, readable by its owner alone, and print what goes into kiosk.toml."""
    from kiosk import sealing

    pem, public = sealing.fresh_agency_key()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as trouble:
        raise CommandError(f"không ghi được {path}: {trouble.strerror}") from trouble
    with os.fdopen(descriptor, "wb") as file:
        file.write(pem)
    sys.stdout.write(f'[agency]\npublic_key = "{public}"\n')
    return 0


def open_exported(files: list[Path], key: Path, out: Path) -> int:
    """Open each file into a folder of its local code; fails when one does not open."""
    from kiosk.outbox.export import opened
    from kiosk.result import Err, Ok

    troubles = []
    try:
        pem = key.read_bytes()
        for file in files:
            match opened(file.read_bytes(), pem):
                case Ok(packet):
                    sys.stdout.write(f"{_unpacked(packet, out)}\n")
                case Err(why):
                    troubles.append(f"{file.name}: không mở được ({why})")
    except OSError as trouble:
        raise CommandError(f"{trouble.filename}: {trouble.strerror}") from trouble
    if troubles:
        raise CommandError("; ".join(troubles))
    return 0


def _unpacked(packet: Packet, out: Path) -> Path:
    """The declaration in the service's names, one PDF per paper, and what the gateway needs to take it once."""
    folder = out / packet.local_code
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = {
        "idempotency_key": packet.idempotency_key,
        "digest": packet.digest,
        "procedure": packet.procedure,
        "profile": packet.profile,
        "supplement_to": packet.supplement_to,
        "toKhai": dict(packet.payload),
        "kiosk": dict(packet.kiosk),
        "manifest": [
            {"paper": each.paper, "pages": each.pages, "bytes": each.bytes, "sha256": each.sha256}
            for each in packet.manifest
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (folder / "application.json").write_text(text, "utf-8")
    for paper in packet.papers:
        (folder / f"{paper.id}.pdf").write_bytes(paper.data)
    return folder
