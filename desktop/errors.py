"""What can go wrong on purpose: codes and facts, never sentences.

The window turns a code into a sentence in the user's language (`ui/texts.py`), a headless
command into one line of JSON. Anything that is not one of these three is a defect.
"""

from __future__ import annotations


class KnownError(Exception):
    """An expected failure with a stable `code` and the `facts` its sentence needs.

    `field` names the field of the form the failure belongs to, empty when it belongs to none.
    Facts must never hold a password, a session ID or the text of a message.
    """

    def __init__(self, code: str, field: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way between processes (facts are keyword-only)."""
        return _rebuilt, (type(self), self.code, self.field, self.facts)


def _rebuilt(kind: type[KnownError], code: str, field: str, facts: dict[str, object]) -> KnownError:
    return kind(code, field, **facts)


class Refused(KnownError):
    """A rule says no: the input is wrong or the act is not allowed. Nothing was written."""


class Unavailable(KnownError):
    """Something outside did not answer (database, disk, network); trying again may help."""


class Gone(KnownError):
    """What was to be changed has changed or vanished meanwhile; `facts` say what it is now."""
