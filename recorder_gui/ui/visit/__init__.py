"""The visit that is shown: its header, and the player below it."""
