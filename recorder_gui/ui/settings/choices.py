"""Settings with a few answers, with a number, and with a text."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QRadioButton

from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.settings.model import LEAST_CHUNK_SECONDS, LONGEST_WORDING, MOST_CHUNK_SECONDS, Settings
from recorder_gui.settings.named_values import values_of
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.field import Field, Number, Slider, heading
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets.drop_down import DropDown

_WORDING_LINES: Final = 3


class Answers(Field):
    """One of a few, each in words of its own."""

    def __init__(
        self, book: SettingsControl, name: str, phrase: Phrase, answers: Mapping[Any, Phrase]
    ) -> None:
        super().__init__(book, name)
        self._name: Final = name
        self._group: Final = QButtonGroup(self)
        self.column.addWidget(heading(phrase))
        self.buttons: Final[dict[Any, QRadioButton]] = {}
        for value, answer in answers.items():
            button = QRadioButton()
            say(button.setText, answer)
            say(button.setAccessibleDescription, phrase)
            self._group.addButton(button)
            self.buttons[value] = button
            self.put(button)
        self._group.buttonToggled.connect(self._on_toggled)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        self.buttons[values_of(settings)[self._name]].setChecked(True)

    def _on_toggled(self, pressed: QRadioButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_on:
            self.choose(
                self._name, next(value for value, button in self.buttons.items() if button is pressed)
            )


class LanguageChoice(Field):
    """The language of the window, each named as its readers name it."""

    def __init__(self, book: SettingsControl, names: Mapping[str, str]) -> None:
        super().__init__(book, "ui.language")
        self._codes: Final = ("", *names)
        self.box: Final = DropDown()
        self.box.addItems([str(words.SYSTEM_LANGUAGE), *names.values()])
        say(self.box.setAccessibleName, words.LANGUAGE)
        self.column.addWidget(heading(words.LANGUAGE))
        self.put(self.box)
        self.column.setAlignment(self.box, Qt.AlignmentFlag.AlignLeft)
        self.complete()
        self.box.activated.connect(lambda row: self.choose("ui.language", self._codes[row]))

    def show_value(self, settings: Settings) -> None:
        """Show what counts now; a language that this version lacks is the computer's."""
        self.box.setItemText(0, str(words.SYSTEM_LANGUAGE))
        language = settings.ui.language
        self.box.setCurrentIndex(self._codes.index(language) if language in self._codes else 0)


class ChunkLength(Field):
    """A slider, and the same number to type."""

    def __init__(self, book: SettingsControl) -> None:
        super().__init__(book, "recording.chunk_seconds")
        self.slider, self.number = Slider(Qt.Orientation.Horizontal), Number()
        row = QHBoxLayout()
        for control in (self.slider, self.number):
            control.setRange(LEAST_CHUNK_SECONDS, MOST_CHUNK_SECONDS)
            say(control.setAccessibleName, words.CHUNK_LENGTH)
            control.valueChanged.connect(self._on_value_changed)
            row.addWidget(control)
            self.controls.append(control)
        self.slider.setPageStep(5)
        self.column.addWidget(heading(words.CHUNK_LENGTH))
        self.column.addLayout(row)
        self.complete(words.CHUNK_LENGTH_HELP)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        for control in (self.slider, self.number):
            control.setValue(settings.recording.chunk_seconds)
        unit = words.seconds(settings.recording.chunk_seconds).split(" ", 1)
        self.number.setSuffix(f" {unit[-1]}")

    def _on_value_changed(self, value: int) -> None:
        self.choose("recording.chunk_seconds", value)


class WordingText(Field):
    """The question of consent, kept when it is left."""

    def __init__(self, book: SettingsControl) -> None:
        super().__init__(book, "consent.wording")
        self.text: Final = _Text(self._keep)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_WORDING_LINES * self.text.fontMetrics().lineSpacing() + 24)
        say(self.text.setAccessibleName, words.WORDING)
        self.column.addWidget(heading(words.WORDING))
        self.put(self.text)
        self.complete(words.WORDING_HELP)
        self.text.textChanged.connect(self._on_text_changed)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now, unless somebody is writing."""
        if not self.text.hasFocus() and self.text.toPlainText() != settings.consent.wording:
            self.text.setPlainText(settings.consent.wording)

    def _on_text_changed(self) -> None:
        is_long = len(self.text.toPlainText().strip()) > LONGEST_WORDING
        self.tell_fault((lambda: words.too_long(LONGEST_WORDING)) if is_long else None)

    def _keep(self) -> None:
        text = self.text.toPlainText().strip()
        if len(text) <= LONGEST_WORDING:
            self.choose("consent.wording", text)


class _Text(QPlainTextEdit):
    """Tells when it is left."""

    def __init__(self, on_left: Callable[[], None]) -> None:
        super().__init__()
        self._on_left: Final = on_left

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it; also where the whole window is left."""
        super().focusOutEvent(event)
        self._on_left()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell it too: a dialog that closes takes the keyboard away later."""
        super().hideEvent(event)
        self._on_left()
