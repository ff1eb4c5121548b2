"""How much will it cost: a price for work that is only thought of, while on the phone."""
