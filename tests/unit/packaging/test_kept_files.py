"""What goes into the frozen program, and what stays on the computer that builds."""

import sys

import pytest

from tests.unit.packaging.hooks import hook

kept_files = hook("kept_files")
needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux' own libraries")

WHEEL = "build/environment/lib/python3.11/site-packages/"


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/lib/libQt6Multimedia.so.6",
        "resources/icons/recorder-48.png",
        "resources/translations/recorder_hi.qm",
    ],
)
def test_what_the_window_needs_comes_along(target):
    assert kept_files.comes_along(target, WHEEL + target)


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/plugins/multimedia/ffmpegmediaplugin.dll",
        "PySide6\\plugins\\sqldrivers\\qsqlite.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "keyring-25.7.0.dist-info/RECORD",
    ],
)
def test_what_a_recorder_cannot_need_is_left_out(target):
    assert not kept_files.comes_along(target, WHEEL + target)


@needs_linux
@pytest.mark.parametrize(
    "library", ["libasound.so.2", "libjack.so.0", "libpulse.so.0", "libX11.so.6", "libstdc++.so.6"]
)
def test_sound_and_screen_libraries_of_the_building_computer_stay_there(library):
    assert not kept_files.comes_along(library, f"/usr/lib/x86_64-linux-gnu/{library}")


@needs_linux
@pytest.mark.parametrize(
    "library", ["libportaudio.so.2", "libpython3.11.so.1.0", "libssl.so.3", "libcrypto.so.3"]
)
def test_portaudio_and_what_python_is_linked_to_come_along(library):
    assert kept_files.comes_along(library, f"/usr/lib/x86_64-linux-gnu/{library}")


def test_a_library_that_only_a_dropped_one_asked_for_is_dropped_too():
    entries = [
        ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "qtgui", "BINARY"),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "quick", "BINARY"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "qml", "BINARY"),
        ("resources/sounds/start.wav", "start", "DATA"),
    ]
    linked = {
        "gui": frozenset({"libQt6Gui.so.6"}),
        "qtgui": frozenset({"libGL.so.1"}),
        "quick": frozenset({"libQt6Qml.so.6"}),
        "qml": frozenset({"libQt6Gui.so.6"}),
    }
    kept = kept_files.without_orphans(entries, linked.__getitem__)
    assert [source for _, source, _ in kept] == ["gui", "qtgui", "start"]
