"""The client speaks the whole contract, keeps its token to itself, and takes nothing for more than it is."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from drivers.online_service import answers
from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from kiosk.ports.online_service import (
    DossierState,
    Rating,
    Satisfaction,
    ServiceTrouble,
    UploadSlot,
)
from tests.drivers.online_service.filing import creation_of, filed, uploaded
from tests.outbox.made_up import SECRET, HandClock, error_of, packet, value_of


def test_the_service_describes_itself(client: HttpOnlineService) -> None:
    described = value_of(client.describe())
    assert described.accepted_types == ("application/pdf",)
    assert described.procedures == (("criminal-record-certificate", "1"),)
    assert described.max_file_bytes <= described.max_application_bytes
    assert described.server_time.utcoffset() is not None


def test_the_same_key_always_gets_the_same_answer(client: HttpOnlineService) -> None:
    one = creation_of(packet(1))
    assert value_of(client.create(one)) == value_of(client.create(one))
    fault = error_of(client.create(replace(one, payload={**one.payload, "soLuongCap": 9})))
    assert fault.kind is ServiceTrouble.REFUSED and fault.reasons[0].code == "key_reused"


def test_the_same_submission_always_gets_the_same_receipt(client: HttpOnlineService) -> None:
    handed = uploaded(client, packet(1))
    assert value_of(client.submit(*handed)) == value_of(client.submit(*handed))


def test_papers_that_are_missing_are_named(client: HttpOnlineService) -> None:
    application, places = uploaded(client, packet(1))
    fault = error_of(client.submit(application, places[:1]))
    assert fault.kind is ServiceTrouble.CONFLICT
    assert [(reason.code, reason.paper) for reason in fault.reasons] == [("upload_missing", "residence")]


def test_a_refusal_names_each_field_and_paper(client: HttpOnlineService) -> None:
    one = packet(1)
    wrong = replace(creation_of(one), payload={"loaiPhieu": 3, "nycHoTen": " "}, procedure="other")
    fault = error_of(client.create(wrong))
    assert fault.kind is ServiceTrouble.REFUSED
    assert {reason.field for reason in fault.reasons} == {"procedure", "toKhai.loaiPhieu", "toKhai.nycHoTen"}
    malformed = replace(creation_of(one), kiosk={**one.kiosk, "name": "NGUYỄN VĂN MẪU"})
    assert error_of(client.create(malformed)).reasons[0].field == "kiosk.name"


def test_look_up_without_the_secret_tells_what_the_law_allows(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    receipt = filed(client)
    for code in (receipt.code, packet(1).local_code):
        seen = value_of(client.lookup(code, None))
        assert (seen.code, seen.state, seen.completion) == (receipt.code, DossierState.REGISTERED, 10)
        assert seen.details is None and seen.due is not None
    assert error_of(client.lookup("H32.19-200101-0001", None)).kind is ServiceTrouble.NOT_FOUND
    assert error_of(client.lookup("../service", None)).kind is ServiceTrouble.NOT_FOUND
    assert error_of(client.lookup(receipt.code, "wrong")).kind is ServiceTrouble.FORBIDDEN


def test_look_up_with_the_secret_follows_all_ten_states(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    receipt = filed(client)
    road = [practice.advance(receipt.code, 6), practice.advance(receipt.code)]
    practice.pay(receipt.code)
    road.append(practice.advance(receipt.code, 5, note="Thiếu MẪU", papers=("residence",)))
    seen = value_of(client.lookup(receipt.code, SECRET))
    assert seen.details is not None and seen.details.supplement is not None
    assert seen.details.supplement.papers == ("residence",) and seen.details.paid is True
    road += [practice.advance(receipt.code), practice.advance(receipt.code, tracking="VN000MAU")]
    road.append(practice.advance(receipt.code))
    seen = value_of(client.lookup(receipt.code, SECRET))
    assert seen.details is not None and seen.details.tracking == "VN000MAU"
    assert [int(step.state) for step in seen.details.timeline] == [1, *road] == [1, 6, 4, 5, 4, 9, 10]
    assert seen.completion == 100 and seen.details.payment == receipt.payment
    with pytest.raises(ValueError, match="does not follow"):
        practice.advance(receipt.code, 2)
    for number, last in ((2, 3), (3, 7)):
        other = filed(client, number)
        assert practice.advance(other.code, last) == last
    other = filed(client, 4)
    assert [practice.advance(other.code, state) for state in (2, 4, 8)] == [2, 4, 8]


def test_the_slip_is_a_pdf_for_the_holder_of_the_secret_once_the_agency_has_accepted(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    receipt = filed(client)
    assert error_of(client.slip(receipt.code, SECRET)).kind is ServiceTrouble.CONFLICT
    practice.advance(receipt.code, 2)
    assert value_of(client.slip(receipt.code, SECRET)).startswith(b"%PDF-")
    assert error_of(client.slip(receipt.code, "wrong")).kind is ServiceTrouble.FORBIDDEN


def test_a_slip_that_is_a_portal_s_page_is_none(client: HttpOnlineService, practice: PracticeService) -> None:
    receipt = filed(client)
    practice.faults.arm("html200", "slip")
    assert error_of(client.slip(receipt.code, SECRET)).kind is ServiceTrouble.NOT_OUR_SERVICE


def test_ratings_and_figures_arrive(client: HttpOnlineService, practice: PracticeService) -> None:
    value_of(client.rate(Rating("K0001", Satisfaction.VERY, staff=Satisfaction.NOT_YET)))
    value_of(client.count("K0001", "2026-11-22", {"visits": 3}))
    notes = [json.loads(row["body"]) for row in practice.store.run("SELECT body FROM notes")]
    assert notes[0]["overall"] == 3 and notes[0]["staff"] == 1 and notes[1]["figures"] == {"visits": 3}


def test_the_token_is_kept_until_shortly_before_its_end(
    client: HttpOnlineService, practice: PracticeService, clock: HandClock
) -> None:
    for _ in range(3):
        value_of(client.describe())
    assert practice.calls["token"] == 1
    clock.pass_time(3539)
    value_of(client.describe())
    assert practice.calls["token"] == 1
    clock.pass_time(2)
    value_of(client.describe())
    assert practice.calls["token"] == 2


def test_a_token_that_is_no_longer_taken_is_renewed_once(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    handed = uploaded(client, packet(1))
    practice.forget_tokens()
    value_of(client.submit(*handed))
    practice.forget_tokens()
    created = value_of(client.create(creation_of(packet(2))))
    practice.forget_tokens()
    value_of(client.create_upload(created.uploads[0], packet(2).papers[0].facts))
    practice.faults.arm("unauthorised", "service")
    assert error_of(client.describe()).kind is ServiceTrouble.UNAUTHORISED


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"client_id": "x"}', b"\xff"])
def test_wrong_credentials_are_told_by_name_and_not_by_content(
    practice: PracticeService, clock: HandClock, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "credentials.json"
    if content is not None:
        path.write_bytes(content)
    client = HttpOnlineService(ServiceAddress(practice.url, path, timeout_s=5), clock)
    fault = error_of(client.describe())
    assert fault.kind is ServiceTrouble.UNAUTHORISED and fault.detail.startswith("credentials file: ")
    path.write_text('{"client_id": "kiosk-practice", "client_secret": "MAU-sai"}')
    fault = error_of(client.describe())
    assert fault.kind is ServiceTrouble.UNAUTHORISED and "MAU-sai" not in fault.detail
    client.close()


def test_no_address_and_a_dead_one_are_no_line(practice: PracticeService, clock: HandClock) -> None:
    for url in ("", practice.url):
        client = HttpOnlineService(ServiceAddress(url, practice.credentials_file, timeout_s=2), clock)
        practice.stop()
        assert error_of(client.describe()).kind is ServiceTrouble.NO_LINE
        client.close()


def test_plain_http_to_another_machine_is_never_spoken(practice: PracticeService, clock: HandClock) -> None:
    address = ServiceAddress("http://dichvu.example", practice.credentials_file)
    client = HttpOnlineService(address, clock)
    assert error_of(client.describe()).kind is ServiceTrouble.NOT_OUR_SERVICE
    client.close()


@contextmanager
def foreign_host(status: int, headers: dict[str, str]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Another host's upload server, which remembers what it was shown."""
    seen: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(status)
            for name, value in {**headers, "Content-Length": "0", "Connection": "close"}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/files", seen
    server.shutdown()
    thread.join()
    server.server_close()


