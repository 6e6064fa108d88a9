"""The player's strip below a visit: hold, stop, how far it is, and a slider to go elsewhere."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from recorder_gui.app.wording import playback as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.audio_format import SAMPLE_RATE
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of, with_tabular_digits
from recorder_gui.ui.said import say

_LEAST_TARGET: Final = 24
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown})
_ON: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageUp})

_LOOKS: Final = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange})


class SeekSlider(QSlider):
    """A place in the visit, in whole seconds. The arrow keys go from piece to piece.

    Signals:
        stepped: -1 for the piece before, 1 for the next.
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setMinimumHeight(_LEAST_TARGET)
        self.setTracking(False)  # a place is gone to when the hand lets go
        self.setPageStep(20)
        say(self.setAccessibleName, words.SEEK)
        say(self.setAccessibleDescription, words.SEEK_HELP)
        say(self.setToolTip, words.SEEK_HELP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning of a piece; Home and End go as far as they can."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        flip = -1 if is_mirrored and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) else 1
        if event.key() in _BACK:
            self.stepped.emit(-flip)
        elif event.key() in _ON:
            self.stepped.emit(flip)
        else:
            super().keyPressEvent(event)


class PlayStrip(QFrame):
    """Stands below a visit while it is played or held.

    Signals:
        seek_asked: a recorded frame. step_asked: -1 or 1, pieces from here.
    """

    seek_asked = Signal(int)
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        say(self.setAccessibleName, words.STRIP)
        self._facts: PlaybackFacts | None = None
        self.pause, self.stop = QPushButton(), QPushButton()
        self.slider = SeekSlider()
        self.position, self.skipped = QLabel(), QLabel()
        self.position.setFont(with_tabular_digits(self.font()))
        self.skipped.setObjectName("muted")
        say(self.stop.setText, words.STOP)
        say(self.stop.setToolTip, words.STOP_HELP)
        say(self.pause.setToolTip, words.PAUSE_HELP)
        self.slider.valueChanged.connect(self._on_chosen)
        self.slider.stepped.connect(self.step_asked)
        self._lay_out()
        self._dress()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 12, 5)
        row.setSpacing(10)
        for button in (self.pause, self.stop):
            button.setObjectName("flat")
            row.addWidget(button)
        row.addWidget(self.position)
        row.addWidget(self.slider, 1)
        row.addWidget(self.skipped)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What can be reached by the keyboard, in order."""
        return self.pause, self.stop, self.slider

    @property
    def is_playing(self) -> bool:
        """Whether sound is heard now."""
        return self._facts is not None and self._facts.state is PlaybackState.PLAYING

    def show_facts(self, facts: PlaybackFacts) -> None:
        """Show how far it is; nothing is shown once it has ended."""
        has_turned = self._facts is None or self._facts.state is not facts.state
        self._facts = facts
        self._tell()
        if has_turned:
            self._dress()
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setRange(0, -(-facts.total_frames // SAMPLE_RATE))
                self.slider.setValue(facts.frame // SAMPLE_RATE)
        self.setVisible(facts.state is not PlaybackState.STOPPED)

    def _tell(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self.position.setText(words.position_text(facts.frame, facts.total_frames))
        self.skipped.setText(words.skipped_text(len(facts.skipped)))
        self.skipped.setVisible(bool(facts.skipped))

    def _dress(self) -> None:
        phrase: Phrase = words.PAUSE if self.is_playing else words.GO_ON
        self.pause.setText(str(phrase))
        colours = palette_of(self.window())  # one that is hidden has not changed yet
        glyph = Glyph.PAUSE if self.is_playing else Glyph.RESUME
        for button, picture in ((self.pause, glyph), (self.stop, Glyph.FINISH)):
            button.setIcon(glyphs.icon(picture, colours.text, colours.muted, colours.surface, gap=0.3))

    @Slot(int)
    def _on_chosen(self, second: int) -> None:
        self.seek_asked.emit(second * SAMPLE_RATE)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours and the language."""
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "pause"):
            self._dress()
            self._tell()
