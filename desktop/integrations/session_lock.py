"""Asks Windows to tell a window when the person's session is locked; elsewhere nobody is asked."""

from __future__ import annotations

import ctypes
import sys

NOTIFY_FOR_THIS_SESSION = 0


def ask_for_lock_messages(window: int) -> bool:
    """From now on WM_WTSSESSION_CHANGE reaches that window; False where there is no such thing."""
    if sys.platform == "win32":
        register = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
        return bool(register(ctypes.c_void_p(window), NOTIFY_FOR_THIS_SESSION))
    return False
