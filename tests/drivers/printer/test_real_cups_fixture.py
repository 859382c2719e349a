"""The private CUPS of the tests fails loudly where it cannot start, and never skips."""

from __future__ import annotations

import os

import pytest

from tests.real_cups import running_cups


def test_missing_programs_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")

    with (
        pytest.raises(pytest.fail.Exception, match=r"missing: .*cupsd \(package cups-daemon\)"),
        running_cups(),
    ):
        pass


def test_without_root_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(pytest.fail.Exception, match="need root"), running_cups():
        pass
