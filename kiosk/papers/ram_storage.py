"""Where an unfinished visit may lie: memory-backed folders that a power cut erases."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from kiosk.result import Err, Ok, Result

SHARED_MEMORY = Path("/dev/shm")
MEMORY_FILE_SYSTEMS = frozenset({"tmpfs", "ramfs"})


class RamTrouble(StrEnum):
    """Why there is no memory-backed folder to work in."""

    CANNOT_CREATE = "cannot_create"
    NOT_OURS = "not_ours"


def ram_folder(environ: Mapping[str, str], shared_memory: Path = SHARED_MEMORY) -> Result[Path, RamTrouble]:
    """The kiosk's own 0700 folder in `$XDG_RUNTIME_DIR`, else in `/dev/shm`; made when it is missing.

    A folder of that name that is a link or belongs to somebody else is refused, since `/dev/shm` is open
    to every user.
    """
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    home = Path(runtime) if runtime and Path(runtime).is_dir() else None
    folder = home / "kiosk" if home else shared_memory / f"kiosk-{os.getuid()}"
    return private_folder(folder)


def private_folder(folder: Path) -> Result[Path, RamTrouble]:
    """Make `folder` if need be and see that it is a real folder of this user, open to nobody else."""
    try:
        folder.mkdir(mode=0o700, parents=False, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return Err(RamTrouble.CANNOT_CREATE)
    if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.getuid():
        return Err(RamTrouble.NOT_OURS)
    if stat.S_IMODE(facts.st_mode) != 0o700:
        folder.chmod(0o700)
    return Ok(folder)


def on_tmpfs(path: Path, mountinfo: Path = Path("/proc/self/mountinfo")) -> bool:
    """Whether `path` lies on a file system kept in memory; False also where that cannot be known."""
    try:
        device = path.stat().st_dev
        lines = mountinfo.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    number = f"{os.major(device)}:{os.minor(device)}"
    return any(_kind(line) in MEMORY_FILE_SYSTEMS for line in lines if line.split()[2:3] == [number])


def _kind(line: str) -> str:
    """The file system in one line of mountinfo: the first word after the lone dash (proc(5))."""
    _, _, tail = line.partition(" - ")
    return tail.split(" ", 1)[0]
