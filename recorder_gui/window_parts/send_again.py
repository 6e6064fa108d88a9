"""Lets a visit be sent again to the account in use, and puts what makes the copy behind it."""

from recorder_gui.app.engine import Engine
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.sign_in_watch import SignInWatch
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.visits.visit_sender import VisitSender
from recorder_gui.ui.companions.send_again import SendAgain
from recorder_gui.ui.companions.visit_actions import VisitActions
from recorder_gui.ui.window.main_window import MainWindow


def add_send_again(
    window: MainWindow,
    controller: RecorderController,
    engine: Engine,
    folder: HeldFolder,
    server: str,
    actions: VisitActions,
) -> None:
    """Put the action above where a visit can be exported."""
    watch = engine.findChild(SignInWatch)
    sender = VisitSender(
        controller,
        engine,
        folder.spool.desk,
        server,
        folder.room.check_for_visit,
        lambda: watch is not None and watch.is_parked,
    )
    controller.close_agreed.connect(sender.close)
    controller.recording_state_changed.connect(SendAgain(window, sender, actions.export).follow)
