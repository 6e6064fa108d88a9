"""The record panel: the round button, the sound, the microphone, and what is asked before a visit."""
