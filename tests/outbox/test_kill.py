"""Cut off at every durable write and every exchange with the service, an application still arrives once."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from drivers.child_process import Worker, start_worker
from drivers.online_service.line import Line
from drivers.online_service.practice import PracticeService
from kiosk.outbox.delivery import deliver
from kiosk.outbox.entry import EntryState
from kiosk.outbox.ledger import Ledger
from tests.outbox.made_up import Desk, packet, value_of

ROOT = Path(__file__).parents[2]


class KilledError(BaseException):
    """Stands for the end of the process: nothing in the program catches it."""


class Guillotine:
    """Falls at one point of all that were passed, before or after the deed."""

    def __init__(self) -> None:
        self.passed = 0
        self.at: int | None = None
        self.after = False

    def around(self, deed: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*arguments: Any, **named: Any) -> Any:
            if threading.current_thread() is not threading.main_thread():
                return deed(*arguments, **named)
            here, self.passed = self.passed, self.passed + 1
            if here == self.at and not self.after:
                raise KilledError
            done = deed(*arguments, **named)
            if here == self.at:
                raise KilledError
            return done

        return guarded


@contextmanager
def guillotine() -> Iterator[Guillotine]:
    """Every fsync, rename, removal, commit and exchange is a point where the process may end."""
    blade = Guillotine()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", blade.around(os.fsync))
        for owner, name in (
            (Path, "replace"),
            (Path, "unlink"),
            (Ledger, "_commit"),
            (Line, "exchange"),
        ):
            patch.setattr(owner, name, blade.around(getattr(owner, name)))
        yield blade


def seal_and_send(desk: Desk, number: int) -> None:
    """What a visit does, and does again when it is resumed: its ids stay the same."""
    one = packet(number, ("declaration", "residence"), 2000)
    value_of(desk.outbox.put(one))
    value_of(deliver(desk.outbox, desk.service, desk.clock, one.application_id))


def test_cut_at_each_point_nothing_is_lost_or_doubled(desk: Desk) -> None:
    with guillotine() as blade:
        seal_and_send(desk, 1)
        points = blade.passed
    assert points > 20
    cut = 0
    for place in range(points):
        for after in (False, True):
            number = 2 + cut
            cut += 1
            with guillotine() as blade:
                blade.at, blade.after = place, after
                with pytest.raises(KilledError):
                    seal_and_send(desk, number)
            desk.start_again()
            seal_and_send(desk, number)
            entry = desk.outbox.entry(packet(number).application_id)
            assert entry is not None and entry.state is EntryState.ERASED, (place, after)
            assert len(desk.practice.codes()) == number, (place, after)
    names = [
        desk.practice.received(code)["application"]["toKhai"]["nycHoTen"] for code in desk.practice.codes()
    ]
    assert len(names) == len(set(names)) == cut + 1
    assert desk.outbox.store.names() == ()


def test_cut_while_sealing_with_the_power_leaves_nothing_of_the_unsent(desk: Desk) -> None:
    """Until `put` says Ok the visit lives in memory alone: after a power cut nothing of it may lie here."""
    with guillotine() as blade:
        value_of(desk.outbox.put(packet(1)))
        points = blade.passed
    for place in range(points):
        with guillotine() as blade:
            blade.at = place
            with pytest.raises(KilledError):
                desk.outbox.put(packet(2))
        desk.start_again()
        assert desk.outbox.store.names() == (packet(1).application_id,), place
        assert [path.suffix for path in (desk.folder / "sealed").iterdir()] == [".sealed"], place
        assert len(desk.outbox.entries()) == 1, place


def test_cut_while_starting_the_next_start_is_whole(desk: Desk) -> None:
    value_of(desk.outbox.put(packet(1)))
    desk.close()
    (desk.folder / "outbox.sqlite3").unlink()
    for place in range(40):
        with guillotine() as blade:
            blade.at = place
            try:
                desk.start_again()
            except KilledError:
                continue
        break
    assert place > 0
    assert [entry.application_id for entry in desk.outbox.entries()] == [packet(1).application_id]


SENDER = """
import sys
from pathlib import Path
from types import SimpleNamespace
from tests.outbox.made_up import Desk, packet, value_of
from kiosk.outbox.delivery import deliver
folder, practice, url = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
desk = Desk(folder, SimpleNamespace(url=url, credentials_file=practice / "credentials.json"))
print("ready", flush=True)
for number in range(1, int(sys.argv[4]) + 1):
    one = packet(number, ("declaration",), 3000)
    value_of(desk.outbox.put(one))
    value_of(deliver(desk.outbox, desk.service, desk.clock, one.application_id))
    print(f"<{number}>", flush=True)
print("done", flush=True)
"""


def sender(tmp_path: Path, practice: PracticeService, count: int) -> Worker:
    command = [
        sys.executable,
        "-c",
        SENDER,
        str(tmp_path / "out"),
        str(practice.folder),
        practice.url,
        str(count),
    ]
    worker = start_worker(command, {"PYTHONPATH": str(ROOT)})
    assert isinstance(worker, Worker)
    return worker


def read_until(worker: Worker, word: bytes) -> None:
    heard = b""
    while word not in heard:
        more = worker.read(30)
        assert more, "the sender fell silent"
        heard += more


def test_killed_for_real_at_random_moments_each_application_arrives_once(
    folder: Path, practice: PracticeService
) -> None:
    chance = Random(4)
    for reached in (4, 13, 22, 31, 40):
        worker = sender(folder, practice, 60)
        read_until(worker, b"<%d>" % reached)
        time.sleep(chance.uniform(0.0, 0.02))
        os.kill(worker.pid, signal.SIGKILL)
        worker.end()
    before = len(practice.codes())
    worker = sender(folder, practice, 60)
    read_until(worker, b"done")
    worker.end()
    assert 40 <= before < 60
    assert len(practice.codes()) == len(set(practice.codes())) == 60
    assert list((folder / "out" / "sealed").iterdir()) == []
