"""Which of SANE's back ends are looked through: each asks its own buses, and some take seconds for nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

FOLDERS = "SANE_CONFIG_DIR"
SYSTEM = Path("/etc/sane.d")
CAMERAS = ("dc210", "dc240", "dc25", "gphoto2", "qcam", "stv680", "v4l")
PARALLEL_PORT = ("canon_pp", "hpsj5s", "mustek_pp", "p5", "umax_pp")
MADE_UP = ("pnm", "test")
ELSEWHERE = ("net",)
UNNEEDED = frozenset((*CAMERAS, *PARALLEL_PORT, *MADE_UP, *ELSEWHERE))
"""No office scanner answers through these; a desk that needs one names its device in the settings."""


def chosen(device: str, system: Path = SYSTEM) -> tuple[str, ...]:
    """The back ends to load: that of the named device alone, else all that the system has and a kiosk may need."""
    own = device.partition(":")[0]
    if own:
        return (own,)
    return tuple(name for name in dict.fromkeys(_of_system(system)) if name not in UNNEEDED)


def environment(folder: Path, device: str, system: Path = SYSTEM) -> dict[str, str]:
    """The environment in which SANE loads only these; each back end's own settings stay the system's.

    Writes into `folder`; where that cannot be written, or somebody set SANE's folder already, nothing is changed.
    """
    names = chosen(device, system)
    if not names or os.environ.get(FOLDERS):
        return {}
    try:
        (folder / "dll.d").mkdir(parents=True, exist_ok=True)
        (folder / "dll.conf").write_text("".join(f"{name}\n" for name in names), encoding="ascii")
    except OSError:
        return {}
    return {FOLDERS: f"{os.fspath(folder.resolve())}:{os.fspath(system)}"}


def _of_system(system: Path) -> Iterator[str]:
    for file in (system / "dll.conf", *sorted(system.glob("dll.d/*"))):
        try:
            lines = file.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            continue
        yield from (name for line in lines if (name := line.partition("#")[0].strip()))
