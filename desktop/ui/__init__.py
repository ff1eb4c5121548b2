"""Shows: the window, its panes and pages."""
