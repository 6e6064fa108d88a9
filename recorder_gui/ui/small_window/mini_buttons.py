"""Buttons without words for the small window: a picture, a tool tip with the keys, a name to be read out."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.small_window import with_keys
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.recorder_actions import RecorderActions

_SIDE: Final = 36
_PICTURE: Final = QSize(20, 20)
_NOT_YET: Final = AT_REST | {RecordingState.STARTING}


class IconButton(QPushButton):
    """Shows a picture; with an action it does what the action does, and only when that can be done."""

    def __init__(self, glyph: Glyph, action: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph, self._ink = glyph, "text"
        self._action: QAction | None = None
        self._name: Phrase | None = None
        self.setObjectName("icon")
        self.setFixedSize(_SIDE, _SIDE)
        self.setIconSize(_PICTURE)
        self.clicked.connect(self._on_clicked)
        if action is not None:
            self.follow(action)
        self._draw()

    def follow(self, action: QAction, name: Phrase | None = None) -> None:
        """Do this from now on, under the action's own name or another."""
        if self._action is not None:
            self._action.changed.disconnect(self._on_action_changed)
        self._action, self._name = action, name
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def show_glyph(self, glyph: Glyph, ink: str = "text") -> None:
        """Show another picture in a colour of the palette."""
        if (glyph, ink) != (self._glyph, self._ink):
            self._glyph, self._ink = glyph, ink
            self._draw()

    def tell(self, name: str, help_text: str) -> None:
        """Give it another name and tool tip."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(help_text)
        self.setToolTip(help_text)

    @Slot()
    def _on_clicked(self) -> None:
        if self._action is not None:
            self._action.trigger()

    @Slot()
    def _on_action_changed(self) -> None:
        if self._action is not None:
            self.setEnabled(self._action.isEnabled())
            name = str(self._name or self._action.text().replace("&", ""))
            self.tell(name, _with_keys(name, self._action))

    def _draw(self) -> None:
        palette = palette_of(self)
        ink = str(getattr(palette, self._ink))
        self.setIcon(glyphs.icon(self._glyph, ink, palette.muted, palette.surface))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glyph"):
            self._draw()


class VisitButton(IconButton):
    """Records, pauses or resumes: whichever the state allows."""

    def __init__(self, actions: RecorderActions, parent: QWidget | None = None) -> None:
        super().__init__(Glyph.RECORD, actions.record, parent)
        self._actions: Final = actions

    def show_state(self, state: RecordingState) -> None:
        """Offer what this state allows."""
        if state is RecordingState.PAUSED:
            self.follow(self._actions.pause, words.RESUME)
            self.show_glyph(Glyph.RESUME)
        elif state in _NOT_YET:
            self.follow(self._actions.record)
            self.show_glyph(Glyph.RECORD, "recording")
        else:
            self.follow(self._actions.pause)
            self.show_glyph(Glyph.PAUSE)


def _with_keys(name: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return with_keys(name, keys) if keys else name
