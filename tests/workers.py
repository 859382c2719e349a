"""Shares the tests out to the workers of `pytest -n`: a file stays whole, all that needs the private CUPS together."""

from pathlib import PurePosixPath

from xdist.scheduler import LoadScopeScheduling

NEAR_REAL_CUPS = PurePosixPath("tests/drivers/printer")


class FilesWithOneCups(LoadScopeScheduling):
    """Fixtures of a file are made once; the machine bears one private CUPS, so all its tests go to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        """The name under which this test is handed out together with others."""
        file = PurePosixPath(nodeid.split("::", 1)[0])
        return str(NEAR_REAL_CUPS if file.is_relative_to(NEAR_REAL_CUPS) else file)
