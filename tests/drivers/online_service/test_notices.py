"""Letters to applicants over real SMTP: each step that matters once, by consent only, and holding nothing up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from drivers.online_service.practice_notices import CONSENT, MailHost
from kiosk.outbox.packet import Packet
from tests.drivers.online_service.filing import creation_of
from tests.drivers.online_service.mail_catcher import MailCatcher, catching
from tests.outbox.made_up import START, HandClock, packet, value_of

ADDRESS = "nguoi.mau@mau.invalid"
AGREED = {"purpose": CONSENT, "text_sha256": "a" * 64, "given_at": START.isoformat()}


@contextmanager
def service(folder: Path, port: int) -> Iterator[PracticeService]:
    """A service that hands its letters over at this port."""
    one = PracticeService(folder, mail=MailHost("127.0.0.1", port))
    one.start()
    try:
        yield one
    finally:
        one.close()


def applied(practice: PracticeService, agreed: bool = True, **payload: Any) -> str:
    """The code of an application whose applicant gave an address, and agreed to messages or not."""
    one = packet(1, **(payload or {"nycEmail": ADDRESS}))
    if agreed:
        one = replace(one, kiosk={**one.kiosk, "consents": [*one.kiosk["consents"], AGREED]})
    return submitted(practice, one)


def submitted(practice: PracticeService, one: Packet) -> str:
    address = ServiceAddress(practice.url, practice.credentials_file, timeout_s=5)
    client = HttpOnlineService(address, HandClock())
    created = value_of(client.create(creation_of(one)))
    places = []
    for slot, paper in zip(created.uploads, one.papers, strict=True):
        location = value_of(client.create_upload(slot, paper.facts))
        value_of(client.upload(slot, location, paper.data, lambda _bytes: None))
        places.append((slot.paper, location))
    receipt = value_of(client.submit(created.application, tuple(places)))
    value_of(client.submit(created.application, tuple(places)))
    client.close()
    return receipt.code


@pytest.fixture
def catcher() -> Iterator[MailCatcher]:
    with catching() as one:
        yield one


def test_the_applicant_is_told_of_each_step_that_matters_once(catcher: MailCatcher, tmp_path: Path) -> None:
    with service(tmp_path, catcher.port) as practice:
        code = applied(practice)
        assert catcher.next()["Subject"] == f"[MẪU] Hồ sơ {code} đã đến cổng dịch vụ công"
        practice.pay(code)
        practice.pay(code)
        assert catcher.next()["Subject"].endswith("đã nhận được phí")
        practice.advance(code, 5, note="Bản sao bị mờ", papers=("gt05",))
        asked = catcher.next()
        assert asked["Subject"].endswith("cần bổ sung giấy tờ") and "Bản sao bị mờ" in asked.get_content()
        practice.advance(code, 4)
        practice.advance(code, 9)
        assert catcher.next()["Subject"].endswith("đã có kết quả")
    assert catcher.letters.empty()


def test_a_letter_names_the_code_and_nothing_of_the_application(catcher: MailCatcher, tmp_path: Path) -> None:
    with service(tmp_path, catcher.port) as practice:
        code = applied(practice)
        practice.advance(code, 2)
    letters = [catcher.next(), catcher.next()]
    for letter in letters:
        text = letter.get_content()
        assert letter["To"] == ADDRESS and code in text and "MẪU" in letter["Subject"]
        assert "NGUYỄN VĂN" not in text and "án tích" not in text


def test_who_authorised_somebody_is_told_through_that_one(catcher: MailCatcher, tmp_path: Path) -> None:
    with service(tmp_path, catcher.port) as practice:
        applied(practice, thongTinUyQuyen={"nuqEmail": "nguoi.nhan@mau.invalid"})
    assert catcher.next()["To"] == "nguoi.nhan@mau.invalid"


@pytest.mark.parametrize(("agreed", "payload"), [(False, {"nycEmail": ADDRESS}), (True, {"ghiChu": "MẪU"})])
def test_without_consent_or_address_nobody_is_written_to(
    catcher: MailCatcher, tmp_path: Path, agreed: bool, payload: dict[str, str]
) -> None:
    with service(tmp_path, catcher.port) as practice:
        practice.advance(applied(practice, agreed, **payload), 2)
    assert catcher.letters.empty()


def test_a_mail_server_that_is_away_holds_up_nothing_and_gets_all_later(tmp_path: Path) -> None:
    with catching() as away:
        port = away.port
    with service(tmp_path, port) as practice:
        code = applied(practice)
        assert practice.advance(code, 2) == 2
        with catching(port) as back:
            practice.pay(code)
            subjects = [str(back.next()["Subject"]) for _ in range(3)]
            assert back.letters.empty()
    assert [subject.split(code)[1] for subject in subjects] == [
        " đã đến cổng dịch vụ công",
        " đã được tiếp nhận",
        " đã nhận được phí",
    ]


@pytest.mark.parametrize("address", [ADDRESS, "khong phai\r\nBcc: ai-do@mau.invalid"])
def test_an_address_that_takes_nothing_does_not_stop_the_letters_of_others(
    catcher: MailCatcher, tmp_path: Path, address: str
) -> None:
    catcher.refused.add(ADDRESS)
    with service(tmp_path, catcher.port) as practice:
        applied(practice, nycEmail=address)
        other = packet(2, nycEmail="nguoi.khac@mau.invalid")
        submitted(practice, replace(other, kiosk={**other.kiosk, "consents": [AGREED]}))
        assert catcher.next()["To"] == "nguoi.khac@mau.invalid"
    assert catcher.letters.empty()
