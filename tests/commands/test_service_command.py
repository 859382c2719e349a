"""The practice service alone, as a process of its own that an officer's commands reach."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import ServiceTrouble
from kiosk.result import Err, Ok
from kiosk.wiring import SystemClock
from tests.commands.conftest import Give
from tests.drivers.online_service.filing import filed
from tests.outbox.made_up import KEY, packet
from tests.papers.reading import page_texts


@pytest.fixture
def address(tmp_path: Path) -> Iterator[ServiceAddress]:
    """Where a service that runs as `kiosk service` can be reached, as it says itself."""
    command = [sys.executable, "-m", "kiosk", "service", "--port", "0", "--folder", str(tmp_path / "service")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        told = b"".join(process.stdout.readline() for _ in range(3)).decode()
        service = tomllib.loads(told)["service"]
        yield ServiceAddress(service["url"], Path(service["credentials_file"]), timeout_s=5)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_an_application_goes_through_its_states_by_command(
    address: ServiceAddress, give: Give, tmp_path: Path
) -> None:
    folder = ("--folder", tmp_path / "service")
    line = HttpOnlineService(address, SystemClock())
    code = file_one(line, tmp_path)
    assert give("service", *folder, "list")[1] == f"{code}\n"
    assert give("service", *folder, "advance", code)[1] == f"{code}: 2. Được tiếp nhận\n"
    assert give("service", *folder, "pay", code)[0] == 0
    looked = line.lookup(code, None)
    assert isinstance(looked, Ok) and looked.value.state == 2
    assert give("service", *folder, "advance", code, "--to", 10)[::2] == (
        1,
        "kiosk service: hồ sơ không đi tiếp tới trạng thái ấy được\n",
    )
    for act in ("advance", "pay"):
        assert give("service", *folder, act, "H32.00-000000-0000")[0] == 1
    line.close()


def test_there_is_nothing_to_advance_where_nothing_was_received(give: Give, tmp_path: Path) -> None:
    code, _, error = give("service", "--folder", tmp_path / "nowhere", "advance", "X")
    assert code == 1 and "không có dịch vụ tập nào" in error
    assert not (tmp_path / "nowhere").exists()


def test_a_port_that_is_taken_is_one_line(address: ServiceAddress, give: Give, tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    port = address.url.rpartition(":")[2]
    code, _, error = give("service", "--port", port, "--folder", tmp_path / "other")
    assert code == 1 and error.splitlines()[-1].startswith("kiosk service: không nghe được ở cổng này")
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before


def file_one(line: HttpOnlineService, folder: Path) -> str:
    """Send a made-up application; its dossier code."""
    from kiosk.filing.send_waiting import send_waiting

    outbox = Outbox.open(folder / "outbox", KEY, SystemClock())
    assert isinstance(outbox.put(packet(1)), Ok)
    ((_, receipt),) = send_waiting(outbox, line, SystemClock()).accepted
    outbox.close()
    assert os.listdir(folder / "service" / "received") == [receipt.code]  # noqa: PTH208
    return receipt.code


def test_a_service_that_runs_goes_wrong_on_demand_and_right_again(
    address: ServiceAddress, give: Give, tmp_path: Path
) -> None:
    folder = ("--folder", tmp_path / "service")
    line = HttpOnlineService(address, SystemClock())
    assert isinstance(line.describe(), Ok)
    assert give("service", *folder, "fault", "throttle", "--call", "service", "--seconds", 7)[0] == 0
    fault = line.describe()
    assert isinstance(fault, Err)
    assert (fault.error.kind, fault.error.retry_after_s) == (ServiceTrouble.THROTTLED, 7.0)
    assert give("service", *folder, "fault")[0] == 0
    assert isinstance(line.describe(), Ok)
    assert give("service", *folder, "fault", "html200", "--times", 1)[0] == 0
    assert isinstance(line.describe(), Err) and isinstance(line.describe(), Ok)
    code, _, error = give("service", *folder, "fault", "surprise")
    assert code == 1 and "drop_answer_after_commit" in error
    line.close()


def test_the_label_for_the_post_is_written_only_where_the_post_is_wanted(give: Give, tmp_path: Path) -> None:
    folder, out = tmp_path / "service", tmp_path / "label.pdf"
    service = PracticeService(folder)
    service.start()
    line = HttpOnlineService(
        ServiceAddress(service.url, service.credentials_file, timeout_s=5), SystemClock()
    )
    by_post = filed(line, nycHoTen="NGUYỄN VĂN MẪU", thongTinThanhToan={"diaChiNhan": "Tổ 5 (MẪU)"})
    at_desk = filed(line, 2)
    line.close()
    service.close()
    assert give("service", "--folder", folder, "label", by_post.code, "--out", out)[0] == 0
    (text,) = page_texts(out.read_bytes())
    assert "NGUYỄN VĂN MẪU" in text and "Tổ 5 (MẪU)" in text and by_post.code in text
    code, _, error = give(
        "service", "--folder", folder, "label", at_desk.code, "--out", tmp_path / "none.pdf"
    )
    assert code == 1 and "bưu chính" in error and not (tmp_path / "none.pdf").exists()
