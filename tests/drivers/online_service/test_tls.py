"""A peer that does not prove itself gets no byte of ours; a wrong clock is told from a wrong proof."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.ports.online_service import ServiceFault, ServiceTrouble
from tests.drivers.online_service.certificates import DAY, Issued, issue
from tests.drivers.online_service.filing import filed
from tests.outbox.made_up import HandClock, error_of


@contextmanager
def served(folder: Path, issued: Issued, off: timedelta = timedelta()) -> Iterator[PracticeService]:
    """A service whose clock is `off` from this machine's: to it our clock is as wrong the other way."""
    service = PracticeService(
        folder / "practice", tls=issued.context, now=lambda: datetime.now(UTC).replace(microsecond=0) + off
    )
    service.start()
    yield service
    service.close()


def asked(service: PracticeService, ca_file: Path | None, pin: str = "") -> ServiceFault:
    address = ServiceAddress(service.url, service.credentials_file, ca_file, 5, pin)
    client = HttpOnlineService(address, HandClock())
    fault = error_of(client.describe())
    client.close()
    assert service.body_bytes == 0 and set(service.calls) <= {""}
    return fault


@pytest.mark.parametrize("pinned", [False, True])
def test_the_agency_s_own_authority_and_pin_are_enough(tmp_path: Path, pinned: bool) -> None:
    issued = issue(tmp_path)
    with served(tmp_path, issued) as service:
        pin = issued.sha256 if pinned else ""
        address = ServiceAddress(service.url, service.credentials_file, issued.ca_file, 5, pin)
        client = HttpOnlineService(address, HandClock())
        assert filed(client).status == 1
        client.close()


CASES = {
    "expired": ({"begins": -20 * DAY, "ends": -DAY}, ServiceTrouble.BAD_CERTIFICATE),
    "not yet valid": ({"begins": DAY, "ends": 20 * DAY}, ServiceTrouble.BAD_CERTIFICATE),
    "another host": ({"address": "10.0.0.1"}, ServiceTrouble.BAD_CERTIFICATE),
    "self-signed": ({"self_signed": True}, ServiceTrouble.BAD_CERTIFICATE),
}


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_certificate_gets_no_body_byte(tmp_path: Path, case: str) -> None:
    options, trouble = CASES[case]
    issued = issue(tmp_path, **options)  # type: ignore[arg-type]
    with served(tmp_path, issued) as service:
        assert asked(service, issued.ca_file).kind is trouble


def test_an_unknown_authority_gets_no_body_byte(tmp_path: Path) -> None:
    with served(tmp_path, issue(tmp_path)) as service:
        assert asked(service, None).kind is ServiceTrouble.BAD_CERTIFICATE
        other = issue(tmp_path / "other")
        assert asked(service, other.ca_file).kind is ServiceTrouble.BAD_CERTIFICATE


def test_a_certificate_that_is_not_the_pinned_one_gets_no_body_byte(tmp_path: Path) -> None:
    issued = issue(tmp_path)
    with served(tmp_path, issued) as service:
        assert asked(service, issued.ca_file, "ab" * 32).kind is ServiceTrouble.BAD_CERTIFICATE


def test_old_tls_gets_no_body_byte(tmp_path: Path) -> None:
    issued = issue(tmp_path)
    with pytest.warns(DeprecationWarning):
        issued.context.minimum_version = ssl.TLSVersion.TLSv1
        issued.context.maximum_version = ssl.TLSVersion.TLSv1_1
    issued.context.set_ciphers("ALL:@SECLEVEL=0")
    with served(tmp_path, issued) as service:
        assert asked(service, issued.ca_file).kind is ServiceTrouble.BAD_CERTIFICATE


def test_a_ca_file_that_is_missing_or_none_is_told(tmp_path: Path) -> None:
    issued = issue(tmp_path)
    with served(tmp_path, issued) as service:
        assert asked(service, tmp_path / "missing.pem").kind is ServiceTrouble.BAD_CERTIFICATE
        (tmp_path / "empty.pem").write_text("MAU")
        assert asked(service, tmp_path / "empty.pem").kind is ServiceTrouble.BAD_CERTIFICATE


def test_a_certificate_that_ended_by_a_day_is_called_expired(tmp_path: Path) -> None:
    issued = issue(tmp_path, begins=-20 * DAY, ends=timedelta(hours=-1))
    with served(tmp_path, issued) as service:
        assert asked(service, issued.ca_file).detail.startswith("expired")


@pytest.mark.parametrize("days", [-400, -10, 10, 400])
def test_a_clock_set_wrong_is_no_bad_certificate(tmp_path: Path, days: int) -> None:
    """Ahead as well as behind: the service's time is `days` from ours, its certificate right for it."""
    there = timedelta(days=days)
    issued = issue(tmp_path, begins=there - DAY, ends=there + DAY)
    with served(tmp_path, issued, there) as service:
        fault = asked(service, issued.ca_file)
        assert fault.kind is ServiceTrouble.WRONG_CLOCK
        assert abs(float(fault.detail.split()[-2]) + days * 86_400) < 60
        assert asked(service, issued.ca_file, issued.sha256).kind is ServiceTrouble.WRONG_CLOCK
        assert asked(service, issued.ca_file, "ab" * 32).kind is ServiceTrouble.BAD_CERTIFICATE


@pytest.mark.parametrize("days", [-10, 10])
def test_a_wrong_clock_excuses_no_certificate_that_is_wrong_otherwise(tmp_path: Path, days: int) -> None:
    there = timedelta(days=days)
    stranger = issue(tmp_path, "10.0.0.1", there - DAY, there + DAY)
    with served(tmp_path, stranger, there) as service:
        assert asked(service, stranger.ca_file).kind is ServiceTrouble.BAD_CERTIFICATE
    alone = issue(tmp_path / "alone", begins=there - DAY, ends=there + DAY, self_signed=True)
    with served(tmp_path / "alone", alone, there) as service:
        assert asked(service, alone.ca_file).kind is ServiceTrouble.BAD_CERTIFICATE


def test_a_certificate_that_is_over_for_the_service_too_is_bad_whatever_our_clock(tmp_path: Path) -> None:
    issued = issue(tmp_path, begins=-20 * DAY, ends=-10 * DAY)
    with served(tmp_path, issued, -5 * DAY) as service:
        assert asked(service, issued.ca_file).kind is ServiceTrouble.BAD_CERTIFICATE
