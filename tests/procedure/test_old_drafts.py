"""What was begun under one version of a procedure's files, when the next version is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.outbox.outbox import Outbox
from kiosk.outbox.packet import Packet, PaperFile, digest_of
from kiosk.procedure.definition import Procedure
from kiosk.procedure.loading import load
from kiosk.procedure.payload import payload_of
from kiosk.result import Err, Ok
from kiosk.sealing import MachineKey
from kiosk.visit.coming_back import left_visit
from kiosk.visit.events import ApplicationSealed
from kiosk.visit.journal import Journal, JournalTrouble
from kiosk.visit.visit import Visit
from tests.procedure.law_cases import LAW_2026, ROWS
from tests.procedure.shipped import copied, shipped
from tests.procedure.test_law_cases import world
from tests.visit.small_procedure import StandingClock


@pytest.fixture
def newer(tmp_path: Path) -> Procedure:
    """The same procedure with one amount changed, as an agency would."""
    folder = copied(tmp_path / "newer")
    text = (folder / "procedure.toml").read_text("utf-8")
    (folder / "procedure.toml").write_text(text.replace("amount = 170000", "amount = 160000"), "utf-8")
    result = load(folder)
    assert isinstance(result, Ok)
    assert result.value.procedure.version != shipped().procedure.version
    return result.value.procedure


def begun(folder: Path) -> Visit:
    folder.mkdir()
    answer = Visit.begin(shipped().procedure, Journal(folder), StandingClock(), LAW_2026)
    assert isinstance(answer, Ok)
    return answer.value


def test_an_unfinished_visit_goes_on_under_its_own_files_only(tmp_path: Path, newer: Procedure) -> None:
    begun(tmp_path / "ram")
    assert isinstance(left_visit(tmp_path / "ram", shipped().procedure, StandingClock()), Ok)
    answer = left_visit(tmp_path / "ram", newer, StandingClock())
    assert isinstance(answer, Err) and answer.error.trouble is JournalTrouble.OTHER_VERSION


def test_a_sealed_visit_is_no_trouble_to_a_newer_version(tmp_path: Path, newer: Procedure) -> None:
    begun(tmp_path / "ram")
    journal = Journal(tmp_path / "ram")
    journal.read()
    journal.append([ApplicationSealed("TAM-K0001-260706-0001")])
    assert left_visit(tmp_path / "ram", newer, StandingClock()) == Ok(None)


def test_what_is_in_the_outbox_is_sent_as_it_was_sealed(tmp_path: Path, newer: Procedure) -> None:
    """The packet carries payload and papers themselves, so no file of any version is asked again."""
    row = next(row for row in ROWS if row.name == "self-1-2026")
    _, context, answers = world(row)
    payload = payload_of(shipped().procedure, answers, context, shipped().words["vi"])
    papers = (PaperFile.of("gt01", 1, b"%PDF-1.4 MAU"),)
    packet = Packet(
        application_id="a" * 32,
        idempotency_key="k" * 32,
        local_code="TAM-K0001-260706-0001",
        lookup_secret="s" * 22,
        procedure=shipped().procedure.id,
        profile="mps-2026",
        payload=payload,
        kiosk={},
        papers=papers,
        digest=digest_of(payload, papers),
    )
    key = MachineKey.load(tmp_path, {})
    assert isinstance(key, Ok)
    with_outbox = Outbox.open(tmp_path / "outbox", key.value, StandingClock())
    assert isinstance(with_outbox.put(packet), Ok)
    assert newer.id == packet.procedure
    again = Outbox.open(tmp_path / "outbox", key.value, StandingClock()).read(packet.application_id)
    assert again == Ok(packet)
