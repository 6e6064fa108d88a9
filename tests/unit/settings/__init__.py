"""The choices that are kept."""
