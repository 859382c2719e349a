"""The terminal's view of the outbox and of an application that arrived, over real HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from kiosk.commands import lookup
from kiosk.outbox.outbox import Outbox
from kiosk.result import Ok
from kiosk.sealing import MachineKey
from kiosk.wiring import SystemClock
from tests.commands.conftest import Give
from tests.outbox.made_up import SECRET, packet


@pytest.fixture
def waiting(tmp_path: Path) -> str:
    """The local code of an application that waits in the desk's outbox."""
    state = tmp_path / "state"
    state.mkdir(mode=0o700)
    key = MachineKey.load(state, {})
    assert isinstance(key, Ok)
    outbox = Outbox.open(state / "outbox", key.value, SystemClock())
    made_up = packet(1)
    assert isinstance(outbox.put(made_up), Ok)
    outbox.close()
    return made_up.local_code


def test_an_empty_outbox_says_so(give: Give, toml: Path) -> None:
    assert give("outbox", "list", "--settings", toml) == (0, "Không có hồ sơ nào.\n", "")
    assert give("outbox", "send", "--settings", toml, "--json") == (0, "[]\n", "")


def test_what_waits_is_listed_without_names_and_sent_at_once(give: Give, toml: Path, waiting: str) -> None:
    code, listed, _ = give("outbox", "list", "--settings", toml)
    assert code == 0 and listed.startswith(f"{waiting} · chờ gửi") and "MẪU" not in listed
    code, sent, error = give("outbox", "send", "--settings", toml, "--json")
    (row,) = json.loads(sent)
    assert (code, error, row["state"], row["trouble"]) == (0, "", "erased", "") and row["code"]


def test_without_a_line_it_stays_and_the_command_fails(
    give: Give, toml: Path, waiting: str, practice: PracticeService
) -> None:
    practice.stop()
    code, told, error = give("outbox", "send", "--settings", toml)
    assert code == 1 and "không nối được tới dịch vụ" in told and "đã thử 1 lần" in told
    assert error == "kiosk outbox: 1 hồ sơ chưa gửi được, vẫn nằm an toàn ở máy này\n"


def test_one_sender_at_a_time(give: Give, toml: Path, waiting: str, tmp_path: Path) -> None:
    key = MachineKey.load(tmp_path / "state", {})
    assert isinstance(key, Ok)
    other = Outbox.open(tmp_path / "state" / "outbox", key.value, SystemClock())
    with other.sending() as ours:
        assert ours
        code, _, error = give("outbox", "send", "--settings", toml)
    other.close()
    assert code == 1 and "đang gửi" in error and error.count("\n") == 1


def test_an_application_is_looked_up_by_either_code(
    give: Give, toml: Path, waiting: str, practice: PracticeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert give("outbox", "send", "--settings", toml)[0] == 0
    (dossier,) = practice.codes()
    for code in (dossier, waiting):
        done, told, _ = give("lookup", code, "--settings", toml)
        assert done == 0 and told.startswith(f"{dossier}: 1. Mới đăng ký") and "Phí" not in told
    monkeypatch.setattr(lookup, "getpass", lambda _: f" {SECRET}\n")
    practice.advance(dossier, 5, note="thiếu trang", papers=("residence",))
    done, told, _ = give("lookup", dossier, "--secret", "--settings", toml)
    assert done == 0 and "5. Yêu cầu bổ sung giấy tờ" in told
    assert "Phí: " in told and "Cần bổ sung: residence – thiếu trang" in told


def test_an_unknown_code_is_one_line(give: Give, toml: Path) -> None:
    code, told, error = give("lookup", "H32.00-261122-9999", "--settings", toml)
    assert (code, told) == (1, "") and error == "kiosk lookup: H32.00-261122-9999: dịch vụ không có mã này\n"
