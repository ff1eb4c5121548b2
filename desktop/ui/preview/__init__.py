"""The preview: the exact bytes of a protocol or invoice, and the next step with them."""
