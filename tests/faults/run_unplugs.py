"""Scanners unplugged at random bytes of a page and back under another address: the same device is found again."""

from __future__ import annotations

from drivers.scanner.practice_plug import Mishap
from tests.faults.scanning import mishap_run

RUN = mishap_run("unplugs", "the scanner is unplugged mid-page, back under another address", Mishap.UNPLUG)
