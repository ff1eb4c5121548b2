"""Dyżurka: the desk of a small support office, from a request for help to a paid invoice."""
