"""Puts a made-up frozen program onto a made-up desk: first time, again, newer, broken, and only looked at."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from kiosk.result import Ok
from kiosk.settings import example, parse

DEPLOY = Path(__file__).resolve().parents[1] / "assets" / "deploy"
PROGRAM = (
    '#!/bin/sh\n# {version}\n[ "$1" = settings ] && cat "$(dirname "$0")/example" && exit {code}\nexit 1\n'
)
UNIT = "etc/systemd/user/lltp-kiosk.service"


def tarball(folder: Path, version: str, code: int = 0, program: str = "kiosk") -> Path:
    """A tarball shaped like the frozen program's; `kiosk settings` ends with `code`."""
    house = folder / f"lltp-kiosk-{version}"
    shutil.copytree(DEPLOY, house / "_internal/assets/deploy")
    (house / program).write_text(PROGRAM.format(version=version, code=code), "utf-8")
    (house / program).chmod(0o755)
    (house / "example").write_text(example(), "utf-8")
    packed = folder / f"{house.name}.tar.gz"
    with tarfile.open(packed, "w:gz") as tar:
        tar.add(house, house.name)
    return packed


def install(desk: Path, packed: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(DEPLOY / "install.sh"), str(packed), *options],
        env={**os.environ, "KIOSK_ROOT": str(desk)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def files_of(desk: Path) -> dict[str, bytes]:
    return {str(path.relative_to(desk)): path.read_bytes() for path in desk.rglob("*") if path.is_file()}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return tarball(tmp_path, "1")


def test_a_bare_desk_gets_program_settings_and_services(desk: Path, first: Path) -> None:
    assert install(desk, first).returncode == 0
    assert isinstance(parse((desk / "etc/lltp-kiosk/kiosk.toml").read_text("utf-8")), Ok)
    assert (desk / UNIT).read_text() == (DEPLOY / "lltp-kiosk.service").read_text()
    assert os.access(desk / "opt/lltp-kiosk/start-screen", os.X_OK)
    release = (desk / "opt/lltp-kiosk/current").readlink()
    assert os.access(desk / str(release)[1:] / "kiosk", os.X_OK)


def test_a_second_time_changes_nothing(desk: Path, first: Path) -> None:
    install(desk, first)
    before = files_of(desk)
    again = install(desk, first)
    assert (again.returncode, again.stdout) == (0, "Everything is as it should be.\n")
    assert files_of(desk) == before


def test_looking_changes_nothing_and_tells(desk: Path, first: Path) -> None:
    looked = install(desk, first, "--check")
    assert looked.returncode == 1 and f"not yet: file /{UNIT}" in looked.stdout
    assert not desk.exists()
    install(desk, first)
    assert install(desk, first, "--check").returncode == 0
    (desk / UNIT).write_text("changed by hand")
    looked = install(desk, first, "--check")
    assert looked.returncode == 1 and "1 to do" in looked.stdout
    assert (desk / UNIT).read_text() == "changed by hand"


def test_an_update_keeps_settings_and_outbox(desk: Path, first: Path, tmp_path: Path) -> None:
    install(desk, first)
    own = desk / "etc/lltp-kiosk/kiosk.toml"
    own.write_text('[kiosk]\nname = "KH07"\n', "utf-8")
    sealed = desk / "var/lib/lltp-kiosk/.local/state/lltp-kiosk/outbox/one.sealed"
    sealed.parent.mkdir(parents=True)
    sealed.write_bytes(b"sealed")
    old = (desk / "opt/lltp-kiosk/current").readlink()
    assert install(desk, tarball(tmp_path, "2")).returncode == 0
    assert (desk / "opt/lltp-kiosk/current").readlink() != old
    assert "KH07" in own.read_text("utf-8") and sealed.read_bytes() == b"sealed"
    assert install(desk, tarball(tmp_path, "3")).returncode == 0
    assert len(list((desk / "opt/lltp-kiosk/releases").iterdir())) == 2


@pytest.mark.parametrize(
    ("code", "program", "told"), [(1, "kiosk", "does not start"), (0, "other", "no program")]
)
def test_a_broken_tarball_leaves_the_old_program(
    desk: Path, first: Path, tmp_path: Path, code: int, program: str, told: str
) -> None:
    install(desk, first)
    before, link = files_of(desk), (desk / "opt/lltp-kiosk/current").readlink()
    tried = install(desk, tarball(tmp_path, "2", code, program))
    assert tried.returncode == 2 and told in tried.stderr
    assert files_of(desk) == before and (desk / "opt/lltp-kiosk/current").readlink() == link


def test_cups_is_told_once_to_keep_no_jobs(desk: Path, first: Path) -> None:
    conf = desk / "etc/cups/cupsd.conf"
    conf.parent.mkdir(parents=True)
    conf.write_text("LogLevel warn\nPreserveJobFiles 1d\n<Location />\n</Location>\n")
    install(desk, first)
    install(desk, first)
    assert [line for line in conf.read_text().splitlines() if "Preserve" in line] == ["PreserveJobFiles No"]
    assert "<Location />" in conf.read_text()


def test_every_installed_file_is_among_those_shipped() -> None:
    told = (DEPLOY / "install.sh").read_text("utf-8")
    for_elsewhere = {"install.sh", "kiosk.toml.example", "grafana-dashboard.json"}
    shipped = {path.name for path in DEPLOY.iterdir()} - for_elsewhere
    assert {name for name in shipped if f'"$from/{name}"' not in told} == set()


def test_the_example_shows_the_settings_of_this_program() -> None:
    shown = (DEPLOY / "kiosk.toml.example").read_text("utf-8")
    assert shown == example(), "write it anew: kiosk settings > assets/deploy/kiosk.toml.example"
