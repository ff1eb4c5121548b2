"""Small widgets that every pane is built from."""
