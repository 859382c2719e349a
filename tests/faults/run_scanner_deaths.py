"""Scanner workers that die of SIGSEGV at random bytes of a page: no half page, and the next scan works."""

from __future__ import annotations

from drivers.scanner.practice_plug import Mishap
from tests.faults.scanning import mishap_run

RUN = mishap_run("scanner-deaths", "the scanner worker dies of SIGSEGV mid-page", Mishap.SEGV)
