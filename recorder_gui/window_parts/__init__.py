"""Puts the window's side of the program together."""
