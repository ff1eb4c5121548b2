"""Clients: the list, the card, people, mail domains and agreements."""
