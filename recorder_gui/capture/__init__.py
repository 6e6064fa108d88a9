"""Microphone or file to frames: sounddevice, rtmixer, soxr and soundfile are used here only."""
