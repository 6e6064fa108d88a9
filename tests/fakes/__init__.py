"""Stand-ins for ports, written by hand: each behaves, so tests assert results and not calls."""
