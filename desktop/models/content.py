"""Bytes kept whole: raw messages, attachments, logos, issued papers."""

from __future__ import annotations

from peewee import BlobField, CharField, IntegerField

from desktop.models.base import InstantField, Table


class Content(Table):
    """Bytes under their own SHA-256, written once and never changed.

    The same bytes are kept once. The hash is checked whenever they are read as evidence.
    """

    sha256 = CharField(64, unique=True)
    size = IntegerField()
    data = BlobField()
    stored_at = InstantField()
