"""Swap and spool: what is encrypted or in memory passes, everything else is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.desk.safety import spool_folders, spool_on_disk, swap_in_clear

HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """A swap file whose name holds a blank, as proc(5) escapes it."""
    file = tmp_path / "swap area"
    file.touch()
    return file


def swaps(tmp_path: Path, *names: str) -> Path:
    file = tmp_path / "swaps"
    lines = (f"{name}\tfile\t\t1048572\t\t0\t\t-2\n" for name in names)
    file.write_text(HEAD + "".join(lines).replace("swap area", "swap\\040area"))
    return file


def block(system: Path, area: Path) -> Path:
    """The device that `area` lies on, in a made-up /sys."""
    number = area.stat().st_dev
    folder = system / "dev" / "block" / f"{os.major(number)}:{os.minor(number)}"
    folder.mkdir(parents=True)
    return folder


def named(folder: Path, uuid: str) -> None:
    (folder / "dm").mkdir(parents=True)
    (folder / "dm" / "uuid").write_text(uuid + "\n")


def test_no_swap_is_safe(tmp_path: Path) -> None:
    assert swap_in_clear(swaps(tmp_path), tmp_path) == ()
    assert swap_in_clear(tmp_path / "no such file", tmp_path) == ()


def test_swap_on_a_plain_disk_is_named(tmp_path: Path, area: Path) -> None:
    block(tmp_path / "sys", area)
    assert swap_in_clear(swaps(tmp_path, str(area)), tmp_path / "sys") == (str(area),)


def test_swap_that_cannot_be_seen_is_named_and_compressed_memory_is_not(tmp_path: Path) -> None:
    file = swaps(tmp_path, "/dev/no-such-disk", "/dev/zram0")
    assert swap_in_clear(file, tmp_path / "sys") == ("/dev/no-such-disk",)


def test_swap_on_an_encrypted_device_is_safe(tmp_path: Path, area: Path) -> None:
    named(block(tmp_path / "sys", area), "CRYPT-LUKS2-0123-swap")
    assert swap_in_clear(swaps(tmp_path, str(area)), tmp_path / "sys") == ()


@pytest.mark.parametrize(("second", "clear"), [("CRYPT-LUKS2-4567-b", False), ("LVM-4567", True)])
def test_a_volume_is_as_safe_as_all_it_lies_on(tmp_path: Path, area: Path, second: str, clear: bool) -> None:
    device = block(tmp_path / "sys", area)
    named(device, "LVM-0123")
    named(device / "slaves" / "dm-0", "CRYPT-LUKS2-0123-a")
    named(device / "slaves" / "dm-1", second)
    assert swap_in_clear(swaps(tmp_path, str(area)), tmp_path / "sys") == ((str(area),) if clear else ())


def test_the_spool_is_where_cups_is_told_to_put_it(tmp_path: Path) -> None:
    files = tmp_path / "cups-files.conf"
    files.write_text(f"# RequestRoot /not/this\nRequestRoot {tmp_path}/jobs\nTempDir {tmp_path}/temp\n")
    assert spool_folders(files, tmp_path) == ()
    (tmp_path / "jobs").mkdir()
    (tmp_path / "temp").mkdir()
    folders = spool_folders(files, tmp_path)
    assert folders == (tmp_path / "jobs", tmp_path / "temp")
    assert spool_on_disk(folders, lambda folder: folder.name == "jobs") == (tmp_path / "temp",)


def test_without_its_settings_cups_uses_its_usual_folder(tmp_path: Path) -> None:
    assert spool_folders(tmp_path / "no such file", tmp_path) == (tmp_path,)
