"""Makes the ledger know again what a visit's own folder tells."""
