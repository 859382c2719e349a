"""Owns the bundled screen fonts: registers them once and makes Be Vietnam Pro the application's face."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

SCREEN_FAMILY = "Be Vietnam Pro"
FONT_FOLDER = Path(__file__).resolve().parent.parent / "assets" / "fonts"


class MissingFontError(RuntimeError):
    """A bundled font file is absent or unreadable: the installation is broken."""


def load_screen_fonts(folder: Path = FONT_FOLDER) -> None:
    """Register every bundled face; needs a QGuiApplication. Raises MissingFontError."""
    faces = sorted(folder.glob("*.ttf"))
    for face in faces:
        if QFontDatabase.addApplicationFont(str(face)) < 0:
            raise MissingFontError(f"cannot read font {face.name}")
    if SCREEN_FAMILY not in QFontDatabase.families():
        raise MissingFontError(f"{SCREEN_FAMILY} is not among the {len(faces)} faces in {folder.name}")
    font = QFont(SCREEN_FAMILY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)
