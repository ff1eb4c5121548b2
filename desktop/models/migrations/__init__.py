"""Frozen steps of the schema, run as data in the order of their names; they import no living code."""
