"""Keeps: Peewee tables, one file a noun, and the schema they live in."""
