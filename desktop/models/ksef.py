"""What was, is or will be sent to KSeF."""

from __future__ import annotations

from peewee import SQL, BooleanField, CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, InstantField, JsonField, Table
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.models.invoice import Invoice

STATES = ("to_send", "sent", "accepted", "refused")


class KsefSubmission(Table):
    """One FA(3) document of an issued invoice and what became of it.

    A refused one stays; mended, the invoice gets a further `attempt` under its own number. `xml`
    are the exact bytes, for KOD I is a hash of them. `snapshot` is the record of a mended attempt,
    None where it is the invoice's own. `paper` is the picture of this attempt: the invoice's own
    when None, printed again with the KSeF number once it is accepted. `is_due` says whether the
    law asks for it (`send_by` is then the last day) or the office only may. The references are
    those of KSeF's session, to ask for the answer. A number that was typed here by mistake is
    taken back: the row stays as it was, and a further attempt of the same bytes goes on.
    """

    invoice = ForeignKeyField(Invoice, on_delete="RESTRICT", backref="+")
    attempt = IntegerField(default=1)
    state = CharField(8, default="to_send")
    is_due = BooleanField(default=True)
    send_by = DayField()
    xml = ForeignKeyField(Content, on_delete="RESTRICT", backref="+")
    snapshot = JsonField(null=True)
    paper = ForeignKeyField(Content, null=True, on_delete="RESTRICT", backref="+")
    number = CharField(35, null=True)
    upo = ForeignKeyField(Content, null=True, on_delete="RESTRICT", backref="+")
    reason = TextField(default="")
    session_reference = CharField(64, default="")
    invoice_reference = CharField(64, default="")
    created_at = InstantField()
    sent_at = InstantField(null=True)
    answered_at = InstantField(null=True)
    answered_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    taken_back_at = InstantField(null=True)
    taken_back_by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    taken_back_why = TextField(default="")

    class Meta:
        """Accepted means a number; of one invoice one attempt lives."""

        indexes = ((("invoice", "attempt"), True),)
        constraints = [
            Check("state IN ({})".format(", ".join(f"'{s}'" for s in STATES))),
            Check("(state = 'accepted') = (number IS NOT NULL)"),
        ]


KsefSubmission.add_index(
    KsefSubmission.index(KsefSubmission.invoice, unique=True, name="ksef_living").where(
        SQL("state <> 'refused' AND taken_back_at IS NULL")
    )
)
KsefSubmission.add_index(
    KsefSubmission.index(KsefSubmission.number, unique=True, name="ksef_number").where(
        SQL("taken_back_at IS NULL")
    )
)
KsefSubmission.add_index(
    KsefSubmission.index(KsefSubmission.send_by, name="ksef_waiting").where(
        SQL("state <> 'accepted'")
    )
)
