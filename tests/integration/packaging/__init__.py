"""Tests of the scripts that make the packages, run as they are."""
