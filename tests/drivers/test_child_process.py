"""Children that end well, badly, late and not at all."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from drivers import child_process
from drivers.child_process import (
    Crashed,
    Failed,
    Finished,
    Killed,
    NotStarted,
    Worker,
    child_environment,
    run,
    start_worker,
)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_output_and_input_come_through() -> None:
    outcome = run(python("import sys; print(sys.stdin.read().upper(), end='')"), 10, stdin="đã".encode())
    assert outcome == Finished("ĐÃ".encode(), b"")


def test_no_shell_reads_the_arguments() -> None:
    outcome = run([*python("import sys; print(sys.argv[1], end='')"), "$HOME; echo x"], 10)
    assert outcome == Finished(b"$HOME; echo x", b"")


def test_a_failed_code_is_told_with_its_words() -> None:
    outcome = run(python("import sys; sys.stderr.write('no'); sys.exit(7)"), 10)
    assert outcome == Failed(7, b"", b"no")


def test_a_signal_from_elsewhere_is_a_crash() -> None:
    outcome = run(python("import os; os.abort()"), 10)
    assert isinstance(outcome, Crashed)
    assert outcome.signal == signal.SIGABRT


def test_a_missing_program_is_a_value() -> None:
    assert isinstance(run(["/nowhere/no-such-program"], 1), NotStarted)
    assert isinstance(start_worker(["/nowhere/no-such-program"]), NotStarted)


def test_past_the_deadline_the_child_and_its_children_are_gone(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = (
        "import signal, subprocess, sys, time; signal.signal(signal.SIGINT, signal.SIG_IGN);"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f"open({str(note)!r}, 'w').write(str(child.pid)); print('begun', flush=True); time.sleep(60)"
    )
    outcome = run(python(code), 1.5)
    assert outcome == Killed(b"begun\n", b"")
    assert _gone(int(note.read_text()))


def test_sigint_is_tried_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_process, "GRACE_S", 60.0)
    code = (
        "import signal, time\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try:\n print('begun', flush=True); time.sleep(60)\n"
        "except KeyboardInterrupt:\n print('tidied', flush=True)"
    )
    outcome = run(python(code), 1.0)
    assert outcome == Killed(b"begun\ntidied\n", b"")


def test_the_library_path_of_a_frozen_program_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/kiosk")
    assert child_environment()["LD_LIBRARY_PATH"] == "/opt/kiosk"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "LD_LIBRARY_PATH" not in child_environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    environment = child_environment({"SEEN": "1"})
    assert environment["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in environment
    assert environment["SEEN"] == "1"


def test_a_worker_answers_and_leaves_when_its_orders_end() -> None:
    worker = start_worker(
        python("import sys\nfor line in sys.stdin: print(line.upper(), end='', flush=True)")
    )
    assert isinstance(worker, Worker)
    assert worker.send(b"one\n")
    assert _line(worker) == b"ONE\n"
    assert worker.read(0.01) is None
    assert worker.end() == Finished()
    assert not worker.alive()


def test_a_worker_that_ignores_everything_is_killed() -> None:
    code = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print(1, flush=True); time.sleep(60)"
    )
    worker = start_worker(python(code))
    assert isinstance(worker, Worker)
    assert _line(worker) == b"1\n"
    assert worker.end(grace=0.1) == Killed()
    assert _gone(worker.pid)


def test_a_worker_that_does_not_read_costs_no_more_than_the_deadline() -> None:
    worker = start_worker(python("import time; time.sleep(60)"))
    assert isinstance(worker, Worker)
    assert not worker.send(b"x" * 1_000_000, deadline=0.2)
    worker.end(grace=0)


def test_a_worker_that_died_takes_no_order() -> None:
    worker = start_worker(python("pass"))
    assert isinstance(worker, Worker)
    assert worker.read(10) == b""
    os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOWAIT)
    assert not worker.send(b"x")
    assert worker.end() == Finished()


def _line(worker: Worker) -> bytes:
    """All that is said up to the end of a line."""
    said = b""
    while not said.endswith(b"\n"):
        said += worker.read(10) or b""
    return said


def _gone(pid: int) -> bool:
    """Whether no such process runs any more (a zombie waiting for init is gone)."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z" and pid != os.getpid():
            return True
        time.sleep(0.05)
    return False
