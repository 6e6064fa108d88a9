"""The report for support: every word of it, to be read before it is saved. Nothing is sent, nothing waits."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt, Slot
from PySide6.QtGui import QFontDatabase, QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from recorder_gui.app.diagnostics.bundle import Bundle
from recorder_gui.app.wording import diagnostics as words
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.ui.help.diagnostics_ports import DiagnosticsControl
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets import plain

_SIZE: Final = QSize(880, 520)
_FILES_WIDTH: Final = 140


class DiagnosticsDialog(QDialog):
    """Beside the window, never before it: a recording goes on and can be finished meanwhile."""

    def __init__(self, control: DiagnosticsControl, parent: QWidget) -> None:
        super().__init__(parent)
        self._control: Final = control
        self._bundle: Bundle | None = None
        self._asking: QFileDialog | None = None
        say(self.setWindowTitle, words.REPORT)
        self.resize(_SIZE)
        self.files, self.text, self.told = QListWidget(), QPlainTextEdit(), plain.sentence()
        self.save, self.close_button = QPushButton(), QPushButton()
        self._name_widgets()
        self._arrange()
        self.files.currentRowChanged.connect(self._on_row_changed)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.close)
        control.made.connect(self._on_made)
        control.told.connect(self._on_told)

    @Slot()
    def unfold(self) -> None:
        """Show a new report; one that is open comes to the front as it is."""
        if not self.isVisible():
            self._bundle = None
            self.files.clear()
            self.text.clear()
            self.save.setEnabled(False)
            self.show()
            self.files.setFocus()
            self._control.make()
        self.raise_()
        self.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no file any more."""
        super().hideEvent(event)
        if self._asking:
            self._asking.close()

    def _name_widgets(self) -> None:
        say(self.save.setText, words.SAVE)
        say(self.close_button.setText, words.CLOSE)
        say(self.files.setAccessibleName, words.FILES)
        say(self.files.setAccessibleDescription, words.FILES_HELP)
        self.files.setFixedWidth(_FILES_WIDTH)
        self.files.setSpacing(1)
        say(self.text.setAccessibleName, words.TEXT)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setTabChangesFocus(True)
        steady = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        steady.setPointSizeF(self.font().pointSizeF())
        self.text.setFont(steady)
        self.save.setObjectName("accent")
        say(self.save.setAccessibleDescription, words.SAVE_TITLE)
        self.save.setDefault(True)

    def _arrange(self) -> None:
        middle, bottom, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        middle.addWidget(self.files)
        middle.addWidget(self.text, 1)
        bottom.addWidget(self.told, 1)
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.save)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(plain.sentence(words.REPORT_HINT))
        column.addLayout(middle, 1)
        column.addLayout(bottom)

    @Slot(object)
    def _on_made(self, bundle: Bundle) -> None:
        self._bundle = bundle
        say(self.told.setText, "")
        self.files.clear()
        self.files.addItems([file.name for file in bundle.files])
        self.files.setCurrentRow(0)
        self.save.setEnabled(True)

    @Slot(object)
    def _on_told(self, sentence: Phrase) -> None:
        say(self.told.setText, sentence)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if self._bundle and row >= 0:
            self.text.setPlainText(self._bundle.files[row].text)

    @Slot()
    def _on_save(self) -> None:
        if self._asking is not None:
            self._asking.raise_()
            return
        asking = QFileDialog(self, str(words.SAVE_TITLE), _proposed_folder(), str(words.ZIP_FILES))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("zip")
        asking.selectFile(words.proposed_name(datetime.now().astimezone()))
        # The system's own dialog may hold up the whole window; nothing may while a visit is recorded.
        asking.setOption(QFileDialog.Option.DontUseNativeDialog)
        asking.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it asks so too; nothing is overwritten
        asking.setModal(False)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(self._on_file_selected)
        asking.finished.connect(self._on_asked)
        self._asking = asking
        asking.show()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        if self._bundle:
            self._control.save(self._bundle, Path(name))

    @Slot()
    def _on_asked(self) -> None:
        self._asking = None


def _proposed_folder() -> str:
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DownloadLocation)
    return next((place for place in places if QDir(place).exists()), QDir.homePath())
