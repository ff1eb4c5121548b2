"""Messages of a ticket and their attachments."""

from __future__ import annotations

from peewee import SQL, BooleanField, CharField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import InstantField, JsonField, Table
from desktop.models.consultant import Consultant
from desktop.models.content import Content
from desktop.models.ticket import Ticket

KINDS = ("mail_in", "mail_out", "phone", "note")


class Message(Table):
    """One message of a ticket's conversation: an e-mail, a call written down, a note.

    `original` keeps an e-mail exactly as it came: an order by e-mail counts as acceptance of the
    regulations (§3), so it is evidence. `message_id` and the raw bytes' hash find duplicates.
    """

    ticket = ForeignKeyField(Ticket, on_delete="CASCADE", backref="+")
    kind = CharField(8)
    at = InstantField()
    sent_at = InstantField(null=True)
    by = ForeignKeyField(Consultant, null=True, on_delete="SET NULL", backref="+")
    sender_name = CharField(default="")
    sender_address = CharField(default="", index=True)
    subject = CharField(1000, default="")
    text = TextField(default="")
    html = TextField(default="")
    is_automatic = BooleanField(default=False)
    problems = JsonField(null=True)
    message_id = CharField(1000, null=True)
    original = ForeignKeyField(Content, null=True, unique=True, on_delete="RESTRICT", backref="+")

    class Meta:
        """Known kinds only."""

        constraints = [Check("kind IN ({})".format(", ".join(f"'{k}'" for k in KINDS)))]


Message.add_index(
    Message.index(Message.message_id, unique=True, name="message_message_id_known").where(
        SQL("message_id IS NOT NULL")
    )
)


class Attachment(Table):
    """A file that came with a message or was dropped on a ticket."""

    ticket = ForeignKeyField(Ticket, on_delete="CASCADE", backref="+")
    message = ForeignKeyField(Message, null=True, on_delete="CASCADE", backref="+")
    name = CharField(500)
    media_type = CharField(default="application/octet-stream")
    size = IntegerField()
    cid = CharField(500, default="")
    is_inline = BooleanField(default=False)
    content = ForeignKeyField(Content, on_delete="RESTRICT", backref="+")
    added_at = InstantField()
