"""Which settings stand on which page."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording import updates
from recorder_gui.app.wording.global_keys import OBSTACLES
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.domain.visit_details import VisitMode
from recorder_gui.settings.model import LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS, Settings
from recorder_gui.system.global_keys import keys_obstacle
from recorder_gui.ui.language import NAMES
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.choices import Answers, ChunkLength, LanguageChoice, WordingText
from recorder_gui.ui.settings.field import Field, Number, Switch, heading
from recorder_gui.ui.settings.folder_field import FolderField
from recorder_gui.ui.settings.key_field import NAMES as HOTKEYS
from recorder_gui.ui.settings.key_field import HotkeyField
from recorder_gui.ui.settings.microphone_order import MicrophoneOrder
from recorder_gui.ui.settings.ports import SettingsControl
from recorder_gui.ui.widgets import plain

_BETWEEN: Final = 18
_USUAL_DAYS: Final = 30


def page(*fields: QWidget) -> QScrollArea:
    """Return the fields below each other; on a small screen they can be scrolled."""
    inner, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inner)
    column.setSpacing(_BETWEEN)
    column.setContentsMargins(4, 4, 16, 4)
    for field in fields:
        column.addWidget(field)
    column.addStretch(1)
    inner.setObjectName("page")
    area.setObjectName("page")
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus, and scrolls it
    return area


def general(book: SettingsControl, *, looks_for_updates: bool) -> QWidget:
    """Return the page of what belongs nowhere else."""
    switches = [
        Switch(book, "ui.tray", words.TRAY, words.TRAY_HELP),
        Switch(book, "ui.notifications", words.NOTIFICATIONS, words.NOTIFICATIONS_HELP),
    ]
    if looks_for_updates:
        switches.append(Switch(book, "updates.enabled", updates.SWITCH, updates.SWITCH_HELP))
    return page(LanguageChoice(book, NAMES), *switches)


def recording(book: SettingsControl) -> QWidget:
    """Return the page of how a visit begins and is cut."""
    mode = Answers(
        book,
        "recording.mode",
        words.MODE,
        {VisitMode.CONSULTATION: words.CONSULTATION, VisitMode.DICTATION: words.DICTATION},
    )
    mode.complete(words.MODE_HELP)
    return page(mode, ChunkLength(book), Switch(book, "consent.asks", words.CONSENT), WordingText(book))


def microphones(book: SettingsControl) -> QWidget:
    """Return the page of microphones."""
    lost = Answers(
        book,
        "capture.moves_by_itself",
        words.WHEN_LOST,
        {None: words.GO_ON_BY_RULE, True: words.GO_ON_ALWAYS, False: words.GO_ON_NEVER},
    )
    lost.complete()
    return page(MicrophoneOrder(book), lost)


class Sending(QWidget):
    """Where recordings go, to be read; the way to change it; and the format, which is a fact."""

    def __init__(self, book: SettingsControl, account: QPushButton | None) -> None:
        super().__init__()
        self.to_account: Final = QPushButton()
        self.to_account.setAutoDefault(False)
        say(self.to_account.setText, words.TO_ACCOUNT)
        self.to_account.setVisible(account is not None)
        if account:
            self.to_account.clicked.connect(account.click)
        server, form = _Server(book, self.to_account), QVBoxLayout()
        fact, reason = plain.sentence(style="fact"), plain.sentence(style="muted")
        say(fact.setText, words.FORMAT_IS)
        say(reason.setText, words.FORMAT_HELP)
        form.setSpacing(4)
        for label in (heading(words.FORMAT), fact, reason):
            form.addWidget(label)
        shape = QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        shape.setLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page(server, shape))

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """The account is not changed while a visit is recorded."""
        self.to_account.setEnabled(state in AT_REST)


class _Server(Field):
    def __init__(self, book: SettingsControl, to_account: QPushButton) -> None:
        super().__init__(book, "upload.server")
        self.server: Final = plain.sentence(style="fact")
        self.column.addWidget(heading(words.SERVER))
        self.column.addWidget(self.server)
        row = QHBoxLayout()
        row.addWidget(to_account)
        row.addStretch(1)
        self.column.addLayout(row)
        self.complete(words.SERVER_HELP)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        self.server.setText(settings.upload.server or str(words.PRACTICE))


def storage(book: SettingsControl, system_place: str, unsent: UnsentLook | None) -> QWidget:
    """Return the page of what is kept where, and for how long."""
    return page(
        Retention(book),
        FolderField(
            book, "folders.data", words.DATA_FOLDER, words.DATA_FOLDER_HELP, system_place, unsent=unsent
        ),
        FolderField(book, "folders.export", words.EXPORT_FOLDER, words.EXPORT_FOLDER_HELP),
    )


class Retention(Answers):
    """For ever, or a number of days."""

    def __init__(self, book: SettingsControl) -> None:
        super().__init__(
            book, "retention.days", words.RETENTION, {None: words.KEEP, _USUAL_DAYS: words.REMOVE_AFTER}
        )
        self.days: Final = Number()
        self.days.setRange(LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS)
        self.days.setValue(_USUAL_DAYS)
        self.days.setKeyboardTracking(False)  # half a number is a number, and a shorter time
        say(self.days.setAccessibleName, words.DAYS)
        removes, row = self.buttons[_USUAL_DAYS], QHBoxLayout()
        self.column.removeWidget(removes)
        row.addWidget(removes)
        row.addWidget(self.days)
        row.addStretch(1)
        self.column.addLayout(row)
        self.controls.append(self.days)
        self.outcome: Final = plain.sentence(style="fact")
        self.column.addWidget(self.outcome)
        self.complete(words.RETENTION_HELP)
        self.days.valueChanged.connect(self._on_days_changed)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now."""
        days = settings.retention.days
        self.buttons[None if days is None else _USUAL_DAYS].setChecked(True)
        if days is not None and self.days.value() != days:
            self.days.setValue(days)
        self._show_unit()
        self.outcome.setText("" if days is None else words.removed_after(days))
        self.outcome.setHidden(days is None)

    def choose(self, name: str, value: object) -> None:
        """Let this count: the days that are shown where they are to count."""
        self.days.interpretText()  # typed, and not left yet
        super().choose(name, None if value is None else self.days.value())

    def _show_unit(self) -> None:
        self.days.setSuffix(f" {words.days(self.days.value())}")

    def _on_days_changed(self, days: int) -> None:
        self._show_unit()
        if self._book.settings.retention.days is not None:
            self.choose("retention.days", days)


def sounds(book: SettingsControl) -> QWidget:
    """Return the page of sounds."""
    return page(
        Switch(book, "sounds.start", words.START_SOUND),
        Switch(book, "sounds.pause", words.PAUSE_SOUND),
        Switch(book, "sounds.finish", words.FINISH_SOUND),
        Switch(book, "sounds.alarm", words.ALARM_SOUND, words.ALARM_SOUND_HELP),
    )


def hotkeys(book: SettingsControl) -> QWidget:
    """Return the page of keys that work everywhere; where the desktop has none, it says so."""
    obstacle = keys_obstacle()
    told = OBSTACLES[obstacle] if obstacle else words.HOTKEYS_HELP
    return page(
        Switch(book, "hotkeys.enabled", words.HOTKEYS_ON, told),
        *(HotkeyField(book, name, phrase) for name, phrase in HOTKEYS.items()),
    )
