"""Unit tests of the encoder: frames to chunk bytes."""
