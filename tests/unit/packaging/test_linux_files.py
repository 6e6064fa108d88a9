"""The files that the Linux packages are made of fit each other and the program."""

import re
import struct
import xml.etree.ElementTree as ET
from configparser import ConfigParser

import pytest

from recorder_gui.app.wording.window import TITLE
from tests.unit.packaging.hooks import ROOT

LINUX = ROOT / "packaging" / "linux"
ICONS = ROOT / "resources" / "icons"
ID = "org.consultation_recorder.Recorder"


def _desktop_file():
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / f"{ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_shows_the_programs_own_name_and_picture():
    entry = _desktop_file()
    assert (entry["Name"], entry["Exec"], entry["Icon"]) == (str(TITLE), "recorder-gui", ID)


def test_no_file_is_opened_by_a_double_click():
    # "send" delivers at once, without asking whose voice it is, and refuses beside an open window.
    assert "MimeType" not in _desktop_file()


def test_the_window_names_the_same_desktop_file():
    source = (ROOT / "recorder_gui" / "ui" / "look" / "program_icon.py").read_text(encoding="utf-8")
    assert f'"{ID}"' in source


def test_the_software_centres_text_belongs_to_the_desktop_file():
    component = ET.parse(LINUX / f"{ID}.metainfo.xml").getroot()  # noqa: S314 - our own file
    assert component.findtext("id") == ID
    assert component.findtext("launchable") == f"{ID}.desktop"


def test_every_library_of_the_table_has_a_package():
    lines = (LINUX / "host_libraries.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert rows
    assert not [
        row for row in rows if not re.fullmatch(r"lib\S+\.so\.\d+ +[a-z0-9.+-]+(?: \| [a-z0-9.+-]+)*", row)
    ]


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_there_is_a_picture_of_every_size(size):
    content = (ICONS / f"recorder-{size}.png").read_bytes()
    assert struct.unpack(">2L", content[16:24]) == (size, size)


def test_the_icon_for_windows_holds_all_its_sizes():
    content = (ICONS / "recorder.ico").read_bytes()
    count = struct.unpack("<3H", content[:6])[2]
    sizes = {content[6 + 16 * index] or 256 for index in range(count)}
    assert sizes == {16, 24, 32, 48, 64, 128, 256}


def test_the_icon_for_macos_is_as_long_as_it_says():
    content = (ICONS / "recorder.icns").read_bytes()
    assert (content[:4], struct.unpack(">L", content[4:8])[0]) == (b"icns", len(content))


def test_the_manual_page_names_every_command():
    from recorder_gui.cli.arguments import parse

    page = (LINUX / "recorder-gui.1").read_text(encoding="utf-8").replace("\\", "")
    for command in (
        "send x",
        "record",
        "resume",
        "visits",
        "export x y",
        "devices",
        "serve",
        "check",
        "diagnostics z",
    ):
        name = parse(command.split()).command
        assert re.search(rf"^\.B[IR]? \"?{name}\b", page, re.MULTILINE), name
