"""Small widgets of our own, used by every part of the window."""
