"""The page store: whole pages or none, private, and nothing left after erasing."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from kiosk.papers.page_store import PageStore, StoreFault
from kiosk.papers.ram_storage import RamTrouble, on_tmpfs, private_folder, ram_folder
from kiosk.result import Err, Ok

PAPER = "fee_proof"


@pytest.fixture
def store(tmp_path: Path) -> PageStore:
    return PageStore(tmp_path / "pages")


def _adopted(store: PageStore, jpeg: bytes = b"page") -> str:
    match store.adopt(PAPER, jpeg, b"preview", b"thumb"):
        case Ok(page):
            return page
        case Err(trouble):
            pytest.fail(trouble)


def _files(store: PageStore) -> list[str]:
    return sorted(path.name for path in store.folder.rglob("*"))


def test_an_adopted_page_comes_back_byte_for_byte(store: PageStore) -> None:
    page, other = _adopted(store, b"one"), _adopted(store, b"two")
    assert page != other
    assert (store.jpeg(page), store.jpeg(other)) == (b"one", b"two")
    assert store.preview_path(page).read_bytes() == b"preview"
    assert store.thumbnail_path(page).read_bytes() == b"thumb"
    assert store.holds(page)


def test_only_this_user_can_look(store: PageStore) -> None:
    page = _adopted(store)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(store.preview_path(page).stat().st_mode) == 0o600


def test_a_removed_page_leaves_nothing_and_the_other_stands(store: PageStore) -> None:
    page, other = _adopted(store), _adopted(store)
    store.remove(page)
    store.remove(page)
    assert not store.holds(page)
    assert store.holds(other)
    assert {name.split(".")[0] for name in _files(store)} == {other}


def test_erasing_leaves_no_folder_and_a_new_page_can_come(store: PageStore) -> None:
    _adopted(store)
    (store.folder / ("proof-" + "0" * 32 + ".jpg.draft")).write_bytes(b"torn")
    store.erase()
    store.erase()
    assert not store.folder.exists()
    _adopted(store)


def test_what_no_event_knows_is_forgotten(store: PageStore) -> None:
    page, orphan = _adopted(store), _adopted(store)
    (store.folder / f"{page}.jpg.draft").write_bytes(b"torn")
    store.keep_only(frozenset({page}))
    assert not store.holds(orphan)
    assert len(_files(store)) == 3


def test_a_full_disk_is_said_and_leaves_nothing_of_the_page(
    store: PageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _adopted(store)
    before = _files(store)
    real = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name.count(".") == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", full)
    assert store.adopt(PAPER, b"page", b"preview", b"thumb") == Err(StoreFault.FULL)
    assert _files(store) == before
    assert store.holds(page)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("a file where the folder should be", encoding="utf-8")
    assert PageStore(tmp_path / "pages").adopt(PAPER, b"", b"", b"") == Err(StoreFault.UNWRITABLE)


@pytest.mark.parametrize("page", ["../../etc/passwd", "", "p-" + "A" * 32, "0" * 32, "p/q-" + "0" * 32])
def test_an_id_the_store_did_not_draw_is_a_bug(store: PageStore, page: str) -> None:
    with pytest.raises(ValueError, match="page id"):
        store.jpeg(page)


def test_the_ram_folder_is_in_the_runtime_folder(tmp_path: Path) -> None:
    assert ram_folder({"XDG_RUNTIME_DIR": str(tmp_path)}) == Ok(tmp_path / "kiosk")
    assert stat.S_IMODE((tmp_path / "kiosk").stat().st_mode) == 0o700


@pytest.mark.parametrize("environ", [{}, {"XDG_RUNTIME_DIR": ""}, {"XDG_RUNTIME_DIR": "/nowhere/at/all"}])
def test_without_a_runtime_folder_shared_memory_serves(environ: dict[str, str], tmp_path: Path) -> None:
    assert ram_folder(environ, tmp_path) == Ok(tmp_path / f"kiosk-{os.getuid()}")


def test_a_link_laid_in_shared_memory_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / f"kiosk-{os.getuid()}").symlink_to(elsewhere)
    assert ram_folder({}, tmp_path) == Err(RamTrouble.NOT_OURS)


def test_an_open_folder_of_ours_is_closed_and_a_missing_parent_said(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    assert private_folder(tmp_path / "open") == Ok(tmp_path / "open")
    assert stat.S_IMODE((tmp_path / "open").stat().st_mode) == 0o700
    assert private_folder(tmp_path / "missing" / "child") == Err(RamTrouble.CANNOT_CREATE)


def test_shared_memory_is_known_as_memory_and_proc_is_not() -> None:
    assert on_tmpfs(Path("/dev/shm"))
    assert not on_tmpfs(Path("/proc"))
    assert not on_tmpfs(Path("/nowhere/at/all"))
    assert not on_tmpfs(Path("/dev/shm"), mountinfo=Path("/nowhere"))
