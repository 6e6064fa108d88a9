"""Widgets: they draw and forward, and decide nothing."""
