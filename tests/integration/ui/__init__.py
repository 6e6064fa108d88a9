"""The window off screen."""
