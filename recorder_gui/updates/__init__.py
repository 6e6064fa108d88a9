"""Notices of newer versions: signed by the makers, verified here, told and nothing more (decision 14)."""
