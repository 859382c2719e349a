"""A file system of one megabyte in a process of its own, so that the kernel itself says that it is full."""

from __future__ import annotations

import ctypes
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

SMALL_DISK = 1 << 20
_NEW_USER, _NEW_MOUNTS = 0x10000000, 0x00020000


def on_a_small_disk(folder: Path, act: Callable[[Path], None]) -> None:
    """Do `act` in a child with a tmpfs at `folder/small`; without root, in a name space of its own user.

    Whatever goes wrong in there, the mount too, fails the test that asked: nothing is skipped.
    """
    place = folder / "small"
    place.mkdir()
    child = os.fork()
    if not child:
        code = 1
        try:
            _mount(place)
            act(place)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, "see the child's traceback"


def _mount(place: Path) -> None:
    """The mount is the child's alone and ends with it."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_MOUNTS) != 0:
        user, group = os.getuid(), os.getgid()
        if libc.unshare(_NEW_USER | _NEW_MOUNTS) != 0:
            raise OSError(ctypes.get_errno(), "this machine lets nobody have a small disk of their own")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    libc.mount(b"none", b"/", None, 0x4000 | 0x40000, None)
    options = f"size={SMALL_DISK}".encode()
    if libc.mount(b"tmpfs", str(place).encode(), b"tmpfs", 0, options) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def fill(disk: Path, leave: int = 0) -> Path:
    """Put ballast on the disk until only `leave` bytes are free."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - leave))
    return ballast
