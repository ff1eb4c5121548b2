"""The door: a headless command when one is named, else the window."""

from __future__ import annotations

import sys

from desktop import app


def main() -> int:
    """Console entry point."""
    try:
        return app.run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130  # by custom: 128 and the number of the signal


def window() -> int:
    """Windowed entry point: no console, so whatever is wrong is shown in a window."""
    return app.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
