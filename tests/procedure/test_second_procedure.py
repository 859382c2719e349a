"""A second procedure by data alone, the shelf it stands on, and the beginning of a third."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

import pytest

from kiosk.commands import new_procedure
from kiosk.commands.trouble import CommandError
from kiosk.procedure.answers import asked
from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.deadlines import due_of
from kiosk.procedure.fees import fee_of
from kiosk.procedure.law import context_on, form_number_of, form_of
from kiosk.procedure.lint import inspect
from kiosk.procedure.loading import Loaded, load
from kiosk.procedure.payload import payload_of
from kiosk.procedure.shelf import shelf
from kiosk.procedure.values import Answer, PartialDate, Place
from kiosk.result import Err, Ok
from kiosk.visit.coming_back import left_visit
from kiosk.visit.journal import Journal
from kiosk.visit.visit import Visit
from tests.procedure.shipped import FOLDER, copied, shipped
from tests.visit.small_procedure import StandingClock

DAY = date(2026, 11, 26)
ANSWERS: dict[str, Answer] = {
    "for_whom": "other",
    "record_type": "marriage",
    "copies": 3,
    "fee_group": "normal",
    "delivery": "pickup",
    "full_name": "NGUYỄN VĂN MẪU",
    "id_type": "cccd",
    "id_number": "056080000001",
    "id_issued": PartialDate(2022, 1, 3),
    "id_place": "Nơi cấp MẪU",
    "permanent_residence": Place("Tổ MẪU"),
    "phone": "0900000123",
    "relation": "Con",
    "person_name": "TRẦN THỊ MẪU",
    "person_birth": PartialDate(1950),
    "person_sex": "female",
    "registered_at": Place("Xã MẪU, huyện MẪU"),
    "registered_on": "?",
}


def extract() -> Loaded:
    result = load(FOLDER.parent / "civil-status-extract")
    assert isinstance(result, Ok), [problem.text for problem in result.error]
    return result.value


def test_fee_papers_payload_and_day_come_from_its_files() -> None:
    loaded = extract()
    procedure = loaded.procedure
    profile = procedure.profile_on(DAY)
    assert profile is not None
    context = context_on(profile, Context(DAY))
    shown = asked(procedure, ANSWERS, context)
    seen = {key: ANSWERS[key] for key in shown if key in ANSWERS}
    assert set(shown) - set(seen) == {"email", "record_number", "record_book"}
    assert fee_of(procedure, seen, DAY).total == 24_000
    papers = [paper.code for paper in procedure.papers if paper.required and holds(paper.when, seen, context)]
    assert papers == ["GT01"]
    sent = payload_of(procedure, seen, context, loaded.words["vi"])
    assert sent["tenLoaiTrichLuc"] == "Kết hôn" and sent["dangKy"]["ngay"] == "Không rõ"
    assert sent["nguoiDuocCap"]["quanHe"] == "Con" and sent["nguoiDuocCap"]["ngaySinh"] == "1950"
    assert form_number_of(profile, form_of(procedure, seen, context)) == "", "nobody has verified it"
    assert due_of(profile, seen, context, date(2026, 11, 27)) == date(2026, 11, 30)


def test_the_shelf_offers_both_and_leaves_out_what_is_broken_or_unwritten(tmp_path: Path) -> None:
    both = shelf(FOLDER.parent)
    assert list(both.procedures) == ["civil-status-extract", "criminal-record-certificate"]
    assert both.problems == {}
    assert [each.procedure.id for each in both.offered_on(date(2014, 1, 1))] == [
        "criminal-record-certificate"
    ]
    copied(tmp_path / "good")
    (copied(tmp_path / "broken") / "vi.toml").unlink()
    copied(tmp_path / "twin")
    assert run(tmp_path, "new-one") == 0
    found = shelf(tmp_path)
    assert list(found.procedures) == ["criminal-record-certificate"]
    assert set(found.problems) == {"broken", "new-one", "twin"}


def run(into: Path, name: str) -> int:
    parser = ArgumentParser()
    new_procedure.add_arguments(parser)
    return new_procedure.run(parser.parse_args([name, "--into", str(into)]))


def test_a_new_procedure_passes_lint_with_its_words_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "trich-luc-moi") == 0
    findings = inspect(tmp_path / "trich-luc-moi")
    assert findings.problems == ()
    told = [note.text for note in findings.notes if note.message == "chưa viết"]
    assert "vi.toml: procedure.title: chưa viết" in told and len(told) >= 10
    assert "procedure.title" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Trích lục", "a b", "-a", "a_b", ""])
def test_a_name_is_a_folder_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(CommandError, match="chữ thường"):
        new_procedure.run(ArgumentParser().parse_args([], _named(tmp_path, name)))


def _named(into: Path, name: str):  # type: ignore[no-untyped-def]
    from argparse import Namespace

    return Namespace(into=into, name=name)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    run(tmp_path, "mau")
    with pytest.raises(CommandError, match="đã có"):
        run(tmp_path, "mau")


def test_a_visit_of_the_second_comes_back_beside_the_first(tmp_path: Path) -> None:
    first, second = shipped().procedure, extract().procedure
    (tmp_path / "ram").mkdir()
    begun = Visit.begin(second, Journal(tmp_path / "ram"), StandingClock(), DAY)
    assert isinstance(begun, Ok)
    assert isinstance(left_visit(tmp_path / "ram", first, StandingClock()), Err)
    found = left_visit(tmp_path / "ram", first, StandingClock(), (second,))
    assert isinstance(found, Ok) and found.value is not None and found.value.procedure is second
