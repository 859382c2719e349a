"""Keys and refusals on the terminal: the machine's key changed, applications carried to the agency and opened."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from kiosk.filing.refusal import mending
from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import Reason
from kiosk.procedure.loading import load
from kiosk.result import Ok
from kiosk.sealing import CREDENTIAL, FORMER_CREDENTIAL, KEY_FILE, MachineKey
from kiosk.wiring import ASSETS, SystemClock
from tests.commands.conftest import Give
from tests.outbox.made_up import packet


@pytest.fixture
def waiting(tmp_path: Path) -> str:
    """The local code of an application that waits in the desk's outbox."""
    state = tmp_path / "state"
    state.mkdir(mode=0o700)
    key = MachineKey.load(state, {})
    assert isinstance(key, Ok)
    outbox = Outbox.open(state / "outbox", key.value, SystemClock())
    assert isinstance(outbox.put(packet(1)), Ok)
    outbox.close()
    return packet(1).local_code


def test_a_changed_key_still_sends(give: Give, toml: Path, waiting: str, tmp_path: Path) -> None:
    before = (tmp_path / "state" / KEY_FILE).read_bytes()
    assert give("outbox", "rotate-key", "--settings", toml) == (0, "1 hồ sơ đã chuyển sang khoá mới.\n", "")
    assert (tmp_path / "state" / KEY_FILE).read_bytes() != before
    assert give("outbox", "send", "--settings", toml)[0] == 0


def test_a_key_that_systemd_keeps_is_changed_there_first(
    give: Give, toml: Path, waiting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "credentials"
    given.mkdir()
    old = (tmp_path / "state" / KEY_FILE).read_bytes()
    (given / CREDENTIAL).write_bytes(bytes(32))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(given))
    code, _, error = give("outbox", "rotate-key", "--settings", toml)
    assert code == 1 and FORMER_CREDENTIAL in error and error.count("\n") == 1
    (given / FORMER_CREDENTIAL).write_bytes(old)
    assert give("outbox", "rotate-key", "--settings", toml)[0] == 0
    (given / FORMER_CREDENTIAL).unlink()
    assert give("outbox", "send", "--settings", toml)[0] == 0


def test_by_hand_to_the_agency_and_open_there(give: Give, toml: Path, waiting: str, tmp_path: Path) -> None:
    stick, key, out = tmp_path / "usb", tmp_path / "agency.pem", tmp_path / "out"
    stick.mkdir()
    code, _, error = give("outbox", "export", stick, "--settings", toml)
    assert code == 1 and "agency.public_key" in error
    code, told, _ = give("outbox", "agency-key", key)
    assert code == 0 and stat.S_IMODE(key.stat().st_mode) == 0o600
    assert give("outbox", "agency-key", key)[0] == 1
    toml.write_text(toml.read_text() + told)
    code, told, _ = give("outbox", "export", stick, "--settings", toml)
    assert (code, told) == (0, f"{stick / waiting}.lltp\n")
    code, told, _ = give("outbox", "open", "--key", key, "--out", out, stick / f"{waiting}.lltp")
    assert (code, told) == (0, f"{out / waiting}\n")
    read = json.loads((out / waiting / "application.json").read_text("utf-8"))
    assert read["toKhai"] == dict(packet(1).payload) and read["digest"] == packet(1).digest
    assert (out / waiting / "residence.pdf").read_bytes() == packet(1).papers[1].data
    (stick / "other.lltp").write_bytes(b"MAU")
    code, _, error = give("outbox", "open", "--key", key, "--out", out, stick / "other.lltp")
    assert code == 1 and error.count("\n") == 1
    assert give("outbox", "list", "--settings", toml)[1].startswith(f"{waiting} · chờ gửi")


def test_a_refusal_names_what_to_mend_and_can_be_tried_again(
    give: Give, toml: Path, waiting: str, practice: PracticeService
) -> None:
    practice.faults.arm("refuse", "create", times=1)
    code, told, _ = give("outbox", "send", "--settings", toml)
    assert code == 1 and "cần người xem" in told and "Họ tên MẪU chưa đúng" in told
    assert give("outbox", "retry", "no-such", "--settings", toml)[0] == 1
    assert give("outbox", "retry", waiting, "--settings", toml)[0] == 0
    assert give("outbox", "send", "--settings", toml)[0] == 0


def test_reasons_are_told_by_the_names_of_the_screens() -> None:
    loaded = load(ASSETS / "procedures" / "criminal-record-certificate")
    assert isinstance(loaded, Ok)
    reasons = (
        Reason("missing", field="toKhai.soLuongCap"),
        Reason("not_a_pdf", paper="signed_declaration"),
        Reason("surprise", field="toKhai.unheardOf"),
        Reason("too_large"),
    )
    copies, paper, unknown, whole = mending(reasons, loaded.value.procedure, loaded.value.words["vi"])
    assert copies.endswith(": còn thiếu") and "soLuongCap" not in copies
    assert "mời quét lại" in paper and "signed_declaration" not in paper
    assert unknown == "unheardOf: surprise" and whole.startswith("Cả hồ sơ: ")
    told = mending((Reason("x", field="toKhai.nycHoTen", words="Nguyễn MẪU sai"),), quoting=False)
    assert told == ("nycHoTen: bị từ chối",)


def test_a_desk_without_a_gateway_hands_over_in_its_folder(give: Give, toml: Path, waiting: str) -> None:
    share = toml.parent / "share"
    share.mkdir()
    text = toml.read_text().replace(
        "[service]", f'[service]\ndelivery = "desk-folder"\ndesk_folder = "{share}"'
    )
    toml.write_text(text)
    code, told, error = give("outbox", "send", "--settings", toml)
    assert code == 1 and "đã chuyển, chờ cán bộ nhận" in told and error
    (share / waiting / "da-nhan").touch()
    code, told, _ = give("outbox", "send", "--settings", toml)
    assert code == 0 and f"mã hồ sơ {waiting}" in told
