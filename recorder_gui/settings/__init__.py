"""What may be chosen, and the bounds of each choice."""
