"""Only the back ends that may be needed are loaded, and each keeps the system's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from drivers.scanner.back_ends import chosen, environment
from drivers.scanner.sane import SaneScanner
from kiosk.ports.scanner import PageSource, ScannerState, ScanTrouble
from tests.drivers.scanner.conftest import WORKER

GLASS_AND_FEEDER = (PageSource.GLASS, PageSource.FEEDER)


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with a camera, a network back end, two scanners and one more from a package."""
    monkeypatch.delenv("SANE_CONFIG_DIR", raising=False)
    folder = tmp_path / "etc"
    (folder / "dll.d").mkdir(parents=True)
    (folder / "dll.conf").write_text(
        "# what libsane loads\nnet\ngenesys\n\ntest\nv4l\nepson2 # USB\ngenesys\n"
    )
    (folder / "dll.d" / "airscan").write_text("airscan\n")
    return folder


def test_cameras_old_ports_and_made_up_devices_are_left_out(system: Path) -> None:
    assert chosen("", system) == ("genesys", "epson2", "airscan")


def test_of_a_named_device_only_its_own_back_end_is_loaded(system: Path) -> None:
    assert chosen("net:ban-3:genesys:libusb:001:004", system) == ("net",)
    assert chosen("genesys:libusb:001:004", system) == ("genesys",)


def test_without_a_system_or_a_folder_nothing_is_changed(tmp_path: Path, system: Path) -> None:
    assert environment(tmp_path / "sane", "", tmp_path / "nowhere") == {}
    (tmp_path / "file").write_text("")
    assert environment(tmp_path / "file", "", system) == {}


def test_what_somebody_set_stays(tmp_path: Path, system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANE_CONFIG_DIR", str(system))
    assert environment(tmp_path / "sane", "", system) == {}


def test_libsane_loads_what_was_chosen_and_nothing_else(tmp_path: Path, system: Path) -> None:
    (system / "dll.conf").write_text("test\ngenesys\n")
    named = SaneScanner(
        "test:0", worker_command=WORKER, environment=environment(tmp_path / "a", "test:0", system)
    )
    first = SaneScanner("", worker_command=WORKER, environment=environment(tmp_path / "b", "", system))
    try:
        assert named.state() == ScannerState(True, "Noname frontend-tester", sources=GLASS_AND_FEEDER)
        assert first.state() == ScannerState(False, "", ScanTrouble.NOT_FOUND)
    finally:
        named.close()
        first.close()
