"""What the window lets be heard."""
