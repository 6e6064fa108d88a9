"""A player without sound: it remembers what it was asked, and tells what the test has it tell."""

from PySide6.QtCore import QObject, Signal


class FakePlaybackControl(QObject):
    """Fits ``ui/companions/playback_ports.py`` by shape."""

    changed = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def play(self, visit, frame):
        self.asked.append(("play", visit, frame))

    def pause(self):
        self.asked.append(("pause",))

    def stop(self):
        self.asked.append(("stop",))
