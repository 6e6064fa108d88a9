"""Unit tests of the practice server: no socket, no thread."""
