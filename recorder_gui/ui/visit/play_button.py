"""The button beside a visit's lamps that plays it; while it is played, the strip below has the buttons."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton

from recorder_gui.app.wording import playback as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of

_LOOKS: Final = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange})


class PlayButton(QPushButton):
    """Says Play, or why it cannot."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("flat")
        self._help = words.NO_SOUND_HERE
        self.setEnabled(False)
        self._dress()

    def offer(self, *, may_play: bool, is_wanted: bool, reason: Phrase) -> None:
        """Show whether the visit can be played; ``reason`` says why it cannot.

        Hide it where nobody would look for it.
        """
        self._help = words.PLAY_HELP if may_play else reason
        self.setEnabled(may_play)
        self.setVisible(is_wanted)
        self._dress()

    def _dress(self) -> None:
        self.setText(str(words.PLAY))
        self.setToolTip(str(self._help))
        self.setAccessibleDescription(str(self._help))
        colours = palette_of(self.window())  # one that is hidden has not changed yet
        self.setIcon(glyphs.icon(Glyph.RESUME, colours.accent, colours.muted, colours.surface, gap=0.3))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours and the language."""
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "_help"):
            self._dress()
