"""The two questions about a visit: where to export it, and whether to delete it. Nothing waits in here."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from recorder_gui.app.recording.export import SUFFIXES
from recorder_gui.app.wording import visits_list as words
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.ui.said import say

_DOCUMENTS: Final = QStandardPaths.StandardLocation.DocumentsLocation


class DeleteQuestion(QMessageBox):
    """Says what would be lost; Enter and Escape keep the visit. Connect to ``delete_button``."""

    def __init__(self, parent: QWidget, visit: VisitRecord) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, words.DELETE_TITLE)
        self.setTextFormat(Qt.TextFormat.PlainText)
        say(self.setText, words.delete_question(visit))
        say(self.setInformativeText, words.delete_consequence(visit))
        has_unsent = words.unsent_pieces(visit) > 0
        self.delete_button, self.keep_button = QPushButton(), QPushButton()
        say(self.delete_button.setText, words.DELETE_AGREE_UNSENT if has_unsent else words.DELETE_AGREE)
        say(self.keep_button.setText, words.DELETE_STAY)
        self.keep_button.setObjectName("accent")
        self.addButton(self.delete_button, QMessageBox.ButtonRole.DestructiveRole)
        self.addButton(self.keep_button, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class ExportDialog(QFileDialog):
    """Asks for a file. One that exists is refused by the export itself: nothing is ever overwritten.

    Signals:
        path_chosen: a Path with an ending, once a person has decided.
    """

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, visit: VisitRecord, folder: str = "") -> None:
        super().__init__(parent, str(words.EXPORT_TITLE))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        kinds = [str(kind) for kind in words.EXPORT_KINDS]
        self.setNameFilters(kinds)
        self.setDirectory(folder or QStandardPaths.writableLocation(_DOCUMENTS))
        self.filterSelected.connect(self._on_kind_chosen)
        self._on_kind_chosen(kinds[0])
        self.selectFile(f"{words.file_name(visit)}{SUFFIXES[1]}")
        self.fileSelected.connect(self._on_file_selected)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        chosen = Path(path)
        if chosen.suffix.lower() not in SUFFIXES:
            chosen = chosen.with_name(f"{chosen.name}.{self.defaultSuffix()}")
        self.path_chosen.emit(chosen)
