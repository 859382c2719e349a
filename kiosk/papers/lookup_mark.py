"""The slip's look-up code as text, `LLTP|<code>|<secret>`: whoever holds the paper may see the whole application."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

KIND = "LLTP"
LONGEST = 64


@dataclass(frozen=True, slots=True)
class LookupMark:
    """Which application, and the secret that proves its paper; `code` is a dossier's or a kiosk's local one."""

    code: str
    secret: str = field(repr=False)

    @property
    def text(self) -> str:
        """What the slip's square holds."""
        return f"{KIND}|{self.code}|{self.secret}"


def read_lookup_mark(texts: Iterable[str]) -> LookupMark | None:
    """The first look-up code among texts that were read from a paper; None when there is none."""
    for text in texts:
        parts = text.split("|")
        if len(parts) == 3 and parts[0] == KIND and all(_is_token(part) for part in parts[1:]):
            return LookupMark(parts[1], parts[2])
    return None


def _is_token(part: str) -> bool:
    plain = part.isascii() and part.replace("-", "").replace(".", "").replace("_", "").isalnum()
    return 0 < len(part) <= LONGEST and plain
