"""A few payments drawn at random, shown and printed, read back; two thousand are the fault run `payments`."""

from __future__ import annotations

import pytest

from tests.faults.run_payments import RUN
from tests.faults.runs import go

pytestmark = pytest.mark.usefixtures("fonts")


def test_what_is_shown_and_printed_is_read_back_as_the_same_payment() -> None:
    figures = RUN.figures(go(RUN, 7, 18))
    assert [figure for figure in figures if not figure.held] == []
