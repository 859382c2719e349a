"""Keeps PySide from reading the source of each module that is imported after it."""

import sys

import shiboken6  # noqa: F401 - brings the module that is changed here


def leave_sources_unread() -> None:
    """Tell PySide that no module chooses its naming (`snake_case`, `true_property`); none of this program does.

    To find out by itself, PySide 6.12 takes the text of every module with `inspect.getsource` and looks for its
    own name in it; the lines of a thousand files then stay in `linecache`. See decision 14.
    """
    features = sys.modules.get("shibokensupport.feature")
    if features is not None:
        vars(features)["_mod_uses_pyside"] = _is_indifferent


def _is_indifferent(_module: object) -> bool:
    return False
