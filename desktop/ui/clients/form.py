"""The fields of a client's card."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services.client_cards import FARTHEST_KM, LONGEST_PAYMENT_DAYS
from desktop.services.clients import ClientCard
from desktop.ui.clients.contacts import ContactsEdit
from desktop.ui.clients.domains import DomainsEdit
from desktop.ui.clients.optional_number import OptionalNumberEdit
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, LineEdit, NipEdit, NoteEdit
from desktop.ui.kit.pane import row_of, section
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.texts import sentence

COLUMNS = 6


class ClientForm(RecordForm):
    """A client's own data, its people and its mail domains.

    `other_wanted` asks for the client that has this NIP already.
    """

    other_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=COLUMNS)
        self._other = 0
        self._add_firm()
        self._add_terms()
        self._add_people()

    def card(self, base: ClientCard) -> ClientCard:
        """`base` with what stands in the fields."""
        return replace(base, **self.values())

    def refuse(self, error: KnownError) -> bool:
        """Show a refusal beside its field, also beside a person's."""
        head, _, rest = error.field.partition(".")
        if head == "contacts":
            place, _, field = rest.partition(".")
            return place.isdigit() and self.people.refuse(int(place), field, sentence(error))
        other = error.facts.get("client_id")
        self._link.setVisible(isinstance(other, int))
        self._other = other if isinstance(other, int) else 0
        return super().refuse(error)

    def clear_refusals(self) -> None:
        """Say no more that anything is wrong."""
        super().clear_refusals()
        self._link.hide()

    def _add_firm(self) -> None:
        self.add("name", self.tr("Name"), LineEdit("client.name", self, longest=255), span=4)
        self.add(
            "short_name",
            self.tr("Short name, as in [brackets]"),
            LineEdit("client.short_name", self, longest=255),
            span=2,
        )
        nip = self.add("nip", self.tr("NIP"), NipEdit("client.nip", self), span=2)
        self._link = Button(
            "client.open_other",
            self.tr("Show that client"),
            self,
            role=Role.LINK,
            act=lambda: self.other_wanted.emit(self._other),
        )
        self._link.hide()
        below = nip.layout()
        if below is not None:
            below.addWidget(self._link)
        nip.edited.connect(self._link.hide)
        self.add("regon", self.tr("REGON"), LineEdit("client.regon", self, longest=32), span=2)
        self.add("phone", self.tr("Phone"), LineEdit("client.phone", self, longest=255), span=2)
        self.add("street", self.tr("Street"), LineEdit("client.street", self, longest=255), span=3)
        self.add("postcode", self.tr("Postcode"), LineEdit("client.postcode", self, longest=16))
        self.add("city", self.tr("Town"), LineEdit("client.city", self, longest=255), span=2)
        self.add("email", self.tr("E-mail"), LineEdit("client.email", self, longest=255), span=3)
        self.add(
            "invoice_email",
            self.tr("E-mail for invoices"),
            LineEdit("client.invoice_email", self, longest=255),
            span=3,
        )

    def _add_terms(self) -> None:
        self.add("country", self.tr("Country"), LineEdit("client.country", self, longest=2))
        papers = Choice(
            "client.language", self, entries=(("pl", self.tr("Polish")), ("en", self.tr("English")))
        )
        papers.setMinimumContentsLength(8)
        self.add("language", self.tr("Papers"), papers)
        self.add(
            "payment_days",
            self.tr("Days to pay"),
            OptionalNumberEdit(
                "client.payment_days", self, most=LONGEST_PAYMENT_DAYS, hint=self.tr("as usual")
            ),
            span=2,
        )
        self.add(
            "distance_km",
            self.tr("Kilometres from the office, one way"),
            OptionalNumberEdit(
                "client.distance_km", self, most=FARTHEST_KM, hint=self.tr("in the office's town")
            ),
            span=2,
        )
        self.add(
            "is_consumer",
            "",
            CheckBox("client.is_consumer", self.tr("A private person, not a firm"), self),
            span=COLUMNS,
        )
        self.add("note", self.tr("Notes"), NoteEdit("client.note", self, lines=2), span=COLUMNS)

    def _add_people(self) -> None:
        self.people = ContactsEdit("client.contacts", self)
        head = QWidget(self)
        line = row_of(
            section(self.tr("People"), head),
            1,
            Button(
                "contact.add",
                self.tr("Add a person"),
                head,
                role=Role.QUIET,
                image="user-plus",
                act=self.people.add,
            ),
        )
        head.setLayout(line)
        self.add_wide(head)
        self.add("contacts", "", self.people, span=COLUMNS)
        self.add(
            "domains",
            self.tr("Mail domains: letters from there are this client's"),
            DomainsEdit("client.domains", self),
            span=COLUMNS,
        )


def values_of(card: ClientCard) -> dict[str, Any]:
    """A card's values by field."""
    return {each.name: getattr(card, each.name) for each in fields(card)}
