"""Speaks to outside systems, one file each."""
