"""Notices of newer versions: verified, remembered, told."""
