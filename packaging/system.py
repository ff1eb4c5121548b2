"""What the operating system must bring: named when it lacks, installed where that is our place.

Only Linux leaves anything to its packages. The lists are what the modules and platform plugins
of the pinned Qt link to and its wheels do not carry.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# What WeasyPrint draws text with; only a benchmark asks for it.
PANGO = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


class Lacking(Exception):
    """The system lacks something; the text says what and how to get it."""


def loads(library: str) -> bool:
    """Whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def wanted(environment: Mapping[str, str], *, on_screen: bool) -> dict[str, str]:
    """The libraries Qt will ask for, each with its Debian package."""
    libraries = dict(OFFSCREEN)
    if on_screen and environment.get("DISPLAY"):
        libraries |= X11
    if on_screen and environment.get("WAYLAND_DISPLAY"):
        libraries |= WAYLAND
    return libraries


def lacks(
    libraries: Mapping[str, str],
    found: Callable[[str], bool] = loads,
    *,
    makes_environments: bool | None = None,
) -> dict[str, str]:
    """What is missing, each with its Debian package.

    Debian keeps the part of Python that makes environments in a package of its own, named after
    the version; `makes_environments` says whether it is there (None: look).
    """
    missing = {name: package for name, package in libraries.items() if not found(name)}
    if makes_environments is None:
        makes_environments = find_spec("ensurepip") is not None
    if not makes_environments:
        missing["Python's ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    return missing


def is_debian(os_release: str) -> bool:
    """Whether the text of /etc/os-release is that of Debian or of a child of it."""
    lines = (line.partition("=") for line in os_release.splitlines())
    words = {key: value.strip("\"'").split() for key, _, value in lines}
    return "debian" in words.get("ID", []) + words.get("ID_LIKE", [])


def apt_line(packages: Iterable[str]) -> str:
    """The command that installs `packages` on Debian, for a person to copy."""
    return "sudo apt-get install " + " ".join(sorted(set(packages)))


def advice(missing: Mapping[str, str], *, debian: bool) -> str:
    """One paragraph that says what is missing and how to get it."""
    if debian:
        return (
            f"The system lacks {', '.join(missing)}. Install it with:\n{apt_line(missing.values())}"
        )
    return (
        f"The system lacks {', '.join(missing)}. Install the packages of your distribution that "
        f"bring them (on Debian they are called {' '.join(sorted(set(missing.values())))})."
    )


def complete(
    *,
    on_screen: bool,
    say: Callable[[str], None],
    more: Mapping[str, str] | None = None,
    platform: str = sys.platform,
) -> None:
    """See to it that everything is there: install it as root on Debian, else raise `Lacking`.

    `more` are libraries with their packages that one errand asks for besides.
    """
    if platform != "linux":
        return
    libraries = {**wanted(os.environ, on_screen=on_screen), **(more or {})}
    missing = lacks(libraries)
    if not missing:
        return
    release = Path("/etc/os-release")
    debian = release.exists() and is_debian(release.read_text("utf-8"))
    debian = debian and shutil.which("apt-get") is not None
    if debian and os.geteuid() == 0:
        packages = sorted(set(missing.values()))
        say(f"Installing what the system lacks: {' '.join(packages)}")
        _install(packages)
        # This process looked for ensurepip before it was there.
        has_venv = Path(os.__file__).with_name("ensurepip").is_dir()
        missing = lacks(libraries, makes_environments=has_venv)
    if missing:
        raise Lacking(advice(missing, debian=debian))


def _install(packages: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    told = ""
    # One dead source fails the update and need not fail the installation.
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
            command,
            env=quiet,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        told += f"$ {' '.join(command)}\n{done.stdout.decode(errors='replace')}\n"
    if done.returncode:
        raise Lacking(f"{told}That did not work. By hand:\n{apt_line(packages)}")


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown: a display is named and something answers there.

    A Qt platform chosen in the environment is somebody's wish and taken as it is.
    """
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    wayland = environment.get("WAYLAND_DISPLAY")
    if wayland and _answers(Path(environment.get("XDG_RUNTIME_DIR", "/"), wayland)):
        return True
    host, colon, number = environment.get("DISPLAY", "").rpartition(":")
    if not colon:
        return False
    # A display on another host (ssh -X, a terminal server) is believed.
    return bool(host) or _answers(Path(f"/tmp/.X11-unix/X{number.partition('.')[0]}"))  # noqa: S108


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        for address in (str(path), f"\0{path}"):
            try:
                knock.connect(address)
            except OSError:
                continue
            return True
    return False
