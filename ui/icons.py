"""Owns the "icon" image provider: bundled line drawings, tinted and scaled on request."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICON_FOLDER = Path(__file__).resolve().parent.parent / "assets" / "icons"
_DRAWN_ACCENT = "#D99A1C"
_DRAWN_STROKE = 'stroke-width="2"'


class UnknownIconError(LookupError):
    """A screen asked for a drawing that is not bundled: a mistake in the QML."""


@cache
def _drawing(name: str) -> str:
    path = ICON_FOLDER / f"{name}.svg"
    if not path.is_file():
        raise UnknownIconError(name)
    return path.read_text(encoding="utf-8")


def tinted_svg(request: str) -> bytes:
    """SVG for `name[/rrggbb[/stroke[/accent]]]`, colours in hexadecimal. Raises UnknownIconError."""
    name, colour, stroke, accent = (request.split("/") + [""] * 3)[:4]
    svg = _drawing(name).replace("currentColor", f"#{colour or '000000'}")
    if stroke:
        svg = svg.replace(_DRAWN_STROKE, f'stroke-width="{stroke}"')
    if accent:
        svg = svg.replace(_DRAWN_ACCENT, f"#{accent}")
    return svg.encode()


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/<name>/<rrggbb>/<stroke>[/<accent>]` at the requested pixel size."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, request: str, size: QSize, requested_size: QSize) -> QImage:
        """One drawing as premultiplied ARGB; its natural size unless a size is requested."""
        renderer = QSvgRenderer(QByteArray(tinted_svg(request)))
        natural = renderer.defaultSize()
        wanted = natural.scaled(requested_size, Qt.AspectRatioMode.KeepAspectRatio)
        target = wanted if not wanted.isEmpty() else natural
        size.setWidth(target.width())
        size.setHeight(target.height())
        image = QImage(target, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, target.width(), target.height()))
        painter.end()
        return image


def install_icons(engine: QQmlEngine) -> None:
    """Give the engine its icons; call before the first QML file is loaded."""
    engine.addImageProvider("icon", IconProvider())
