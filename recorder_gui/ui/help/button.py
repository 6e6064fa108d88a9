"""Help: a button at the bottom right and two keys, open at any time, also while a visit is recorded."""

from PySide6.QtWidgets import QMainWindow, QPushButton

from recorder_gui.app.wording import diagnostics as words
from recorder_gui.ui.help.diagnostics_dialog import DiagnosticsDialog
from recorder_gui.ui.help.diagnostics_ports import DiagnosticsControl
from recorder_gui.ui.help.shortcut_list import ShortcutList
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.window_action import window_action


class HelpButton(QPushButton):
    """Opens the list of keys; from there, or by its own keys, the report for support."""

    def __init__(self, window: QMainWindow, control: DiagnosticsControl) -> None:
        super().__init__()
        say(self.setText, words.HELP)
        self.setObjectName("flat")
        say(self.setAccessibleDescription, words.HELP_HELP)
        say(self.setToolTip, words.HELP_HELP)
        self.keys, self.report = ShortcutList(window), DiagnosticsDialog(control, window)
        self.show_keys = window_action(window, words.SHORTCUTS, "F1", self.keys.unfold)
        self.show_report = window_action(window, words.REPORT_ACTION, "Ctrl+Shift+D", self.report.unfold)
        self.clicked.connect(self.show_keys.trigger)
        self.keys.report.clicked.connect(self.keys.close)
        self.keys.report.clicked.connect(self.show_report.trigger)
        window.statusBar().addPermanentWidget(self)
