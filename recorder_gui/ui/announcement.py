"""What a screen reader says by itself, wherever the keyboard is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(part: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have this said: when what is being said has ended, or at once if it is urgent."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(part, text)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
