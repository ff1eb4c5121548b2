"""Prints: frozen records become the bytes of protocols, invoices and other papers."""
