"""A desk's numbers at the service: whole days, once, and none of fewer than five people."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from drivers.online_service.http import HttpOnlineService
from drivers.online_service.practice import PracticeService
from kiosk.desk.count_store import CountStore
from kiosk.desk.tell_figures import tell_figures


def noted(folder: Path) -> list[dict[str, object]]:
    """What the practice service kept."""
    with closing(sqlite3.connect(next(folder.glob("*.sqlite*")))) as database:
        rows = database.execute("SELECT body FROM notes WHERE kind = 'statistics'").fetchall()
    return [json.loads(row[0]) for row in rows]


def test_days_are_told_once_and_too_small_ones_with_the_next(
    tmp_path: Path, practice: PracticeService, client: HttpOnlineService
) -> None:
    store = CountStore(tmp_path / "counts.sqlite")
    for day, visits in ((1, 3), (2, 4), (3, 9), (4, 2), (5, 50)):
        store.add(date(2026, 11, day), "p", {"begun": visits, "sent": visits, "case.ward": 1})
    today = date(2026, 11, 5)
    assert tell_figures(store, client, "K0001", today) == 2
    assert tell_figures(store, client, "K0001", today) == 0
    assert noted(tmp_path / "practice") == [
        {"kiosk": "K0001", "day": "2026-11-02", "figures": {"begun": 7, "sent": 7}},
        {"kiosk": "K0001", "day": "2026-11-03", "figures": {"begun": 9, "sent": 9}},
    ]
    practice.stop()
    store.add(date(2026, 11, 4), "p", {"begun": 5})
    assert tell_figures(store, client, "K0001", today) == 0
    practice.start()
    assert list(store.untold(today)) == [date(2026, 11, 4)]
