"""A folder to type or to look for; kept once it was looked at and can be used."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton

from recorder_gui.app.window.folder_look import FolderLook
from recorder_gui.app.window.service.account_controller import AccountQuestion
from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.wording import data_folder as folder_words
from recorder_gui.app.wording import settings as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.settings.folder_trouble import FolderTrouble
from recorder_gui.settings.model import Settings
from recorder_gui.settings.named_values import values_of
from recorder_gui.ui.account.panel import Question
from recorder_gui.ui.announcement import announce
from recorder_gui.ui.said import say
from recorder_gui.ui.settings.field import Field, heading
from recorder_gui.ui.settings.ports import SettingsControl

_SETTLED_MS: Final = 300
"""After the last key: a path that is half typed is no fault yet."""


class FolderField(Field):
    """``system_place`` is shown while nothing is chosen."""

    def __init__(
        self,
        book: SettingsControl,
        name: str,
        phrase: Phrase,
        help_text: Phrase,
        system_place: str = "",
        unsent: UnsentLook | None = None,
    ) -> None:
        super().__init__(book, name)
        self._unsent: Final = unsent
        self._name: Final = name
        self._phrase: Final = phrase
        self._asking: QFileDialog | None = None
        self._accepted: str | None = None
        """A text that names a usable folder, and is not chosen yet."""
        self.path, self.browse = QLineEdit(), QPushButton()
        self.path.setPlaceholderText(system_place)
        self.path.setToolTip(system_place)  # it may be longer than the field
        say(self.path.setAccessibleName, phrase)
        say(self.browse.setText, words.BROWSE)
        self.browse.setAutoDefault(False)
        self.controls.extend((self.path, self.browse))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        self.column.addWidget(heading(phrase))
        self.column.addLayout(row)
        self.question: Final = Question()
        self.column.addWidget(self.question)
        self.complete(help_text)
        self._look: Final = FolderLook(is_for_data=name == "folders.data", parent=self)
        self._settled: Final = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._connect()

    def _connect(self) -> None:
        self._settled.timeout.connect(self._ask)
        self._look.looked.connect(self._on_looked)
        self.path.textEdited.connect(self._on_edited)
        self.browse.clicked.connect(self._on_browse)
        self.question.agree.clicked.connect(self._keep)
        self.question.stay.clicked.connect(self._on_stay)
        if self._unsent:
            self._unsent.counted.connect(self._on_counted)

    def show_value(self, settings: Settings) -> None:
        """Show what counts now, unless somebody is typing."""
        if not self.path.isModified():
            self.path.setText(values_of(settings)[self._name])

    @property
    def _text(self) -> str:
        return self.path.text().strip()

    def _on_edited(self) -> None:
        self.tell_fault(None)
        self.question.hide()
        self._settled.start()

    @Slot()
    def _ask(self) -> None:
        self._look.ask(self._text)

    @Slot(str, object)
    def _on_looked(self, text: str, trouble: FolderTrouble | None) -> None:
        if text != self._text:
            return  # typed on meanwhile
        self.tell_fault((lambda: words.folder_trouble(trouble)) if trouble else None)
        self._accepted = text if trouble is None else None
        if trouble is not None:
            return
        if self._unsent and text != values_of(self._book.settings)[self._name]:
            self._unsent.ask()
        else:
            self._keep()

    @Slot(object)
    def _on_counted(self, count: int | None) -> None:
        """Ask before what is not sent is left behind. Another field may have had it counted."""
        if self._accepted is None or self._accepted != self._text:
            return
        if count == 0:
            self._keep()
        elif self.question.isHidden():
            question = folder_words.unsent_stays(count)
            is_typing = self.path.hasFocus()
            self.question.put(AccountQuestion(question, folder_words.CHANGE))
            if is_typing:  # a path that is half typed may be a folder as well
                self.path.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self.question, str(question))

    @Slot()
    def _keep(self) -> None:
        self.question.hide()
        if self._accepted is not None and self._accepted == self._text:
            text, self._accepted = self._accepted, None
            self.path.setModified(False)
            self.choose(self._name, text)

    @Slot()
    def _on_stay(self) -> None:
        self.question.hide()
        self._accepted = None
        self.path.setModified(False)
        self.show_value(self._book.settings)

    @Slot()
    def _on_browse(self) -> None:
        if self._asking is not None:
            self._asking.raise_()
            return
        asking = QFileDialog(self, str(self._phrase), self._text)
        asking.setFileMode(QFileDialog.FileMode.Directory)
        # The system's own dialog may hold up the whole window; nothing may while a visit is recorded.
        asking.setOption(QFileDialog.Option.DontUseNativeDialog)
        asking.setModal(False)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(self._on_selected)
        asking.finished.connect(self._on_asked)
        self._asking = asking
        asking.show()

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.path.setText(path)
        self.path.setModified(True)
        self._ask()

    @Slot()
    def _on_asked(self) -> None:
        self._asking = None
