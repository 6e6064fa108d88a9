"""Runs the program's window as a build would that believes a key made here; a newer version is announced.

``python -m tests.e2e.labs.pinned_window FOLDER`` puts notice and policy into the folder, and prints as JSON
lines when the notice is told and taken away, what the recorder does, and how visits stand.
"""

import json
import sys
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251 - finds the window, and adds to it what a build would

from recorder_gui.app import topics
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.bootstrap import Choices, prepare_process, run_window
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.spool import reading_desk
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.ui.window.main_window import MainWindow
from recorder_gui.window_parts.updates import add_updates
from tests.fakes.update_maker import UpdateMaker
from tests.waiting import eventually

START_SECONDS = 20.0
TURN_SECONDS = 0.2


def _tell(**facts):
    print(json.dumps(facts), flush=True)  # noqa: T201 - what the test reads


def _publish(folder, maker):
    today = datetime.now(UTC).date()
    dates = {"date": today.isoformat(), "expires": (today + timedelta(days=90)).isoformat()}
    signed = maker.notice(version="999.0.0", **dates)
    (folder / "notice.json").write_bytes(signed.text)
    (folder / "notice.json.sig").write_bytes(signed.signature)
    policy = folder / "policy.json"
    policy.write_text(json.dumps({"updates": {"address": str(folder / "notice.json")}}))
    return SettingsStore(folder / "settings.json", policy)


def _announce(window, folder):
    maker = UpdateMaker()
    controller = window._controller
    assert isinstance(controller, RecorderController)
    book = SettingsBook(_publish(folder, maker), controller)
    open_desk = partial(reading_desk, FolderLayout(folder / "data"), SystemKeyStore())
    controller.notice_raised.connect(
        lambda notice: notice.topic == topics.UPDATE and _tell(event="update", state="told")
    )
    controller.notice_cleared.connect(
        lambda topic: topic == topics.UPDATE and _tell(event="update", state="gone")
    )
    controller.recording_state_changed.connect(lambda state: _tell(event="recorder", state=state))
    controller.visit_changed.connect(lambda visit: _tell(event="visit", state=visit.state))
    add_updates(window.notices, controller, book, folder, open_desk, maker.pin()).start()


def _when_it_is_open(folder):
    done = threading.Event()

    def look():
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        window = next((one for one in shown if one.isVisible()), None)
        if window is not None and not done.is_set():
            done.set()
            _announce(window, folder)

    def is_done():
        if application := QCoreApplication.instance():
            QTimer.singleShot(0, application, look)
        return done.wait(TURN_SECONDS)

    eventually(is_done, START_SECONDS)


if __name__ == "__main__":
    prepare_process()
    threading.Thread(target=partial(_when_it_is_open, Path(sys.argv[1])), daemon=True).start()
    sys.exit(run_window(Choices()))
