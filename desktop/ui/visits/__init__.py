"""Visits: the week, day and month of the office, planned and moved by hand."""
