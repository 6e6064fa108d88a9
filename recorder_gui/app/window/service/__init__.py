"""What stands behind the account: signing in, what its server offers, newer versions."""
