"""The banner of a newer version: calm, below all others, gone with a visit; a browser only after a press."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtTest import QTest

from recorder_gui import __version__
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import updates as words
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import Spool
from recorder_gui.ui.settings.entry import SettingsEntry
from recorder_gui.ui.settings.field import Switch
from recorder_gui.window_parts.updates import add_updates
from tests.fakes.key_store import MemoryKeyStore
from tests.fakes.update_maker import PAGE, UpdateMaker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "OpenType support")

MAKER = UpdateMaker()


class Clinic:
    """The real window with all of the update's parts, a share of the hospital, and no browser."""

    def __init__(self, window, controller, folder):
        self.window, self.controller, self.folder = window, controller, folder
        self.opened = []
        self.has_browser = True
        today = datetime.now(UTC).date()
        self.publish(MAKER.notice(date=today.isoformat(), expires=(today + timedelta(days=90)).isoformat()))
        policy = folder / "policy.json"
        policy.write_text(json.dumps({"updates": {"address": str(folder / "notice.json")}}))
        self.book = SettingsBook(SettingsStore(folder / "settings.json", policy))
        self.spool = Spool(FolderLayout(folder / "data"), MemoryKeyStore(takes=False))
        self.desk = self.spool.desk()

    def publish(self, signed):
        (self.folder / "notice.json").write_bytes(signed.text)
        (self.folder / "notice.json.sig").write_bytes(signed.signature)

    def start(self):
        self.watch = add_updates(
            *(self.window.notices, self.controller, self.book, self.folder, self.spool.desk),
            pin=MAKER.pin(),
            open_page=self.open,
        )
        self.watch.start()

    def open(self, page):
        self.opened.append(page)
        return self.has_browser

    @property
    def banner(self):
        QCoreApplication.processEvents()
        found = self.window.notices.findChildren(QObject, "calm_notice")
        return next((banner for banner in found if banner.isVisible()), None)

    def texts(self):
        return [label.text() for label in self.parts("QLabel")]

    def parts(self, kind):
        return [part for part in self.banner.findChildren(QObject) if part.inherits(kind)]

    def button(self, phrase):
        return next(button for button in self.parts("QPushButton") if button.text() == str(phrase))


@pytest.fixture
def clinic(window, controller, tmp_path):
    made = Clinic(window, controller, tmp_path)
    yield made
    made.book.close()
    made.desk.close()


@pytest.fixture
def told(clinic, qtbot):
    clinic.start()
    qtbot.waitUntil(lambda: clinic.banner is not None)
    return clinic


def test_a_newer_version_is_told_with_the_makers_sentence_and_two_buttons(told):
    assert told.texts() == [
        "Version 0.2.0 is available",
        f"Notes can be read aloud. You have version {__version__}.",
    ]
    assert [button.text() for button in told.parts("QPushButton")] == ["Open page", "Later"]
    assert all(button.accessibleDescription() for button in told.parts("QPushButton"))
    assert told.opened == []


def test_what_the_makers_wrote_is_shown_as_plain_text(clinic, qtbot):
    today = datetime.now(UTC).date()
    dates = {"date": today.isoformat(), "expires": (today + timedelta(days=9)).isoformat()}
    clinic.publish(MAKER.notice(changed="<b>Bold</b> {running} <img src=x>", **dates))
    clinic.start()
    qtbot.waitUntil(lambda: clinic.banner is not None)
    assert clinic.texts()[1].startswith("<b>Bold</b> {running} <img src=x>")
    formats = {label.textFormat() for label in clinic.parts("QLabel")}
    assert formats == {Qt.TextFormat.PlainText}


def test_the_page_opens_after_a_press_and_the_banner_stays(told):
    told.button("Open page").click()
    assert told.opened == [PAGE]
    assert told.banner


def test_the_buttons_are_reached_and_pressed_by_keyboard(told):
    button = told.button("Open page")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert told.opened == [PAGE]


def test_where_no_browser_opens_the_banner_says_where_the_page_is(told):
    told.has_browser = False
    told.button("Open page").click()
    assert PAGE in told.texts()[1]
    told.button("Later").click()
    assert told.banner is None


def test_later_hides_it_also_at_the_next_start(told, qtbot):
    told.button("Later").click()
    assert told.banner is None
    qtbot.waitUntil(lambda: '"put_off": ["0.2.0"' in (told.folder / "updates.json").read_text())
    told.start()
    qtbot.waitUntil(lambda: not told.watch._is_looking)
    assert told.banner is None


def test_a_visit_takes_it_away_at_once(told):
    told.controller.record("Mrs. Adeyemi")
    assert told.banner is None


def test_a_graver_message_stands_above_it(told):
    told.controller.warn()
    notices = told.window.notices.notices
    assert [notice.is_calm for notice in notices] == [False, True]


def test_the_switch_takes_it_away_and_brings_it_back_without_asking_again(told, qtbot):
    part = SettingsEntry(told.window, told.controller, told.book, "the place", looks_for_updates=True)
    switch = next(
        field for field in part.dialog().findChildren(Switch) if field.box.text() == str(words.SWITCH)
    )
    (told.folder / "notice.json").unlink()
    switch.box.click()
    qtbot.waitUntil(lambda: told.banner is None)
    switch.box.click()
    qtbot.waitUntil(lambda: told.banner is not None)


def test_without_a_place_to_look_there_is_no_switch(clinic):
    part = SettingsEntry(clinic.window, clinic.controller, clinic.book, "the place")
    texts = {field.box.text() for field in part.dialog().findChildren(Switch)}
    assert str(words.SWITCH) not in texts
