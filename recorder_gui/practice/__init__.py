"""A voice API server of one's own, for trying the program, for training and for tests."""
