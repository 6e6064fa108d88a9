"""The room check: can this computer record and deliver now? One remedy for each finding."""

import argparse
import math
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import fresh_session_id, voice_client
from recorder_gui.app.wording import room_check as words
from recorder_gui.app.wording.room_check import Finding
from recorder_gui.app.wording.visits import reason_text
from recorder_gui.bootstrap import Choices, account, data_folder, reading
from recorder_gui.cli.arguments import choices
from recorder_gui.cli.disk_check import look_at_disk
from recorder_gui.cli.exit_code import ExitCode
from recorder_gui.cli.report import Report, explained
from recorder_gui.domain.captured import Block
from recorder_gui.domain.errors import CaptureError, RecorderError
from recorder_gui.domain.upload_outcome import (
    DelayCause,
    RefusalReason,
    Refused,
    SessionLost,
    SignInNeeded,
    TryLater,
)
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from recorder_gui.voice_api.client import VoiceClient

_LISTEN_SECONDS: Final = 2.0
_LOOK_SECONDS: Final = 0.05
_QUIET_DBFS: Final = -60.0


def check(options: argparse.Namespace, report: Report) -> ExitCode:
    """Look at microphone, disk, server and token; the code is 1 if anything is red."""
    wanted = choices(options)
    where = account(wanted)
    looks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _microphone,
        lambda: look_at_disk(data_folder(wanted)),
        lambda: _server(where, _kept_tokens(wanted)),
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
        yield words.microphone_fails(*explained(fault))
        return
    yield words.microphone_opens(device.name)
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
        return words.NO_SOUND
    if rms == 0.0:
        return words.DIGITAL_SILENCE
    decibels = 20 * math.log10(rms)
    return words.quiet(decibels) if decibels < _QUIET_DBFS else words.loud_enough(decibels)


def _server(where: Account, tokens: TokenStore) -> Iterator[Finding]:
    if where.is_practice:
        yield words.PRACTICE
        return
    client = voice_client(where, tokens)
    try:
        yield _answers(client)
        yield _token(client)
    finally:
        client.close()


def _kept_tokens(wanted: Choices) -> TokenStore:
    """Return what delivery would find: the key store, and the folder's sealed tokens where it opens."""
    desk = None
    with suppress(RecorderError):
        desk = reading(wanted)
    if desk is None:
        return TokenStore(SystemKeyStore())
    desk.close()
    return TokenStore(SystemKeyStore(), data_folder(wanted) / "tokens", desk.keys)


def _answers(client: VoiceClient) -> Finding:
    match client.discover():
        case TryLater(cause=DelayCause.CERTIFICATE):
            return words.CERTIFICATE
        case TryLater(cause=cause):
            return words.unreachable(reason_text(cause))
        case Refused() | SessionLost() | SignInNeeded():
            return words.NO_DESCRIPTION
        case _:
            return words.ANSWERS


def _token(client: VoiceClient) -> Finding:
    # A session that cannot exist: whoever may ask is told so, whoever may not is turned away.
    match client.look_up(fresh_session_id()):
        case SessionLost():
            return words.TOKEN_ACCEPTED
        case SignInNeeded():
            return words.TOKEN_REFUSED
        case Refused(reason=RefusalReason.WRONG_ADDRESS):
            return words.WRONG_ADDRESS
        case _:
            return words.TOKEN_UNTRIED
