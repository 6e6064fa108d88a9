"""A data folder is not left behind with what is not sent in it, unless a person says so."""

import pytest
from PySide6.QtTest import QTest

from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import settings as words
from recorder_gui.settings.store import SettingsStore
from recorder_gui.ui.settings.folder_field import FolderField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class KnownCounts(UnsentLook):
    """Finds what it is told to find."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.count: int | None = 0

    def ask(self) -> None:
        self.counted.emit(self.count)


class Chooser:
    """Somebody before the field of the data folder."""

    def __init__(self, folder, qtbot) -> None:
        self.root, self.look = folder, KnownCounts()
        self.book = SettingsBook(SettingsStore(folder / "settings.json"))
        self.field = FolderField(
            self.book, "folders.data", words.DATA_FOLDER, words.DATA_FOLDER_HELP, unsent=self.look
        )
        qtbot.addWidget(self.field)
        self.field.show()
        self.wait = qtbot.waitUntil

    @property
    def chosen(self) -> str:
        return self.book.settings.folders.data

    def types(self, name: str, *, unsent: int | None) -> str:
        self.look.count = unsent
        self.field.path.setFocus()
        self.field.path.selectAll()
        QTest.keyClicks(self.field.path, str(self.root / name))
        return str(self.root / name)


@pytest.fixture
def chooser(tmp_path, qtbot):
    made = Chooser(tmp_path, qtbot)
    yield made
    made.book.close()


def test_while_something_is_unsent_it_asks_and_leaves_all_as_it_is(chooser):
    chooser.types("new", unsent=2)
    chooser.wait(chooser.field.question.isVisible)
    assert "2 visits" in chooser.field.question.text.text()
    assert chooser.chosen == ""
    chooser.field.question.stay.click()
    assert (chooser.field.path.text(), chooser.chosen) == ("", "")
    assert chooser.field.question.isHidden()


def test_who_wants_it_all_the_same_gets_it(chooser):
    new = chooser.types("new", unsent=1)
    chooser.wait(chooser.field.question.isVisible)
    chooser.field.question.agree.click()
    assert chooser.chosen == new


def test_it_asks_too_where_nobody_knows_and_never_where_all_is_sent(chooser):
    chooser.types("new", unsent=None)
    chooser.wait(chooser.field.question.isVisible)
    assert "cannot be read" in chooser.field.question.text.text()
    other = chooser.types("other", unsent=0)
    chooser.wait(lambda: chooser.chosen == other)
    assert chooser.field.question.isHidden()
