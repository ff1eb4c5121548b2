"""Keeps a crash from writing this program's memory to a file, where the system lets us."""

from __future__ import annotations

import ctypes
import sys

if sys.platform != "win32":
    import resource

SEM_NOGPFAULTERRORBOX = 0x0002
# A limit of one byte is less than any core, and tells Linux not to call a handler that pipes
# cores elsewhere (none at all would not).
NO_CORE = 1


def forbid() -> bool:
    """No core files of this process from now on; False where nothing could be done.

    What a client reads out lives in memory for its session: a crash must not leave it on disk.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(SEM_NOGPFAULTERRORBOX)
        return True
    try:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        soft = 0 if hard == 0 else NO_CORE
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))
    except (ValueError, OSError):
        return False
    return True
