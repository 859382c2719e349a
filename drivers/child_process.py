"""The one door through which other programs are started, watched and ended: the only user of subprocess."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GRACE_S = 2.0
READ_BYTES = 1 << 18


@dataclass(frozen=True, slots=True)
class Finished:
    """The program ended by itself with code 0."""

    stdout: bytes = b""
    stderr: bytes = b""


@dataclass(frozen=True, slots=True)
class Failed:
    """The program ended by itself with a code other than 0."""

    code: int
    stdout: bytes = b""
    stderr: bytes = b""


@dataclass(frozen=True, slots=True)
class Crashed:
    """A signal that we did not send ended the program."""

    signal: int
    stdout: bytes = b""
    stderr: bytes = b""


@dataclass(frozen=True, slots=True)
class Killed:
    """We ended the program: its deadline had passed, or it was no longer wanted."""

    stdout: bytes = b""
    stderr: bytes = b""


@dataclass(frozen=True, slots=True)
class NotStarted:
    """There is no such program, or it may not be started."""

    reason: str


Outcome = Finished | Failed | Crashed | Killed | NotStarted


def child_environment(overrides: Mapping[str, str] | None = None) -> dict[str, str]:
    """Our environment without the library path a frozen program was given, plus `overrides`."""
    environment = dict(os.environ)
    before_freezing = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before_freezing is not None:
        environment["LD_LIBRARY_PATH"] = before_freezing
    elif getattr(sys, "frozen", False):
        environment.pop("LD_LIBRARY_PATH", None)
    environment.update(overrides or {})
    return environment


def run(
    command: Sequence[str],
    deadline: float,
    stdin: bytes | None = None,
    env: Mapping[str, str] | None = None,
) -> Outcome:
    """Run `command` to its end, at most `deadline` seconds; `env` is laid over our own environment."""
    try:
        process = _start(command, subprocess.DEVNULL if stdin is None else subprocess.PIPE, env, piped=True)
    except OSError as error:
        return NotStarted(str(error))
    with process:
        try:
            stdout, stderr = process.communicate(stdin, timeout=deadline)
        except subprocess.TimeoutExpired:
            return _cut_short(process)
    return _judge(process.returncode, stdout, stderr)


class Worker:
    """A long-lived child spoken to over its stdin and stdout; its stderr is ours."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a worker needs both pipes")
        self._process = process
        self._stdin = process.stdin
        self._stdout = process.stdout
        _never_block(self._stdin.fileno())
        _never_block(self._stdout.fileno())

    @property
    def pid(self) -> int:
        """The process id, for the log."""
        return self._process.pid

    def alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.poll() is None

    def send(self, data: bytes, deadline: float = 5.0) -> bool:
        """Write all of `data` within `deadline` seconds; False when the child is gone or does not read."""
        until = time.monotonic() + deadline
        rest = memoryview(data)
        while rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([], [self._stdin], [], left)[1]:
                return False
            try:
                rest = rest[os.write(self._stdin.fileno(), rest) :]
            except BlockingIOError:
                continue
            except (BrokenPipeError, ValueError):
                return False
        return True

    def read(self, timeout: float) -> bytes | None:
        """Whatever came within `timeout` seconds; None when nothing came, b"" when the child hung up."""
        if not select.select([self._stdout], [], [], max(0.0, timeout))[0]:
            return None
        try:
            return os.read(self._stdout.fileno(), READ_BYTES)
        except BlockingIOError:
            return None

    def end(self, grace: float = GRACE_S) -> Outcome:
        """Close its stdin, wait `grace` seconds for it to leave, then SIGTERM, then SIGKILL; never hangs."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        ended_by_us = self._wait(grace) is None
        if ended_by_us:
            _signal_group(self._process, signal.SIGTERM)
            if self._wait(min(grace, 0.5)) is None:
                _signal_group(self._process, signal.SIGKILL)
                self._wait(GRACE_S)
        self._stdout.close()
        code = self._process.returncode
        return Killed() if ended_by_us or code is None else _judge(code)

    def _wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            return None


def start_worker(command: Sequence[str], env: Mapping[str, str] | None = None) -> Worker | NotStarted:
    """Start `command` as a long-lived child with pipes; `env` is laid over our own environment."""
    try:
        return Worker(_start(command, subprocess.PIPE, env, piped=False))
    except OSError as error:
        return NotStarted(str(error))


def _start(
    command: Sequence[str], stdin: int, env: Mapping[str, str] | None, *, piped: bool
) -> subprocess.Popen[bytes]:
    """A process group of its own, so that ending the child ends what it started too."""
    return subprocess.Popen(
        list(command),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if piped else None,
        env=child_environment(env),
        process_group=0,
        bufsize=0 if not piped else -1,
    )


def _cut_short(process: subprocess.Popen[bytes]) -> Killed:
    """SIGINT, then SIGKILL; a grandchild that keeps the pipes open does not keep us."""
    for number in (signal.SIGINT, signal.SIGKILL):
        _signal_group(process, number)
        try:
            stdout, stderr = process.communicate(timeout=GRACE_S)
        except subprocess.TimeoutExpired:
            continue
        return Killed(stdout, stderr)
    return Killed()


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _judge(code: int, stdout: bytes = b"", stderr: bytes = b"") -> Outcome:
    if code == 0:
        return Finished(stdout, stderr)
    return Failed(code, stdout, stderr) if code > 0 else Crashed(-code, stdout, stderr)


def _never_block(descriptor: int) -> None:
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_NONBLOCK)
