"""Makes the journeys run without a display, in software, and one walk serve many tests."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.journeys.commanded import CommandWalks
from tests.journeys.walked import Walked, student_walk
from ui.lasting_constants import keep_constants

keep_constants()


@pytest.fixture(scope="session")
def student() -> Walked:
    """The student's visit, walked once."""
    return student_walk()


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> CommandWalks:
    """Walks by the command, each made when it is first asked for."""
    return CommandWalks(tmp_path_factory.mktemp("walks"))
