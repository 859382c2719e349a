"""The declaration as pictures, to be looked at on the screen before it is printed."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.filing.print_declaration import declaration_of
from kiosk.procedure.definition import Procedure
from kiosk.settings import Settings
from kiosk.visit.state import VisitState

WIDTH = 1200
"""Pixels; a sheet then reads well on a screen of 1080 lines."""


def sheets_of(
    procedure: Procedure, state: VisitState, words: Mapping[str, str], settings: Settings, sample: bool
) -> tuple[bytes, ...]:
    """PNGs of all sheets of the declaration with the answers of `state`; `words` are the Vietnamese."""
    from kiosk.papers.preview import page_image

    paper = declaration_of(procedure, state, words, settings, sample)
    return tuple(page_image(paper.pdf, page, WIDTH) for page in range(paper.pages))
