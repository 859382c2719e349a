"""Looks over what assistive technology is told of one screen: role, name, state and order of all that is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.finger import in_sight, visible_items
from ui.inspection import in_the_open

CONTROLS = frozenset(
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
WORDS = frozenset({QAccessible.Role.StaticText, QAccessible.Role.Heading})
ABREAST = 0.5
"""What shares so much of its width with the thing before it stands in the same column."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the tree that is not hidden; `box` in pixels of the screen."""

    item: QQuickItem
    role: QAccessible.Role
    name: str
    said: str
    box: QRect
    checked: bool
    disabled: bool

    @property
    def words(self) -> str:
        """How a finding names it."""
        return self.name[:40] or f"a {self.role.name} of {type(self.item).__name__}"


def tree_flaws(window: QQuickWindow) -> list[str]:
    """What is wrong with the window's accessibility tree, a sentence each (WCAG 2.2: 1.3.1, 1.3.2, 2.4.6, 4.1.2)."""
    root = QAccessible.queryAccessibleInterface(window)
    nodes = tuple(_nodes(root)) if root is not None else ()
    told = {node.item for node in nodes}
    targets = [item for item in visible_items(window.contentItem()) if item.inherits("QQuickAbstractButton")]
    return [
        *(f"not in the tree: {_label(each)}" for each in targets if each not in told),
        *(f"without a name: {node.words}" for node in nodes if not node.name.strip()),
        *(f"no role that a person could use: {_label(each)}" for each in _useless(targets, nodes)),
        *_out_of_reach(nodes),
        *(f"not seen and can be pressed: {node.words}" for node in _ghosts(nodes, window)),
        *_chosen_twice(nodes),
        *_same_names(nodes),
        *(
            []
            if any(node.role is QAccessible.Role.Heading for node in nodes)
            else ["no heading on the screen"]
        ),
        *_out_of_order(nodes, set(in_the_open(window))),
    ]


def _nodes(interface: QAccessibleInterface) -> Iterator[Node]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid():
            continue
        item, state = child.object(), child.state()
        if state.invisible or not isinstance(item, QQuickItem) or not item.isVisible():
            continue
        name, said = (child.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
        if child.role() in CONTROLS | WORDS:
            flags = (bool(state.checked), bool(state.disabled))
            yield Node(item, child.role(), name, said, child.rect(), *flags)
        yield from _nodes(child)


def _useless(targets: list[QQuickItem], nodes: tuple[Node, ...]) -> Iterator[QQuickItem]:
    roles = {node.item: node.role for node in nodes}
    yield from (each for each in targets if each in roles and roles[each] not in CONTROLS)


def _out_of_reach(nodes: tuple[Node, ...]) -> Iterator[str]:
    """An open control is reached by Tab too; keys of the screen need not be, for who has a keyboard has its keys."""
    for node in nodes:
        wanted = node.role in CONTROLS and not node.disabled and not node.item.property("typed")
        if wanted and not node.item.activeFocusOnTab():
            yield f"not reached by keyboard: {node.words}"


def _ghosts(nodes: tuple[Node, ...], window: QQuickWindow) -> Iterator[Node]:
    """Open controls within the window that something drawn later lies upon."""
    seen, screen = set(in_the_open(window)), QRectF(0, 0, window.width(), window.height())
    for node in nodes:
        middle = node.item.mapToScene(QPointF(node.item.width() / 2, node.item.height() / 2))
        there = screen.contains(middle) and in_sight(node.item, middle)
        if node.role in CONTROLS and not node.disabled and there and node.item not in seen:
            yield node


def _chosen_twice(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Of one row of radio buttons at most one is chosen."""
    chosen = [node for node in nodes if node.role is QAccessible.Role.RadioButton and node.checked]
    rows = Counter(node.item.parentItem() for node in chosen)
    yield from (f"chosen beside another: {node.words}" for node in chosen if rows[node.item.parentItem()] > 1)


def _same_names(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Two controls that say the same words do the same thing; only where they do may a person not tell them apart."""
    said = Counter(
        (node.name, node.said)
        for node in nodes
        if node.role in CONTROLS and node.item.isEnabled() and node.name
    )
    yield from (f"said of {count} controls: {name}" for (name, _), count in said.items() if count > 1)


def _out_of_order(nodes: tuple[Node, ...], seen: set[QQuickItem]) -> Iterator[str]:
    """Within a column of one part of the window, what is read later stands lower; a veil lies over the other parts."""
    open_nodes = [node for node in nodes if node.item in seen]
    for before, after in pairwise(open_nodes):
        shared = min(before.box.right(), after.box.right()) - max(before.box.left(), after.box.left())
        narrower = min(before.box.width(), after.box.width())
        apart = _part(before.item) != _part(after.item)
        if not apart and narrower and shared > ABREAST * narrower and after.box.bottom() <= before.box.top():
            yield f"read after what stands below it: {after.words} after {before.words}"


def _part(item: QQuickItem) -> QQuickItem:
    """What the window itself is put together from: header, screen, bar, veil."""
    part, around = item, item.parentItem()
    while around is not None and around.parentItem() is not None:
        part, around = around, around.parentItem()
    return part


def _label(item: QQuickItem) -> str:
    return str(item.property("text") or item.objectName() or item.metaObject().className())
