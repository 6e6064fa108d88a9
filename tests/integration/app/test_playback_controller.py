"""The player's controller: commands to the engine, and trouble in plain words."""

import pytest

from recorder_gui.app import topics
from recorder_gui.app.recording.playback import PlaybackAction, PlaybackOrder
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.sounds.playback_controller import PlaybackController
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState, PlaybackTrouble
from tests.fakes.engine import FakeEngine

VISIT = VisitId("0" * 31 + "1")


@pytest.fixture
def engine(qapp):
    return FakeEngine()


@pytest.fixture
def notices():
    return []


@pytest.fixture
def player(engine, notices):
    window = RecorderFacts()
    window.notice_raised.connect(notices.append)
    made = PlaybackController(window, engine)
    yield made
    window.deleteLater()


def stopped(trouble=None, skipped=()):
    return PlaybackFacts(VISIT, PlaybackState.STOPPED, 5, 10, None, skipped, trouble)


def test_its_commands_reach_the_engine(player, engine):
    player.play(VISIT, 320_000)
    player.pause()
    player.stop()
    assert engine.asked == [
        ("play_back", PlaybackOrder(PlaybackAction.PLAY, VISIT, 320_000)),
        ("play_back", PlaybackOrder(PlaybackAction.PAUSE)),
        ("play_back", PlaybackOrder(PlaybackAction.STOP)),
    ]


@pytest.mark.parametrize("trouble", PlaybackTrouble)
def test_every_trouble_is_a_plain_sentence_that_can_be_put_away(player, engine, notices, trouble):
    engine.encoder.playback_changed.emit(stopped(trouble))
    (notice,) = notices
    assert (notice.topic, notice.is_past, notice.is_alarm) == (topics.PLAYBACK, True, False)
    assert str(notice.title)
    assert str(notice.remedy).endswith(".")


def test_pieces_that_were_passed_over_are_said_at_the_end(player, engine, notices):
    engine.encoder.playback_changed.emit(stopped(skipped=(ChunkId(VISIT, 1), ChunkId(VISIT, 2))))
    assert str(notices[0].title) == "2 pieces of this visit were not played"


def test_an_end_without_trouble_says_nothing(player, engine, notices):
    engine.encoder.playback_changed.emit(stopped())
    assert notices == []
