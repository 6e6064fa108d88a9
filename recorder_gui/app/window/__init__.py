"""The window's back side: controllers and models, without widgets."""
