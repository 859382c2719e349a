"""A real CUPS for tests: private bus, avahi, virtual printer and cupsd, started and ended, never skipped."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.real_cups_files import AVAHI_CONF, BUS_CONF, CUPS_FILES_CONF, CUPSD_CONF, PRINT_SCRIPT

PROGRAMS = {
    "dbus-daemon": "dbus",
    "avahi-daemon": "avahi-daemon",
    "ippeveprinter": "cups-ipp-utils",
    "cupsd": "cups-daemon",
    "lpadmin": "cups-client",
    "setpriv": "util-linux",
}
SYSTEM_BUS = "/run/dbus/system_bus_socket"
ONE_AT_A_TIME = Path("/tmp/kiosk-real-cups.lock")
READY_WITHIN_S = 20.0
DROP_IN = Path(__file__).parents[1] / "assets/deploy/cups-in-memory.conf"


@dataclass
class RealCups:
    """One private CUPS with the queue `queue` on a virtual printer; pycups connects to `server`."""

    home: Path
    port: int
    printer_port: int
    environment: Mapping[str, str]
    queue: str = "kiosk"
    daemon: subprocess.Popen[bytes] | None = None
    device: subprocess.Popen[bytes] | None = None
    _disturbed: bool = False

    @property
    def server(self) -> str:
        """The private socket."""
        return str(self.home / "cups.sock")

    @property
    def device_uri(self) -> str:
        """Where the virtual printer itself answers."""
        return f"ipp://127.0.0.1:{self.printer_port}/ipp/print"

    def received(self) -> list[Path]:
        """The documents that came out of the virtual printer, oldest first."""
        return sorted((self.home / "desk" / "received").iterdir())

    def spooled(self) -> list[Path]:
        """The document files CUPS holds in its spool, in clear."""
        return sorted((self.home / "spool").glob("d*"))

    def fault(self, reason: str | None) -> None:
        """Let every job meet `reason` (an IPP printer-state-reason), or mend the printer with None."""
        self._disturbed = True
        _put(self.home / "desk" / "fault", reason or "")

    def leave_behind(self, reason: str) -> None:
        """Let the next job complete while the printer reports `reason`."""
        self._disturbed = True
        _put(self.home / "desk" / "left", reason)

    def reset(self) -> None:
        """Start and mend what a test broke and empty the tray, so that each test meets the same printer."""
        if self.daemon is None or self.daemon.poll() is not None:
            self.start_daemon()
        self._run("cancel", "-h", self.server, "-a", "-x")
        self._wait_for_rest()
        if self._disturbed or self.device is None or self.device.poll() is not None:
            self.stop_device()
            shutil.rmtree(self.home / "desk", ignore_errors=True)
        (self.home / "desk/received").mkdir(parents=True, exist_ok=True)
        for paper in self.received():
            paper.unlink()
        if self.device is None or self.device.poll() is not None:
            self.start_device()
        self._disturbed = False

    def _wait_for_rest(self) -> None:
        """Until a cancelled job has no back end: that still tells the printer to stop a job of its number."""
        command = ("lpstat", "-h", self.server, "-p", self.queue)
        until = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < until:
            told = subprocess.run(
                command, env=dict(self.environment), capture_output=True, text=True, timeout=60, check=False
            )
            if told.returncode or "now printing" not in told.stdout:
                return
            time.sleep(0.05)
        pytest.fail(f"real CUPS: {told.stdout.strip()}")

    def lpadmin(self, *arguments: str) -> None:
        """Run lpadmin against the private CUPS."""
        self._run("lpadmin", "-h", self.server, *arguments)

    def cupscontrol(self, program: str, *arguments: str) -> None:
        """Run cupsdisable, cupsenable, cupsreject or cupsaccept against the private CUPS."""
        self._run(program, "-h", self.server, *arguments)

    def start_daemon(self) -> None:
        """Start cupsd on the private files and wait until it answers."""
        files = ("-c", str(self.home / "etc/cupsd.conf"), "-s", str(self.home / "etc/cups-files.conf"))
        self.daemon = _start(("cupsd", "-f", *files), self.home / "log/cupsd.out", self.environment)
        _wait_for("cupsd", lambda: _answers(self.port), self.daemon, self.home / "log/error_log")

    def start_daemon_as_on_a_desk(self) -> None:
        """Start cupsd after what its drop-in of the desk does first, on the private spool."""
        line = next(
            each for each in DROP_IN.read_text("utf-8").splitlines() if each.startswith("ExecStartPre=")
        )
        command = line.removeprefix("ExecStartPre=-/bin/sh -c ").strip("'")
        self._run("sh", "-c", command.replace("/var/spool/cups", str(self.home / "spool")))
        self.start_daemon()

    def forget_numbers(self) -> None:
        """Lose the daemon's cache, and with it the number its next job would have had."""
        for cache in (self.home / "cache").glob("job.cache*"):
            cache.unlink()

    def stop_daemon(self) -> None:
        """End cupsd; jobs stay in its spool as after a power cut."""
        _stop(self.daemon)

    def start_device(self) -> None:
        """Switch the virtual printer on."""
        home, port = str(self.home), str(self.printer_port)
        formats = "application/pdf,image/pwg-raster,image/urf"
        folders = ("-d", home + "/device", "-K", home + "/etc/ssl", "-c", home + "/print.sh")
        command = ("ippeveprinter", "-n", "localhost", "-p", port, *folders, "-f", formats)
        log = self.home / "log/printer.out"
        self.device = _start((*command, "Kiosk MAU"), log, self.environment)
        _wait_for("ippeveprinter", lambda: _answers(self.printer_port), self.device, log)

    def stop_device(self) -> None:
        """Pull the virtual printer's plug."""
        _stop(self.device)

    def _run(self, *command: str) -> None:
        environment = dict(self.environment)
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        if done.returncode:
            pytest.fail(f"real CUPS: `{' '.join(command)}` failed: {done.stderr.strip()}")


