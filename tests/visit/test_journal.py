"""The journal: what was written is there after a crash, torn ends are dropped, damage is not believed."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.result import Err, Ok
from kiosk.visit.events import Event, MovedTo, QuestionAnswered
from kiosk.visit.journal import DAMAGED, FILE, Journal, JournalTrouble

from .strategies import any_event

THREE: tuple[Event, ...] = (
    MovedTo("@consent"),
    QuestionAnswered("father_name", "NGUYỄN VĂN MẪU"),
    MovedTo("x"),
)
PATIENT = settings(max_examples=60, deadline=None)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    assert Journal(tmp_path).append(THREE) == Ok(None)
    return tmp_path


@PATIENT
@given(st.lists(st.lists(any_event, max_size=4), max_size=4))
def test_what_was_appended_is_read_by_the_next_program(batches: list[list[Event]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder))
        for batch in batches:
            assert journal.append(batch) == Ok(None)
        assert Journal(Path(folder)).read() == Ok(tuple(event for batch in batches for event in batch))


@PATIENT
@given(st.lists(any_event, min_size=1, max_size=5), st.data())
def test_cut_anywhere_a_whole_beginning_remains_and_can_be_continued(
    events: list[Event], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Journal(folder).append(events)
        content = (folder / FILE).read_bytes()
        cut = data.draw(st.integers(0, len(content)))
        (folder / FILE).write_bytes(content[:cut])
        whole = tuple(events[: content[:cut].count(b"\n")])
        after = Journal(folder)
        assert after.read() == Ok(whole)
        assert after.append([MovedTo("next")]) == Ok(None)
        assert Journal(folder).read() == Ok((*whole, MovedTo("next")))


def test_only_the_owner_may_read_it(written: Path) -> None:
    assert (written / FILE).stat().st_mode & 0o777 == 0o600


def test_each_changed_byte_before_the_last_line_is_noticed(written: Path) -> None:
    content = (written / FILE).read_bytes()
    last = content.rstrip(b"\n").rfind(b"\n")
    for position in range(last):
        damaged = bytearray(content)
        damaged[position] ^= 0x01
        (written / FILE).write_bytes(damaged)
        answer = Journal(written).read()
        assert isinstance(answer, Err) and answer.error.trouble is JournalTrouble.DAMAGED, position


def test_damage_is_moved_aside_and_the_next_visit_begins_clean(written: Path) -> None:
    (written / FILE).write_bytes(b"x" + (written / FILE).read_bytes())
    journal = Journal(written)
    assert isinstance(journal.read(), Err)
    assert not journal.exists and (written / DAMAGED).exists()
    assert journal.append(THREE) == Ok(None)
    assert Journal(written).read() == Ok(THREE)


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 0, 1, 2), (0, 2, 1), (1, 2), (2, 0)])
def test_exchanged_doubled_or_missing_lines_are_noticed(written: Path, order: tuple[int, ...]) -> None:
    lines = (written / FILE).read_bytes().splitlines(keepends=True)
    (written / FILE).write_bytes(b"".join(lines[number] for number in order))
    assert isinstance(Journal(written).read(), Err)


def test_a_garbled_last_line_is_dropped(written: Path) -> None:
    lines = (written / FILE).read_bytes().splitlines(keepends=True)
    (written / FILE).write_bytes(lines[0] + lines[1] + b"\x00\xff" + lines[2][2:])
    assert Journal(written).read() == Ok(THREE[:2])


def test_a_full_memory_leaves_what_was_there(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(written)
    journal.read()
    real = os.write

    def half(handle: int, block: bytes) -> int:
        if len(block) < 40:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, block[: len(block) // 2])

    monkeypatch.setattr(os, "write", half)
    answer = journal.append([MovedTo("lost")])
    assert isinstance(answer, Err) and answer.error.trouble is JournalTrouble.FULL
    monkeypatch.undo()
    assert journal.append([MovedTo("kept")]) == Ok(None)
    assert Journal(written).read() == Ok((*THREE, MovedTo("kept")))


def test_a_journal_wiped_by_others_is_not_written_again(written: Path) -> None:
    journal = Journal(written)
    journal.read()
    (written / FILE).unlink()
    answer = journal.append([MovedTo("late")])
    assert isinstance(answer, Err) and answer.error.trouble is JournalTrouble.GONE
    assert list(written.iterdir()) == []


def test_erased_means_nothing_is_left(written: Path) -> None:
    (written / DAMAGED).write_text("MẪU")
    journal = Journal(written)
    journal.erase()
    assert list(written.iterdir()) == []
    journal.erase()
    assert journal.read() == Ok(())
