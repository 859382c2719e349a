"""A settings or procedure file with a mistake: `kiosk run` says which, in one line, and touches nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.wiring import ASSETS

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ASSETS / "procedures" / "criminal-record-certificate"


def run(tmp_path: Path, settings: str) -> tuple[int, list[str]]:
    """`kiosk run` with these settings; its exit code, and what it said without the log."""
    file = tmp_path / "kiosk.toml"
    file.write_text(settings, "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--settings", str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, [
        line for line in ended.stderr.splitlines() if line.startswith("kiosk run: ")
    ] or [ended.stderr]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder in which something waits."""
    folder = tmp_path / "state"
    (folder / "outbox" / "sealed").mkdir(parents=True)
    (folder / "outbox" / "sealed" / "waiting.sealed").write_bytes(b"made up")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_misspelt_key_is_named_with_its_line_and_what_was_meant(tmp_path: Path, state: Path) -> None:
    before = files(state)
    code, said = run(tmp_path, f'[storage]\nstate_folder = "{state}"\n[printer]\nqeue = "HP"\n')
    assert code == 1
    assert len(said) == 1
    assert "dòng 4" in said[0] and "printer.qeue" in said[0] and "printer.queue" in said[0]
    assert files(state) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("procedure.toml", b'id = "criminal-record-certificate"\nversion = \n'),
        ("procedure.toml", b"\xff\xfe\x00"),
        ("vi.toml", None),
    ],
    ids=["cut short", "not text", "missing"],
)
def test_an_unreadable_procedure_file_is_named(
    tmp_path: Path, state: Path, name: str, content: bytes | None
) -> None:
    procedure = tmp_path / "procedure"
    shutil.copytree(SHIPPED, procedure)
    if content is None:
        (procedure / name).unlink()
    else:
        (procedure / name).write_bytes(content)
    waiting = files(state / "outbox")
    code, said = run(tmp_path, f'[storage]\nstate_folder = "{state}"\n[procedure]\nfolder = "{procedure}"\n')
    assert code == 1
    assert len(said) == 1
    assert name in said[0]
    assert "Traceback" not in said[0]
    assert files(state / "outbox") == waiting
