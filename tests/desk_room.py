"""A bare Debian in a folder, entered or booted in namespaces of its own; all of it ends with the program."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private")
ENTER = """
mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"; mount -t sysfs -o ro sys "$0/sys"
mount -t tmpfs tmpfs "$0/run"; mount -t tmpfs -o mode=1777 tmpfs "$0/tmp"
exec chroot "$0" "$@"
"""
BOOT = """
set -eu
mount --bind "$0" "$0"
mount -t proc proc "$0/proc"; mount -t sysfs -o ro sys "$0/sys"; mount -t cgroup2 cgroup2 "$0/sys/fs/cgroup"
mount -t tmpfs -o mode=755 dev "$0/dev"; mkdir "$0/dev/pts" "$0/dev/shm"
for node in null zero full random urandom tty; do cp -a "/dev/$node" "$0/dev/$node"; done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$0/dev/pts"
ln -s pts/ptmx "$0/dev/ptmx"; ln -s /proc/self/fd "$0/dev/fd"
mount -t tmpfs -o mode=1777 shm "$0/dev/shm"
mount -t tmpfs -o mode=755 run "$0/run"; mount -t tmpfs -o mode=1777 tmp "$0/tmp"
cd "$0"; mkdir -p .old; pivot_root . .old; umount -l /.old; rmdir /.old
exec /lib/systemd/systemd --log-target=console --show-status=false
"""
BARE = {
    "HOME": "/root",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "TERM": "xterm",
    **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")},
}
Ended = subprocess.CompletedProcess[str]


class Room:
    """The machine in `root`; commands run as root in it, entered like a chroot until it is booted."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._first: int | None = None

    def give(self, *command: str, within_s: float = 900) -> Ended:
        """Run a command in the room; its exit code is the caller's to judge."""
        return subprocess.run(
            self._inside(command), env=BARE, capture_output=True, text=True, timeout=within_s, check=False
        )

    def must(self, *command: str) -> str:
        """Run a command that has to succeed; what it said."""
        done = self.give(*command)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def as_kiosk(self, words: str) -> str:
        """What the kiosk's user would type after `su - kiosk`; it has to succeed."""
        return self.must("su", "-", "kiosk", "-c", words)

    def answer(self, words: str, answers: Sequence[str]) -> str:
        """A command of the kiosk's user that asks on the terminal; each question ends with a colon."""
        inside = self._inside(("su", "-", "kiosk", "-c", words))
        child, terminal = pty.fork()
        if child == 0:
            os.execvpe(inside[0], inside, BARE)
        said, waiting = b"", list(answers)
        with suppress(OSError):
            while chunk := os.read(terminal, 4096):
                said += chunk
                if waiting and said.rstrip().endswith(b":"):
                    os.write(terminal, waiting.pop(0).encode() + b"\n")
                    said += b"\n."
        if code := os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
            raise SystemExit(f"{words} ended with {code}: {said.decode(errors='replace')}")
        return said.decode(errors="replace")

    @contextmanager
    def booted(self) -> Iterator[None]:
        """Start the room's own systemd as its first process; the power goes at the end."""
        cell = _cgroup_mount() / f"kiosk-desk-{os.getpid()}"
        cell.mkdir()
        into = f'echo $$ >"{cell}/cgroup.procs"; exec "$@"'
        apart = (*APART, "--uts", "--ipc", "--cgroup", "sh", "-c", BOOT, str(self.root))
        log = (self.root / "root/boot.log").open("wb")
        system = subprocess.Popen(
            ["sh", "-c", into, "sh", *apart], env={**BARE, "container": "desk"}, stdout=log, stderr=log
        )
        try:
            self._first = _only_child(system.pid)
            self._wait_until_up()
            yield
        finally:
            if self._first is not None:
                os.kill(self._first, signal.SIGKILL)
                self._first = None
            system.wait()
            log.close()
            _remove(cell)

    def _wait_until_up(self) -> None:
        for _ in range(60):
            time.sleep(1)
            if (state := self.give("systemctl", "is-system-running").stdout.strip()) in (
                "running",
                "degraded",
            ):
                return
        raise SystemExit(f"the room does not come up: {state}")

    def _inside(self, command: Sequence[str]) -> list[str]:
        if self._first is None:
            return [*APART, "sh", "-c", ENTER, str(self.root), *command]
        return ["nsenter", "-t", str(self._first), "-m", "-p", "-u", "-i", "-C", "-r", "-w", *command]


def _cgroup_mount() -> Path:
    """Where this machine has its unified cgroups."""
    lines = (line.split() for line in Path("/proc/self/mounts").read_text("utf-8").splitlines())
    return next(Path(words[1]) for words in lines if words[2] == "cgroup2")


def _only_child(parent: int) -> int:
    """The process that `parent` started, as soon as there is one."""
    for _ in range(100):
        if found := Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
            return int(found[0])
        time.sleep(0.05)
    raise SystemExit("the room's first process did not start")


def _remove(cell: Path) -> None:
    """Take an emptied cgroup and those the room made below it away."""
    for folder in sorted((path for path in cell.rglob("*") if path.is_dir()), reverse=True):
        folder.rmdir()
    cell.rmdir()
