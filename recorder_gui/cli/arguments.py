"""The words the command line understands."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from recorder_gui import __version__
from recorder_gui.bootstrap import Choices
from recorder_gui.domain.visit_details import ConsentAnswer

_HIGHEST_PORT: Final = 65_535

_CONSENTS: Final = tuple(answer.value for answer in ConsentAnswer if answer is not ConsentAnswer.REFUSED)
"""Who refused is not recorded."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and what to do."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. For help: {self.prog} --help\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; leaves with 2 where they are wrong."""
    common = _Parser(add_help=False)
    _add_folder(common, argparse.SUPPRESS)
    _add_server(common, argparse.SUPPRESS)
    parser = _Parser(
        prog="recorder-gui",
        description="Records consultations and delivers every word. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"recorder-gui {__version__}")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="whether this copy of the program is complete, on this computer",
    )
    _add_folder(parser, None)
    _add_server(parser, None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_delivery_commands(commands, common)
    _add_local_commands(commands, common)
    return parser.parse_args(list(arguments))


def choices(options: argparse.Namespace) -> Choices:
    """Return what the options say about where audio is kept and where it goes."""
    return Choices(
        server=options.server,
        data_folder=options.data_dir,
        allows_plain_http=options.allow_plain_http,
    )


def _add_folder(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=default, help="where audio is kept on this computer"
    )


def _add_server(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--server",
        metavar="URL",
        default=default,
        help="the voice service's address (else RECORDER_SERVER, else the practice server)",
    )
    parser.add_argument(
        "--allow-plain-http",
        action="store_true",
        default=default if default is argparse.SUPPRESS else False,
        help="permit unencrypted HTTP to another computer",
    )


def _add_delivery_commands(commands: "argparse._SubParsersAction[_Parser]", common: _Parser) -> None:
    delivery = _Parser(add_help=False, parents=[common])
    delivery.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    delivery.add_argument(
        "--no-wait", action="store_true", help="return when everything is delivered, without the note"
    )
    labelled = _Parser(add_help=False, parents=[delivery])
    labelled.add_argument("--patient", metavar="LABEL", help="the patient's label; kept encrypted")
    send = commands.add_parser("send", parents=[labelled], help="deliver existing recordings")
    send.add_argument("files", nargs="+", type=Path, metavar="FILE")
    record = commands.add_parser("record", parents=[labelled], help="record from a microphone")
    record.add_argument("--seconds", type=_seconds, metavar="N", help="stop after N seconds of audio")
    record.add_argument("--device", metavar="NAME", help="the microphone, as 'devices' names it")
    record.add_argument(
        "--consent",
        choices=_CONSENTS,
        metavar="|".join(_CONSENTS),
        help="what the patient said; the organisation may require it",
    )
    commands.add_parser(
        "resume", parents=[delivery], help="recover what a crash left, deliver everything pending"
    )


def _add_local_commands(commands: "argparse._SubParsersAction[_Parser]", common: _Parser) -> None:
    plain = _Parser(add_help=False, parents=[common])
    plain.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    commands.add_parser("visits", parents=[plain], help="what is here, and where it stands")
    export = commands.add_parser("export", parents=[plain], help="a visit's audio in one file")
    export.add_argument("visit", metavar="VISIT")
    export.add_argument("output", type=Path, metavar="OUT.wav|.flac|.mp3")
    commands.add_parser("devices", parents=[plain], help="the microphones")
    diagnostics = commands.add_parser(
        "diagnostics", parents=[plain], help="a report for support, without names, words or secrets"
    )
    diagnostics.add_argument("output", type=Path, metavar="OUT.zip")
    serve = commands.add_parser("serve", parents=[plain], help="the practice server, on this computer only")
    serve.add_argument("--port", type=_port, default=0, metavar="N")
    serve.add_argument("--dir", type=Path, metavar="DIR", help="keep the audio in this folder")
    commands.add_parser("check", parents=[plain], help="microphone, disk, server and token: one fix for each")


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise ValueError(text)
    return seconds


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _HIGHEST_PORT:
        raise ValueError(text)
    return port
