"""An application goes its whole way once, whatever the line and the service do meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from drivers.online_service.practice import PracticeService
from kiosk.outbox.delivery import DeliveryTrouble, deliver, deliver_due
from kiosk.outbox.entry import EntryState
from kiosk.outbox.outbox import CLAIMED_AT_ONCE, Outbox
from kiosk.ports.online_service import ServiceTrouble
from tests.outbox.made_up import KEY, Desk, error_of, packet, value_of


def middle() -> float:
    return 0.5


def test_the_whole_way(desk: Desk) -> None:
    sent = packet(1, size=200_000)
    value_of(desk.outbox.put(sent))
    seen: list[float] = []
    receipt = value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id, seen.append))
    assert seen == sorted(seen) and seen[-1] == 1.0 and len(seen) > 3
    received = desk.practice.received(receipt.code)
    assert received["application"]["toKhai"] == dict(sent.payload)
    assert received["application"]["kiosk"]["local_code"] == sent.local_code
    assert received["papers"] == {paper.id: paper.data for paper in sent.papers}
    assert received["receipt"]["digest"] == sent.digest == receipt.digest
    assert receipt.status == 1 and receipt.payment is not None and receipt.payment.amount == 200_000
    assert desk.outbox.store.names() == ()
    entry = desk.outbox.entry(sent.application_id)
    assert entry is not None and entry.state is EntryState.ERASED and entry.receipt == receipt


def test_nothing_personal_stays_after_the_receipt(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    left = b"".join(path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    assert left
    for canary in ("NGUYỄN VĂN MẪU", sent.lookup_secret, "%PDF"):
        assert canary.encode() not in left


def test_the_receipt_is_still_known_after_a_start_and_for_a_week(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    receipt = value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    desk.start_again()
    assert value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id)) == receipt
    assert value_of(desk.outbox.put(sent)).receipt == receipt
    desk.clock.pass_time(6.9 * 86_400)
    deliver_due(desk.outbox, desk.service, desk.clock)
    assert desk.outbox.entry(sent.application_id) is not None
    desk.clock.pass_time(0.2 * 86_400)
    deliver_due(desk.outbox, desk.service, desk.clock)
    assert desk.outbox.entries() == ()
    assert len(desk.practice.codes()) == 1


TEMPORARY = [
    ("close_before_commit", "create", ServiceTrouble.NO_LINE),
    ("drop_answer_after_commit", "create", ServiceTrouble.NO_LINE),
    ("drop_answer_after_commit", "upload_create", ServiceTrouble.NO_LINE),
    ("drop_answer_after_commit", "submission", ServiceTrouble.NO_LINE),
    ("delay", "submission", ServiceTrouble.TIMEOUT),
    ("slow_drip", "submission", ServiceTrouble.TIMEOUT),
    ("corrupt_receipt", "submission", ServiceTrouble.WRONG_RECEIPT),
    ("html200", "submission", ServiceTrouble.NOT_OUR_SERVICE),
    ("html200", "upload_offset", ServiceTrouble.NOT_OUR_SERVICE),
    ("html200", "token", ServiceTrouble.NOT_OUR_SERVICE),
    ("redirect", "submission", ServiceTrouble.NOT_OUR_SERVICE),
    ("redirect", "upload", ServiceTrouble.NOT_OUR_SERVICE),
    ("throttle", "create", ServiceTrouble.THROTTLED),
    ("throttle", "submission", ServiceTrouble.THROTTLED),
    ("truncated_json", "create", ServiceTrouble.GARBLED),
    ("truncated_json", "submission", ServiceTrouble.GARBLED),
    ("server_error", "submission", ServiceTrouble.SERVER),
    ("server_error", "upload", ServiceTrouble.SERVER),
    ("unauthorised", "submission", ServiceTrouble.UNAUTHORISED),
    ("forbidden", "submission", ServiceTrouble.FORBIDDEN),
    ("conflict", "create", ServiceTrouble.CONFLICT),
    ("not_found", "submission", ServiceTrouble.SERVER),
]


@pytest.mark.parametrize(("kind", "call", "trouble"), TEMPORARY)
def test_each_wrong_answer_is_no_acceptance_and_the_next_try_arrives(
    folder: Path, practice: PracticeService, kind: str, call: str, trouble: ServiceTrouble
) -> None:
    desk = Desk(folder / "outbox", practice, timeout_s=0.3)
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    practice.faults.arm(kind, call, seconds=1.0)
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert fault.trouble is DeliveryTrouble.WAITING
    assert fault.service is not None and fault.service.kind is trouble
    entry = desk.outbox.entry(sent.application_id)
    assert entry is not None and entry.receipt is None and entry.trouble == trouble
    assert desk.outbox.store.names() == (sent.application_id,)
    practice.faults.clear()
    desk.clock.pass_time(300)
    done = deliver_due(desk.outbox, desk.service, desk.clock)
    assert [name for name, _ in done.accepted] == [sent.application_id]
    assert len(practice.codes()) == 1 and done.next_at is None
    desk.close()


@pytest.mark.parametrize(
    ("kind", "call", "trouble"),
    [
        ("refuse", "create", ServiceTrouble.REFUSED),
        ("refuse", "submission", ServiceTrouble.REFUSED),
        ("too_large", "create", ServiceTrouble.TOO_LARGE),
        ("too_large", "upload_create", ServiceTrouble.TOO_LARGE),
    ],
)
def test_a_refusal_waits_for_the_volunteer_with_its_reasons(
    desk: Desk, kind: str, call: str, trouble: ServiceTrouble
) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm(kind, call)
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert fault.trouble is DeliveryTrouble.NEEDS_VOLUNTEER
    desk.clock.pass_time(10_000)
    assert deliver_due(desk.outbox, desk.service, desk.clock).failed == ()
    desk.start_again()
    entry = desk.outbox.entry(sent.application_id)
    assert entry is not None and entry.state is EntryState.NEEDS_VOLUNTEER and entry.trouble == trouble
    reasons = desk.outbox.reasons(sent.application_id)
    if trouble is ServiceTrouble.REFUSED:
        assert reasons[0].field == "toKhai.nycHoTen" and "MẪU" in reasons[0].words
        assert "MẪU".encode() not in (desk.folder / "outbox.sqlite3").read_bytes()
    desk.practice.faults.clear()
    desk.outbox.requeue(sent.application_id)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1


def test_a_retry_after_is_honoured(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("throttle", "create", seconds=90, times=1)
    deliver_due(desk.outbox, desk.service, desk.clock, middle)
    desk.clock.pass_time(90)
    assert desk.outbox.due() == ()
    desk.clock.pass_time(5)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1


def test_a_poisoned_application_holds_up_no_other(desk: Desk) -> None:
    for number in range(1, 6):
        value_of(desk.outbox.put(packet(number)))
    desk.practice.faults.arm("server_error", "create", times=1)
    first = deliver_due(desk.outbox, desk.service, desk.clock)
    assert (len(first.accepted), len(first.failed)) == (4, 1)
    desk.clock.pass_time(300)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1


def test_a_dead_line_is_asked_once_a_round(desk: Desk) -> None:
    for number in range(1, 6):
        value_of(desk.outbox.put(packet(number)))
    desk.practice.stop()
    gone = deliver_due(desk.outbox, desk.service, desk.clock, middle)
    assert len(gone.failed) == 1 and gone.next_at is not None and gone.next_at > desk.clock.now()
    assert desk.outbox.due() == ()
    desk.practice.start()
    desk.outbox.make_due()
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 5


def test_a_queue_longer_than_one_claim_is_asked_once_and_sent_whole(desk: Desk) -> None:
    number = CLAIMED_AT_ONCE + 5
    for each in range(1, number + 1):
        value_of(desk.outbox.put(packet(each, ("declaration",), 64)))
    desk.practice.stop()
    gone = deliver_due(desk.outbox, desk.service, desk.clock, middle)
    assert len(gone.failed) == 1 and gone.next_at is not None and gone.next_at > desk.clock.now()
    assert desk.outbox.due() == ()
    desk.practice.start()
    desk.outbox.make_due()
    assert len(desk.outbox.due()) == CLAIMED_AT_ONCE
    done = deliver_due(desk.outbox, desk.service, desk.clock)
    assert len(done.accepted) == number and done.next_at is None


def test_a_dead_line_is_asked_as_seldom_as_the_most_tried_one_would(desk: Desk) -> None:
    for number in range(1, 4):
        value_of(desk.outbox.put(packet(number)))
    for _ in range(6):
        desk.outbox.track(packet(3).application_id).begin(desk.clock.now())
    desk.practice.stop()
    gone = deliver_due(desk.outbox, desk.service, desk.clock, middle)
    assert gone.failed[0][0] == packet(1).application_id
    desk.clock.pass_time(60)
    assert [entry.application_id for entry in desk.outbox.due()] == [packet(1).application_id]


def test_one_whose_next_try_is_now_is_tried_once_a_round(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    desk.practice.faults.arm("server_error", "create", seconds=0)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock, lambda: 0.0).failed) == 1
    assert len(desk.outbox.due()) == 1


def test_an_upload_over_a_breaking_line_goes_on_where_it_broke(desk: Desk) -> None:
    sent = packet(1, ("declaration",), size=3_000_000)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("break_upload", "upload", times=5, after_bytes=500_000)
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.calls["upload"] >= 4
    assert desk.practice.body_bytes < 3_000_000 * 1.05


def test_an_upload_that_is_gone_is_opened_anew(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("server_error", "submission", times=1)
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    for row in desk.practice.store.run("SELECT id FROM uploads"):
        desk.practice.store.drop_upload(row["id"])
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.calls["upload_create"] == 4


@pytest.mark.parametrize(
    ("kind", "call"),
    [(k, c) for k in ("gone", "other_checksum", "not_found") for c in ("upload_offset", "upload")],
)
def test_an_address_that_tus_calls_lost_is_replaced_within_the_same_try(
    desk: Desk, kind: str, call: str
) -> None:
    sent = packet(1, ("declaration",))
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm(kind, call, times=1)
    receipt = value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.received(receipt.code)["papers"]["declaration"] == sent.papers[0].data
    assert desk.practice.calls["upload_create"] == 2


@pytest.mark.parametrize("call", ["upload_offset", "upload"])
def test_an_upload_that_another_request_holds_is_kept_and_tried_later(desk: Desk, call: str) -> None:
    sent = packet(1, ("declaration",), 2_000_000)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("break_upload", "upload", times=1, after_bytes=1_500_000)
    desk.practice.faults.arm("locked", call, times=3)
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert fault.trouble is DeliveryTrouble.WAITING
    desk.practice.faults.clear()
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.calls["upload_create"] == 1
    assert desk.practice.body_bytes < 2_700_000


def test_an_offset_that_never_agrees_gets_a_new_upload(desk: Desk) -> None:
    sent = packet(1, ("declaration",))
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("conflict", "upload", times=3)
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.calls["upload_create"] == 2


@pytest.mark.parametrize("kind", ["drop_answer_after_commit", "corrupt_receipt", "html200"])
def test_after_an_unheard_receipt_only_the_question_is_sent_again(desk: Desk, kind: str) -> None:
    sent = packet(1, size=100_000)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm(kind, "submission", times=1)
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    before = desk.practice.body_bytes
    desk.start_again()
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.body_bytes - before < 2000
    assert desk.practice.calls["upload_create"] == 2


def test_an_upload_host_that_moved_is_found_by_asking_again(desk: Desk) -> None:
    """The slots of an earlier try may point nowhere any more: an agency moved its uploads."""
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("server_error", "upload", times=1)
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    with desk.outbox.ledger.transaction():
        desk.outbox.ledger.write(
            "UPDATE uploads SET create_url = 'http://127.0.0.1:9/old', location = 'http://127.0.0.1:9/old/1'"
        )
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))


def test_an_upload_altered_at_the_service_is_sent_again_at_once(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("server_error", "submission", times=1)
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    upload = desk.practice.store.run("SELECT id FROM uploads WHERE paper = 'residence'")[0]["id"]
    path = desk.practice.store.uploads / upload
    path.write_bytes(path.read_bytes()[:-1] + b"X")
    receipt = value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    assert desk.practice.received(receipt.code)["papers"]["residence"] == sent.papers[1].data


def test_a_service_that_forgot_everything_is_told_again(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    desk.practice.faults.arm("server_error", "submission", times=1)
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    desk.practice.store.run("DELETE FROM applications")
    desk.practice.store.run("DELETE FROM uploads")
    desk.practice.forget_tokens()
    error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
    desk.clock.pass_time(300)
    assert len(deliver_due(desk.outbox, desk.service, desk.clock).accepted) == 1


def test_only_one_sends_at_a_time(desk: Desk) -> None:
    sent = packet(1)
    value_of(desk.outbox.put(sent))
    other = Outbox.open(desk.folder, KEY, desk.clock)
    with other.sending() as theirs:
        assert theirs
        fault = error_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))
        assert fault.trouble is DeliveryTrouble.BUSY
    other.close()
    value_of(deliver(desk.outbox, desk.service, desk.clock, sent.application_id))


def test_an_unknown_application_is_told_apart(desk: Desk) -> None:
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, "nobody"))
    assert fault.trouble is DeliveryTrouble.UNKNOWN


def test_a_supplement_walks_the_same_way_in_state_5_only(desk: Desk) -> None:
    first = packet(1)
    value_of(desk.outbox.put(first))
    code = value_of(deliver(desk.outbox, desk.service, desk.clock, first.application_id)).code
    more = replace(packet(2, ("household",)), supplement_to=code)
    value_of(desk.outbox.put(more))
    fault = error_of(deliver(desk.outbox, desk.service, desk.clock, more.application_id))
    assert fault.service is not None and fault.service.kind is ServiceTrouble.CONFLICT
    assert fault.trouble is DeliveryTrouble.NEEDS_VOLUNTEER
    desk.practice.advance(code, 5, note="Thiếu giấy tờ MẪU", papers=("household",))
    receipt = value_of(deliver(desk.outbox, desk.service, desk.clock, more.application_id))
    assert (receipt.code, receipt.status, receipt.payment) == (code, 4, None)
    (folder,) = (desk.practice.folder / "received").glob(f"{code}-supplement-*")
    assert (folder / "household.pdf").read_bytes() == more.papers[0].data
    assert json.loads((folder / "receipt.json").read_text())["digest"] == more.digest


def test_300_applications_with_a_third_of_the_answers_dropped_arrive_exactly_once(desk: Desk) -> None:
    sent = [packet(number, ("declaration",), 64) for number in range(1, 301)]
    for one in sent:
        value_of(desk.outbox.put(one))
    desk.practice.faults.arm("drop_answer_after_commit", chance=0.3)
    accepted: dict[str, str] = {}
    for _ in range(600):
        desk.outbox.make_due()
        for name, receipt in deliver_due(desk.outbox, desk.service, desk.clock).accepted:
            assert name not in accepted
            accepted[name] = receipt.code
        if len(accepted) == 300:
            break
        for entry in desk.outbox.waiting()[:40]:
            outcome = deliver(desk.outbox, desk.service, desk.clock, entry.application_id)
            if not hasattr(outcome, "error"):
                accepted[entry.application_id] = value_of(outcome).code
    codes = desk.practice.codes()
    assert len(codes) == len(set(codes)) == len(accepted) == 300
    assert set(codes) == set(accepted.values())
    by_code = {code: desk.practice.received(code)["application"]["toKhai"]["nycHoTen"] for code in codes}
    for one in sent:
        assert by_code[accepted[one.application_id]] == one.payload["nycHoTen"]
