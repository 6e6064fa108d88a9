"""Files and their formats: paths, encryption, chunks, journals. Nothing here knows the ledger."""
