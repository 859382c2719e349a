"""The practice service keeps the contract it documents, for many kiosks at once and over its own restarts."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import requests

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.line import ServiceAddress
from drivers.online_service.practice import PracticeService
from drivers.online_service.practice_faults import FaultKind, FaultPlan
from drivers.online_service.practice_socket import ROUTES
from drivers.online_service.practice_states import COMPLETION, FOLLOWING, NAMES
from kiosk.outbox.packet import PaperFile, digest_of
from kiosk.ports.online_service import Receipt
from tests.drivers.online_service.filing import creation_of, filed, uploaded
from tests.outbox.made_up import SECRET, HandClock, error_of, packet, value_of

ROOT = Path(__file__).parents[3]
OPERATIONS = {
    "token": "token",
    "service": "describe",
    "create": "create",
    "submission": "submit",
    "supplement": "supplement",
    "upload_create": "uploadCreate",
    "upload_offset": "uploadOffset",
    "upload": "upload",
    "lookup": "lookup",
    "slip": "slip",
    "payments": "paid",
    "rating": "rate",
    "statistics": "count",
}


def test_every_call_is_in_the_published_contract_and_no_other() -> None:
    text = (ROOT / "docs" / "online-service.yaml").read_text("utf-8")
    published = set(re.findall(r"operationId: (\w+)", text))
    assert {OPERATIONS[call] for _, _, call in ROUTES} == published


def test_all_ten_states_can_be_reached() -> None:
    reached, rest = {1}, [1]
    while rest:
        for state in FOLLOWING[rest.pop()]:
            if state not in reached:
                reached.add(state)
                rest.append(state)
    assert reached == set(NAMES) == set(COMPLETION) == set(range(1, 11))


def test_a_restart_forgets_nothing_but_tokens(practice: PracticeService, tmp_path: Path) -> None:
    address = ServiceAddress(practice.url, practice.credentials_file, timeout_s=5)
    client = HttpOnlineService(address, HandClock())
    receipt = filed(client)
    handed = uploaded(client, packet(2))
    practice.close()
    again = PracticeService(tmp_path / "practice", port=int(practice_port(address.url)))
    again.start()
    assert value_of(client.lookup(receipt.code, SECRET)).code == receipt.code
    assert value_of(client.submit(*handed)).code == receipt.code[:-1] + "2"
    assert again.received(receipt.code)["receipt"]["digest"] == packet(1).digest
    client.close()
    again.close()


def practice_port(url: str) -> str:
    return url.rsplit(":", 1)[1]


def test_what_was_received_lies_in_its_folder(client: HttpOnlineService, practice: PracticeService) -> None:
    receipt = filed(client)
    folder = practice.folder / "received" / receipt.code
    assert {path.name for path in folder.iterdir()} == {
        "application.json",
        "receipt.json",
        "declaration.pdf",
        "residence.pdf",
    }
    assert json.loads((folder / "application.json").read_text("utf-8"))["toKhai"] == packet(1).payload
    assert list(practice.store.uploads.iterdir()) == []


def test_eight_kiosks_at_once_get_codes_of_their_own(practice: PracticeService) -> None:
    codes: list[str] = []

    def file_some(first: int) -> None:
        address = ServiceAddress(practice.url, practice.credentials_file, timeout_s=20)
        client = HttpOnlineService(address, HandClock())
        codes.extend(filed(client, number).code for number in range(first, first + 5))
        client.close()

    threads = [threading.Thread(target=file_some, args=(100 * kiosk,)) for kiosk in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(codes) == len(set(codes)) == 40 == len(practice.codes())


def test_the_same_application_from_two_connections_is_one(practice: PracticeService) -> None:
    clients = [
        HttpOnlineService(ServiceAddress(practice.url, practice.credentials_file), HandClock())
        for _ in range(2)
    ]
    handed = uploaded(clients[0], packet(1))
    receipts: list[Receipt] = []

    def submit(client: HttpOnlineService) -> None:
        receipts.append(value_of(client.submit(*handed)))

    threads = [threading.Thread(target=submit, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert receipts[0] == receipts[1] and len(practice.codes()) == 1
    for client in clients:
        client.close()


def test_nobody_without_a_token_gets_anything(client: HttpOnlineService, practice: PracticeService) -> None:
    receipt = filed(client)
    for path in (
        "/v1/service",
        f"/v1/lookup/{receipt.code}",
        f"/v1/lookup/{receipt.code}/slip",
        "/v1/files/x",
    ):
        answer = requests.get(practice.url + path, timeout=5)
        assert answer.status_code in (401, 404), path
        assert receipt.code not in answer.text


def test_a_paper_that_is_no_pdf_is_refused(client: HttpOnlineService) -> None:
    one = packet(1)
    papers = (PaperFile.of("declaration", 1, b"GIF89a MAU"),)
    wrong = replace(one, papers=papers, digest=digest_of(one.payload, papers))
    fault = error_of(client.submit(*uploaded(client, wrong)))
    assert [(r.code, r.paper) for r in fault.reasons] == [("not_a_pdf", "declaration")]


def test_a_file_too_large_is_refused_before_it_is_sent(tmp_path: Path) -> None:
    service = PracticeService(tmp_path / "small", max_file_bytes=300)
    address = ServiceAddress(service.start(), service.credentials_file)
    client = HttpOnlineService(address, HandClock())
    fault = error_of(client.create(creation_of(packet(1))))
    assert [r.paper for r in fault.reasons] == ["declaration", "residence"]
    client.close()
    service.close()


def test_armed_faults_strike_as_often_as_told() -> None:
    plan = FaultPlan()
    plan.arm("delay", "create", times=2)
    plan.arm(FaultKind.HTML, "lookup")
    assert [plan.strike("create") is not None for _ in range(4)] == [True, True, False, False]
    assert plan.strike("submission") is None
    assert all(plan.strike("lookup") is not None for _ in range(4))
    plan.clear()
    assert plan.strike("lookup") is None
    with pytest.raises(ValueError, match="is not a valid FaultKind"):
        plan.arm("surprise")


def test_a_free_port_is_kept_over_restarts_unless_somebody_took_it(tmp_path: Path) -> None:
    first = PracticeService(tmp_path / "practice")
    url = first.start()
    first.close()
    again = PracticeService(tmp_path / "practice")
    assert again.start() == url
    other = PracticeService(tmp_path / "practice")
    assert other.start() != url
    other.close()
    again.close()