def test_our_token_never_goes_to_another_host(client: HttpOnlineService) -> None:
    with foreign_host(201, {"Location": "/files/1", "Set-Cookie": "a=b"}) as (url, seen):
        slot = UploadSlot("declaration", url, {"X-Upload-Key": "mau"})
        location = value_of(client.create_upload(slot, packet(1).papers[0].facts))
        value_of(client.create_upload(slot, packet(1).papers[0].facts))
    assert location == url + "/1"
    assert all(headers["x-upload-key"] == "mau" for headers in seen) and len(seen) == 2
    assert not any({"authorization", "cookie", "x-contract-version"} & set(headers) for headers in seen)


@pytest.mark.parametrize("location", ["http://evil.example/x", "ftp://127.0.0.1/x", "file:///etc/passwd"])
def test_an_upload_address_without_tls_elsewhere_is_refused(client: HttpOnlineService, location: str) -> None:
    with foreign_host(201, {"Location": location}) as (url, _):
        fault = error_of(client.create_upload(UploadSlot("declaration", url), packet(1).papers[0].facts))
    assert fault.kind is ServiceTrouble.GARBLED


def test_a_header_that_cannot_be_sent_is_garbled(client: HttpOnlineService) -> None:
    slot = UploadSlot("declaration", "http://127.0.0.1:1/", {"X-Key": "a\r\nX-Other: b"})
    fault = error_of(client.create_upload(slot, packet(1).papers[0].facts))
    assert fault.kind is ServiceTrouble.GARBLED


def test_an_endless_answer_is_cut_off(client: HttpOnlineService, practice: PracticeService) -> None:
    filler = tuple((f"procedure-{number}", "x" * 290) for number in range(5000))
    practice._desk._procedures = filler
    assert error_of(client.describe()).kind is ServiceTrouble.GARBLED


NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sun, 22 Nov 2026 02:01:30 GMT", 90.0),
        ("Sun, 22 Nov 2020 02:01:30 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("٣", None),
        ("1e9", None),
    ],
)
def test_retry_after_is_read_as_number_or_date(text: str, seconds: float | None) -> None:
    assert answers.retry_after_s(text, NOW) == seconds


def test_a_proxy_of_the_settings_is_used_and_one_of_the_environment_is_not(
    practice: PracticeService, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    direct = HttpOnlineService(ServiceAddress(practice.url, practice.credentials_file, timeout_s=5), clock)
    value_of(direct.describe())
    elsewhere = "http://127.0.0.1:9"
    address = ServiceAddress(elsewhere, practice.credentials_file, timeout_s=5, proxy=practice.url)
    through = HttpOnlineService(address, clock)
    value_of(through.describe())
    assert practice.calls["service"] == 2
    for client in (direct, through):
        client.close()
