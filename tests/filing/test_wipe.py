"""The end of a visit: nothing is left, and what is left is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.filing.wipe import wipe
from kiosk.papers.page_store import PageStore
from kiosk.result import Err, Ok
from kiosk.visit.events import QuestionAnswered
from kiosk.visit.journal import Journal

CANARY = "MẪU-CANARY"


def test_pages_journal_and_everything_else_go(tmp_path: Path) -> None:
    ram, elsewhere = tmp_path / "ram", tmp_path / "elsewhere"
    ram.mkdir()
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("not ours")
    store = PageStore(ram / "pages")
    assert isinstance(store.adopt("other", CANARY.encode(), b"preview", b"thumbnail"), Ok)
    assert Journal(ram).append([QuestionAnswered("full_name", CANARY)]) == Ok(None)
    (ram / "visit.journal.damaged").write_text(CANARY)
    (ram / "deep" / "deeper").mkdir(parents=True)
    (ram / "deep" / "deeper" / "draft").write_text(CANARY)
    (ram / "link").symlink_to(elsewhere)
    assert wipe(ram, store) == Ok(None)
    assert list(ram.iterdir()) == []
    assert (elsewhere / "kept").exists()


def test_wiping_twice_or_where_nothing_is_does_no_harm(tmp_path: Path) -> None:
    store = PageStore(tmp_path / "pages")
    assert wipe(tmp_path, store) == Ok(None)
    assert wipe(tmp_path / "never", PageStore(tmp_path / "never" / "pages")) == Ok(None)


def test_what_cannot_be_erased_is_named_and_saves_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "stubborn", "z"):
        (tmp_path / name).write_text(CANARY)
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == "stubborn":
            raise PermissionError("not permitted")
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    assert wipe(tmp_path, PageStore(tmp_path / "pages")) == Err(("stubborn",))
