"""The button that marks a place in the visit, and the words that say it was marked."""

from PySide6.QtCore import QEvent, QSize, QTimer, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from recorder_gui.app.wording import about_visit as words
from recorder_gui.domain.visit_details import Marker
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say

_ICON = QSize(18, 18)
_SHOWN_MS = 4_000
_INSET = 8


class MarkButton(QPushButton):
    """Small, a flag alone. Its keys are the window's (Ctrl+M), so that they are in the list of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(_ICON)
        say(self.setAccessibleName, words.MARK)
        say(self.setToolTip, words.MARK_HELP)
        say(self.setAccessibleDescription, words.MARK_HELP)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the flag anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        palette = palette_of(self)
        self.setIcon(
            glyphs.icon(Glyph.FLAG, palette.text, palette.muted, palette.surface),
        )


class MarkedLabel(QLabel):
    """Lies over the picture of the sound for a few seconds after a mark."""

    def __init__(self, picture: QWidget) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setObjectName("marked")
        self._over = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._over.timeout.connect(self.hide)
        self.hide()

    @Slot(object)
    def confirm(self, marker: Marker) -> None:
        """Say that a place was marked, for eyes and ears."""
        self.setText(words.marked_text(marker))
        self.adjustSize()
        self.move(_INSET, (self._picture.height() - self.height()) // 2)
        self.show()
        self._over.start()
        announce(self, self.text())
