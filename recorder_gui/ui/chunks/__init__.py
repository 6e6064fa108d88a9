"""The table of a visit's chunks, and what is known about one of them."""
