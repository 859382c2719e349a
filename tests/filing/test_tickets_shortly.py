"""A few tickets of random visits, each against its own and others'; a thousand are the fault run `tickets`."""

from __future__ import annotations

from tests.faults.run_tickets import RUN
from tests.faults.runs import go


def test_a_ticket_opens_its_own_visit_and_no_other() -> None:
    assert [figure for figure in RUN.figures(go(RUN, 3, 12)) if not figure.held] == []
