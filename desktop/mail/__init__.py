"""Reads and writes e-mail: parsing what arrives, composing what leaves."""
