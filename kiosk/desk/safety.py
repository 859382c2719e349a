"""Whether this machine could write a citizen's data to disk by itself: swap, and the print system's spool."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

SWAPS = Path("/proc/swaps")
SYSTEM = Path("/sys")
CUPS_FILES = Path("/etc/cups/cups-files.conf")
SPOOL = Path("/var/spool/cups")


def swap_in_clear(swaps: Path = SWAPS, system: Path = SYSTEM) -> tuple[str, ...]:
    """The swap areas that cannot be seen to be encrypted or in memory; empty where there is no swap."""
    try:
        lines = swaps.read_text(encoding="utf-8", errors="replace").splitlines()[1:]
    except OSError:
        return ()
    areas = (_unescaped(line.split()[0]) for line in lines if line.strip())
    return tuple(area for area in areas if not _kept_safe(Path(area), system))


def spool_folders(cups_files: Path = CUPS_FILES, spool: Path = SPOOL) -> tuple[Path, ...]:
    """Where CUPS puts documents: `RequestRoot` and `TempDir` (cups-files.conf(5)); empty without CUPS."""
    try:
        text = cups_files.read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    root = _set(text, "RequestRoot") or spool
    folders = (root, _set(text, "TempDir") or root / "tmp")
    return tuple(folder for folder in folders if folder.exists())


def spool_on_disk(folders: tuple[Path, ...], in_memory: Callable[[Path], bool]) -> tuple[Path, ...]:
    """Those of `folders` where a printed paper would lie on a disk."""
    return tuple(folder for folder in folders if not in_memory(folder))


def _set(text: str, option: str) -> Path | None:
    found = re.findall(rf"^[ \t]*{option}[ \t]+(\S.*?)[ \t]*$", text, re.MULTILINE | re.IGNORECASE)
    return Path(found[-1]) if found else None


def _unescaped(name: str) -> str:
    """proc(5) writes blanks in file names as octal."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), name)


def _kept_safe(area: Path, system: Path) -> bool:
    if area.name.startswith("zram"):
        return True
    try:
        facts = area.stat()
    except OSError:
        return False
    device = facts.st_rdev or facts.st_dev
    return _encrypted(system / "dev" / "block" / f"{os.major(device)}:{os.minor(device)}")


def _encrypted(device: Path) -> bool:
    """Whether a block device is a dm-crypt one, or lies on nothing but such (LVM on LUKS)."""
    try:
        if (device / "dm" / "uuid").read_text(encoding="ascii").startswith("CRYPT-"):
            return True
    except OSError:
        pass
    below = tuple((device / "slaves").glob("*"))
    return bool(below) and all(_encrypted(each) for each in below)
