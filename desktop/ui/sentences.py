"""The sentence of every error code; what stands in braces is a fact of the error.

Each says what is wrong and, where there is one, the way out. Sorted by what they are about.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Qt's stub calls a marked literal an object.
SENTENCES: dict[str, object] = {
    "content_missing": QT_TRANSLATE_NOOP("Sentences", "This file is no longer kept here."),
    "content_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The stored file is damaged: its checksum does not fit. Restore a backup."
    ),
}
