"""The drop-down of microphones."""

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from recorder_gui.app.facts import DeviceChoice
from recorder_gui.app.wording import window as words
from recorder_gui.domain.device import Device
from recorder_gui.ui.theme import palette_of

_SHOWN_CHARACTERS = 18


class DevicePicker(QComboBox):
    """Lists the microphones and says which one the doctor chose.

    Signals:
        device_chosen: a person picked another one; carries the Device.
    """

    device_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices: tuple[Device, ...] = ()
        self.setAccessibleName(words.MICROPHONE)
        self.setAccessibleDescription(words.MICROPHONE_HELP)
        self.setToolTip(words.MICROPHONE_HELP)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHOWN_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def show_choice(self, choice: DeviceChoice) -> None:
        """List these microphones, and mark the one in use."""
        chosen = choice.chosen
        with QSignalBlocker(self):
            self.clear()
            self._devices = choice.devices
            self.addItems([device.name for device in choice.devices])
            known = [device.identity for device in choice.devices]
            if chosen and chosen.identity in known:
                self.setCurrentIndex(known.index(chosen.identity))
            elif chosen or not known:
                # A last row that cannot be chosen: the box never names one that is not in use.
                self.addItem(words.not_connected(chosen.name) if chosen else words.NO_MICROPHONE)
                self.setCurrentIndex(len(known))
            else:
                self.setCurrentIndex(-1)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._devices):
            self.device_chosen.emit(self._devices[row])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: scrolling past must not change the microphone of a running visit."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the arrow that the style sheet leaves out."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        ink = QColor(palette.text if self.isEnabled() else palette.muted)
        painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = self.width() - 16, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))
        painter.end()
