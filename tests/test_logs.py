"""The log shows white-listed fields in one format and nothing else, whoever writes to it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

import pytest

from kiosk import logs

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (INFO|WARNING|ERROR) \S+ .+")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level, raising = list(root.handlers), root.level, logging.raiseExceptions
    stream = io.StringIO()
    logs.configure(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    logging.raiseExceptions = raising


def test_white_listed_fields_are_shown_and_others_are_not(log: io.StringIO) -> None:
    logs.event("kiosk.visit", "QuestionAnswered", question="father_name", answer="NGUYỄN VĂN MẪU")
    assert log.getvalue().endswith(
        "INFO kiosk.visit QuestionAnswered question=father_name answer=<redacted>\n"
    )
    assert LINE.fullmatch(log.getvalue().rstrip("\n"))


def test_a_value_cannot_begin_a_line_of_its_own(log: io.StringIO) -> None:
    logs.event("kiosk.outbox", "Told", detail='two\nlines "quoted"')
    assert log.getvalue().count("\n") == 1
    assert r"two\nlines" in log.getvalue()


def test_what_a_library_says_is_replaced_by_its_place(log: io.StringIO) -> None:
    logging.getLogger("urllib3").warning("Retrying %s", "https://mau.example/?name=NGUYENVANMAU")
    assert "NGUYENVANMAU" not in log.getvalue()
    assert "urllib3 <redacted> at test_logs:" in log.getvalue()


def test_an_exception_is_told_without_its_message(log: io.StringIO) -> None:
    try:
        raise ValueError("NGUYỄN VĂN MẪU is no date")
    except ValueError as error:
        logs.failure("kiosk.visit", "VisitBroke", error)
        logging.getLogger("anywhere").exception("NGUYỄN VĂN MẪU")
    assert "NGUYỄN" not in log.getvalue()
    assert "VisitBroke error=ValueError at test_logs.py:" in log.getvalue()


def test_the_level_is_kept(log: io.StringIO) -> None:
    logs.configure(log, logging.WARNING)
    logs.event("kiosk.visit", "Quiet")
    logs.event("kiosk.visit", "Loud", severity=logging.WARNING)
    assert "Quiet" not in log.getvalue()
    assert "WARNING kiosk.visit Loud" in log.getvalue()
