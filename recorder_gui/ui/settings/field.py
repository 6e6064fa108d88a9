"""One setting on a page: its name, what changes it, what it means, what is wrong, whether it is locked."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QSlider, QSpinBox, QVBoxLayout, QWidget

from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.app.wording.policy import SET_BY_ORGANISATION
from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import values_of, with_values
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain
from recorder_gui.ui.widgets.tick_box import TickBox

_INDENT: Final = 26
_GAP: Final = 4
_NUMBER_WIDTH: Final = 110
_AROUND: Final = 14
_LEAST_TARGET: Final = 24


class Field(QWidget):
    """Puts widgets below each other; ``names`` are the settings they change, by full name.

    A subclass sets ``show_value``, which must not be taken for a choice, and calls ``choose``.
    """

    def __init__(self, book: SettingsControl, *names: str) -> None:
        super().__init__()
        self._book: Final = book
        self._names: Final = names
        self._faults: Callable[[], str] = lambda: ""
        self.column: Final = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_GAP)
        self.controls: Final[list[QWidget]] = []
        self.fault, self.lock = plain.sentence(style="fault"), plain.sentence(style="lock")
        say(self.lock.setText, SET_BY_ORGANISATION)

    def put(self, control: QWidget) -> None:
        """Add what changes the setting."""
        self.controls.append(control)
        self.column.addWidget(control)

    def complete(self, help_text: Phrase | None = None, *, is_indented: bool = False) -> None:
        """Add what it means, and the places for what is wrong; then follow the settings."""
        if help_text:
            meaning = plain.sentence(style="muted")
            say(meaning.setText, help_text)
            self.column.addWidget(meaning)
            for control in self.controls:
                say(control.setAccessibleDescription, help_text)
        for below in (self.fault, self.lock):
            self.column.addWidget(below)
            below.hide()
        if is_indented:
            for label in self.findChildren(QLabel):
                label.setContentsMargins(_INDENT, 0, 0, 0)
        self._book.changed.connect(self._show)
        self._show(self._book.settings)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""

    def choose(self, name: str, value: object) -> None:
        """Let this count, if it is not what counts already."""
        if values_of(self._book.settings).get(name) != value:
            self._book.change(with_values(self._book.settings, {name: value}))

    def tell_fault(self, fault: Callable[[], str] | None) -> None:
        """Say what is wrong with what was typed; None: nothing is."""
        self._faults = fault or (lambda: "")
        told = self._faults()
        self.fault.setText(told)
        self.fault.setVisible(bool(told))
        for control in self.controls:
            control.setProperty("is_wrong", bool(told))
            control.style().unpolish(control)
            control.style().polish(control)

    def changeEvent(self, event: QEvent) -> None:
        """Say what is wrong in the language of now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.fault.setText(self._faults())
            self.show_value(self._book.settings)

    def _show(self, settings: Settings) -> None:
        is_locked = any(name in settings.locked for name in self._names)
        for control in self.controls:
            control.setEnabled(not is_locked)
        self.lock.setVisible(is_locked)
        self.show_value(settings)


class Switch(Field):
    """A choice of yes or no."""

    def __init__(
        self, book: SettingsControl, name: str, phrase: Phrase, help_text: Phrase | None = None
    ) -> None:
        super().__init__(book, name)
        self._name: Final = name
        self.box: Final = TickBox()
        say(self.box.setText, phrase)
        say(self.box.setAccessibleName, phrase)
        self.put(self.box)
        self.complete(help_text, is_indented=True)
        self.box.toggled.connect(self._on_toggled)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        self.box.setChecked(bool(values_of(settings)[self._name]))

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.choose(self._name, is_on)


class Number(QSpinBox):
    """A number as large as any other field. The wheel scrolls past it: a choice counts at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(_NUMBER_WIDTH, self.fontMetrics().lineSpacing() + _AROUND)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on to what lies behind."""
        event.ignore()


class Slider(QSlider):
    """A slider that the wheel leaves alone."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setMinimumHeight(_LEAST_TARGET)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on to what lies behind."""
        event.ignore()


def heading(phrase: Phrase) -> QLabel:
    """Return the name of a setting, above what changes it."""
    label = QLabel()
    label.setObjectName("heading")
    label.setWordWrap(True)
    say(label.setText, phrase)
    return label
