"""IPP reasons by keyword: what stands in the way, whatever severity CUPS gave it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.reasons import SEVERITIES, TROUBLES, blocking, ending, keyword
from kiosk.ports.printer import PrintTrouble

HARMLESS = ["none", "media-low-warning", "marker-supply-low-report", "toner-low", "connecting-to-device"]
HARMLESS += ["cups-waiting-for-job-completed", "cups-insecure-filter-warning", "com.example-cleaning-report"]


@given(st.sampled_from(sorted(TROUBLES)), st.sampled_from([*SEVERITIES, ""]), st.permutations(HARMLESS))
def test_severity_and_company_change_nothing(word: str, severity: str, company: list[str]) -> None:
    fault = blocking([*company[:3], word + severity, *company[3:]])

    assert fault is not None
    assert fault.trouble is TROUBLES[word]
    assert word + severity in fault.detail


@given(st.lists(st.sampled_from(HARMLESS)))
def test_harmless_reasons_block_nothing(reasons: list[str]) -> None:
    assert blocking(reasons) is None


@given(st.text())
def test_any_text_is_a_keyword_without_severity(reason: str) -> None:
    assert keyword(keyword(reason) + "-warning") == keyword(reason)


@pytest.mark.parametrize(
    ("reasons", "trouble"),
    [
        (["paused", "media-jam-error"], PrintTrouble.PAPER_JAM),
        (["offline-report", "media-empty-warning"], PrintTrouble.PAPER_OUT),
        (["media-empty-error", "cover-open"], PrintTrouble.COVER_OPEN),
        (["media-empty", "input-cannot-feed-size-selected-error"], PrintTrouble.WRONG_PAPER),
        (["com.example-heater-error"], PrintTrouble.UNKNOWN),
    ],
)
def test_the_most_telling_reason_is_named(reasons: list[str], trouble: PrintTrouble) -> None:
    fault = blocking(reasons)

    assert fault is not None
    assert fault.trouble is trouble


@pytest.mark.parametrize(
    ("reasons", "trouble"),
    [
        (("job-canceled-by-user",), PrintTrouble.CANCELLED),
        (("aborted-by-system", "document-format-error"), PrintTrouble.REFUSED),
        (("aborted-by-system",), PrintTrouble.UNKNOWN),
        ((), PrintTrouble.UNKNOWN),
    ],
)
def test_why_a_job_was_given_up(reasons: tuple[str, ...], trouble: PrintTrouble) -> None:
    assert ending(reasons, PrintTrouble.UNKNOWN).trouble is trouble
