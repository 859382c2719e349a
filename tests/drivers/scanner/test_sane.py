"""The worker on SANE's test device: every status, cancel, death, silence, nonsense; the next scan works."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import (
    PageSource,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.result import Err, Ok, Result
from tests.drivers.scanner.conftest import WORKER, ask, page_of

GLASS_AND_FEEDER = (PageSource.GLASS, PageSource.FEEDER)
COARSE = ScanRequest(dpi=75)
SLOW = {"read-delay": True, "read-delay-duration": 200_000}
Make = Callable[..., SaneScanner]

STATUSES = {
    "SANE_STATUS_UNSUPPORTED": ScanTrouble.UNSUPPORTED,
    "SANE_STATUS_CANCELLED": ScanTrouble.CANCELLED,
    "SANE_STATUS_DEVICE_BUSY": ScanTrouble.BUSY,
    "SANE_STATUS_INVAL": ScanTrouble.INVALID,
    "SANE_STATUS_EOF": ScanTrouble.ENDED_EARLY,
    "SANE_STATUS_JAMMED": ScanTrouble.JAMMED,
    "SANE_STATUS_NO_DOCS": ScanTrouble.NO_PAPER,
    "SANE_STATUS_COVER_OPEN": ScanTrouble.COVER_OPEN,
    "SANE_STATUS_IO_ERROR": ScanTrouble.IO,
    "SANE_STATUS_NO_MEM": ScanTrouble.NO_MEMORY,
    "SANE_STATUS_ACCESS_DENIED": ScanTrouble.DENIED,
}


def scan(
    scanner: SaneScanner, progress: Callable[[float], None] = lambda _: None, **options: str | int | bool
) -> Result[ScannedPage, ScanFault]:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return scanner.scan_with(named, COARSE, progress, CancelToken())


def test_every_status_has_its_trouble_and_the_next_scan_works(make_test_device: Make) -> None:
    scanner = make_test_device()
    for status, trouble in STATUSES.items():
        answer = scan(scanner, read_return_value=status)
        assert isinstance(answer, Err)
        assert (status, answer.error.trouble) == (status, trouble)
        assert isinstance(scan(scanner, read_return_value="Default"), Ok)


def test_the_glass_is_asked_for_in_colour_at_the_resolution_wanted(make_test_device: Make) -> None:
    page = page_of(scan(make_test_device(), test_picture="Color pattern"))
    assert (page.width, page.height) == (590, 590)


def test_a_clamped_resolution_is_a_fault(make_test_device: Make) -> None:
    answer = ask(make_test_device(), ScanRequest(dpi=2400))
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.UNSUPPORTED


def test_an_option_the_device_has_not_is_a_fault(make_test_device: Make) -> None:
    answer = scan(make_test_device(), coffee=True)
    assert answer == Err(ScanFault(ScanTrouble.UNSUPPORTED, "no option coffee"))


def test_no_such_device(make_test_device: Make) -> None:
    scanner = make_test_device("nosuch:0")
    answer = ask(scanner)
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.NOT_FOUND
    assert scanner.state() == ScannerState(False, "nosuch:0", ScanTrouble.NOT_FOUND)


def test_the_first_device_found_is_taken_when_none_is_named(make_test_device: Make) -> None:
    scanner = make_test_device("")
    assert scanner.state() == ScannerState(True, "Noname frontend-tester", sources=GLASS_AND_FEEDER)
    assert isinstance(ask(scanner, COARSE), Ok)


def test_no_device_at_all(make_test_device: Make, tmp_path: Path) -> None:
    (tmp_path / "dll.conf").write_text("", encoding="ascii")
    answer = ask(make_test_device(""))
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.NOT_FOUND


@pytest.mark.parametrize("option", ["hand_scanner", "fuzzy_parameters"])
def test_odd_devices_still_give_a_page(make_test_device: Make, option: str) -> None:
    steps: list[float] = []
    page_of(scan(make_test_device(), steps.append, **{option: True}))
    assert steps == sorted(steps)
    assert all(0 <= step <= 1 for step in steps)


def test_a_cancelled_scan_ends_in_the_worker_and_the_next_one_works(make_test_device: Make) -> None:
    scanner, cancel = make_test_device(), CancelToken()
    answer = scanner.scan_with(SLOW, ScanRequest(), lambda _: cancel.cancel(), cancel)
    assert answer == Err(ScanFault(ScanTrouble.CANCELLED))
    first = _worker_pid()
    assert isinstance(scan(scanner), Ok)
    assert _worker_pid() == first


def test_a_scan_cancelled_before_it_began_is_cancelled(make_test_device: Make) -> None:
    cancel = CancelToken()
    cancel.cancel()
    assert ask(make_test_device(), cancel=cancel) == Err(ScanFault(ScanTrouble.CANCELLED))


def test_a_worker_deaf_to_cancel_is_killed(make_test_device: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.scanner.sane.LEAVE_S", 0.3)
    scanner, cancel = make_test_device(), CancelToken()

    def stop(_: float) -> None:
        os.kill(_worker_pid(), signal.SIGSTOP)
        cancel.cancel()

    assert isinstance(scanner.scan_with(SLOW, ScanRequest(), stop, cancel), Err)
    assert isinstance(scan(scanner), Ok)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_worker_that_dies_while_scanning_costs_one_page(make_test_device: Make, number: int) -> None:
    scanner = make_test_device()
    answer = scan(scanner, lambda _: os.kill(_worker_pid(), number), **SLOW)
    assert answer == Err(ScanFault(ScanTrouble.CRASHED, f"signal {int(number)}"))
    assert isinstance(scan(scanner), Ok)


def test_a_worker_that_died_while_idle_costs_nothing(make_test_device: Make) -> None:
    scanner = make_test_device()
    assert isinstance(scan(scanner), Ok)
    pid = _worker_pid()
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert isinstance(scan(scanner), Ok)


def test_a_silent_worker_is_given_up(make_test_device: Make) -> None:
    scanner = make_test_device(command=_python("import time; time.sleep(60)"), deadline_s=0.3)
    answer = ask(scanner)
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.HUNG


@pytest.mark.parametrize(
    "code",
    [
        "import os\nwhile True: os.write(1, os.urandom(4096))",
        "import os\nos.write(1, b'QUET' + b'\\xff' * 100)\nimport time; time.sleep(60)",
        "print('usage: worker')",
        "import sys; sys.exit(3)",
    ],
)
def test_a_raving_worker_is_a_crash(make_test_device: Make, code: str) -> None:
    answer = ask(make_test_device(command=_python(code), deadline_s=20.0))
    assert isinstance(answer, Err)
    assert answer.error.trouble is ScanTrouble.CRASHED


def test_a_worker_that_cannot_be_started_is_a_crash(make_test_device: Make) -> None:
    answer = ask(make_test_device(command=["/nowhere/worker"]))
    assert answer == Err(ScanFault(ScanTrouble.CRASHED, "the worker could not be started"))


def test_what_c_code_prints_does_not_reach_the_answers(make_test_device: Make) -> None:
    """The test back end's `print-options` and SANE's debugging speak on the C streams."""
    code = (
        "import ctypes, drivers.scanner.worker as worker\n"
        "real, libc = worker.scan_raw, ctypes.CDLL(None)\n"
        "def noisy(order, step):\n"
        "    libc.puts(b'noise'); libc.fflush(None); print('more', flush=True)\n"
        "    return real(order, step)\n"
        "worker.scan_raw = noisy\n"
        "worker.main()"
    )
    assert isinstance(scan(make_test_device(command=_python(code))), Ok)


def test_the_devices_are_listed_once_and_anew_only_after_a_fault(
    make_test_device: Make, tmp_path: Path
) -> None:
    code = (
        "import sane, drivers.scanner.worker as worker\n"
        "real = sane.get_devices\n"
        "def counted(*asked):\n"
        f"    open({str(tmp_path / 'listed')!r}, 'a').write('x')\n"
        "    return real(*asked)\n"
        "sane.get_devices = counted\n"
        "worker.main()"
    )
    scanner = make_test_device("", command=_python(code))
    assert scanner.state().ready
    for _ in range(2):
        page_of(scan(scanner))
    assert (tmp_path / "listed").read_text() == "x"
    assert isinstance(scan(scanner, read_return_value="SANE_STATUS_IO_ERROR"), Err)
    page_of(scan(scanner))
    assert (tmp_path / "listed").read_text() == "xx"


def test_the_worker_leaves_when_the_kiosk_is_gone(make_test_device: Make) -> None:
    with subprocess.Popen(WORKER, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as worker:
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(20) == 0


def test_the_kiosks_side_loads_no_image_library() -> None:
    code = (
        "import sys, drivers.scanner.sane, drivers.scanner.practice\n"
        "sys.exit(' '.join({'numpy', 'cv2', 'zxingcpp', '_sane'} & set(sys.modules)))"
    )
    assert subprocess.run(_python(code), check=False, capture_output=True).stderr == b"\n"


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def _worker_pid() -> int:
    """The one scanner worker among this process's children."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    running = [int(child) for child in children if b"worker" in Path(f"/proc/{child}/cmdline").read_bytes()]
    assert len(running) == 1
    return running[0]
