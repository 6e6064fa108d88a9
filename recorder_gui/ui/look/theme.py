"""Dresses the application: Fusion with our own colours, light or dark as the system asks."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from recorder_gui.ui.look.palette import DARK, LIGHT, Palette
from recorder_gui.ui.look.stylesheet import stylesheet

_DARK_BELOW: Final = 128
_BASE_POINTS: Final = 10.5
"""A little larger than the usual 9 or 10: the window is read from an arm's length."""


def apply(application: QApplication) -> None:
    """Dress the application now and whenever the system changes between light and dark."""
    application.setStyle("Fusion")
    font = application.font()
    font.setPointSizeF(max(font.pointSizeF(), _BASE_POINTS))
    application.setFont(font)
    follow = partial(_follow, application)
    application.styleHints().colorSchemeChanged.connect(follow)
    follow(application.styleHints().colorScheme())


def wear(application: QApplication, palette: Palette) -> None:
    """Put on one set of colours."""
    application.setPalette(_qt_palette(palette))
    application.setStyleSheet(stylesheet(palette))


def palette_of(widget: QWidget) -> Palette:
    """Return the colours that a widget wears, for those that paint themselves."""
    ground = widget.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < _DARK_BELOW else LIGHT


def with_tabular_digits(font: QFont) -> QFont:
    """Return the font with digits of equal width, so that running numbers do not shiver."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady


def scaled(font: QFont, factor: float, *, is_bold: bool = False) -> QFont:
    """Return the font ``factor`` times as large."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    if is_bold:
        larger.setWeight(QFont.Weight.DemiBold)
    return larger


def _follow(application: QApplication, scheme: Qt.ColorScheme) -> None:
    wear(application, DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


def _qt_palette(colours: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.alarm),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.Accent, colours.accent),
        (role.Mid, colours.border),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.muted))
    return palette
