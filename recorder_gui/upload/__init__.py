"""Spool to server, in order: a pure scheduler and the attempts it asks for."""
