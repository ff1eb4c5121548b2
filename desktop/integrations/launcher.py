"""Starts what the system knows: an address or a program, without a shell, on its own feet."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

ASK_SECONDS = 3.0

APART = 0
if sys.platform == "win32":
    import winreg

    APART = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP


class Launcher(Protocol):
    """Who opens addresses and starts programs; both say whether it worked."""

    def open_address(self, address: str) -> bool:
        """Hand an address to whatever the system opens it with."""
        ...

    def start(
        self, program: Path, arguments: Sequence[str], stdin: memoryview | None = None
    ) -> bool:
        """Start a program that outlives this one; `stdin` is written to it, then closed."""
        ...


class SystemLauncher:
    """The launcher of this machine."""

    def open_address(self, address: str) -> bool:
        """Open an address if the system has something for its scheme."""
        scheme = address.partition(":")[0]
        if sys.platform == "win32":
            return _open_on_windows(scheme, address)
        if sys.platform == "darwin":
            return self.start(Path("/usr/bin/open"), [address])
        opener = shutil.which("xdg-open")
        if opener is None or not _has_handler(scheme):
            return False
        return self.start(Path(opener), [address])

    def start(
        self, program: Path, arguments: Sequence[str], stdin: memoryview | None = None
    ) -> bool:
        """Start a program apart from this one, with every other file closed."""
        try:
            child = subprocess.Popen(  # noqa: S603 - a list, never a shell
                [str(program), *arguments],
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                close_fds=True,
                env=outer_environment(os.environ),
                bufsize=0,  # no second copy of what is written
                creationflags=APART,
                start_new_session=True,
            )
        except OSError:
            return False
        # Somebody has to take note of its end, or it stays in the table of processes.
        threading.Thread(target=child.wait, name="launched", daemon=True).start()
        return stdin is None or _fed(child, stdin)


def outer_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment as it was before a packed program bent its library path."""
    outer = dict(environment)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = outer.pop(f"{name}_ORIG", None)
        if before is not None:
            outer[name] = before
        elif getattr(sys, "frozen", False):
            outer.pop(name, None)
    return outer


def _fed(child: subprocess.Popen[bytes], said: memoryview) -> bool:
    """Write to the program's standard input; a program that closed it has failed."""
    pipe = child.stdin
    if pipe is None:
        return False
    try:
        pipe.write(said)
        pipe.write(b"\n")
    except OSError:
        with contextlib.suppress(OSError):
            pipe.close()
        return False
    pipe.close()
    return True


def answer(command: Sequence[str]) -> str:
    """What a short command says on standard output; empty when it fails or does not answer."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a list, never a shell
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ASK_SECONDS,
            check=True,
            env=outer_environment(os.environ),
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace").strip()


def _has_handler(scheme: str) -> bool:
    """Whether the desktop opens addresses of this scheme; `xdg-open` itself would not tell."""
    return bool(answer(("xdg-mime", "query", "default", f"x-scheme-handler/{scheme}")))


def _open_on_windows(scheme: str, address: str) -> bool:
    if sys.platform == "win32":
        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, scheme):
            os.startfile(address)  # noqa: S606 - the scheme's own program
            return True
    return False
