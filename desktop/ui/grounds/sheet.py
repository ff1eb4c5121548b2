"""*Skąd ta kwota?*: every line of a session, a protocol or an invoice with all its figures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import grounds
from desktop.services.grounds import Ground
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money, words_locale
from desktop.ui.grounds.card import GroundCard
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import Scroll, row_of
from desktop.ui.texts import sentence

WIDTH, HEIGHT = 760, 640
Service = Callable[..., tuple[Ground, ...]]


class GroundsSheet(QDialog):
    """A window beside the work; `show_session`, `show_protocol`, `show_invoice` open it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grounds.sheet")
        self.setWindowTitle(self.tr("Where does this amount come from?"))
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self._desk = desk
        self._again: Callable[[], None] | None = None
        self.cards: tuple[GroundCard, ...] = ()
        self._scroll = Scroll(self, width=WIDTH)
        named(self._scroll, "grounds.lines", self.tr("Lines and their grounds"))
        self._place = QWidget(self)
        self._scroll.body.addWidget(self._place)
        self._scroll.body.addStretch(1)
        self.total = Words("", self, size=Size.LEAD, bold=True, name="grounds.total")
        self.verdict = Badge(None, self)
        self._close = Button("grounds.close", self.tr("Close"), self, act=self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        foot = row_of(self.total, self.verdict, 1, self._close, gap=12)
        foot.setContentsMargins(24, 0, 24, 0)
        column.addLayout(foot)
        desk.hub.watch(
            self, {"session", "protocol", "invoice", "setting"}, lambda _changes: self._refresh()
        )

    def show_session(self, session_id: int) -> None:
        """The lines that a session's time is in."""
        self._open(grounds.of_session, session_id)

    def show_protocol(self, protocol_id: int) -> None:
        """The lines of a protocol."""
        self._open(grounds.of_protocol, protocol_id)

    def show_invoice(self, invoice_id: int) -> None:
        """The lines of an invoice."""
        self._open(grounds.of_invoice, invoice_id)

    def _open(self, service: Service, of: int) -> None:
        self._again = partial(self._ask, service, of)
        self._put(self._one_line(self.tr("Looking it up…")))
        self._show_foot(())
        self._ask(service, of)
        self.show()
        self.raise_()
        self.activateWindow()
        self._close.setFocus()

    def _ask(self, service: Service, of: int) -> None:
        self._desk.relay.ask(
            service,
            of,
            "pl" if words_locale() == "pl" else "en",
            then=self._show,
            failed=self._fail,
            latest="grounds",
        )

    def _refresh(self) -> None:
        if self._again is not None:
            self._again()

    def _show(self, found: tuple[Ground, ...]) -> None:
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        cards = [GroundCard(ground, self._desk.zone, place) for ground in found]
        for card in cards:
            column.addWidget(card)
        if not found:
            words = self.tr("There is nothing to pay here: no line has an amount yet.")
            column.addWidget(EmptyState(words, place, image="receipt"))
        self._put(place)
        self.cards = tuple(cards)
        self._show_foot(found)

    def _fail(self, error: Exception) -> None:
        words = sentence(error) if isinstance(error, KnownError) else self.tr("This did not work.")
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.addWidget(EmptyState(words, place, image="alert-circle"))
        self._put(place)
        self._show_foot(())

    def _one_line(self, words: str) -> QWidget:
        place = QWidget(self)
        column = QVBoxLayout(place)
        column.addWidget(Words(words, place, ink="faint"))
        return place

    def _put(self, place: QWidget) -> None:
        self.cards = ()
        self._scroll.body.replaceWidget(self._place, place)
        self._place.hide()
        self._place.deleteLater()
        self._place = place

    def _show_foot(self, found: tuple[Ground, ...]) -> None:
        net = sum(each.net for each in found)
        words = self.tr("Net altogether {amount}").format(amount=format_money(net))
        self.total.setText(words if found else "")
        wrong = sum(not each.is_same for each in found)
        if not found:
            self.verdict.show_look(None)
        elif wrong:
            words = self.tr("%n line(s) recomputed otherwise", "", wrong)
            self.verdict.show_look(BadgeLook(words, Tone.LATE, Shape.TRIANGLE))
        else:
            words = self.tr("recomputed: the same grosz")
            self.verdict.show_look(BadgeLook(words, Tone.GOOD, Shape.TICK))
