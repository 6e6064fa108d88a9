"""The drop-down of microphones."""

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.policy import SET_BY_ORGANISATION
from recorder_gui.ui.look import glyphs
from recorder_gui.ui.look.glyphs import Glyph
from recorder_gui.ui.look.theme import palette_of
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.drop_down import DropDown

_SHOWN_CHARACTERS = 18
_PICTURE = 18.0


class DevicePicker(DropDown):
    """Lists the microphones and says which one the doctor chose.

    Signals:
        device_chosen: a person picked another one; carries the Device.
    """

    device_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = DeviceChoice((), None)
        self._is_allowed = True
        self.setObjectName("microphone")  # the style sheet leaves room for its picture
        say(self.setAccessibleName, words.MICROPHONE)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHOWN_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self._show_lock()

    def allow(self, *, is_allowed: bool) -> None:
        """Let another one be chosen now, unless the organisation has set it."""
        self._is_allowed = is_allowed
        self._show_lock()

    def show_choice(self, choice: DeviceChoice) -> None:
        """List these microphones, and mark the one in use."""
        self._choice, chosen = choice, choice.chosen
        self._show_lock()
        with QSignalBlocker(self):
            self.clear()
            self.addItems([device.name for device in choice.devices])
            known = [device.identity for device in choice.devices]
            if chosen and chosen.identity in known:
                self.setCurrentIndex(known.index(chosen.identity))
            elif chosen or not known:
                # A last row that cannot be chosen: the box never names one that is not in use.
                self.addItem(str(words.not_connected(chosen.name) if chosen else words.NO_MICROPHONE))
                self.setCurrentIndex(len(known))
            else:
                self.setCurrentIndex(-1)

    def _show_lock(self) -> None:
        is_locked = self._choice.is_locked
        self.setEnabled(self._is_allowed and not is_locked)
        for tell in (self.setToolTip, self.setAccessibleDescription):
            say(tell, SET_BY_ORGANISATION if is_locked else words.MICROPHONE_HELP)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._choice.devices):
            self.device_chosen.emit(self._choice.devices[row])

    def changeEvent(self, event: QEvent) -> None:
        """Say in another language that there is none."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_choice(self._choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the picture that the style sheet leaves room for."""
        super().paintEvent(event)
        painter, palette = QPainter(self), palette_of(self)
        # The style sheet leaves room for it at the left in every language; the arrow may stand there as well.
        left = 32 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 8
        picture = QRectF(left, (self.height() - _PICTURE) / 2, _PICTURE, _PICTURE)
        glyphs.paint(painter, Glyph.MICROPHONE, picture, QColor(palette.muted), QColor(palette.surface))
        painter.end()
