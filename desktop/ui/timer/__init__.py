"""The timer: work on a ticket from its start to its summary, and remote help."""
