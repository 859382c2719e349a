"""Keeps the memory of one page for the next while a visit scans, and gives all of it back afterwards."""

import ctypes

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""Numbers of mallopt(3)."""
LARGEST_BUFFER = 1 << 30
"""Bytes; a whole glass at 600 dpi in colour takes a tenth of that."""

_libc = ctypes.CDLL(None)


def keep_for_the_next() -> None:
    """What a page leaves serves the next; the kernel need not clear it again, which took longer than the copying.

    Does nothing where the C library is not glibc.
    """
    if hasattr(_libc, "mallopt"):
        _libc.mallopt(M_MMAP_THRESHOLD, LARGEST_BUFFER)
        _libc.mallopt(M_TRIM_THRESHOLD, LARGEST_BUFFER)


def give_back() -> None:
    """Nothing of the pages stays in this process."""
    if hasattr(_libc, "malloc_trim"):
        _libc.malloc_trim(0)
