"""The kiosk's own words in another language: Vietnamese is the source, English a catalogue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtQml import QQmlEngine


class Translation(QObject):
    """Changes the language of all screens at any moment."""

    def __init__(self, engine: QQmlEngine, folder: Path, qml: Path) -> None:
        super().__init__(engine)
        self._engine = engine
        self._folder = folder
        self._translator = QTranslator(self)
        self._contexts = sorted({file.stem for file in qml.rglob("*.qml")})

    def speak(self, language: str) -> None:
        """Speak `vi` or any language whose catalogue lies in the folder."""
        QCoreApplication.removeTranslator(self._translator)
        catalogue = self._folder / f"kiosk_{language}.qm"
        if catalogue.exists() and self._translator.load(str(catalogue)):
            QCoreApplication.installTranslator(self._translator)
        self._engine.retranslate()

    def of(self, source: str) -> str:
        """The translation of a source text in whichever context has one; the source where none has."""
        for context in self._contexts:
            text = QCoreApplication.translate(context, source)
            if text != source:
                return text
        return source
