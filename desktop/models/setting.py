"""Settings of the whole office: tariff, tools, hours."""

from __future__ import annotations

from peewee import CharField

from desktop.models.base import InstantField, JsonField, Table


class Setting(Table):
    """One named setting, a plain JSON value."""

    name = CharField(unique=True)
    value = JsonField(null=True)
    changed_at = InstantField()
