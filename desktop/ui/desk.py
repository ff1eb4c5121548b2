"""What every page is given: the relay, the hub, the notices, the clock, and who sits here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.ui.hub import Hub
from desktop.ui.notices import Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState


@dataclass(slots=True, kw_only=True)
class Desk:
    """One desk of the office.

    `clock` gives an aware UTC instant in whole seconds, `steady` the seconds of a clock that
    nobody sets; `launcher` starts remote tools; both are the machine's own when None. `me` is
    the id of the consultant who sits here, None until one is chosen.
    """

    relay: Relay
    hub: Hub
    notices: Notices
    state: SessionState
    clock: Callable[[], datetime]
    zone: ZoneInfo
    me: int | None = None
    steady: Callable[[], float] | None = None
    launcher: object = None

    def now(self) -> datetime:
        """This instant, aware UTC in whole seconds."""
        return self.clock()

    def today(self) -> date:
        """Today in the office's zone."""
        return self.clock().astimezone(self.zone).date()

    def sit(self, consultant: int | None) -> None:
        """Let another consultant sit here, and tell the panes."""
        self.me = consultant
        self.hub.me_changed.emit(consultant)
