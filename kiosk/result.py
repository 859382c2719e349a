"""How expected trouble travels: a value, `Ok` or `Err`; a bug raises instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", covariant=True)
E = TypeVar("E", covariant=True)


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """The thing asked for."""

    value: T


@dataclass(frozen=True, slots=True)
class Err(Generic[E]):
    """Trouble that was to be expected, as a value that names itself."""

    error: E


Result = Ok[T] | Err[E]
