"""Protocols and invoices: what waits to be billed, and every paper of the office."""
