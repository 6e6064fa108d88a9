"""Colours, pictures and the style sheet: how everything looks, light and dark."""
