"""What the upload worker works with: its parts, its pool, whose turn it is."""