@contextmanager
def running_cups() -> Iterator[RealCups]:
    """Start everything, hand it over, end everything; fails the test loudly with what is missing."""
    _demand_what_it_takes()
    with ExitStack() as ends:
        ends.enter_context(_turn())
        for killed in Path("/tmp").glob("kiosk-cups-*"):
            shutil.rmtree(killed, ignore_errors=True)
        home = Path(tempfile.mkdtemp(prefix="kiosk-cups-", dir="/tmp"))
        ends.callback(shutil.rmtree, home, ignore_errors=True)
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        cups = RealCups(home, _free_port(), _free_port(), environment)
        _lay_out(cups)
        environment.update(_dns_sd(home, ends))
        ends.callback(cups.stop_device)
        ends.callback(cups.stop_daemon)
        cups.reset()
        policy = ("-o", "printer-error-policy=retry-current-job", "-o", "printer-is-shared=false")
        cups.lpadmin("-p", cups.queue, "-E", "-v", cups.device_uri, "-m", "everywhere", *policy)
        yield cups


@pytest.fixture(scope="session")
def cups_of_this_run() -> Iterator[RealCups]:
    """The private CUPS, started once for all tests that ask."""
    with running_cups() as cups:
        yield cups


@pytest.fixture
def real_cups(cups_of_this_run: RealCups) -> Iterator[RealCups]:
    """The private CUPS with nothing wrong and nothing printed yet."""
    cups_of_this_run.reset()
    yield cups_of_this_run
    cups_of_this_run.reset()


def _demand_what_it_takes() -> None:
    lacking = [f"{name} (package {where})" for name, where in PROGRAMS.items() if not shutil.which(name)]
    if lacking:
        pytest.fail("real CUPS cannot start, these programs are missing: " + ", ".join(lacking))
    if os.geteuid() != 0:
        pytest.fail("real CUPS cannot start: its daemon, bus and avahi need root; run the tests as root")


@contextmanager
def _turn() -> Iterator[None]:
    """Two test runs on one machine take turns, since avahi allows one of itself."""
    with ONE_AT_A_TIME.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lay_out(cups: RealCups) -> None:
    home = cups.home
    home.chmod(0o755)
    for name in ("etc/ssl", "etc/ppd", "cache", "state", "spool/tmp", "log", "device"):
        (home / name).mkdir(parents=True)
    (home / "etc/cups-files.conf").write_text(CUPS_FILES_CONF.format(home=home))
    (home / "etc/cupsd.conf").write_text(CUPSD_CONF.format(home=home, port=cups.port))
    for conf in (home / "etc").glob("*.conf"):
        conf.chmod(0o640)
    script = home / "print.sh"
    script.write_text(PRINT_SCRIPT.format(home=home))
    script.chmod(0o755)


def _dns_sd(home: Path, ends: ExitStack) -> dict[str, str]:
    """The environment in which a DNS-SD responder answers: the machine's own, or one on a private bus."""
    if subprocess.run(["avahi-daemon", "--check"], check=False, capture_output=True).returncode == 0:
        if not Path(SYSTEM_BUS).exists():
            pytest.fail(f"real CUPS cannot start: avahi-daemon runs, but there is no bus at {SYSTEM_BUS}")
        return {}
    (home / "bus.conf").write_text(BUS_CONF.format(home=home))
    (home / "avahi.conf").write_text(AVAHI_CONF)
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={home}/bus"}
    log = home / "log/bus.out"
    bus = _start(("dbus-daemon", f"--config-file={home}/bus.conf", "--nofork", "--nopidfile"), log, {})
    ends.callback(_stop, bus)
    _wait_for("dbus-daemon", (home / "bus").exists, bus, log)
    log = home / "log/avahi.out"
    options = ("--no-drop-root", "--no-chroot", "--no-rlimits", "--no-proc-title")
    avahi = _start(("avahi-daemon", *options, "-f", str(home / "avahi.conf")), log, environment)
    ends.callback(_stop, avahi)
    _wait_for("avahi-daemon", lambda: b"startup complete" in log.read_bytes(), avahi, log)
    return environment


def _start(command: Sequence[str], log: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a daemon in the foreground that dies with us, its words going to `log`."""
    with log.open("ab") as words:
        return subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "--", *command],
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
        )


def _stop(process: subprocess.Popen[bytes] | None) -> None:
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_for(name: str, ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY_WITHIN_S
    while not ready():
        ended = process.poll()
        if ended is not None or time.monotonic() > until:
            how = (
                f"ended with code {ended}"
                if ended is not None
                else f"was not ready in {READY_WITHIN_S:.0f} s"
            )
            words = log.read_text(errors="replace")[-2000:].strip() or "(it said nothing)"
            _stop(process)
            pytest.fail(f"real CUPS cannot start: {name} {how}; its last words:\n{words}")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _put(path: Path, text: str) -> None:
    """Write in one step, so that the print script never reads half a word."""
    draft = path.with_suffix(".draft")
    draft.write_text(text)
    draft.replace(path)
