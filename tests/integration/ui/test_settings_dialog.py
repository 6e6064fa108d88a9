"""The settings dialog: a choice counts as soon as it is right, and what the organisation set is shown so."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.wording import settings as words
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_details import VisitMode
from recorder_gui.settings.model import CaptureSettings, KnownMicrophone
from recorder_gui.settings.store import SettingsStore
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT
from recorder_gui.ui.settings.choices import Answers, ChunkLength, LanguageChoice, WordingText
from recorder_gui.ui.settings.entry import SettingsEntry
from recorder_gui.ui.settings.field import Field, Switch
from recorder_gui.ui.settings.folder_field import FolderField
from recorder_gui.ui.settings.key_field import HotkeyField
from recorder_gui.ui.settings.keyboard_page import KeyboardPage
from recorder_gui.ui.settings.microphone_order import MicrophoneOrder
from recorder_gui.ui.settings.pages import Retention

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "OpenType support")

MICROPHONES = tuple(KnownMicrophone("ALSA", name.lower(), name) for name in ("Desk", "Headset", "Webcam"))
POLICY = {"recording": {"chunk_seconds": 10}, "sounds": {"alarm": True}, "retention": {"days": 90}}


class Doctor:
    """Somebody before the settings of a real window."""

    def __init__(self, window, controller, folder, policy=None) -> None:
        self.path, self.policy = folder / "settings.json", folder / "policy.json"
        if policy:
            self.policy.write_text(json.dumps(policy))
        self.book = SettingsBook(SettingsStore(self.path, self.policy))
        self.window, self.part = window, SettingsEntry(window, controller, self.book, "the place")
        self.part.entry.trigger()
        self.dialog = self.part.dialog()

    @property
    def settings(self):
        return self.book.settings

    def turns_to(self, phrase) -> None:
        row = next(row for row in range(8) if self.dialog.groups.item(row).text() == str(phrase))
        self.dialog.groups.setCurrentRow(row)

    def field(self, kind, name=None):
        found = [field for field in self.dialog.findChildren(kind) if name in (None, *_names(field))]
        return found[0]


def _names(field):
    return field._names if isinstance(field, Field) else ()


@pytest.fixture
def doctor(window, controller, tmp_path, qtbot):
    made = Doctor(window, controller, tmp_path)
    qtbot.waitUntil(made.dialog.isVisible)
    yield made
    made.book.close()


@pytest.fixture
def employee(window, controller, tmp_path, qtbot):
    made = Doctor(window, controller, tmp_path, POLICY)
    qtbot.waitUntil(made.dialog.isVisible)
    yield made
    made.book.close()


def test_the_length_of_chunks_is_chosen_with_slider_or_number_within_its_bounds(doctor):
    field = doctor.field(ChunkLength)
    field.slider.setValue(7)
    assert doctor.settings.recording.chunk_seconds == 7
    number = field.number
    assert (number.value(), number.text()) == (7, "7 seconds")
    number.setValue(4)
    assert doctor.settings.recording.chunk_seconds == 5
    number.setValue(21)
    assert doctor.settings.recording.chunk_seconds == 20


def test_switches_and_answers_count_at_once_and_are_kept(doctor):
    doctor.field(Switch, "sounds.pause").box.click()
    doctor.field(Switch, "ui.tray").box.click()
    doctor.field(Answers, "recording.mode").buttons[VisitMode.DICTATION].click()
    doctor.field(Answers, "capture.moves_by_itself").buttons[False].click()
    doctor.book.close()
    kept = SettingsStore(doctor.path).load()
    assert kept == doctor.settings
    assert (kept.sounds.pause, kept.ui.tray, kept.recording.mode) == (False, False, VisitMode.DICTATION)
    assert kept.capture.moves_by_itself is False


def test_another_parts_change_is_shown(doctor):
    doctor.book.change(
        replace(doctor.settings, recording=replace(doctor.settings.recording, mode="dictation"))
    )
    assert doctor.field(Answers, "recording.mode").buttons[VisitMode.DICTATION].isChecked()


def test_a_language_that_this_version_lacks_is_the_computers(doctor):
    box = doctor.field(LanguageChoice).box
    box.activated.emit(1)
    assert doctor.settings.ui.language == "en"
    doctor.book.change(replace(doctor.settings, ui=replace(doctor.settings.ui, language="xx")))
    assert box.currentIndex() == 0


def test_the_days_that_sound_is_kept_count_only_where_they_are_chosen(doctor):
    field = doctor.field(Retention)
    assert field.outcome.isHidden()
    field.buttons[30].click()
    assert doctor.settings.retention.days == 30
    assert "more than 30 days ago" in field.outcome.text()
    field.days.setValue(1)
    assert doctor.settings.retention.days == 1
    assert field.days.text() == "1 day"
    field.buttons[None].click()
    assert doctor.settings.retention.days is None
    field.days.setValue(9)
    assert doctor.settings.retention.days is None


def test_days_can_be_typed_before_they_count_and_half_a_number_never_does(doctor):
    doctor.turns_to(words.STORAGE)
    field, chosen = doctor.field(Retention), []
    doctor.book.changed.connect(lambda settings: chosen.append(settings.retention.days))
    field.days.setFocus()
    field.days.selectAll()
    QTest.keyClicks(field.days, "365")
    field.buttons[30].click()
    field.days.setFocus()
    field.days.selectAll()
    QTest.keyClicks(field.days, "730")
    assert chosen == [365]
    QTest.keyClick(field.days, Qt.Key.Key_Return)
    assert chosen == [365, 730]
    field.days.selectAll()
    QTest.keyClicks(field.days, "40")
    doctor.dialog.reject()
    assert doctor.settings.retention.days == 40
    assert field.days.text() == "40 days"


def test_the_question_of_consent_is_kept_when_it_is_left_and_too_long_a_one_is_not(doctor):
    doctor.turns_to(words.RECORDING)
    text = doctor.field(WordingText).text
    text.setFocus()
    text.setPlainText("May I record this visit?")
    doctor.dialog.groups.setFocus()
    assert doctor.settings.consent.wording == "May I record this visit?"
    text.setFocus()
    text.setPlainText("x" * 501)
    assert "500" in doctor.field(WordingText).fault.text()
    doctor.dialog.groups.setFocus()
    assert doctor.settings.consent.wording == "May I record this visit?"


def test_microphones_are_ordered_and_the_first_is_the_one_to_use(doctor):
    doctor.turns_to(words.MICROPHONES)
    doctor.book.change(replace(doctor.settings, capture=CaptureSettings().with_priority(MICROPHONES)))
    order = doctor.field(MicrophoneOrder)
    order.list.setCurrentRow(2)
    order.up.click()
    order.up.click()
    assert [known.name for known in doctor.settings.capture.priority] == ["Webcam", "Desk", "Headset"]
    assert doctor.settings.capture.device_key == "webcam"
    assert not order.up.isEnabled()
    for _ in range(3):
        order.remove.click()
    assert doctor.settings.capture == CaptureSettings()
    assert order.empty.isVisible()


@pytest.mark.parametrize("name", ["folders.data", "folders.export"])
def test_a_folder_counts_once_it_can_be_used_and_else_is_said_to_be_wrong(doctor, qtbot, tmp_path, name):
    doctor.turns_to(words.STORAGE)
    field = doctor.field(FolderField, name)
    part = name.split(".")[1]
    QTest.keyClicks(field.path, "relative")
    qtbot.waitUntil(field.fault.isVisible)
    assert "whole path" in field.fault.text()
    assert getattr(doctor.settings.folders, part) == ""
    field.path.selectAll()
    QTest.keyClicks(field.path, str(tmp_path / "new"))
    qtbot.waitUntil(lambda: getattr(doctor.settings.folders, part) == str(tmp_path / "new"))
    assert not field.fault.isVisible()
    field.path.selectAll()
    QTest.keyClick(field.path, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: getattr(doctor.settings.folders, part) == "")


def test_keys_that_work_everywhere_are_off_at_first_and_need_a_modifier(doctor):
    doctor.turns_to(words.HOTKEYS)
    field = doctor.field(HotkeyField, "hotkeys.record")
    assert not field.edit.isEnabled()
    doctor.field(Switch, "hotkeys.enabled").box.click()
    assert field.edit.isEnabled()
    field.edit.setKeySequence(QKeySequence("R"))
    assert field.fault.text() == str(words.HOTKEY_NEEDS_MODIFIER)
    field.edit.setKeySequence(QKeySequence("Ctrl+Alt+P"))
    assert "Pause" in field.fault.text()
    assert doctor.settings.hotkeys.record == "Ctrl+Alt+R"
    field.edit.setKeySequence(QKeySequence("Shift+F9"))
    assert doctor.settings.hotkeys.record == "Shift+F9"
    field.clear.click()
    assert doctor.settings.hotkeys.record == ""


def test_what_the_organisation_set_is_shown_as_such_and_cannot_be_changed(employee):
    for kind, name in ((ChunkLength, None), (Switch, "sounds.alarm"), (Retention, None)):
        field = employee.field(kind, name)
        assert not field.lock.isHidden()
        assert field.lock.text() == "Set by your organisation"
        assert not any(control.isEnabled() for control in field.controls)
    free = employee.field(Switch, "sounds.start")
    assert free.lock.isHidden()
    assert free.box.isEnabled()
    assert employee.field(ChunkLength).number.value() == 10
    assert employee.field(Retention).days.value() == 90


def test_it_lets_a_recording_be_finished_beside_it(doctor, controller):
    controller.recording_state_changed.emit(RecordingState.RECORDING)
    assert not doctor.dialog.isModal()
    assert not doctor.dialog.sending.to_account.isEnabled()
    controller.recording_state_changed.emit(RecordingState.IDLE)
    assert doctor.dialog.sending.to_account.isEnabled()


def test_everything_has_a_name_and_is_reached_by_keyboard_alone(doctor, qtbot):
    for row in range(doctor.dialog.groups.count()):
        doctor.dialog.groups.setCurrentRow(row)
        doctor.dialog.groups.setFocus()
        page, reached = doctor.dialog.pages.currentWidget(), set()
        for _ in range(60):
            QTest.keyClick(doctor.dialog.focusWidget(), Qt.Key.Key_Tab)
            reached.add(doctor.dialog.focusWidget())
        wanted = [
            control
            for field in page.findChildren(Field)
            for control in field.controls
            if control.isVisible() and control.isEnabled()
        ]
        groups = {id(control.group()) for control in wanted if hasattr(control, "group")}
        unreached = [
            control for control in wanted if control not in reached and not _has_inner(control, reached)
        ]
        assert all(hasattr(control, "group") for control in unreached), unreached
        assert len(unreached) <= len(wanted) - len(groups)
        for control in wanted:
            assert control.accessibleName() or control.text()
    QTest.keyClick(doctor.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(doctor.dialog.isHidden)


def _has_inner(control, reached):
    return any(control.isAncestorOf(inner) for inner in reached)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_words_are_cut_off_in_any_colours_at_the_smallest_size(doctor, qapp, palette):
    theme.wear(qapp, palette)
    doctor.dialog.resize(doctor.dialog.minimumSize())
    for row in range(doctor.dialog.groups.count()):
        doctor.dialog.groups.setCurrentRow(row)
        qapp.processEvents()
        for field in doctor.dialog.pages.currentWidget().findChildren(Field):
            for label in (field.lock, field.fault):
                assert label.isHidden() or label.height() >= label.heightForWidth(label.width())
        assert not isinstance(doctor.dialog.pages.currentWidget(), KeyboardPage) or row == 7
    theme.wear(qapp, LIGHT)
