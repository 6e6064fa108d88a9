"""Notices of newer versions, from the maker's key to the program."""
