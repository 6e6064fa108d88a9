"""Capture from real, private sound servers."""
