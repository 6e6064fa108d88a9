"""How the next visit is to be understood: consultation or dictation, its language, and the kind of note.

Stands where the sound is drawn, while there is none to draw.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from recorder_gui.app.wording import about_visit as words
from recorder_gui.app.wording.languages import languages_text
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer
from recorder_gui.domain.visit_details import VisitDetails, VisitMode
from recorder_gui.ui.look.theme import scaled
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.drop_down import DropDown

MODE, LANGUAGES, TEMPLATES = "mode", "languages", "templates"
"""Names of the choices, as settings have them."""

_SHOWN_CHARACTERS: Final = 6
_COLUMN_GAP: Final = 16


class VisitChoices(QWidget):
    """Three choices in one row, each with its name above where there is room for that.

    Signals:
        chosen: a person chose; carries the VisitDetails of the next visit.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = DEFAULT_OFFER
        self._choice = VisitDetails()
        self._locked: frozenset[str] = frozenset()
        self.mode = ModeSwitch()
        self.language, self.template = _Picker(), _Picker()
        self._captions = tuple(_caption(text) for text in (words.MODE, words.LANGUAGE, words.TEMPLATE))
        _name(self.language, words.LANGUAGE, words.LANGUAGE_HELP)
        _name(self.template, words.TEMPLATE, words.TEMPLATE_HELP)
        self._grid = QGridLayout(self)
        self._lay_out()
        self.mode.chosen.connect(self._on_mode)
        self.language.activated.connect(self._on_language)
        self.template.activated.connect(self._on_template)
        self._give_keys()
        self._refresh()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in this order."""
        return (*self.mode.buttons.values(), self.language, self.template)

    @property
    def choice(self) -> VisitDetails:
        """What is chosen."""
        return self._choice

    def show_offer(self, offer: ServerOffer) -> None:
        """Offer what this server can do; what is chosen stays chosen."""
        self._offer = offer
        self._refresh()

    def show_choice(self, choice: VisitDetails, locked: frozenset[str] = frozenset()) -> None:
        """Show what is chosen; what is ``locked`` the organisation has set."""
        self._choice, self._locked = choice, locked
        self._refresh()

    def fit(self, height: int, *, is_low: bool) -> None:
        """Be as high as the picture of the sound that comes in its place."""
        for caption in self._captions:
            caption.setVisible(not is_low)
        self._grid.invalidate()  # hidden itself, it was not told of its captions
        self.setFixedHeight(max(height, self._grid.minimumSize().height()))

    def changeEvent(self, event: QEvent) -> None:
        """Say the choices in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        titles = {template.id: template.title for template in self._offer.templates}
        self.mode.show_mode(self._choice.mode, self._offer.modes)
        self.language.offer(
            {(code,): languages_text((code,)) for code in self._offer.languages},
            self._choice.languages,
            languages_text(self._choice.languages),
        )
        self.template.offer(
            {(): str(words.NO_TEMPLATE), **{(template,): title for template, title in titles.items()}},
            self._choice.templates,
            words.templates_text(self._choice.templates, titles),
        )
        for name, widget in ((MODE, self.mode), (LANGUAGES, self.language), (TEMPLATES, self.template)):
            widget.setEnabled(name not in self._locked)

    @Slot(object)
    def _on_mode(self, mode: VisitMode) -> None:
        self._choose(replace(self._choice, mode=mode))

    @Slot()
    def _on_language(self) -> None:
        self._choose(replace(self._choice, languages=self.language.picked))

    @Slot()
    def _on_template(self) -> None:
        self._choose(replace(self._choice, templates=self.template.picked))

    def _choose(self, choice: VisitDetails) -> None:
        if choice != self._choice:
            self._choice = choice
            self.chosen.emit(choice)

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_COLUMN_GAP)
        grid.setVerticalSpacing(4)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(3, 1)
        for column, widget in enumerate((self.mode, self.language, self.template)):
            grid.addWidget(self._captions[column], 1, column)
            grid.addWidget(widget, 2, column)
            grid.setColumnStretch(column, column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _give_keys(self) -> None:
        for keys, widget, slot in (
            ("Ctrl+Shift+M", self.mode, self.mode.turn),
            ("Ctrl+L", self.language, self.language.unfold),
            ("Ctrl+T", self.template, self.template.unfold),
        ):
            QShortcut(QKeySequence(keys), widget, autoRepeat=False).activated.connect(slot)


class ModeSwitch(QWidget):
    """Two buttons side by side, one of them pressed.

    Signals:
        chosen: a person pressed the other one; carries its VisitMode.
    """

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _name(self, words.MODE, words.MODE_HELP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: Final = {mode: _Segment() for mode in VisitMode}
        group = QButtonGroup(self)
        for mode, button in self.buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as a screen reader is told: one of two
            say(button.setText, words.MODES[mode])
            say(button.setToolTip, words.MODE_HELP)
            say(button.setAccessibleDescription, words.MODE_HELP)
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(self._on_clicked)
        self._shape()
        self.show_mode(VisitMode.CONSULTATION, tuple(VisitMode))

    @property
    def mode(self) -> VisitMode:
        """Which button is pressed."""
        return next(mode for mode, button in self.buttons.items() if button.isChecked())

    def show_mode(self, mode: VisitMode, offered: tuple[VisitMode, ...]) -> None:
        """Press this button; those that the server does not offer cannot be pressed."""
        self.buttons[mode].setChecked(True)
        for each, button in self.buttons.items():
            button.setEnabled(each in offered or each is mode)

    @Slot()
    def turn(self) -> None:
        """Press the other button, if it can be."""
        other = next(button for button in self.buttons.values() if not button.isChecked())
        other.click()
        other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Turn the round ends outwards where lines begin at the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._shape()

    def _shape(self) -> None:
        left, right = self.buttons.values()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        for button, shape in ((left, "left_segment"), (right, "right_segment")):
            button.setObjectName(shape)
            self.style().unpolish(button)  # a style sheet looks at a name once only
            self.style().polish(button)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.mode)


class _Segment(QPushButton):
    """Has room for its words in bold, which the style sheet gives to the pressed one."""

    def sizeHint(self) -> QSize:
        """Return the same size for both faces, so that nothing moves when it is pressed."""
        bold = QFontMetrics(scaled(self.font(), 1, is_bold=True))
        words_widen = bold.horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint().grownBy(QMargins(0, 0, max(0, words_widen), 0))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut off."""
        return self.sizeHint()


class _Picker(DropDown):
    """A drop-down of values; one that is chosen but not offered stands last."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[tuple[str, ...]] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHOWN_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def picked(self) -> tuple[str, ...]:
        """The value that is shown."""
        return self._values[self.currentIndex()]

    def offer(self, texts: Mapping[tuple[str, ...], str], chosen: tuple[str, ...], its_text: str) -> None:
        """List these, and mark the one that is chosen."""
        shown = dict(texts)
        shown.setdefault(chosen, its_text)
        with QSignalBlocker(self):
            self.clear()
            self._values = list(shown)
            self.addItems(list(shown.values()))
            self.setCurrentIndex(self._values.index(chosen))

    @Slot()
    def unfold(self) -> None:
        """Open the list for the arrow keys."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.showPopup()


def _caption(text: Phrase) -> QLabel:
    caption = QLabel()
    caption.setObjectName("muted")
    say(caption.setText, text)
    return caption


def _name(widget: QWidget, name: Phrase, help_text: Phrase) -> None:
    say(widget.setAccessibleName, name)
    say(widget.setAccessibleDescription, help_text)
    say(widget.setToolTip, help_text)
