"""Renders the main states so that people can look at them; asserts only that something is there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.upload_outcome import DelayCause
from recorder_gui.ui.look import theme
from recorder_gui.ui.look.palette import DARK, LIGHT

FOLDER = Path(__file__).parents[3] / "build" / "screenshots"


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colours(request, qapp):
    theme.wear(qapp, request.param)
    yield request.param
    theme.wear(qapp, LIGHT)


@pytest.fixture(params=[(900, 560), (1280, 800)], ids=["small", "large"])
def take(request, window, colours, qtbot):
    """Return what saves a picture of the window under a name."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    window.resize(*request.param)
    prefix = request.node.callspec.id

    def taken(name):
        qtbot.wait(150)  # the table announces its changes ten times a second
        picture = window.grab().toImage()
        assert picture.pixelColor(QPoint(2, 2)).name() == colours.window
        assert picture.save(str(FOLDER / f"{prefix}_{name}.png"))

    return taken


def test_a_good_visit_can_be_looked_at_from_ready_to_note(window, controller, take):
    controller.open_the_day()
    controller.hear(1, 0.2, is_recording=False)
    take("1_ready")
    controller.record("Mr. Okonkwo")
    for _ in range(11):
        controller.hear(4.5)
    controller.change_chunk(0, state=ChunkState.UPLOADED, attempts=1)
    controller.send(1, 0.45)
    controller.lamps_changed.emit(Lamps(LampState.BUSY, LampState.BUSY))
    take("2_recording")
    controller.finish()
    controller.complete_finish()
    take("5_uploading")
    controller.deliver()
    take("6_note")


def test_a_visit_in_trouble_can_be_looked_at(window, controller, take):
    controller.open_the_day()
    controller.record("Mr. Okonkwo")
    for _ in range(5):
        controller.hear(4.5)
    controller.lose(2.3)
    for _ in range(9):
        controller.hear(4.5)
    due = datetime.now(UTC) + timedelta(seconds=12)
    controller.change_chunk(
        1, state=ChunkState.BACKING_OFF, attempts=3, due_at=due, reason=DelayCause.UNREACHABLE
    )
    controller.lamps_changed.emit(Lamps(LampState.BUSY, LampState.TROUBLE))
    controller.warn()
    controller.warn("device", is_alarm=True)
    take("3_trouble")
    controller.notice_cleared.emit("device")
    controller.pause_or_resume()
    take("4_paused")


def test_the_window_can_be_looked_at_while_it_saves(window, controller, colours, request, qtbot):
    FOLDER.mkdir(parents=True, exist_ok=True)
    window.close()
    qtbot.wait(50)
    assert window.veil.isVisible()
    assert window.grab().save(str(FOLDER / f"{request.node.callspec.id}_7_saving.png"))
