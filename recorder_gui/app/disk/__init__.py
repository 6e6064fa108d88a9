"""The disk, looked after beside the recording."""
