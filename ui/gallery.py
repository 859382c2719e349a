"""Shows every control in every state on one page, in each language, text size, theme and screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView

from kiosk.languages import codes
from ui.doorstep import QML, TRANSLATIONS
from ui.field_modes import Mode
from ui.finger import settle
from ui.fonts import load_screen_fonts
from ui.icons import install_icons
from ui.inspection import flaws
from ui.page_images import QrImages
from ui.translation import Translation
from ui.typing_session import TypingSession
from ui.viewmodels.frame import offered
from ui.viewmodels.model import plain

TEXTS = ("A", "A+", "A++")
SCREENS = ((1920, 1080), (1280, 800), (1080, 1920), (3840, 2160))
PAINTED_MS = 400


@dataclass(frozen=True, slots=True)
class GalleryLook:
    """Language, text size 0 to 2, theme, and the screen in px."""

    language: str = "vi"
    text_size: int = 0
    high_contrast: bool = False
    width: int = 1920
    height: int = 1080

    @property
    def name(self) -> str:
        """As a file is called."""
        text = TEXTS[self.text_size].replace("+", "x")
        theme = "-high" if self.high_contrast else ""
        return f"{self.language}-{text}-{self.width}x{self.height}{theme}"


def looks() -> Iterator[GalleryLook]:
    """Every combination."""
    for language, size, high, screen in product(codes(), range(3), (False, True), SCREENS):
        yield GalleryLook(language, size, high, *screen)


class Gallery:
    """One window; `close` ends it. Needs the Qt application."""

    def __init__(self) -> None:
        load_screen_fonts()
        self.view = QQuickView()
        engine = self.view.engine()
        engine.addImportPath(str(QML))
        install_icons(engine)
        engine.addImageProvider("qr", QrImages())
        self._translation = Translation(engine, TRANSLATIONS, QML)
        self._theme = engine.singletonInstance("Kiosk.Theme", "Theme")
        self._session = TypingSession(self.view)
        self.view.setInitialProperties({"session": self._session, "languages": plain(offered())})
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setSource(QUrl.fromLocalFile(str(QML / "Kiosk" / "Gallery" / "GalleryPage.qml")))

    def wear(self, look: GalleryLook, *, whole: bool = False) -> None:
        """Show it so; `whole` makes the window as high as the page, so that all of it can be pictured."""
        for name, value in (
            ("windowWidth", look.width),
            ("windowHeight", look.height),
            ("textSize", look.text_size),
            ("highContrast", look.high_contrast),
        ):
            self._theme.setProperty(name, value)  # type: ignore[union-attr]
        self._translation.speak(look.language)
        self._type()
        page = self.view.rootObject()
        page.setProperty("language", look.language)
        self.view.resize(look.width, look.height)
        self.view.show()
        settle(PAINTED_MS)
        if whole:
            self.view.resize(look.width, round(float(page.property("wholeHeight"))))
            settle(PAINTED_MS)

    def _type(self) -> None:
        """A name whose last syllable is open, so that field and keys show it with its tones."""
        self._session.begin("", str(Mode.NAME))
        for key in "nguyeen":
            self._session.typeKey(key)

    def flaws(self) -> list[str]:
        """What is wrong with what is shown, a sentence each."""
        return flaws(self.view)

    def picture(self, path: Path) -> None:
        """Save what is shown as PNG; raises OSError."""
        if not self.view.grabWindow().save(str(path)):
            raise OSError(f"{path} could not be written")

    def close(self) -> None:
        """End the window."""
        self.view.close()
        self.view.deleteLater()
