"""The card of one client: its data to change in place, its agreements, the ways from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import Gone, KnownError
from desktop.services import clients
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard, ClientRow
from desktop.ui.clients.agreements import AgreementsSection
from desktop.ui.clients.block_strip import BlockStrip
from desktop.ui.clients.differences import differences
from desktop.ui.clients.form import ClientForm, values_of
from desktop.ui.clients.heading import CardHead
from desktop.ui.clients.ways import Ways
from desktop.ui.desk import Desk
from desktop.ui.kit.dispute import Dispute
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.pane import Pane, Scroll
from desktop.ui.kit.unfinished import Unfinished

NEW = 0
WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person typed into a card and did not save.

    The card it began with, the values, and as typed what cannot be read.
    """

    base: ClientCard
    values: Mapping[str, Any]
    unread: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """A client as the card shows it."""

    card: ClientCard
    row: ClientRow


def shown(client_id: int, today: date) -> Shown:
    """Read card and row at once, on a reader's thread."""
    card = clients.card(client_id)
    return Shown(card, clients.rows((client_id,), today)[0])


class ClientCardPane(Pane):
    """Shows one client and saves what is changed; what is not saved is kept until it is.

    `saved` carries the id; `unsaved_changed` the ids of clients with unsaved changes (0 for a
    new one); `other_wanted` the id of a client to show instead.
    """

    saved = Signal(int)
    unsaved_changed = Signal(object)
    other_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, large=True)
        self._desk = desk
        self._base: ClientCard | None = None
        self._wanted: int | None = None
        self._drafts: dict[int, Draft] = {}
        self.top = CardHead(desk, self)
        self.top.save_wanted.connect(self.save)
        self.top.discard_wanted.connect(self.discard)
        self.top.block_wanted.connect(self._ask_block)
        self.top.unblock_wanted.connect(lambda: self.block.unblock())  # noqa: PLW0108 - built below
        self.head.hide()
        self.body.addWidget(self.top)
        self._build_page()
        self._empty = EmptyState(
            self.tr("Choose a client on the left, or add a new one."), self, image="id"
        )
        self.body.addWidget(self._empty)
        self.broken = broken_state(
            "client.again",
            self.tr("This client could not be read."),
            self.tr("Try again"),
            self._read,
            self,
        )
        self.body.addWidget(self.broken)
        self._turn_to(self._empty)
        Unfinished(self, self._unsaved_words, self._save_all, self._show_unsaved)
        desk.hub.watch(self, {"client", "agreement", "ticket"}, self._refresh)

    @property
    def current(self) -> int | None:
        """Id of the client that is shown, 0 for a new one, None for nobody."""
        return self._wanted

    @property
    def unsaved(self) -> frozenset[int]:
        """Ids of clients with unsaved changes."""
        here = {self._wanted} if self._wanted is not None and self._is_touched() else set()
        return frozenset(self._drafts) | here

    def show_client(self, client_id: int) -> None:
        """Show a client; what was typed into the card before is kept."""
        if client_id == self._wanted and self._base is not None:
            return
        self._stash()
        self._wanted = client_id
        self._read()

    def show_new(self) -> None:
        """Show an empty card, or the one that was begun."""
        if self._wanted != NEW:
            self._stash()
            self._wanted = NEW
            draft = self._drafts.pop(NEW, None)
            self._fill(ClientCard(name=""), draft)
            self.top.show_new()
            self.block.show_client(None)
            self.ways.hide()
            self.agreements.show_client(None)
        self.form.fields["name"].editor.setFocus()
        # The label above the field comes into sight too, once the card is laid out.
        QTimer.singleShot(0, self, partial(self.page.verticalScrollBar().setValue, 0))

    def save(self) -> None:
        """Write what stands in the card."""
        if self._base is None or not self._is_touched() or self.form.refuse_unread():
            return
        self._send(self.form.card(self._base))

    def discard(self) -> None:
        """Show the client as it is saved; a new one is forgotten."""
        if self._wanted is None:
            return
        self._drafts.pop(self._wanted, None)
        if self._wanted == NEW:
            self._wanted, self._base = None, None
            self._turn_to(self._empty)
        else:
            self._base = None
            self._read()
        self._tell_touched()

    def _unsaved_words(self) -> list[str]:
        told = self.tr("Client {name}")
        cards = [draft.values["name"] for draft in self._drafts.values()]
        if self._is_touched():
            cards.append(self.form.values()["name"])
        return [told.format(name=name or self.tr("without a name")) for name in cards]

    def _save_all(self) -> None:
        """Save this card and those that were left; what cannot be read stays to be seen."""
        for draft in tuple(self._drafts.values()):
            if not draft.unread:
                self._send(replace(draft.base, **draft.values))
        self.save()

    def _show_unsaved(self) -> None:
        """Bring a card into sight that could not be saved."""
        if not self._is_touched() and self._drafts:
            wanted = next(iter(self._drafts))
            if wanted == NEW:
                self.show_new()
            else:
                self.other_wanted.emit(wanted)

    def _build_page(self) -> None:
        self.page = Scroll(self, width=WIDTH)
        self.form = ClientForm(self.page)
        self.form.edited.connect(self._tell_touched)
        self.form.submitted.connect(self.save)
        self.form.other_wanted.connect(self.other_wanted)
        self.dispute = Dispute("client", self.page)
        self.dispute.settled.connect(self._settle)
        self.dispute.dropped.connect(self.discard)
        self.block = BlockStrip(self._desk, self.page)
        self.ways = Ways(self.page)
        self.agreements = AgreementsSection(self._desk, self.page)
        for part in (self.dispute, self.block, self.ways, self.form, self.agreements):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        self.body.addWidget(self.page)

    def _ask_block(self) -> None:
        self.page.verticalScrollBar().setValue(0)
        self.block.ask()

    def _turn_to(self, part: QWidget) -> None:
        for each in (self.page, self._empty, self.broken):
            each.setVisible(each is part)
        self.top.setVisible(part is self.page)

    def _stash(self) -> None:
        """Keep what was typed before another client comes in."""
        if self._wanted is None or self._base is None:
            return
        if self._is_touched():
            self._drafts[self._wanted] = Draft(self._base, self.form.values(), self.form.unread())
        else:
            self._drafts.pop(self._wanted, None)
        self._base = None

    def _is_touched(self) -> bool:
        return self._base is not None and self.form.is_changed

    def _tell_touched(self) -> None:
        self.top.show_unsaved(is_unsaved=self._is_touched())
        self.unsaved_changed.emit(self.unsaved)

    def _read(self) -> None:
        if self._wanted:
            self._desk.relay.ask(
                shown,
                self._wanted,
                self._desk.today(),
                then=self._show,
                failed=self._fail,
                latest="card",
            )

    def _show(self, found: Shown) -> None:
        client_id = found.row.id
        if client_id != self._wanted:
            return
        self.top.show_client(found.card, found.row)
        self.block.show_client(found.card)
        self.ways.show_client(client_id, found.row.open_tickets)
        self.ways.show()
        self.agreements.show_client(client_id)
        if not self._is_touched():
            self._fill(found.card, self._drafts.pop(client_id, None))

    def _fill(self, card: ClientCard, draft: Draft | None) -> None:
        self.dispute.hide()
        base = draft.base if draft else card
        self._base = base
        self.form.show_values(values_of(base))
        if draft:
            self.form.put_values(draft.values)
            self.form.put_unread(draft.unread)
        self._turn_to(self.page)
        self.page.verticalScrollBar().setValue(0)
        self._tell_touched()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Gone):
            self._wanted, self._base = None, None
            self._turn_to(self._empty)
            self._desk.notices.refuse(error)
        else:
            self._turn_to(self.broken)

    def _send(self, card: ClientCard) -> None:
        """Save a card, in sight or not."""
        sent = card.id or NEW
        self.top.show_busy(is_busy=True)
        self._desk.relay.do(
            clients.save,
            card,
            then=partial(self._take_saved, sent, card.name),
            refused=partial(self._refused, sent),
            lastly=partial(self.top.show_busy, is_busy=False),
            owner=self,
        )

    def _take_saved(self, sent: int, name: str, changes: Changes) -> None:
        saved = changes.made or sent
        self._drafts.pop(sent, None)
        if self._wanted == sent:
            self._base, self._wanted = None, saved
            self._read()
            self.saved.emit(saved)
        self.unsaved_changed.emit(self.unsaved)
        self._desk.notices.say(self.tr("{name} saved").format(name=name))

    def _refused(self, sent: int, error: KnownError) -> None:
        is_here = self._wanted == sent
        if is_here and isinstance(error, Gone) and error.code == "changed_meanwhile":
            self._desk.relay.ask(clients.card, sent, then=self._show_dispute)
        elif not is_here or not self.form.refuse(error):
            self._desk.notices.refuse(error)

    def _show_dispute(self, now: ClientCard) -> None:
        if self._base is None or now.id != self._wanted:
            return
        self._now = now
        self.dispute.show_fields(differences(self.form, self._base, now))
        self.page.verticalScrollBar().setValue(0)

    def _settle(self, mine: frozenset[str]) -> None:
        values = self.form.values()
        chosen = {key: values[key] for key in mine}
        self._fill(self._now, Draft(self._now, values_of(self._now) | chosen))
        self._send(replace(self._now, **chosen))

    def _refresh(self, changes: Changes) -> None:
        if not self._wanted:
            return
        if changes.touches("agreement"):
            self.agreements.reload()
        if changes.touches("client", self._wanted) or changes.touches("ticket"):
            self._read()
