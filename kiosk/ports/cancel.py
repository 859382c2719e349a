"""The wish of a person to stop something, seen by whoever is doing it."""

from __future__ import annotations

from threading import Event


class CancelToken:
    """Set once by the asker, looked at by the worker; safe between threads."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask for the end."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the end was asked for."""
        return self._event.is_set()
