"""The headless face: one file a command, JSON out."""
