"""The sentence of every error code; what stands in braces is a fact of the error.

Each says what is wrong and, where there is one, the way out.
"""

from __future__ import annotations

from desktop.ui.sentences_entries import ENTRIES
from desktop.ui.sentences_house import HOUSE
from desktop.ui.sentences_ksef import KSEF
from desktop.ui.sentences_papers import PAPERS
from desktop.ui.sentences_work import WORK

# Qt's stub calls a marked literal an object.
SENTENCES: dict[str, object] = {**ENTRIES, **HOUSE, **KSEF, **PAPERS, **WORK}
