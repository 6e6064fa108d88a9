"""Which microphones there are, and which one is wanted."""
