"""A supplement is filed under the procedure whose papers are wanted, by key or by the agency's code."""

from __future__ import annotations

from kiosk.filing.supplement import owner_of
from kiosk.settings import Settings
from kiosk.wiring import other_procedures, procedure


def test_the_owner_is_the_procedure_that_knows_every_paper() -> None:
    settings = Settings()
    loaded, _ = procedure(settings)
    all_of_them = [each.procedure for each in (loaded, *other_procedures(settings, loaded))]
    assert len(all_of_them) > 1
    for one in all_of_them:
        own = {p.key for p in one.papers} - {
            p.key for other in all_of_them if other is not one for p in other.papers
        }
        for key in own:
            assert owner_of((key,), all_of_them) is one
    assert owner_of(("unheard of",), all_of_them) is all_of_them[0]
