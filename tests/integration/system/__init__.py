"""Locks, logs and key stores of a real system."""
