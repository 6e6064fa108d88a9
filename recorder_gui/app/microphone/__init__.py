"""The microphone in use: opened, watched, judged, replaced. Plain Python."""
