"""The consent to remote help: who, how, to which terms; never ticked beforehand."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.rules.text import fold
from desktop.services import consent_papers, consents, remote
from desktop.services.changes import Changes
from desktop.services.consents import ConsentCard
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_since
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, LineEdit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.texts import sentence
from desktop.ui.timer.flow import Flow
from desktop.ui.timer.paper_file import PaperFile
from desktop.ui.timer.terms_sheet import TermsSheet
from desktop.ui.timer.words import channel_words

CHANNELS = ("phone", "mail", "paper", "in_person")


class ConsentBox(QWidget):
    """Ticking writes the consent down at once, unticking withdraws it.

    `consent_id` is the consent of this box, None while there is none; `changed` when it came or
    went. A consent given for a ticket but not yet used stands again when that ticket is chosen.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offer: StartOffer | None = None
        self._unspent: dict[int, int] = {}
        self._is_writing = False
        self.consent_id: int | None = None
        self.tick = CheckBox("remote.consent", self.tr("Client agrees to remote help"), self)
        self.tick.edited.connect(self._ticked)
        self.terms = Button("remote.terms", "", self, role=Role.LINK, act=self._show_terms)
        self.paper = PaperFile(desk, self)
        self.record = IconButton(
            *("remote.record", "file-type-pdf", self.tr("Record of the consent (PDF)"), self),
            act=self._open_record,
        )
        self.who = LineEdit("remote.who", self, hint=self.tr("Who agrees"), longest=200)
        self.channel = Choice(
            "remote.channel",
            self,
            spoken=self.tr("How the consent was given"),
            entries=[(each, channel_words(each)) for each in CHANNELS],
        )
        self.given = Words("", self, size=Size.SMALL, ink="soft", wrap=True, name="remote.given")
        self.error = Words("", self, size=Size.SMALL, ink="late", wrap=True)
        self.error.setObjectName("remote.consent_error")
        self.who.edited.connect(self._clear_error)
        self._people = QStringListModel(self)
        self._offer_people()
        self._lay_out()
        self._show_state()

    def offer(self, offer: StartOffer | None) -> None:
        """Stand before another ticket; the box is empty unless its own consent waits unused."""
        is_other = offer is None or self._offer is None or offer.ticket_id != self._offer.ticket_id
        self._offer = offer
        if is_other:
            self.consent_id = self._unspent.get(offer.ticket_id) if offer else None
            self.who.show_value(offer.caller if offer else "")
            self._say_error("")
            if self.consent_id is not None:
                self._ask_card()
        names = [each.name for each in offer.contacts] if offer else []
        if names != self._people.stringList():
            self._people.setStringList(names)
        self.pick.setEnabled(bool(names))
        self._show_state()

    def show_used(self, consent_id: int) -> None:
        """Show the consent on which a session lives."""
        if self._offer is not None:
            self._unspent.pop(self._offer.ticket_id, None)
        if consent_id != self.consent_id:
            self.consent_id = consent_id
            self._show_state()
            self._ask_card()

    def forget(self) -> None:
        """The session is over: the next one needs a consent of its own."""
        if self._offer is not None:
            self._unspent.pop(self._offer.ticket_id, None)
        self.consent_id = None
        self._show_state()
        self.changed.emit()

    def refuse(self, error: KnownError) -> bool:
        """Show what is wrong with the consent; a consent that is good no more is forgotten."""
        if error.field not in {"consent", "who", "channel", "terms"}:
            return False
        if error.code.startswith("consent_"):
            self.forget()
        self._say_error(sentence(error, self._desk.zone))
        marked(self.who, "refused", "true" if error.field == "who" else "")
        (self.who if error.field == "who" else self.tick).setFocus()
        return True

    def take_focus(self) -> None:
        """Go to the box (F4)."""
        self.tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ticked(self) -> None:
        if self._is_writing:
            self._show_state()
            return
        if self.tick.isChecked():
            self._give()
        else:
            self._withdraw()

    def _give(self) -> None:
        offer = self._offer
        if offer is None:
            self._show_state()
            return
        who = self.who.value()
        folded = fold(who)
        contact = next((each.id for each in offer.contacts if fold(each.name) == folded), None)
        ticket_id = offer.ticket_id

        def given(changes: Changes) -> None:
            if changes.made is not None:
                self._unspent[ticket_id] = changes.made
            if self._offer is not None and self._offer.ticket_id == ticket_id:
                self.consent_id = changes.made
                self._ask_card()
                self.changed.emit()

        self._is_writing = True
        self._desk.relay.do(
            *(consents.give, ticket_id, who, str(self.channel.value())),
            contact_id=contact,
            language=offer.language,
            then=given,
            refused=self._refused,
            lastly=self._written,
            owner=self,
        )

    def _withdraw(self) -> None:
        if self.consent_id is None:
            return
        self._is_writing = True
        self._desk.relay.do(
            *(remote.withdraw, self.consent_id),
            then=lambda _: self.forget(),
            lastly=self._written,
            owner=self,
        )

    def _refused(self, error: KnownError) -> None:
        self._is_writing = False
        self._show_state()
        if not self.refuse(error):
            self._desk.notices.refuse(error)

    def _written(self) -> None:
        self._is_writing = False
        self._show_state()

    def _ask_card(self) -> None:
        if self.consent_id is not None:
            self._desk.relay.ask(
                *(consents.card, self.consent_id), then=self._show_card, owner=self, latest="card"
            )

    def _show_card(self, card: ConsentCard) -> None:
        if card.id != self.consent_id:
            return
        if card.withdrawn_at is not None:
            self.forget()
            return
        self.given.setText(
            self.tr("{who}, {how}, {when}; terms of {day}").format(
                who=card.person,
                how=channel_words(card.channel),
                when=format_since(card.given_at, self._desk.now(), self._desk.zone),
                day=format_date(card.terms_from),
            )
        )
        self._show_state()

    def _show_state(self) -> None:
        """Lay the box out for what is so: asked for, or given."""
        is_given = self.consent_id is not None
        self.tick.setChecked(is_given)
        self.who.setVisible(not is_given)
        self.pick.setVisible(not is_given)
        self.channel.setVisible(not is_given)
        self.given.setVisible(is_given)
        self.record.setVisible(is_given)
        offer = self._offer
        has_terms = offer is not None and offer.terms_from is not None
        self.terms.setVisible(has_terms)
        if offer is not None and offer.terms_from is not None:
            day = format_date(offer.terms_from)
            self.terms.setText(self.tr("terms of {day}").format(day=day))
            self.terms.setAccessibleName(self.tr("Show the terms of {day}").format(day=day))
        self.tick.setEnabled(has_terms or is_given)
        if is_given:
            self._clear_error()

    def _open_record(self) -> None:
        if self.consent_id is not None:
            self.paper.open(consent_papers.pdf, self.consent_id)

    def _show_terms(self) -> None:
        if self._offer is not None and self._offer.terms_id is not None:
            TermsSheet(self._desk, self._offer.terms_id, self).open()

    def _offer_people(self) -> None:
        completer = QCompleter(self._people, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.who.setCompleter(completer)
        self.pick = IconButton(
            "remote.pick", "address-book", self.tr("Choose a contact of the client"), self
        )
        self.pick.clicked.connect(self._pick)

    def _pick(self) -> None:
        """Every contact, whatever is typed."""
        completer = self.who.completer()
        completer.setCompletionPrefix("")
        self.who.setFocus()
        completer.complete()

    def _clear_error(self) -> None:
        self._say_error("")

    def _say_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if not text:
            marked(self.who, "refused", "")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.who, 3)
        line.addWidget(self.pick)
        line.addWidget(self.channel, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(Flow(self.tick, self.terms, self.record))
        column.addLayout(line)
        column.addWidget(self.given)
        column.addWidget(self.error)
