"""Room on the disk: measured, kept back, and made."""
