"""Decides: frozen values in, values out; no Qt, database, clock or files."""
