"""The style sheet of the window, filled in with one set of colours."""

from string import Template
from typing import Final

from recorder_gui.ui.look.palette import Palette

_SHEET: Final = Template("""
QMainWindow, QDialog { background: $window; }
QFrame#card { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame#finding { border: 1px solid transparent; border-radius: 6px; }
QFrame#finding:focus { border-color: $accent; }
QLabel { background: transparent; }
QLabel#muted { color: $muted; }
QLabel#heading { font-weight: 600; }
QLabel#fault { color: $alarm; }
QLabel#lock { color: $caution; }
QScrollArea#page, QWidget#page { background: transparent; }
QSpinBox {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
}
QSpinBox:focus { border: 2px solid $accent; }
QSpinBox:disabled { background: $raised; color: $muted; border-color: $border; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { background: transparent; border: none; padding: 0; }
QCheckBox#tick, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox#tick::indicator {
    width: 16px; height: 16px; background: $surface; border: 1px solid $field_border; border-radius: 4px;
}
QCheckBox#tick::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox#tick::indicator:disabled { background: $raised; border-color: $field_border; }
QCheckBox#tick:disabled, QRadioButton:disabled { color: $muted; }
QRadioButton::indicator {
    width: 16px; height: 16px; background: $surface; border: 1px solid $field_border; border-radius: 9px;
}
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid $accent; }
QRadioButton::indicator:disabled { background: $raised; }
QRadioButton::indicator:checked:disabled { border-color: $field_border; }
QRadioButton, QCheckBox#tick, QSlider { border: 2px solid transparent; border-radius: 6px; }
QRadioButton:focus, QCheckBox#tick:focus, QSlider:focus { border-color: $accent; }

QLineEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
    padding: 4px 8px; placeholder-text-color: $muted;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled { background: $raised; border-color: $border; color: $text; }
QLineEdit#search-pieces { padding: 2px 8px; }
QLineEdit#search-pieces:focus { padding: 1px 7px; }
QComboBox#microphone { padding-left: 30px; }
QComboBox#microphone:focus { padding-left: 29px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $field_border; outline: none; padding: 4px;
    selection-background-color: $chosen_ground; selection-color: $text;
}

QPushButton {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
    padding: 5px 12px;
}
QPushButton:hover { background: $raised; border-color: $accent; }
QPushButton:pressed { background: $chosen_ground; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:checked { background: $chosen_ground; border-color: $accent; }
QPushButton:disabled { background: $raised; color: $muted; border-color: $border; }
QPushButton#large { font-weight: 600; padding: 10px 14px; }
QPushButton#large:focus { padding: 9px 13px; }
QPushButton#accent { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#accent:disabled { background: $raised; color: $muted; border-color: $border; }
QPushButton#accent:focus { border: 4px double $on_accent; padding: 2px 9px; }
QPushButton#flat { border-color: transparent; background: transparent; color: $text; }
QPushButton#flat:hover { border-color: $field_border; }
QPushButton#flat:focus { border: 2px solid $accent; }
QPushButton#tool { border-color: transparent; background: transparent; padding: 5px 7px; }
QPushButton#tool:hover { border-color: $field_border; }
QPushButton#tool:focus { border: 2px solid $accent; padding: 4px 6px; }

QPushButton#left_segment { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton#right_segment { border-top-left-radius: 0; border-bottom-left-radius: 0; margin-left: -1px; }
QPushButton#left_segment, QPushButton#right_segment { outline: none; }
QPushButton#left_segment:checked, QPushButton#right_segment:checked { font-weight: 600; }

QFrame#question { background: $chosen_ground; border: 1px solid $accent; border-radius: 8px; }
QFrame#question:focus { border: 2px solid $accent; }
QLabel#marked {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px; padding: 2px 8px;
}
QPushButton#icon { padding: 6px; }
QPushButton#icon:focus { padding: 5px; }
QFrame#strip { background: $surface; border: none; }

QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 380px; }

QFrame#alarm_notice { background: $alarm_ground; border: 2px solid $alarm; border-radius: 8px; }
QFrame#notice { background: $caution_ground; border: 1px solid $caution; border-radius: 8px; }
QFrame#calm_notice { background: $surface; border: 1px solid $border; border-radius: 8px; }

QTableView, QListView, QTextBrowser, QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px; outline: none;
    selection-background-color: $chosen_ground; selection-color: $text;
}
QTableView:focus, QListView:focus, QTextBrowser:focus, QPlainTextEdit:focus { border: 1px solid $accent; }
QTextBrowser, QPlainTextEdit {
    padding: 6px; selection-background-color: $accent; selection-color: $on_accent;
}
QListWidget::item { padding: 4px 6px; border-radius: 4px; }
QListWidget::item:selected { background: $chosen_ground; color: $text; }
QTableView { gridline-color: transparent; }
QTableView::item { padding: 0 4px; border-bottom: 1px solid $track; }
QTableView::item:selected { background: $chosen_ground; color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $raised; color: $muted; border: none; border-bottom: 1px solid $border; padding: 5px 7px;
    font-weight: 600;
}
QHeaderView::section:first { border-top-left-radius: 7px; }
QHeaderView::section:last { border-top-right-radius: 7px; }

QTabWidget::pane { border: none; }
QTabBar::tab {
    color: $muted; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 5px 12px; margin-right: 4px; font-weight: 600;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { color: $accent; text-decoration: underline; }
QTabBar#sheets::tab { padding: 4px 7px; margin-right: 2px; }

QProgressBar#thin { background: $track; border: none; border-radius: 3px; }
QProgressBar#thin::chunk { background: $accent; border-radius: 3px; }

QSplitter::handle { background: transparent; }
QStatusBar { background: $window; color: $muted; }
QStatusBar QLabel { color: $muted; }
QStatusBar::item { border: none; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $field_border; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(palette: Palette) -> str:
    """Return the style sheet in these colours."""
    names = [name for name in Palette.__dataclass_fields__ if name != "is_dark"]
    return _SHEET.substitute({name: getattr(palette, name) for name in names})
