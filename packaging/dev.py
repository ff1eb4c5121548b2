"""The one door for whoever has only Python: run, test, check, bench, lock, translate.

    python3 packaging/dev.py run [--demo] [arguments of the program]
    python3 packaging/dev.py test [arguments of pytest]

Standard library only. This file must be readable by every old Python, so that it can say
which one is needed; everything else is in `errands.py`, next to it.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the point of this file
    sys.exit(
        "Dyzurka needs Python 3.11 or newer; this is Python %d.%d (%s). "  # noqa: UP031
        "Start it with a newer one, for example: python3.12 packaging/dev.py"
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

from errands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
