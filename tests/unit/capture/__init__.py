"""Capture without a sound system: rules, clocks and files."""
