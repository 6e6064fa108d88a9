"""The ledger: its schema, its tables, and whether it can be believed."""
