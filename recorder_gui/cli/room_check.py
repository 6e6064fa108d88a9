"""The room check: can this computer record and deliver now? One remedy for each finding."""

import argparse
import math
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from recorder_gui.app.account import Account
from recorder_gui.app.upload_parts import fresh_session_id, voice_client
from recorder_gui.app.wording import reason_text
from recorder_gui.bootstrap import account, data_folder
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report, explained
from recorder_gui.domain.audio_format import SAMPLE_RATE, SAMPLE_WIDTH_BYTES
from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import CaptureError
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.voice_api.client import VoiceClient

_LISTEN_SECONDS: Final = 2.0
_LOOK_SECONDS: Final = 0.05
_QUIET_DBFS: Final = -60.0
_BYTES_PER_HOUR: Final = SAMPLE_RATE * SAMPLE_WIDTH_BYTES * 3600
_ENOUGH_HOURS: Final = 2.0
_LEAST_HOURS: Final = 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check: ``level`` is green, amber or red."""

    item: str
    level: str
    finding: str
    remedy: str = ""


def check(options: argparse.Namespace, report: Report) -> ExitCode:
    """Look at microphone, disk, server and token; the code is 1 if anything is red."""
    wanted = choices(options)
    where = account(wanted)
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _microphone,
        lambda: _disk(str(data_folder(wanted))),
        lambda: _server(where),
    )
    has_red = False
    for look in looks:
        for finding in look():
            has_red |= finding.level == "red"
            report.check(finding.item, finding.level, finding.finding, finding.remedy)
    return ExitCode.FAULT if has_red else ExitCode.DONE


def _microphone() -> Iterator[Finding]:
    from recorder_gui.capture.devices import find_device, list_devices
    from recorder_gui.capture.microphone import Microphone
    from recorder_gui.encode.level_meter import LevelMeter
    from recorder_gui.system.process_guard import divert_native_stderr

    divert_native_stderr(None)
    try:
        device = find_device(None, list_devices())
        microphone = Microphone(device)
        microphone.open()
    except CaptureError as fault:
        title, remedy = explained(fault)
        yield Finding("microphone", "red", title + ".", remedy)
        return
    yield Finding("microphone", "green", f"“{device.name}” can be opened.")
    meter, pause = LevelMeter(), threading.Event()
    for _ in range(round(_LISTEN_SECONDS / _LOOK_SECONDS)):
        pause.wait(_LOOK_SECONDS)
        for item in microphone.drain():
            if isinstance(item, Block):
                meter.feed(item.pcm)
    microphone.close()
    level = meter.read()
    yield _level(level.rms if level else None)


def _level(rms: float | None) -> Finding:
    if rms is None:
        return Finding(
            "level", "red", "No sound arrived for two seconds.", "Unplug the microphone and plug it in."
        )
    if rms == 0.0:
        return Finding(
            "level", "red", "The microphone delivers digital silence.", "Switch it on, or unmute it."
        )
    decibels = 20 * math.log10(rms)
    if decibels < _QUIET_DBFS:
        return Finding(
            "level", "amber", f"Very quiet: {decibels:.0f} dBFS.", "Move closer, or raise the level."
        )
    return Finding("level", "green", f"{decibels:.0f} dBFS.")


def _disk(folder: str) -> Iterator[Finding]:
    while not os.path.exists(folder):  # noqa: PTH110 - climbs to the nearest folder there is
        folder = os.path.dirname(folder)  # noqa: PTH120 - as above
    if not os.access(folder, os.W_OK):
        yield Finding(
            "disk", "red", f"{folder} cannot be written to.", "Choose another folder with --data-dir."
        )
        return
    hours = shutil.disk_usage(folder).free / _BYTES_PER_HOUR
    level = "green" if hours >= _ENOUGH_HOURS else "amber" if hours >= _LEAST_HOURS else "red"
    yield Finding(
        "disk", level, f"Room for about {hours:,.0f} hours.", "" if level == "green" else "Free some space."
    )


def _server(where: Account) -> Iterator[Finding]:
    if where.is_practice:
        yield Finding(
            "server", "amber", "Audio goes to the practice server.", "Name your service with --server."
        )
        return
    client = voice_client(where, SystemKeyStore())
    try:
        yield _answers(client)
        yield _token(client)
    finally:
        client.close()


def _answers(client: VoiceClient) -> Finding:
    match client.discover():
        case TryLater(cause=DelayCause.CERTIFICATE):
            return Finding("server", "red", "Its certificate is not trusted.", "Ask your IT support.")
        case TryLater(cause=cause):
            remedy = "Check the network and the address. Recording works meanwhile."
            return Finding("server", "red", reason_text(cause), remedy)
        case Refused() | SessionLost() | SignInNeeded():
            return Finding("server", "amber", "It answers, but does not describe itself.")
        case _:
            return Finding("server", "green", "It answers.")


def _token(client: VoiceClient) -> Finding:
    # A session that cannot exist: whoever may ask is told so, whoever may not is turned away.
    match client.look_up(fresh_session_id()):
        case SessionLost():
            return Finding("token", "green", "It is accepted.")
        case SignInNeeded():
            return Finding(
                "token", "red", "It is missing or not accepted.", "Set RECORDER_TOKEN to a valid one."
            )
        case Refused(reason=RefusalReason.WRONG_ADDRESS):
            return Finding(
                "token", "red", "There is no voice service at this address.", "Correct the address."
            )
        case _:
            return Finding("token", "amber", "It could not be tried.", "Try again when the server answers.")
