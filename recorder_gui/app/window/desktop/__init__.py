"""What reaches beyond the window: keys, messages, a second start."""
