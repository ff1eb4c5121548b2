"""Tickets: the queue, one ticket, letters that come in, tickets written down by phone."""
