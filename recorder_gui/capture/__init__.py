"""Microphone or file to frames: sounddevice, rtmixer, soxr and soundfile are used here only."""

import os

# PortAudio looks for JACK as soon as sounddevice is imported, and libjack would start a server to be found.
os.environ.setdefault("JACK_NO_START_SERVER", "1")
