"""The demo office: a plausible support office near Warsaw, made up, the same each time."""
