"""Looks over one screen as a careful eye would: words that do not fit, targets too small, too close or unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QObject, QRectF, QTextBoundaryFinder
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QTextLayout, QTextOption
from PySide6.QtQml import QQmlProperty, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.desk.screen_size import FINGER_MM
from ui.contrast import LEAST, LEAST_HIGH, LEAST_READ, pale
from ui.finger import accessible_name, accessible_role

SMALLEST_TEXT = 22
SMALLEST_TARGET = 56
CLOSEST_TARGETS = 6
"""Keys of the small screen stand 6 px apart (look.md), everything else 8 and more."""
SLACK = 2.0
COVERING = 0.5
READ_AT_LENGTH = frozenset({"body", "dense"})
SEEN = 0.05
"""How opaque a thing has to be to be seen at all."""
TOUCHED = 0.05
"""The share of a control that something else may lie over."""
SPOKEN_LENGTH = 40
ROLES = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.RadioButton,
        QAccessible.Role.CheckBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.ListItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.Link,
    }
)


def flaws(window: QQuickWindow) -> list[str]:
    """What is wrong with what the window shows, a sentence each; empty when nothing is (sizes from look.md, in px)."""
    root = window.contentItem()
    theme = _theme(root)
    scale = float(theme.property("scale"))
    screen = QRectF(0, 0, root.width(), root.height())
    drawn = [item for item in _shown(root) if _in_view(item)]
    seen = _uncovered(drawn)
    texts = [item for item in seen if item.inherits("QQuickText") and item.property("text")]
    targets = [item for item in seen if item.inherits("QQuickAbstractButton")]
    return [
        *_unfit(texts, screen, SLACK * max(1.0, scale)),
        *_crossing(texts),
        *(f"a word broken in two: {_name(each)}" for each in texts if _broken(each)),
        *_half_hidden([*texts, *targets], drawn),
        *_tiny(texts, scale),
        *_pale(window.grabWindow(), texts, bool(theme.property("highContrast"))),
        *_poor_targets(targets, scale, float(theme.property("pxPerMm"))),
        *(
            f"a control beyond the screen: {_name(each)}"
            for each in targets
            if not _slack(screen).contains(_scrolled(each))
        ),
    ]


def _theme(root: QQuickItem) -> QObject:
    """The theme, whose `scale` is the screen's pixels for one pixel of look.md's reference screen."""
    engine = qmlEngine(root.childItems()[0])
    if engine is None:
        raise ValueError("the window shows no QML")
    theme = engine.singletonInstance("Kiosk.Theme", "Theme")
    if not isinstance(theme, QObject):
        raise ValueError("the window has no theme")
    return theme


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() < SEEN:
        return
    yield item
    for child in sorted(item.childItems(), key=lambda each: each.z()):
        yield from _shown(child)


def in_the_open(window: QQuickWindow) -> list[QQuickItem]:
    """All that is drawn and that nothing drawn later hides, in the order drawn."""
    return _uncovered([item for item in _shown(window.contentItem()) if _in_view(item)])


def _uncovered(drawn: list[QQuickItem]) -> list[QQuickItem]:
    """Those that no filled board drawn later lies upon; a veil counts as one."""
    boards = [(order, each, _box(each)) for order, each in enumerate(drawn) if _fills(each)]
    middles = (_painted(item).center() for item in drawn)
    return [
        item
        for order, (item, middle) in enumerate(zip(drawn, middles, strict=True))
        if not any(
            later > order and room.contains(middle) and not item.isAncestorOf(board)
            for later, board, room in boards
        )
    ]


def _fills(item: QQuickItem) -> bool:
    colour = item.property("color") if item.inherits("QQuickRectangle") else None
    return isinstance(colour, QColor) and colour.alphaF() * item.opacity() > COVERING


def _unfit(texts: list[QQuickItem], screen: QRectF, slack: float) -> Iterator[str]:
    for item in texts:
        box = _painted(item)
        if item.property("truncated"):
            yield f"cut short: {_name(item)}"
        elif item.property("contentWidth") > item.width() + slack:
            yield f"wider than its room by {item.property('contentWidth') - item.width():.0f}: {_name(item)}"
        elif not _slack(screen).contains(_scrolled(item)):
            yield f"beyond the screen: {_name(item)}"
        for around in _ancestors(item):
            room = _slack(_painted(around))
            if around.inherits("QQuickFlickable"):
                if box.left() < room.left() or box.right() > room.right():
                    yield f"sticks out of the page it scrolls with: {_name(item)}"
                break
            if _bounds(around) and not room.contains(box if around.clip() else _ink(item)):
                yield f"sticks out of what it stands on: {_name(item)}"
                break


def _bounds(around: QQuickItem) -> bool:
    """Whether what stands on it has to stay inside: what clips, a control, a board one can see."""
    return around.clip() or around.inherits("QQuickAbstractButton") or _is_board(around)


def _is_board(item: QQuickItem) -> bool:
    """Whether it is a rectangle with a ground or a border."""
    if not item.inherits("QQuickRectangle"):
        return False
    if _solid(item.property("color")):
        return True
    width, colour = (QQmlProperty(item, f"border.{name}").read() for name in ("width", "color"))
    return width > 0 and _solid(colour)


def _solid(colour: object) -> bool:
    return isinstance(colour, QColor) and colour.alphaF() > SEEN


def _half_hidden(items: list[QQuickItem], drawn: list[QQuickItem]) -> Iterator[str]:
    """Words, or a good part of a control, under a board drawn later; a flag's tip may touch what it points at."""
    order = {each: number for number, each in enumerate(drawn)}
    boards = [(order[each], each, _box(each)) for each in drawn if _fills(each)]
    for item in items:
        box = _ink(item) if item.inherits("QQuickText") else _box(item)
        least = 0.0 if item.inherits("QQuickText") else TOUCHED * box.width() * box.height()
        for later, board, room in boards:
            if later > order[item] and not item.isAncestorOf(board) and _deep(room.intersected(box), least):
                yield f"half hidden: {_name(item)}"
                break


