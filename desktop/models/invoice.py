"""Invoices and their lines."""

from __future__ import annotations

from peewee import SQL, BooleanField, CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, InstantField, JsonField, MoneyField, Table
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.models.protocol import Protocol, ProtocolLine

STATES = ("draft", "issued")
KINDS = ("invoice", "correction")


class Invoice(Table):
    """A VAT invoice; rises from accepted protocols only.

    A draft has no number. Once issued nothing of it ever changes; corrections are invoices of
    their own that name it. `snapshot` is the record the paper was printed from.
    """

    number = CharField(null=True, unique=True)
    kind = CharField(12, default="invoice")
    corrects = ForeignKeyField("self", null=True, on_delete="RESTRICT", backref="+")
    client = ForeignKeyField(Client, on_delete="RESTRICT", backref="+")
    state = CharField(8, default="draft")
    created_at = InstantField()
    created_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    issued_at = InstantField(null=True)
    issued_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    issued_on = DayField(null=True)
    sold_from = DayField(null=True)
    sold_on = DayField(null=True)
    due_on = DayField(null=True)
    note = TextField(default="")
    is_split_payment = BooleanField(default=False)
    correction = JsonField(null=True)
    net = MoneyField(default=0)
    vat = MoneyField(default=0)
    gross = MoneyField(default=0)
    snapshot = JsonField(null=True)
    paper = ForeignKeyField(Content, null=True, on_delete="RESTRICT", backref="+")
    revision = IntegerField(default=1)

    class Meta:
        """A draft has no number, an issued one has number, dates and paper."""

        constraints = [
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
            Check("kind IN ({})".format(", ".join(f"'{k}'" for k in KINDS))),
            Check("(state = 'draft') = (number IS NULL)"),
            Check("(number IS NULL) = (paper_id IS NULL)"),
            Check("(number IS NULL) = (issued_on IS NULL)"),
            Check("gross = net + vat"),
            Check("(kind = 'correction') = (corrects_id IS NOT NULL)"),
            Check("(kind = 'correction') = (correction IS NOT NULL)"),
        ]


Invoice.add_index(
    Invoice.index(Invoice.corrects, unique=True, name="correction_open").where(
        SQL("state = 'draft' AND corrects_id IS NOT NULL")
    )
)


class InvoiceLine(Table):
    """One line: `quantity` in thousandths of `unit` times `unit_net` is `net`, half-up."""

    invoice = ForeignKeyField(Invoice, on_delete="CASCADE", backref="+")
    position = IntegerField()
    name = TextField()
    unit = CharField(16)
    quantity = IntegerField()
    unit_net = MoneyField()
    net = MoneyField()
    vat = CharField(8)
    protocol_line = ForeignKeyField(ProtocolLine, null=True, on_delete="RESTRICT", backref="+")

    class Meta:
        """Positions are unique within an invoice."""

        indexes = ((("invoice", "position"), True),)


class InvoicedProtocol(Table):
    """A protocol that an invoice rises from; which of its lines, `InvoicedLine` says."""

    protocol = ForeignKeyField(Protocol, on_delete="RESTRICT", backref="+")
    invoice = ForeignKeyField(Invoice, on_delete="CASCADE", backref="+")

    class Meta:
        """Named once on an invoice."""

        indexes = ((("invoice", "protocol"), True),)


class InvoicedLine(Table):
    """A protocol's line stands on at most one invoice; a draft thrown away frees it."""

    line = ForeignKeyField(ProtocolLine, unique=True, on_delete="RESTRICT", backref="+")
    invoice = ForeignKeyField(Invoice, on_delete="CASCADE", backref="+")


class InvoiceDuplicate(Table):
    """A duplicate given out for an invoice that was lost: its bytes, and those it was made of.

    `source` is the picture that went out at that time: what was issued, mended or numbered.
    """

    invoice = ForeignKeyField(Invoice, on_delete="RESTRICT", backref="+")
    issued_on = DayField()
    issued_at = InstantField()
    issued_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    source = ForeignKeyField(Content, on_delete="RESTRICT", backref="+")
    paper = ForeignKeyField(Content, on_delete="RESTRICT", backref="+")

    class Meta:
        """Who asks again on the same day gets the same one, unless the invoice looks new."""

        indexes = ((("invoice", "issued_on", "source"), True),)
