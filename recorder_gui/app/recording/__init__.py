"""A visit on its way from the microphone to disk. Plain Python, for the encoder's thread."""
