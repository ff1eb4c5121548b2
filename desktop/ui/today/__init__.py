"""The first page: what today asks for."""
