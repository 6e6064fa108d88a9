"""Tests of the spool on real files and a real ledger."""
