"""Settings: the office, its people, prices, tariff, tools, looks and data."""
