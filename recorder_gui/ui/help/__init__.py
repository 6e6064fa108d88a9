"""Help: the list of keys, and the report for support."""
