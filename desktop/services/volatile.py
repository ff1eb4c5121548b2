"""What lives in memory for one session only: its ID and its password.

They are kept as bytes that can be overwritten. Nothing here says them by accident: not `repr`,
not a format, not a pickle.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

HIDDEN = "•••"


class Volatile:
    """A session's ID and password, until they are wiped.

    Python may have copied the texts they were typed as; the bytes held here are overwritten in
    place, and no other part of the program keeps any.
    """

    __slots__ = ("_partner_id", "_password")

    def __init__(self, partner_id: str = "", password: str = "") -> None:
        self._partner_id = bytearray(partner_id.encode())
        self._password = bytearray(password.encode())

    @property
    def partner_id(self) -> str:
        """The ID, for the one who launches and for the eye that asks for it."""
        return self._partner_id.decode()

    @property
    def password(self) -> memoryview:
        """The password's bytes, read-only; nothing is copied."""
        return memoryview(self._password).toreadonly()

    @property
    def has_password(self) -> bool:
        """Whether there is a password."""
        return bool(self._password)

    @property
    def is_wiped(self) -> bool:
        """Whether nothing is left."""
        return not any(self._partner_id) and not any(self._password)

    def wipe(self) -> None:
        """Overwrite both; harmless when done again."""
        for held in (self._partner_id, self._password):
            for at in range(len(held)):
                held[at] = 0
        self._partner_id = bytearray()
        self._password = bytearray()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return f"Volatile({HIDDEN})"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("what is volatile is never written down")
