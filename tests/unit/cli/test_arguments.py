"""The command line takes what design 4.2 lists, and says shortly what else is wrong."""

from pathlib import Path

import pytest

from recorder_gui.cli.arguments import choices, parse


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("send a.wav b.ogg", {"command": "send", "files": [Path("a.wav"), Path("b.ogg")]}),
        ("send --patient Ann --no-wait --json a", {"patient": "Ann", "no_wait": True, "json": True}),
        ("record", {"seconds": None, "device": None, "no_wait": False, "patient": None}),
        ("record --seconds 2.5 --device Desk", {"seconds": 2.5, "device": "Desk"}),
        ("record", {"consent": None}),
        ("record --consent not_applicable", {"consent": "not_applicable"}),
        ("resume --no-wait", {"command": "resume", "no_wait": True}),
        ("visits --json", {"command": "visits", "json": True}),
        ("export 1a out.wav", {"visit": "1a", "output": Path("out.wav")}),
        ("devices", {"command": "devices", "json": False}),
        ("serve --port 8080 --dir d", {"port": 8080, "dir": Path("d")}),
        ("diagnostics out.zip", {"command": "diagnostics", "output": Path("out.zip")}),
        ("check", {"command": "check"}),
        ("", {"command": None, "server": None, "data_dir": None, "allow_plain_http": False}),
    ],
)
def test_each_command_is_understood(line, expected):
    options = vars(parse(line.split()))
    assert expected.items() <= options.items()


@pytest.mark.parametrize(
    "line",
    [
        "--server https://a --data-dir d --allow-plain-http visits",
        "visits --server https://a --data-dir d --allow-plain-http",
        "--data-dir d visits --server https://a --allow-plain-http",
    ],
)
def test_general_options_are_taken_before_and_after_the_command(line):
    found = choices(parse(line.split()))
    assert (found.server, found.data_folder, found.allows_plain_http) == ("https://a", Path("d"), True)


@pytest.mark.parametrize(
    "line",
    [
        "send",
        "export 1a",
        "record --seconds 0",
        "record --seconds -1",
        "record --seconds nan",
        "record --seconds inf",
        "record --seconds soon",
        "record --consent refused",
        "record --consent perhaps",
        "serve --port 70000",
        "serve --port -1",
        "dance",
        "visits --patient Ann",
        "--seconds 3",
    ],
)
def test_wrong_usage_is_one_line_and_2(line, capsys):
    with pytest.raises(SystemExit) as left:
        parse(line.split())
    assert left.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert told.err.startswith("recorder-gui")
    assert "--help" in told.err


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as left:
        parse(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("recorder-gui ")
