"""The few settings the first frame shows, cheap to read before the settings are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.languages import SOURCE, codes
from ui.viewmodels.frame import FrameFacts, offered

if TYPE_CHECKING:
    from kiosk.settings import Settings

TEXT_SIZES = ("A", "A+", "A++")
CHOICES = {"text": TEXT_SIZES, "contrast": ("standard", "high")}
LEAST_SIDE, MOST_SIDE = 600, 7680
MOST_INCHES = 120


@dataclass(frozen=True, slots=True)
class Glance:
    """What the first frame needs of the settings; the defaults are theirs."""

    fullscreen: bool = True
    width: int = 1920
    height: int = 1080
    text: str = "A"
    contrast: str = "standard"
    language: str = SOURCE
    agency: str = ""
    place: str = "Khánh Hòa"
    phone: str = ""
    practice: bool = False
    diagonal_inch: float = 0.0

    @classmethod
    def of(cls, settings: Settings, practice: bool = False) -> Glance:
        """The same out of checked settings."""
        screen, agency = settings.screen, settings.agency
        return cls(
            screen.fullscreen,
            screen.width,
            screen.height,
            screen.text,
            screen.contrast,
            settings.kiosk.language,
            agency.name,
            agency.place,
            agency.phone,
            practice,
            screen.diagonal_inch,
        )

    @property
    def frame(self) -> FrameFacts:
        """What stands around the start screen in the first frame."""
        return FrameFacts(
            languages=offered(),
            language=self.language,
            text_size=TEXT_SIZES.index(self.text),
            high_contrast=self.contrast == "high",
            practice=self.practice,
        )

    @classmethod
    def checked(cls, read: Mapping[str, object]) -> Glance:
        """Options by name as they stand in a file that nobody has checked yet; what cannot be is left out."""
        return cls(**{name: value for name, value in read.items() if _can_be(name, value)})  # type: ignore[arg-type]


def _can_be(name: str, value: object) -> bool:
    if name == "language":
        return value in codes()
    if name in CHOICES:
        return value in CHOICES[name]
    if name in ("width", "height"):
        return type(value) is int and LEAST_SIDE <= value <= MOST_SIDE
    if name == "diagonal_inch":
        return type(value) in (int, float) and 0 <= float(str(value)) <= MOST_INCHES
    return isinstance(value, bool if name in ("fullscreen", "practice") else str)
