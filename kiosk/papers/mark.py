"""The mark on each page of a declaration: of which visit, which page, and showing which answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

SIGN = "LLTP-TK"
DIGEST_LETTERS = 8
"""So much of the answers' digest tells an older print; two prints of one visit agree by chance once in 4·10⁹."""
_FORM = re.compile(rf"{SIGN}\|([^|]{{1,64}})\|([1-9]\d?)/([1-9]\d?)\|([0-9a-f]{{{DIGEST_LETTERS}}}|)")


@dataclass(frozen=True, slots=True)
class Mark:
    """`visit` is the visit's random id, `page` counts from 1, `digest` begins the digest of the answers."""

    visit: str
    page: int
    pages: int
    digest: str = ""

    @property
    def text(self) -> str:
        """What the QR code says, `LLTP-TK|<visit>|1/2|<digest>`."""
        return f"{SIGN}|{self.visit}|{self.page}/{self.pages}|{self.digest}"

    def shows(self, digest: str) -> bool:
        """Whether the page shows the answers of this digest (hex, whole)."""
        return self.digest == digest[:DIGEST_LETTERS]


def read_mark(code: bytes) -> Mark | None:
    """The mark in the bytes of a QR code; None where they are anything else."""
    try:
        found = _FORM.fullmatch(code.decode("ascii"))
    except UnicodeDecodeError:
        return None
    if found is None:
        return None
    visit, page, pages, digest = found.groups()
    return Mark(visit, int(page), int(pages), digest)
