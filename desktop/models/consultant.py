"""Consultants: those who do the work."""

from __future__ import annotations

from peewee import BooleanField, CharField, IntegerField

from desktop.models.base import Table


class Consultant(Table):
    """A consultant or dispatcher of the office; one who left is kept and inactive."""

    name = CharField()
    initials = CharField(4, default="")
    email = CharField(default="")
    phone = CharField(default="")
    is_active = BooleanField(default=True)
    revision = IntegerField(default=1)
