"""Finds what of a screen is read aloud, in the order of the eye; never an answer unless headphones allow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtQuick import QQuickItem, QQuickWindow

READ_WHOLE = frozenset(
    {"Welcome", "Procedure", "Needs", "Consent", "Identity", "TakeUp", "Glass", "Save", "Question"}
)
"""Screens with nothing of a person on them but what `unread` marks; of all others only the title is read."""
NEVER_READ = frozenset({"Staff"})
HEAD = "ScreenTitle"
UNSEEN = 0.05


@dataclass(frozen=True, slots=True)
class Passage:
    """One text as it stands on the screen, and where it stands."""

    item: QQuickItem
    text: str


def passages(screen: QQuickItem, name: str, *, private: bool, answers: bool) -> tuple[Passage, ...]:
    """What is read of one screen; `answers` where headphones are worn and reading was asked for right here."""
    if private or name in NEVER_READ:
        return ()
    whole = answers or name in READ_WHOLE
    return tuple(
        passage
        for passage in _in_order(screen, answers)
        if passage.text.strip() and (whole or _within_head(passage.item, screen))
    )


def question_above(window: QQuickWindow) -> QQuickItem | None:
    """The question that lies over the screen now, if one does; it is read instead."""
    over = [item for item in window.findChildren(QQuickItem, "veil") if item.isVisible()]
    return over[-1] if over else None


def _in_order(item: QQuickItem, answers: bool) -> Iterator[Passage]:
    if not item.isVisible() or item.opacity() < UNSEEN or (item.property("unread") and not answers):
        return
    if item.inherits("QQuickAbstractButton"):
        yield Passage(item, _of_control(item))
        return
    if item.inherits("QQuickText"):
        if item.property("spoken"):
            yield Passage(item, str(item.property("text")))
        return
    for child in sorted(item.childItems(), key=lambda each: each.z()):
        yield from _in_order(child, answers)


def _of_control(item: QQuickItem) -> str:
    """A control's name and what explains it; the explanation of a field is what was typed, so it is left out."""
    name, hint = str(item.property("spokenName") or ""), str(item.property("spokenHint") or "")
    is_field = item.metaObject().indexOfProperty("session") >= 0
    return name if is_field or not hint else f"{name}\n{hint}"


def _within_head(item: QQuickItem, screen: QQuickItem) -> bool:
    around: QQuickItem | None = item
    while around is not None and around is not screen:
        if around.metaObject().className().startswith(HEAD):
            return True
        around = around.parentItem()
    return False
