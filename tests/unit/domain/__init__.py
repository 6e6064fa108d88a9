"""Unit tests of the domain: what a recording is."""
