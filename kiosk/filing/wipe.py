"""The end of a visit: everything of it goes from RAM storage, and a look proves it."""

from __future__ import annotations

from pathlib import Path

from kiosk.papers.page_store import PageStore
from kiosk.result import Err, Ok, Result


def wipe(ram: Path, store: PageStore) -> Result[None, tuple[str, ...]]:
    """Erase pages, journal and whatever else lies under `ram`; the error names what is still there.

    The folder itself stays. A link is removed, never followed.
    """
    for erase in (store.erase, lambda: _empty(ram)):
        try:
            erase()
        except OSError:
            continue
    left = tuple(str(path.relative_to(ram)) for path in sorted(ram.rglob("*"))) if ram.is_dir() else ()
    return Err(left) if left else Ok(None)


def _empty(folder: Path) -> None:
    """Take out what can be taken out; one stubborn file does not save the others."""
    stubborn: OSError | None = None
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            if path.is_dir() and not path.is_symlink():
                _empty(path)
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
        except OSError as trouble:
            stubborn = trouble
    if stubborn is not None:
        raise stubborn
