"""The scanned pages of the visit under way: kept in RAM storage from the scanner to the packet."""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from kiosk.papers.ram_storage import private_folder
from kiosk.result import Err, Ok, Result

PAGE_ID = re.compile(r"[a-z0-9_]+-[0-9a-f]{32}")
SUFFIXES = (".jpg", ".preview.jpg", ".thumbnail.jpg")


class StoreFault(StrEnum):
    """Why a page could not be kept; earlier pages stand."""

    FULL = "full"
    UNWRITABLE = "unwritable"


class PageStore:
    """Finished pages in one 0700 folder; an id is the paper's key and a random number, never whose it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def adopt(self, paper: str, jpeg: bytes, preview: bytes, thumbnail: bytes) -> Result[str, StoreFault]:
        """Keep one finished page (all JPEG) and answer its new id; on trouble nothing of it is left."""
        if isinstance(private_folder(self.folder), Err):
            return Err(StoreFault.UNWRITABLE)
        page = f"{paper}-{secrets.token_hex(16)}"
        try:
            for suffix, content in zip(reversed(SUFFIXES), (thumbnail, preview, jpeg), strict=True):
                self._write(self._path(page, suffix), content)
        except OSError as error:
            self.remove(page)
            full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
            return Err(StoreFault.FULL if full else StoreFault.UNWRITABLE)
        return Ok(page)

    def restore(self, files: Mapping[str, bytes]) -> Result[None, StoreFault]:
        """Put files back under the names they had here; on trouble none of them is left."""
        if isinstance(private_folder(self.folder), Err):
            return Err(StoreFault.UNWRITABLE)
        try:
            for name, content in files.items():
                page, dot, suffix = name.partition(".")
                self._write(self._path(page, dot + suffix), content)
        except (OSError, ValueError):
            self.erase()
            return Err(StoreFault.UNWRITABLE)
        return Ok(None)

    def jpeg(self, page: str) -> bytes:
        """The finished page byte for byte; FileNotFoundError is a bug, ask `holds` after a crash."""
        return self._path(page, ".jpg").read_bytes()

    def preview_path(self, page: str) -> Path:
        """Where the screen finds the page at up to 1600 pixels."""
        return self._path(page, ".preview.jpg")

    def thumbnail_path(self, page: str) -> Path:
        """Where the screen finds the page at up to 320 pixels."""
        return self._path(page, ".thumbnail.jpg")

    def holds(self, page: str) -> bool:
        """Whether the page is here whole: the JPEG is written last."""
        return self._path(page, ".jpg").is_file()

    def remove(self, page: str) -> None:
        """Forget one page; one that is not here is no trouble."""
        for suffix in SUFFIXES:
            self._path(page, suffix).unlink(missing_ok=True)
            self._draft(self._path(page, suffix)).unlink(missing_ok=True)

    def keep_only(self, pages: frozenset[str]) -> None:
        """Forget all that no event knows: what a crash left between adopting a page and saying so."""
        for path in self._files():
            if path.name.split(".", 1)[0] not in pages or path.suffix == ".draft":
                path.unlink(missing_ok=True)

    def erase(self) -> None:
        """Forget everything, the folder too."""
        for path in self._files():
            path.unlink(missing_ok=True)
        if self.folder.is_dir():
            self.folder.rmdir()

    def _files(self) -> list[Path]:
        return list(self.folder.iterdir()) if self.folder.is_dir() else []

    def _path(self, page: str, suffix: str) -> Path:
        if not PAGE_ID.fullmatch(page) or suffix not in SUFFIXES:
            raise ValueError("not a page id")
        return self.folder / f"{page}{suffix}"

    @staticmethod
    def _draft(path: Path) -> Path:
        return path.with_name(path.name + ".draft")

    def _write(self, path: Path, content: bytes) -> None:
        draft = self._draft(path)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        draft.replace(path)
