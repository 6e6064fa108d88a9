"""Sending a visit again to the account in use: where it is offered, what it makes, what it says."""

import threading
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.visits.visit_sender import VisitSender
from recorder_gui.app.wording import send_again as words
from recorder_gui.domain.disk_trouble import TooLittleRoom
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.spool.visit_copy import unfinished_copies
from tests.fakes.engine import FakeEngine
from tests.fakes.key_store import MemoryKeyStore

SERVER = "https://voice.example"
AT = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
VISIT = VisitId("0123456789abcdef" * 2)
PCM = bytes(range(200)) * 4


class Practice:
    """A folder with one practice visit, and a sender for the account at SERVER."""

    def __init__(self, folder, server=SERVER):
        self.spool = Spool(FolderLayout(folder), MemoryKeyStore(takes=False))
        self.desk = self.spool.desk()
        shelf = Shelf(self.desk)
        shelf.begin(VisitRecord(VISIT, VisitState.RECORDING, AT, PRACTICE_SERVER, "microphone", "A. B."))
        shelf.seal(ChunkId(VISIT, 0), 0, 400, wav_from_pcm(PCM))
        self.visit = shelf.finish(VISIT, AT)
        self.engine, self.window = FakeEngine(), RecorderFacts()
        self.notices, self.changed = [], []
        self.window.notice_raised.connect(self.notices.append)
        self.window.visit_changed.connect(self.changed.append)
        self.fault = None
        self.room_is_read = threading.Event()
        self.room_is_read.set()
        self.is_signed_out = False
        self.sender = VisitSender(
            self.window,
            self.engine,
            self.spool.desk,
            server,
            self.check_room,
            lambda: self.is_signed_out,
        )

    def check_room(self, _seconds):
        self.room_is_read.wait(10)
        if self.fault:
            raise self.fault

    def close(self):
        self.sender.close()
        self.desk.close()
        self.window.deleteLater()


@pytest.fixture
def practice(qapp, tmp_path):
    made = Practice(tmp_path / "data")
    yield made
    made.close()


def test_a_practice_visit_goes_to_the_account_as_a_visit_of_its_own(practice, until):
    practice.sender.send_again(practice.visit)
    until(lambda: len(practice.changed) == 1)
    (made,) = practice.changed
    assert (made.server, made.label, made.started_at, made.chunks) == (SERVER, "A. B.", AT, 1)
    assert made.state is VisitState.SAVED
    with closing(practice.spool.desk()) as desk:
        assert desk.files.read_sealed(ChunkId(made.id, 0))[1] == wav_from_pcm(PCM)
        assert desk.visits.get(VISIT) == practice.visit
    assert practice.engine.asked == [("retry_visit", made.id)]
    assert "sent again, to voice.example" in str(practice.notices[-1].title)


def test_nothing_is_offered_where_there_is_no_account(qapp, tmp_path):
    practice = Practice(tmp_path / "data", server=PRACTICE_SERVER)
    assert practice.sender.why_not(practice.visit) is words.NO_ACCOUNT
    practice.close()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"state": VisitState.READY}, None),
        ({"server": SERVER, "state": VisitState.READY}, None),
        ({"server": SERVER, "state": VisitState.ATTENTION}, None),
        ({"server": "https://other.example"}, None),
        ({"server": SERVER, "state": VisitState.UPLOADING}, words.ON_ITS_WAY),
        ({"state": VisitState.RECORDING}, words.BEING_RECORDED),
        ({"chunks": 0}, words.NO_SOUND),
    ],
)
def test_it_is_offered_where_it_helps_and_says_why_not_elsewhere(practice, changes, reason):
    assert practice.sender.why_not(replace(practice.visit, **changes)) is reason


def test_nothing_is_offered_to_an_account_that_is_signed_out(practice):
    practice.is_signed_out = True
    assert practice.sender.why_not(practice.visit) is words.SIGNED_OUT


def test_one_visit_is_not_copied_twice_at_once_and_waits_while_another_is_recorded(practice, until):
    practice.window.recording_state_changed.emit(RecordingState.RECORDING)
    practice.sender.send_again(practice.visit)
    assert practice.sender.why_not(practice.visit) is words.UNDER_WAY
    assert practice.desk.visits.ids_in((VisitState.SAVED,), SERVER) == ()
    practice.window.recording_state_changed.emit(RecordingState.IDLE)
    until(lambda: len(practice.changed) == 1)
    assert practice.sender.why_not(practice.visit) is None


def test_closing_the_program_breaks_a_copy_off_and_the_next_start_can_tell(practice, until):
    practice.window.recording_state_changed.emit(RecordingState.RECORDING)
    practice.sender.send_again(practice.visit)
    until(lambda: unfinished_copies(practice.desk.layout) == 1)
    practice.sender.close()
    assert unfinished_copies(practice.desk.layout) == 1
    assert practice.desk.visits.ids_in((VisitState.SAVED,), SERVER) == ()
    assert "was not sent again" in str(words.CUT_OFF.title)


@pytest.mark.expects_log("the work of send-again failed")
def test_a_bug_in_the_copying_is_told_and_the_visit_can_be_sent_again(practice, until):
    practice.fault = ZeroDivisionError()
    practice.sender.send_again(practice.visit)
    until(lambda: len(practice.notices) == 2)
    assert "was not sent again" in str(practice.notices[-1].title)
    assert "inside the program" in str(practice.notices[-1].remedy)
    assert practice.sender.why_not(practice.visit) is None


def test_closing_waits_for_all_copies_together_and_not_long(practice):
    practice.room_is_read.clear()
    for _ in range(4):
        practice.sender.send_again(practice.visit)
    began = time.monotonic()
    practice.sender.close()
    assert time.monotonic() - began < 1.0
    practice.room_is_read.set()


def test_a_full_disk_is_said_and_nothing_is_sent(practice, until):
    practice.fault = TooLittleRoom("data", 0, 5)
    practice.sender.send_again(practice.visit)
    until(lambda: len(practice.notices) == 2)
    assert "too little room" in str(practice.notices[-1].remedy)
    assert practice.changed == []


def test_the_question_says_that_the_sound_leaves_this_computer(practice):
    told = str(words.consequence(practice.visit, SERVER))
    assert "leaves this computer and goes to https://voice.example" in told
    assert "practice server on this computer" in told
    other = replace(practice.visit, server="https://old.example", chunks_uploaded=1)
    assert "old.example keeps the copy that it has" in str(words.consequence(other, SERVER))
