"""The one window: its body, its notices, its menu, and how it closes."""
