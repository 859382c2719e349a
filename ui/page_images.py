"""Pictures for QML that are not files of the program: scanned pages, and codes to be read by a telephone."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.papers.page_store import PageStore
from kiosk.papers.qr import modules

QUIET = 4


class PageImages(QQuickImageProvider):
    """`image://pages/preview/ID` and `image://pages/thumbnail/ID`; only previews are ever decoded here."""

    def __init__(self, store: PageStore) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._store = store

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The picture, or an empty one when the page is gone."""
        kind, _, page = name.partition("/")
        if not self._store.holds(page):
            return QImage(1, 1, QImage.Format.Format_RGB32)
        path = self._store.preview_path(page) if kind == "preview" else self._store.thumbnail_path(page)
        image = QImage(str(path))
        size.setWidth(image.width())
        size.setHeight(image.height())
        if requested.width() > 0 and requested.height() > 0:
            return image.scaled(
                requested, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        return image


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
