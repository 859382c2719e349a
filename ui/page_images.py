"""Pictures for QML: where scanned pages lie, and codes to be read by a telephone."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.papers.qr import modules

QUIET = 4


def picture_address(picture: Path) -> str:
    """Where QML finds a picture that it may load in the background.

    Never by an image provider written in Python: Qt's loading thread would wait for the interpreter with
    the lock held that the screens wait for, and the kiosk would stand still for ever.
    """
    return QUrl.fromLocalFile(picture).toString(QUrl.ComponentFormattingOption.FullyEncoded)


class QrImages(QQuickImageProvider):
    """`image://qr/TEXT`: one pixel a module with its quiet zone; QML enlarges it unsmoothed."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, _requested: QSize) -> QImage:
        """The code, black on white."""
        rows = modules(unquote(name))
        side = len(rows) + 2 * QUIET
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    image.setPixel(x + QUIET, y + QUIET, 0xFF000000)
        size.setWidth(side)
        size.setHeight(side)
        return image
