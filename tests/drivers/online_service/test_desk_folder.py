"""An agency without a gateway: the application lies whole in its folder or not at all, and goes over once."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from drivers.online_service.desk_folder import COVER, PACKET, DeskFolder
from kiosk.outbox.delivery import DeliveryTrouble, deliver, deliver_due
from kiosk.outbox.entry import EntryState
from kiosk.outbox.outbox import Outbox
from kiosk.ports.online_service import ServiceTrouble
from tests.outbox.made_up import KEY, HandClock, error_of, packet, value_of
from tests.outbox.test_kill import KilledError, guillotine

ONE = packet(1, size=3000)


class Counter:
    """A kiosk's outbox before an officer's folder."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "share"
        self.folder.mkdir()
        self.place = place
        self.clock = HandClock()
        self.service = DeskFolder(self.folder, self.clock)
        self.outbox = Outbox.open(place / "outbox", KEY, self.clock)

    def send(self, number: int = 1) -> object:
        name = packet(number).application_id
        return deliver(self.outbox, self.service, self.clock, name)

    def start_again(self) -> None:
        self.outbox.close()
        self.outbox = Outbox.open(self.place / "outbox", KEY, self.clock)

    @property
    def seen(self) -> list[str]:
        """What an officer sees in the folder."""
        return sorted(path.name for path in self.folder.iterdir() if not path.name.startswith("."))


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


def test_it_lies_there_whole_and_waits_for_the_officer(counter: Counter) -> None:
    value_of(counter.outbox.put(ONE))
    fault = error_of(counter.send())  # type: ignore[arg-type]
    assert fault.trouble is DeliveryTrouble.WAITING and fault.service.kind is ServiceTrouble.AWAITED
    final = counter.folder / ONE.local_code
    assert counter.seen == [ONE.local_code]
    assert sorted(path.name for path in final.iterdir()) == sorted(
        ["declaration.pdf", "residence.pdf", PACKET, COVER]
    )
    content = json.loads((final / PACKET).read_text("utf-8"))
    assert content["toKhai"] == dict(ONE.payload) and ONE.lookup_secret not in json.dumps(content)
    assert (final / "residence.pdf").read_bytes() == ONE.papers[1].data
    with pikepdf.open(final / COVER) as pdf:
        assert len(pdf.pages) == 1
    entry = counter.outbox.entry(ONE.application_id)
    assert entry is not None and (entry.state, entry.trouble) == (EntryState.SUBMITTED, "awaited")
    assert counter.outbox.store.names() == (ONE.application_id,)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("da-nhan", b"", ONE.local_code),
        ("da-nhan.txt", "\ufeffH32.19-261122-0007\r\nĐã nhận".encode(), "H32.19-261122-0007"),
    ],
)
def test_the_officer_s_file_is_the_receipt(counter: Counter, name: str, content: bytes, code: str) -> None:
    value_of(counter.outbox.put(ONE))
    error_of(counter.send())  # type: ignore[arg-type]
    (counter.folder / ONE.local_code / name).write_bytes(content)
    counter.clock.pass_time(300)
    done = deliver_due(counter.outbox, counter.service, counter.clock)
    ((_, receipt),) = done.accepted
    assert (receipt.code, receipt.digest, receipt.payment) == (code, ONE.digest, None)
    assert counter.outbox.store.names() == ()


def test_a_folder_that_was_taken_away_is_not_handed_over_again(counter: Counter, tmp_path: Path) -> None:
    value_of(counter.outbox.put(ONE))
    error_of(counter.send())  # type: ignore[arg-type]
    shutil.move(counter.folder / ONE.local_code, tmp_path / "cabinet")
    for _ in range(2):
        counter.start_again()
        assert error_of(counter.send()).service.kind is ServiceTrouble.AWAITED  # type: ignore[arg-type]
        assert counter.seen == []
    (counter.folder / f"{ONE.local_code}.da-nhan").touch()
    assert value_of(counter.send()).digest == ONE.digest  # type: ignore[arg-type]


def test_another_declaration_in_its_place_is_no_receipt(counter: Counter) -> None:
    value_of(counter.outbox.put(ONE))
    final = counter.folder / ONE.local_code
    error_of(counter.send())  # type: ignore[arg-type]
    for marker in counter.folder.glob(".da-chuyen-*"):
        marker.unlink()
    content = json.loads((final / PACKET).read_text("utf-8"))
    (final / PACKET).write_text(json.dumps({**content, "toKhai": {"loaiPhieu": 2}}), "utf-8")
    (final / "da-nhan").touch()
    fault = error_of(counter.send())  # type: ignore[arg-type]
    assert fault.service.kind is ServiceTrouble.WRONG_RECEIPT
    assert counter.outbox.store.names() == (ONE.application_id,)


def test_a_share_that_is_gone_is_a_dead_line(counter: Counter) -> None:
    value_of(counter.outbox.put(ONE))
    counter.folder.rmdir()
    assert error_of(counter.service.describe()).kind is ServiceTrouble.NO_LINE
    assert error_of(counter.send()).service.kind is ServiceTrouble.NO_LINE  # type: ignore[arg-type]
    counter.folder.mkdir()
    assert error_of(counter.send()).service.kind is ServiceTrouble.AWAITED  # type: ignore[arg-type]


def test_a_paper_altered_before_it_was_handed_over_is_written_anew(counter: Counter) -> None:
    value_of(counter.outbox.put(ONE))
    upload = counter.service.upload

    def spoilt(slot, location, data, progress):  # type: ignore[no-untyped-def]
        done = upload(slot, location, data, progress)
        Path(location.removeprefix("file://")).write_bytes(b"%PDF spoilt")
        return done

    counter.service.upload = spoilt  # type: ignore[method-assign]
    assert error_of(counter.send()).service.kind is ServiceTrouble.CONFLICT  # type: ignore[arg-type]
    assert counter.seen == []
    del counter.service.upload
    assert error_of(counter.send()).service.kind is ServiceTrouble.AWAITED  # type: ignore[arg-type]


def test_cut_at_each_point_it_lies_there_once_and_whole(tmp_path: Path) -> None:
    place, cut = 0, True
    while cut:
        counter = Counter(tmp_path / str(place) if (tmp_path / str(place)).mkdir() is None else tmp_path)
        with guillotine() as blade:
            blade.at, blade.after = place // 2, bool(place % 2)
            try:
                value_of(counter.outbox.put(ONE))
                error_of(counter.send())  # type: ignore[arg-type]
                cut = False
            except KilledError:
                place += 1
        for name in counter.seen:
            assert sorted(p.name for p in (counter.folder / name).glob("*.pdf")) == [
                COVER, "declaration.pdf", "residence.pdf",
            ]  # fmt: skip
        counter.start_again()
        value_of(counter.outbox.put(ONE))
        assert error_of(counter.send()).service.kind is ServiceTrouble.AWAITED  # type: ignore[arg-type]
        assert counter.seen == [ONE.local_code]
        counter.outbox.close()
    assert place > 30


def test_a_local_code_that_no_folder_can_have_is_refused(counter: Counter) -> None:
    from tests.drivers.online_service.filing import creation_of

    creation = replace(creation_of(ONE), kiosk={**ONE.kiosk, "local_code": "../../etc"})
    assert error_of(counter.service.create(creation)).kind is ServiceTrouble.REFUSED
