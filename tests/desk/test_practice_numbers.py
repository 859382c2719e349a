"""What is counted in practice stays in the practice folder and goes to the practice service alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.desk.tell_figures import tell_figures
from kiosk.wiring import COUNTS, practice

DAY = date(2026, 11, 3)


def test_practice_is_never_counted_among_the_real_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    parts, desk = practice(tmp_path / "practice")
    try:
        parts.counts.add(DAY, "lltp", {"begun": 6, "sent": 6})
        assert tell_figures(parts.counts, parts.service, "K0001", date(2026, 11, 4)) == 1
        assert tell_figures(parts.counts, parts.service, "K0001", date(2026, 11, 4)) == 0
        assert desk.service.credentials_file.is_relative_to(tmp_path / "practice")
    finally:
        parts.scanner.close()
        parts.outbox.close()
        desk.service.stop()
    assert [path.relative_to(tmp_path) for path in tmp_path.rglob(COUNTS)] == [
        Path("practice", "state", COUNTS)
    ]
