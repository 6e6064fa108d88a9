"""Puts the visits' part of the window together with what stands behind it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from recorder_gui.app.engine import Engine
from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.visits.visit_desk import VisitDesk
from recorder_gui.app.window.visits.visit_history import VisitHistory
from recorder_gui.spool.spool import Desk
from recorder_gui.ui.companions.visit_actions import VisitActions
from recorder_gui.ui.window.main_window import MainWindow

_DELAY_MS: Final = 100
"""Today's visits are on the screen by then."""


def add_visits(
    window: MainWindow, controller: RecorderFacts, engine: Engine, open_desk: Callable[[], Desk], server: str
) -> VisitActions:
    """Fill the list with the earlier visits, and put what can be done with one within reach."""
    desk = VisitDesk(controller, engine, open_desk, server)
    actions = VisitActions(window, desk)
    controller.recording_state_changed.connect(actions.follow)
    history = VisitHistory(open_desk, server, controller)
    history.page_read.connect(window.visit_model.add_history)
    history.failed.connect(desk.tell_unread)
    controller.close_agreed.connect(history.close)
    controller.close_agreed.connect(desk.close)
    QTimer.singleShot(_DELAY_MS, history, history.start)
    return actions
