"""Commands in this process, with real files."""
