"""Scanner workers that write nonsense on their pipe at random bytes of a page: refused, and the next scan works."""

from __future__ import annotations

from drivers.scanner.practice_plug import Mishap
from tests.faults.scanning import mishap_run

RUN = mishap_run("scanner-nonsense", "the scanner worker writes nonsense on its pipe mid-page", Mishap.RAVE)
