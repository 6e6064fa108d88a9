"""Chunks that survive a crash: the only package that writes audio, and the only one that changes a state."""
