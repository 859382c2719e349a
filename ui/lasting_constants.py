"""Owns a guard against PySide6 6.12 on Python 3.11: it drops a reference to True with every signal."""

import ctypes
import sys

_PLENTY = 1 << 40


def keep_constants() -> None:
    """Give True, False and None references no program can use up; from Python 3.12 on they are immortal.

    Without it the interpreter stops with "deallocating True or False" after some hundred `Signal.emit()`,
    and with "deallocating None" after as many `QObject.property()` of a name the object has not.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (True, False, None):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _PLENTY:
            count.value += _PLENTY
