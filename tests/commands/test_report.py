"""`kiosk report`: a month's PDF and CSV agree with a recount of made-up visits, and too few give none."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.desk.count_store import CountStore
from kiosk.desk.statistics import Outcome, VisitSeen, figures_of
from kiosk.wiring import COUNTS
from tests.papers.reading import text_of

STEPS = ("consent", "request", "card", "family", "residence", "private", "review", "papers", "send")
CASES = ("self",) * 60 + ("parent",) * 8 + ("child",) * 4 + ("ward",)
FEES = ("normal",) * 50 + ("student",) * 20 + ("poor",)


def made_up(seed: int, count: int) -> Iterator[tuple[date, VisitSeen]]:
    """Visits of November 2026, most of them sent."""
    chance = random.Random(seed)
    for _ in range(count):
        reached = len(STEPS) if chance.random() < 0.8 else chance.randint(1, len(STEPS))
        sent = reached == len(STEPS)
        yield (
            date(2026, 11, chance.randint(1, 28)),
            VisitSeen(
                Outcome.SENT if sent else Outcome.LEFT,
                STEPS[reached - 1],
                case=chance.choice(CASES) if reached > 1 else "",
                fee_group=chance.choice(FEES) if reached > 1 else "",
                helped=chance.random() < 0.4,
                seconds={step: chance.uniform(5, 120) for step in STEPS[:reached]},
                waited_s={step: chance.uniform(0, 5) for step in STEPS[:reached]},
                rating=chance.choice(("very_good", "good", "good", "bad", "")) if sent else "",
            ),
        )


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    state = tmp_path / "state"
    state.mkdir()
    (tmp_path / "kiosk.toml").write_text(
        f'[storage]\nstate_folder = "{state}"\n[report]\nyearly_total = 7500\nonline_percent = 20\n'
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fill(home: Path, count: int) -> list[VisitSeen]:
    store, seen = CountStore(home / "state" / COUNTS), []
    for day, visit in made_up(26, count):
        store.add(day, "criminal-record-certificate", figures_of(visit))
        seen.append(visit)
    return seen


def report(home: Path, *more: str) -> int:
    return main(["report", "--month", "2026-11", "--settings", str(home / "kiosk.toml"), *more])


def test_the_csv_agrees_with_a_recount(home: Path) -> None:
    seen = fill(home, 400)
    assert report(home, "--csv") == 0
    with (home / "bao-cao-2026-11.csv").open(encoding="utf-8-sig") as file:
        told = {row["name"]: int(row["figure"]) for row in csv.DictReader(file)}
    outcomes = Counter(visit.outcome.value for visit in seen)
    assert {name: told[name] for name in outcomes} == outcomes and told["begun"] == 400
    cases = Counter(visit.case for visit in seen if visit.case)
    assert told["case.self"] == cases["self"]
    assert sum(figure for name, figure in told.items() if name.startswith("case.")) == cases.total()


def test_the_pdf_tells_the_month_in_words(home: Path) -> None:
    seen = fill(home, 400)
    assert report(home) == 0
    text = text_of(home / "bao-cao-2026-11.pdf")
    sent = sum(visit.outcome is Outcome.SENT for visit in seen)
    for words in ("THÁNG 11/2026", f"{sent} (", "Chỉ tiêu được giao", "Thẻ căn cước", "Hài lòng"):
        assert words in text, words


def test_what_was_merged_is_not_told_as_none(home: Path) -> None:
    store = CountStore(home / "state" / COUNTS)
    store.add(date(2026, 11, 3), "lltp", {"begun": 20, "sent": 18, "left": 2, "alone_or_not.alone": 20})
    assert report(home) == 0
    text = text_of(home / "bao-cao-2026-11.pdf")
    assert text.count("không nêu riêng") == 3 and "Chỉ tiêu" not in text


def test_a_month_of_four_visits_gives_no_report(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(home, 4)
    assert report(home) == 1
    assert "dưới 5 lượt" in capsys.readouterr().err
    assert not list(home.glob("bao-cao*"))


def test_no_month_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--month", "11/2026", "--settings", str(home / "kiosk.toml")]) == 1
    assert "YYYY-MM" in capsys.readouterr().err


def test_a_week_and_a_procedure_alone_agree_with_a_recount(home: Path) -> None:
    store = CountStore(home / "state" / COUNTS)
    week, other = Counter[str](), 0
    for day, visit in made_up(27, 500):
        procedure = "extract" if day.day % 3 == 0 else "criminal-record-certificate"
        store.add(day, procedure, figures_of(visit))
        inside = date(2026, 11, 9) <= day <= date(2026, 11, 15)
        other += inside and procedure == "extract"
        if inside and procedure != "extract":
            week[visit.outcome.value] += 1
    words = ["report", "--week", "2026-W46", "--settings", str(home / "kiosk.toml"), "--csv"]
    assert main([*words, "--procedure", "criminal-record-certificate"]) == 0
    with (home / "bao-cao-2026-W46.csv").open(encoding="utf-8-sig") as file:
        told = {row["name"]: int(row["figure"]) for row in csv.DictReader(file)}
    assert other > 4 and told["begun"] == week.total() and told["sent"] == week["sent"]
    assert main([*words, "--procedure", "no-such"]) == 1


def test_a_day_on_paper(home: Path) -> None:
    store = CountStore(home / "state" / COUNTS)
    store.add(date(2026, 11, 3), "lltp", {"begun": 20, "sent": 20, "alone_or_not.alone": 20})
    assert main(["report", "--day", "2026-11-03", "--settings", str(home / "kiosk.toml")]) == 0
    text = text_of(home / "bao-cao-2026-11-03.pdf")
    assert "NGÀY 03/11/2026" in text and "Chỉ tiêu" not in text


@pytest.mark.parametrize(
    ("option", "told"), [("--week", "2026-48"), ("--day", "3/11/2026"), ("--week", "2026-W60")]
)
def test_no_span_is_said(home: Path, capsys: pytest.CaptureFixture[str], option: str, told: str) -> None:
    assert main(["report", option, told, "--settings", str(home / "kiosk.toml")]) == 1
    assert "viết là" in capsys.readouterr().err
