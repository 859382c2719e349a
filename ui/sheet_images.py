"""The declaration's sheets as pictures in memory, for looking at before they are printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class SheetImages:
    """Holds PNGs of the sheets while they are looked at; each set has a new number, so that QML shows it."""

    def __init__(self) -> None:
        self._sheets: tuple[bytes, ...] = ()
        self._edition = 0

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self._sheets)

    def put(self, sheets: tuple[bytes, ...]) -> None:
        """Keep these and forget those before."""
        self._sheets = sheets
        self._edition += 1

    def source(self, number: int) -> str:
        """The address of a sheet from 1 for QML; empty where there is none."""
        return f"image://sheets/{self._edition}/{number}" if 1 <= number <= self.count else ""

    def sheet(self, number: int) -> bytes:
        """The PNG of a sheet from 1; empty where there is none."""
        return self._sheets[number - 1] if 1 <= number <= self.count else b""

    def provider(self) -> QQuickImageProvider:
        """What an engine asks for the pictures; the engine owns it."""
        return _Provider(self)


class _Provider(QQuickImageProvider):
    def __init__(self, sheets: SheetImages) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._sheets = sheets

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The sheet, scaled down well where a size is asked for."""
        image = QImage.fromData(self._sheets.sheet(int(name.rpartition("/")[2])))
        if image.isNull():
            return QImage(1, 1, QImage.Format.Format_RGB32)
        size.setWidth(image.width())
        size.setHeight(image.height())
        if requested.width() > 0 and requested.height() > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            return image.scaled(requested, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        return image
