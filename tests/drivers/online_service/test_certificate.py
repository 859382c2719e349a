"""Until when the service's certificate holds, asked of a real TLS server: sound, over, of another authority, none."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from drivers.online_service.certificate import certificate_end
from tests.drivers.online_service.certificates import DAY, issue
from tests.drivers.online_service.test_tls import served


def test_the_end_of_a_sound_certificate_is_told(tmp_path: Path) -> None:
    issued = issue(tmp_path, begins=-DAY, ends=10 * DAY)
    with served(tmp_path, issued) as service:
        end = certificate_end(service.url, issued.ca_file)
        assert end is not None and abs(end - (datetime.now(UTC) + 10 * DAY)) < DAY
        assert certificate_end(service.url) is None


def test_one_that_is_over_has_no_end_to_tell(tmp_path: Path) -> None:
    issued = issue(tmp_path, begins=-20 * DAY, ends=-DAY)
    with served(tmp_path, issued) as service:
        assert certificate_end(service.url, issued.ca_file) is None


def test_no_certificate_and_nobody_there() -> None:
    assert certificate_end("http://127.0.0.1:9") is None
    assert certificate_end("https://127.0.0.1:9") is None
    assert certificate_end("https://[") is None
