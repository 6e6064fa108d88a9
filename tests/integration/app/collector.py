"""Hears a worker's signals in the main thread, as every receiver must: with slots of a QObject."""

from PySide6.QtCore import QObject, QThread, Slot


class Collector(QObject):
    """Lists what came, and in which threads."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[object] = []
        self.threads: set[QThread] = set()

    @Slot()
    def note(self) -> None:
        self.take(None)

    @Slot(object)
    def take(self, value: object) -> None:
        self.values.append(value)
        self.threads.add(QThread.currentThread())

    @Slot(str)
    def take_text(self, text: str) -> None:
        self.take(text)
