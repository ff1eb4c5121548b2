"""The page of protocols and invoices: three lists, one paper in the preview beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from desktop.services import billable, clients, paper_rows
from desktop.services.billable import BillableRow
from desktop.services.changes import Changes
from desktop.services.clients import ClientRow
from desktop.ui.billing.lists import invoice_columns, protocol_columns, work_columns
from desktop.ui.billing.work_chooser import WorkChooser
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import Pane, row_of

WORK, PROTOCOLS, INVOICES = range(3)
CLIENT_WIDTH = 200


class BillingPage(Pane):
    """Work to bill, protocols and invoices, each in a list of its own.

    The wishes are fulfilled by the preview: it draws up, shows and leads papers on.
    """

    protocol_wanted = Signal(int)
    invoice_wanted = Signal(int)
    client_protocol_wanted = Signal(int)
    work_protocol_wanted = Signal(int, list, list, bool)
    invoice_of_wanted = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Protocols and invoices"), parent, large=True, margins=True)
        self._desk = desk
        self._client_id: int | None = None
        self._tabs = QTabBar(self)
        named(self._tabs, "billing.tabs", self.tr("Lists"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for words in (self.tr("To bill"), self.tr("Protocols"), self.tr("Invoices")):
            self._tabs.addTab(words)
        self._lists = QStackedWidget(self)
        self.work = self._work_list()
        self.protocols = self._protocol_list()
        self.invoices = self._invoice_list()
        for view in (self.work, self.protocols, self.invoices):
            self._lists.addWidget(view)
        self.chooser = WorkChooser(desk, self)
        self._make_tools()
        self.body.addLayout(
            row_of(self._tabs, 1, self._client, self._standing, self._bill, self._invoice)
        )
        self.body.addWidget(self._lists, 1)
        self.body.addWidget(self.chooser)
        self._tabs.currentChanged.connect(self._turn)
        desk.hub.watch(
            self,
            {
                *("protocol", "invoice", "session", "visit", "client", "ticket"),
                *("agreement", "price_list", "setting"),
            },
            self._refresh,
        )
        self._turn(WORK)

    def show_protocols(self) -> None:
        """Turn to the protocols."""
        self._tabs.setCurrentIndex(PROTOCOLS)

    def show_client(self, client_id: int) -> None:
        """List the protocols and invoices of one client, until somebody asks for all again."""
        self._client_id = client_id
        self._desk.relay.ask(
            clients.rows, (client_id,), then=self._name_client, owner=self, latest="client"
        )
        if self._tabs.currentIndex() == WORK:
            self.show_protocols()
        else:
            self._turn(self._tabs.currentIndex())

    def show_everybody(self) -> None:
        """Put the choice of a client away."""
        self._client_id = None
        self._client.hide()
        self._load()

    def _name_client(self, rows: Sequence[ClientRow]) -> None:
        if rows and rows[0].id == self._client_id:
            name = rows[0].short_name or rows[0].name
            spoken = self.tr("Show everybody's papers again, not only those of {client}")
            spoken = spoken.format(client=rows[0].name)
            right = Qt.TextElideMode.ElideRight
            self._client.setText(self.fontMetrics().elidedText(name, right, CLIENT_WIDTH))
            self._client.setAccessibleName(spoken)
            self._client.setToolTip(spoken)
            self._client.setVisible(self._tabs.currentIndex() != WORK)

    def _make_tools(self) -> None:
        self._client = Button(
            "billing.client", "", self, role=Role.QUIET, image="x", act=self.show_everybody
        )
        self._client.hide()
        self._standing = Choice("billing.standing", self, spoken=self.tr("Which ones"))
        self._standing.edited.connect(self._load)
        self._bill = Button(
            "protocol.create",
            self.tr("Draw up protocol"),
            self,
            role=Role.PRIMARY,
            image="file-plus",
            act=self._wish_protocol,
        )
        self._invoice = Button(
            "billing.invoice",
            self.tr("Invoice the chosen ones"),
            self,
            role=Role.PRIMARY,
            image="file-invoice",
            act=self._wish_invoice,
        )
        self.work.chosen.connect(self._ask_work)
        self.chooser.changed.connect(self._weigh)
        self.protocols.selectionModel().selectionChanged.connect(lambda *_: self._weigh())

    def _work_list(self) -> IdView:
        table = IdTable(
            self._desk.relay.ask,
            billable.client_ids,
            billable.clients_of_ids,
            work_columns(self._desk.zone, self._desk.today),
            self,
        )
        view = IdView("billing.work", table, self.tr("Work to bill"), self, state=self._desk.state)
        view.show_when_empty(
            EmptyState(self.tr("All finished work stands on protocols."), self, image="check")
        )
        view.opened.connect(self.client_protocol_wanted)
        return view

    def _protocol_list(self) -> IdView:
        table = IdTable(
            self._desk.relay.ask,
            paper_rows.protocol_ids,
            paper_rows.protocols_of_ids,
            protocol_columns(self._desk.zone),
            self,
        )
        view = IdView(
            "billing.protocols",
            table,
            self.tr("Protocols"),
            self,
            state=self._desk.state,
            many=True,
        )
        view.show_when_empty(
            EmptyState(
                self.tr("No protocols here. They are drawn up from finished work."),
                self,
                image="clipboard-check",
            )
        )
        view.chosen.connect(self._show_protocol)
        return view

    def _invoice_list(self) -> IdView:
        table = IdTable(
            self._desk.relay.ask,
            paper_rows.invoice_ids,
            paper_rows.invoices_of_ids,
            invoice_columns(),
            self,
        )
        view = IdView("billing.invoices", table, self.tr("Invoices"), self, state=self._desk.state)
        view.show_when_empty(
            EmptyState(
                self.tr("No invoices here. They rise from accepted protocols."),
                self,
                image="file-invoice",
            )
        )
        view.chosen.connect(self._show_invoice)
        return view

    def _turn(self, tab: int) -> None:
        self._lists.setCurrentIndex(tab)
        self._standing.setVisible(tab != WORK)
        self._client.setVisible(tab != WORK and self._client_id is not None)
        self._bill.setVisible(tab == WORK)
        self.chooser.setVisible(tab == WORK and self.chooser.client_id is not None)
        self._invoice.setVisible(tab == PROTOCOLS)
        self._standing.offer(self._standings(tab))
        self._weigh()
        self._load()

    def _standings(self, tab: int) -> Sequence[tuple[object, str]]:
        if tab == PROTOCOLS:
            return (
                ("all", self.tr("all")),
                ("draft", self.tr("drafts")),
                ("waiting", self.tr("waiting for the client")),
                ("disputed", self.tr("objections to answer")),
                ("accepted", self.tr("accepted, to invoice")),
            )
        return (
            ("all", self.tr("all")),
            ("draft", self.tr("drafts")),
            ("issued", self.tr("issued")),
            ("ksef", self.tr("not in KSeF yet")),
        )

    def _load(self) -> None:
        view = (self.work, self.protocols, self.invoices)[self._tabs.currentIndex()]
        if view is self.work:
            view.table.load()
        else:
            view.table.load(self._standing.value() or "all", self._client_id)

    def _refresh(self, _changes: Changes) -> None:
        self._load()
        self._ask_work(self.work.current_id())

    def _ask_work(self, client_id: object) -> None:
        """Show what of the chosen client's work may be billed."""
        if isinstance(client_id, int):
            self._desk.relay.ask(
                billable.billable, client_id=client_id, then=self._show_work, latest="work"
            )
        else:
            self._show_work(())

    def _show_work(self, rows: Sequence[BillableRow]) -> None:
        self.chooser.show_rows(rows)
        self.chooser.setVisible(bool(rows) and self._tabs.currentIndex() == WORK)

    def _weigh(self) -> None:
        self._allow(
            self._bill, self.work, is_so=bool(self.chooser.sessions() or self.chooser.visits())
        )
        self._allow(self._invoice, self.protocols, is_so=bool(self.protocols.selected_ids()))

    def _allow(self, button: Button, view: IdView, *, is_so: bool) -> None:
        """The cursor of a button that is switched off goes back to its list."""
        if not is_so and button.hasFocus():
            view.setFocus()
        button.setEnabled(is_so)
        button.setToolTip("" if is_so else self.tr("Choose something in the list first"))

    def _show_protocol(self, found: object) -> None:
        if isinstance(found, int):
            self.protocol_wanted.emit(found)

    def _show_invoice(self, found: object) -> None:
        if isinstance(found, int):
            self.invoice_wanted.emit(found)

    def _wish_protocol(self) -> None:
        client_id = self.chooser.client_id
        if client_id is not None:
            self.work_protocol_wanted.emit(
                client_id, self.chooser.sessions(), self.chooser.visits(), self.chooser.is_partial
            )

    def _wish_invoice(self) -> None:
        self.invoice_of_wanted.emit(list(self.protocols.selected_ids()))
