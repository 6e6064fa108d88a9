"""Frames to chunk bytes, in memory: where a chunk ends, and what it looks like on the wire."""
