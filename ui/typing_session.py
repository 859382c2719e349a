"""Owns the text being typed: one field at a time, by touch or by key, with its open Vietnamese syllable."""

import unicodedata

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.vietnamese.names import offers
from kiosk.vietnamese.typing import Method, Syllable, open_syllable
from ui.digit_groups import DATE_PARTS, breaks, date_after, date_before, grouped, shown_index, typed_index
from ui.field_modes import COMPOSING, DIGITS_ONLY, Mode, Shift, room
from ui.lasting_constants import keep_constants
from ui.viewmodels.covering import dotted

keep_constants()


class TypingSession(QObject):
    """The text, its caret and the open syllable; every screen and both keyboards share one session."""

    changed = Signal()
    refused = Signal()
    """A key the field cannot take was pressed (letters in a phone number, text too long)."""
    accepted = Signal()
    """Enter on a physical keyboard."""
    touched = Signal()
    """A field was touched, so that the keys on the screen are wanted again if they were hidden."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.TEXT
        self._method = Method.TELEX
        self._before = ""
        self._syllable = open_syllable("", Method.TELEX)
        self._open = ""
        self._variants: list[dict[str, object]] = []
        self._offers: list[str] = []
        self._after = ""
        self._shift = Shift.OFF
        self._max_length = room(Mode.TEXT)
        self._active = False
        self._covered = self._shut = False

    # What the screens read

    def is_active(self) -> bool:
        """Whether a field is being typed into, so that a physical keyboard is heard."""
        return self._active and not self._shut

    def _text(self) -> str:
        return unicodedata.normalize("NFC", self._before + self._open + self._after)

    def _cursor(self) -> int:
        return len(self._before) + len(self._open)

    def _gaps(self) -> tuple[int, ...]:
        return breaks(self._mode, len(self._text()))

    def _shown(self, start: int, end: int) -> str:
        gaps = self._gaps()
        whole = grouped(self._text(), gaps)
        return self._seen(whole[shown_index(start, gaps) : shown_index(end, gaps)])

    def _seen(self, text: str) -> str:
        """What the screen shows of a text; dots while a volunteer helps."""
        return dotted(text) if self._covered else text

    def _display_before(self) -> str:
        return self._shown(0, len(self._before))

    def _display_after(self) -> str:
        gaps = self._gaps()
        return self._seen(grouped(self._text(), gaps)[shown_index(self._cursor(), gaps) :])

    def _tones_seen(self) -> list[dict[str, object]]:
        return [{**each, "text": self._seen(str(each["text"]))} for each in self._variants]

    def cover(self, covered: bool) -> None:
        """Show dots for what is typed, and offer no words that begin with it (those before any letter tell nothing)."""
        if covered != self._covered:
            self._covered = covered
            self.changed.emit()

    def shut(self, shut: bool) -> None:
        """Hear no physical keyboard: the field stands on a page that is closed to helpers."""
        if shut != self._shut:
            self._shut = shut
            self.changed.emit()

    def _set_max_length(self, length: int) -> None:
        self._max_length = length
        self.changed.emit()

    text = Property(str, _text, notify=changed)
    displayText = Property(str, lambda self: self._seen(grouped(self._text(), self._gaps())), notify=changed)
    displayBefore = Property(str, _display_before, notify=changed)
    displayComposing = Property(str, lambda self: self._seen(self._open), notify=changed)
    displayAfter = Property(str, _display_after, notify=changed)
    cursor = Property(int, _cursor, notify=changed)
    composingStart = Property(int, lambda self: len(self._before), notify=changed)
    composingEnd = Property(int, _cursor, notify=changed)
    tones = Property(list, _tones_seen, notify=changed)
    offers = Property(list, lambda self: [] if self._covered and self._open else self._offers, notify=changed)
    method = Property(str, lambda self: str(self._method), notify=changed)
    mode = Property(str, lambda self: str(self._mode), notify=changed)
    composes = Property(bool, lambda self: self._mode in COMPOSING, notify=changed)
    shift = Property(bool, lambda self: self._shift is not Shift.OFF, notify=changed)
    capsLatch = Property(bool, lambda self: self._shift is Shift.LATCHED, notify=changed)
    active = Property(bool, is_active, notify=changed)
    maxLength = Property(int, lambda self: self._max_length, _set_max_length, notify=changed)

    # What fingers and keys do

    @Slot(str, str)
    def begin(self, text: str, mode: str) -> None:
        """Type into another field: its text so far, what it takes, and that mode's own length limit."""
        self._mode = Mode(mode)
        self._max_length = room(self._mode)
        self._shift = Shift.OFF
        self._active = True
        self._put(unicodedata.normalize("NFC", text), "")
        self.touched.emit()

    @Slot()
    def end(self) -> None:
        """No field is typed into any more; nothing of the text stays here."""
        self._active = False
        self._shift = Shift.OFF
        self._put("", "")

    @Slot(str)
    def typeKey(self, key: str) -> None:
        """One key, as printed on it; a marked letter goes into the open syllable."""
        if self._mode in DATE_PARTS:
            self._type_date(key)
        elif self._mode in DIGITS_ONLY and not self._takes_digit(key):
            self.refused.emit()
        elif self._mode in COMPOSING and self._belongs_to_syllable(key):
            self._type_into_syllable(key)
        else:
            self._type_plainly(key)

    @Slot()
    def backspace(self) -> None:
        """Take away the last visible letter before the caret."""
        if self._mode in DATE_PARTS:
            self._put(date_before(self._before), "")
        elif self._open:
            self._set(self._before, self._syllable.backspace(), self._after)
        elif self._before:
            self._put(self._before[:-1], self._after, reopen=True)

    @Slot()
    def clear(self) -> None:
        """Empty the field."""
        self._put("", "")

    @Slot(int)
    def moveCursor(self, steps: int) -> None:
        """Move the caret by letters, negative to the left; a word it comes to the end of is open again."""
        self._place(self._cursor() + steps)

    @Slot(int)
    def placeCursor(self, shown: int) -> None:
        """Put the caret at a place of the shown text (where the finger touched)."""
        self._place(typed_index(shown, self._gaps()))
        self.touched.emit()

    @Slot(int)
    def chooseTone(self, index: int) -> None:
        """Give the open syllable the tone at `index` of `tones`."""
        tones = self._syllable.tones()
        if 0 <= index < len(tones):
            self._set(self._before, self._syllable.with_tone(tones[index].tone), self._after)

    @Slot(int)
    def takeOffer(self, index: int) -> None:
        """Write the word at `index` of `offers` in place of its first letters, with the space after it."""
        if 0 <= index < len(self._offers):
            word = self._offers[index]
            self._put(f"{self._before}{word.upper() if self._shift is Shift.LATCHED else word} ", "")

    @Slot(str)
    def setMethod(self, method: str) -> None:
        """Telex, VNI or plain letters, from here on."""
        self._method = Method(method)
        self._put(self._before + self._open, self._after)

    @Slot()
    def toggleShift(self) -> None:
        """The Hoa key: one capital, then all capitals, then off."""
        self._shift = self._shift.after_touch()
        self.changed.emit()

    @Slot()
    def accept(self) -> None:
        """Enter: the open syllable is finished and whoever owns the field may go on."""
        self._put(self._before + self._open, self._after)
        self.accepted.emit()

    # How a key is taken

    def _belongs_to_syllable(self, key: str) -> bool:
        return key.isalpha() or (self._method is Method.VNI and key.isdigit() and self._open != "")

    def _takes_digit(self, key: str) -> bool:
        return key.isdigit() or (key == "+" and self._mode is Mode.PHONE and self._cursor() == 0)

    def _type_date(self, key: str) -> None:
        changed = date_after(self._before, key, self._mode) if key.isdigit() or key == "/" else self._before
        if changed == self._before:
            self.refused.emit()
        else:
            self._put(changed, "")

    def _type_into_syllable(self, key: str) -> None:
        syllable = self._syllable.type_key(self._cased(key))
        if len(self._before) + len(syllable.text) + len(self._after) > self._max_length:
            self.refused.emit()
        else:
            self._set(self._before, syllable, self._after)

    def _type_plainly(self, key: str) -> None:
        if len(self._text()) + len(key) > self._max_length:
            self.refused.emit()
        else:
            self._put(self._before + self._open + self._cased(key), self._after)

    def _cased(self, key: str) -> str:
        if self._mode is Mode.CODE or (self._shift is not Shift.OFF and len(key) == 1):
            return key.upper()
        return key

    def _place(self, index: int) -> None:
        text = self._text()
        at = len(text) if self._mode in DATE_PARTS else max(0, min(index, len(text)))
        self._put(text[:at], text[at:], reopen=True)

    def _put(self, before: str, after: str, *, reopen: bool = False) -> None:
        word = _last_word(before) if reopen and not after[:1].isalpha() and self._mode in COMPOSING else ""
        self._set(before.removesuffix(word), open_syllable(word, self._engine()), after)

    def _engine(self) -> Method:
        return self._method if self._mode in COMPOSING else Method.PLAIN

    def _set(self, before: str, syllable: Syllable, after: str) -> None:
        self._before, self._syllable, self._after = before, syllable, after
        self._open = syllable.text
        self._offers = self._next_words()
        self._variants = _variants(syllable) if self._open and not self._offers else []
        if self._shift is not Shift.LATCHED:
            self._shift = Shift.ONCE if self._starts_word() else Shift.OFF
        self.changed.emit()

    def _next_words(self) -> list[str]:
        """Names that may stand here; none in the middle of a text, nor glued to what stands before."""
        if self._mode is not Mode.NAME or self._after or self._before[-1:] not in ("", " "):
            return []
        return list(offers(len(self._before.split()), self._open))

    def _starts_word(self) -> bool:
        if self._open or self._mode not in COMPOSING:
            return False
        return not self._before or (self._mode is Mode.NAME and not self._before[-1].isalpha())


def _variants(syllable: Syllable) -> list[dict[str, object]]:
    return [
        {"name": str(each.tone), "text": each.text, "chosen": each.chosen, "usual": each.usual}
        for each in syllable.tones()
    ]


def _last_word(text: str) -> str:
    letters = len(text)
    while letters and text[letters - 1].isalpha():
        letters -= 1
    return text[letters:]
