"""Does: one verb, one function, one transaction."""
