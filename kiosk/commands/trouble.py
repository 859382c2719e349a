"""Trouble a command tells its caller in one line."""


class CommandError(Exception):
    """What happened and what to do, for the person at the terminal."""
