"""Proofs of what the recorder promises, from single rules to whole days."""
