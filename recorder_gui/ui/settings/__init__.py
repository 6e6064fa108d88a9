"""The settings dialog: groups on the left, one page on the right."""