def _deep(shared: QRectF, least: float = 0.0) -> bool:
    """Whether two boxes share more than a line, and more than `least` px²."""
    return shared.width() > SLACK and shared.height() > SLACK and shared.width() * shared.height() > least


def _slack(room: QRectF) -> QRectF:
    return room.adjusted(-SLACK, -SLACK, SLACK, SLACK)


def _scrolled(item: QQuickItem) -> QRectF:
    """Its box; of what stands on a page that scrolls, the part in sight."""
    on_page = any(around.inherits("QQuickFlickable") for around in _ancestors(item))
    return _box(item) if on_page else _painted(item)


def _broken(item: QQuickItem) -> bool:
    """Whether a line ends where no line may, because a word was longer than the room."""
    if item.property("lineCount") < 2:
        return False
    layout = QTextLayout(item.property("text"), item.property("font"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, layout.text())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width())
        ends.setPosition(line.textStart())
        if not ends.isAtBoundary():
            return True
    return False


def _crossing(texts: list[QQuickItem]) -> Iterator[str]:
    boxes = [(item, _ink(item)) for item in texts]
    for (one, first), (other, second) in combinations(boxes, 2):
        if _deep(first.intersected(second)):
            yield f"lies over other words: {_name(one)} / {_name(other)}"


def _tiny(texts: list[QQuickItem], scale: float) -> Iterator[str]:
    for item in texts:
        size = item.property("font").pixelSize()
        if size < round(SMALLEST_TEXT * scale):
            yield f"{size} px letters: {_name(item)}"


def _pale(picture: QImage, texts: list[QQuickItem], high_contrast: bool) -> Iterator[str]:
    """Of words half scrolled away only a sliver is painted, which says nothing about them."""
    whole = (item for item in texts if _ink(item).height() > item.property("font").pixelSize() / 2)
    for item in whole:
        ratio = pale(picture, _ink(item), _least_contrast(item, high_contrast))
        if ratio is not None:
            yield f"letters too pale ({ratio:.1f} to 1): {_name(item)}"


def _least_contrast(item: QQuickItem, high_contrast: bool) -> float:
    """Sentences and values are read at length, so they ask for most; titles, captions and bold labels for less."""
    if item.property("role") in READ_AT_LENGTH and item.property("font").weight() < QFont.Weight.DemiBold:
        return LEAST_READ
    return LEAST_HIGH if high_contrast else LEAST


def _poor_targets(targets: list[QQuickItem], scale: float, per_mm: float) -> Iterator[str]:
    """One within the other stands there on purpose, as the clearing cross does in its field."""
    least = max(SMALLEST_TARGET * scale, FINGER_MM * per_mm) - 1
    for item in targets:
        if not accessible_name(item):
            yield f"a control without a name ({item.metaObject().className()})"
        if accessible_role(item) not in ROLES:
            yield f"a control whose role nobody is told: {_name(item)}"
        side = min(item.width(), item.height())
        if side < least:
            measure = f" ({side / per_mm:.1f} mm)" if per_mm else ""
            yield f"a target of {item.width():.0f}×{item.height():.0f}{measure}: {_name(item)}"
    air = ((CLOSEST_TARGETS * scale) - 1) / 2
    boxes = [(item, _box(item)) for item in targets]
    for (one, first), (other, second) in combinations(boxes, 2):
        near = first.adjusted(-air, -air, air, air).intersects(second.adjusted(-air, -air, air, air))
        if near and not (first.contains(second) or second.contains(first) or _segments(one, other)):
            yield f"targets too close: {_name(one)} / {_name(other)}"


def _segments(one: QQuickItem, other: QQuickItem) -> bool:
    """Whether the two are neighbours in one switch, which look.md draws joined."""
    return any(around.property("joined") and around.isAncestorOf(other) for around in _ancestors(one))


def _painted(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def _ink(item: QQuickItem) -> QRectF:
    """The box of the letters that can be seen, without the air above and below the lines."""
    box = _box(item)
    air = 0.22 * item.property("font").pixelSize()
    return box.adjusted(0, air, 0, -air)


def _box(item: QQuickItem) -> QRectF:
    """What can be seen of the item: its own box within all clipping ones around it."""
    box = _painted(item)
    for around in _ancestors(item):
        if around.clip():
            box = box.intersected(around.mapRectToScene(around.boundingRect()))
    return box


def _in_view(item: QQuickItem) -> bool:
    """Whether any of it can be seen in the scrolled pages around it."""
    box = _painted(item)
    pages = (each for each in _ancestors(item) if each.inherits("QQuickFlickable"))
    return all(page.mapRectToScene(page.boundingRect()).intersects(box) for page in pages)


def _ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    around = item.parentItem()
    while around is not None:
        yield around
        around = around.parentItem()


def _name(item: QQuickItem) -> str:
    words = str(item.property("text") or "") or accessible_name(item)
    return words if len(words) <= SPOKEN_LENGTH else words[: SPOKEN_LENGTH - 1] + "…"
