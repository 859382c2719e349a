"""The client's requests and the practice service's answers are both what docs/online-service.yaml says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.practice import PracticeService
from drivers.online_service.practice_faults import FaultKind
from drivers.online_service.practice_socket import ROUTES
from kiosk.outbox.delivery import deliver
from kiosk.ports.online_service import Rating, Satisfaction, ServiceTrouble
from tests.drivers.online_service.contract import document, witnessed
from tests.drivers.online_service.filing import creation_of, filed, uploaded
from tests.outbox.made_up import SECRET, Desk, error_of, packet, value_of


def test_the_contract_is_valid_openapi() -> None:
    validate(document("https://dichvu.example"))


def test_everything_the_kiosk_does_keeps_the_contract_on_both_sides(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    with witnessed(practice.url) as witness:
        value_of(client.describe())
        receipt = filed(client)
        for secret in (None, SECRET):
            value_of(client.lookup(receipt.code, secret))
        practice.advance(receipt.code, 2)
        value_of(client.slip(receipt.code, SECRET))
        practice.advance(receipt.code, 5, note="Thiếu MẪU", papers=("residence",))
        value_of(client.lookup(receipt.code, SECRET))
        more = replace(packet(50, ("residence",)), supplement_to=receipt.code)
        value_of(client.submit(*uploaded(client, more)))
        assert value_of(client.paid((receipt.code, "H32.19-261122-9999"))) == frozenset()
        practice.pay(receipt.code)
        assert value_of(client.paid((receipt.code, "H32.19-261122-9999"))) == {receipt.code}
        value_of(client.rate(Rating("K0001", Satisfaction.VERY, staff=Satisfaction.NOT_YET)))
        value_of(client.count("K0001", "2026-11-22", {"visits": 3}))
    assert "\n".join(witness.breaches) == ""
    assert set(practice.calls) == {call for _, _, call in ROUTES}


def test_every_refusal_is_one_the_contract_names(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    one = creation_of(packet(1))
    with witnessed(practice.url) as witness:
        application, places = uploaded(client, packet(1))
        error_of(client.submit(application, places[:1]))
        error_of(client.submit("unknown", places))
        receipt = value_of(client.submit(application, places))
        error_of(client.create(replace(one, payload={**one.payload, "loaiPhieu": 3})))
        error_of(client.create(replace(creation_of(packet(9)), payload={"loaiPhieu": 9})))
        error_of(client.lookup(receipt.code, "wrong"))
        error_of(client.lookup("H32.19-200101-0001", None))
        error_of(client.slip(receipt.code, "wrong"))
        error_of(client.slip(receipt.code, SECRET))
        error_of(client.create(replace(one, supplement_to=receipt.code, lookup_secret="wrong")))
        asked = replace(creation_of(packet(5)), supplement_to=receipt.code, lookup_secret=SECRET)
        assert error_of(client.create(asked)).kind is ServiceTrouble.CONFLICT
        practice.forget_tokens()
        value_of(client.describe())
    assert "\n".join(witness.breaches) == ""
    assert witness.statuses >= {401, 403, 404, 409, 422}


@pytest.mark.parametrize("kind", ["throttle", "server_error", "refuse", "forbidden", "conflict", "too_large"])
def test_a_refusal_made_on_demand_keeps_the_contract_too(
    client: HttpOnlineService, practice: PracticeService, kind: str
) -> None:
    practice.faults.arm(FaultKind(kind), "create")
    with witnessed(practice.url) as witness:
        error_of(client.create(creation_of(packet(1))))
    assert "\n".join(witness.breaches) == ""


def test_a_service_that_breaks_the_contract_is_caught_by_this_test(
    client: HttpOnlineService, practice: PracticeService
) -> None:
    """The witness itself can fail: a receipt cut short and a portal's page are breaches."""
    handed = uploaded(client, packet(1))
    practice.faults.arm("html200", "submission")
    with witnessed(practice.url) as witness:
        error_of(client.submit(*handed))
    assert "response" in "".join(witness.breaches)


def test_the_outbox_s_own_road_keeps_the_contract(tmp_path: Path, practice: PracticeService) -> None:
    desk = Desk(tmp_path / "outbox", practice)
    value_of(desk.outbox.put(packet(1, size=100_000)))
    with witnessed(practice.url) as witness:
        value_of(deliver(desk.outbox, desk.service, desk.clock, packet(1).application_id))
    assert "\n".join(witness.breaches) == ""
    desk.close()
