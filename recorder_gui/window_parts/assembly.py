"""Builds the window's side of the program once and wires it: widgets, controllers, engine, what looks on.

Each ``_add_*`` puts one part into the window, and behind it what it stands for.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from recorder_gui.app.account import Account
from recorder_gui.app.disk.disk_watch import DiskWatch
from recorder_gui.app.engine import Engine
from recorder_gui.app.held_folder import HeldFolder
from recorder_gui.app.window.microphones.device_book import DeviceBook
from recorder_gui.app.window.recorder_controller import RecorderController
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.app.window.visits.visit_history import todays_visits
from recorder_gui.app.wording import policy
from recorder_gui.app.wording.send_again import CUT_OFF
from recorder_gui.app.wording.window import where_audio_goes
from recorder_gui.system.paths import default_data_folder
from recorder_gui.system.resources import resource_path
from recorder_gui.ui.window.main_window import MainWindow
from recorder_gui.updates.pin import PINNED, may_look
from recorder_gui.window_parts.send_again import add_send_again
from recorder_gui.window_parts.visits import add_visits

if TYPE_CHECKING:
    from recorder_gui.app.window.service.server_offer_book import ServerOfferBook

_LATER_MS: Final = 500
"""Qt's multimedia and network are loaded after the window is on the screen."""


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What every part of the window may need to know."""

    application: QApplication
    folder: HeldFolder
    where: Account
    book: SettingsBook
    devices: DeviceBook
    engine: Engine
    controller: RecorderController
    window: MainWindow


def assemble(
    application: QApplication, folder: HeldFolder, where: Account, book: SettingsBook
) -> WindowParts:
    """Build the window and all behind it; nothing runs yet."""
    engine = folder.engine(where, shows_levels=True, recording=lambda: book.settings.recording)
    devices = DeviceBook(book)
    controller = RecorderController(engine, folder.desk, where, devices)
    window = MainWindow(controller)
    parts = WindowParts(application, folder, where, book, devices, engine, controller, window)
    furnish(parts)
    return parts


def furnish(parts: WindowParts) -> None:
    """Put all parts into the window but the visits, which come with the start."""
    for add in (
        _add_microphones,
        _add_sounds,
        _add_account,
        _add_offer,
        _add_player,
        _add_help,
        _add_language,
        _add_stand_ins,
        _add_room_check,
        _add_settings,
    ):
        add(parts)


def start(parts: WindowParts) -> DiskWatch:
    """Start the engine, show today's visits and then the others, and say what this start had to rescue."""
    folder, where, controller, window = parts.folder, parts.where, parts.controller, parts.window
    QTimer.singleShot(_LATER_MS, window, lambda: _open_door(parts))
    QTimer.singleShot(_LATER_MS, window, lambda: _add_updates(parts))
    actions = add_visits(window, controller, parts.engine, folder.spool.desk, where.server)
    actions.export_folder = lambda: parts.book.settings.folders.export
    add_send_again(window, controller, parts.engine, folder, where.server, actions)
    controller.start(todays_visits(folder.desk, where.server), has_plain_key=folder.has_plain_key)
    if notice := folder.rescue_notice:
        controller.notice_raised.emit(notice)
    if folder.unfinished_copies:
        controller.notice_raised.emit(CUT_OFF)
    if ignored := parts.book.ignored_policy:
        controller.notice_raised.emit(policy.ignored(ignored))
    disk = _watch_disk(parts)
    QTimer.singleShot(_LATER_MS, window, lambda: _watch_devices(controller))
    return disk


def _watch_disk(parts: WindowParts) -> DiskWatch:
    """Look after the disk, and tell the window how much room is left and what is wrong with it."""
    from recorder_gui.app.window.refused_start import RefusedStart

    folder, where, controller = parts.folder, parts.where, parts.controller
    disk = folder.disk_watch(parts.engine, lambda: parts.book.settings.retention)
    disk.fault_raised.connect(controller.hear_fault)
    disk.fault_cleared.connect(controller.hear_fault_over)
    RefusedStart(controller, parts.engine.encoder.fault_raised, disk.runway_read)
    disk.room_changed.connect(
        lambda room: controller.server_changed.emit(
            where_audio_goes(where.server, has_plain_key=folder.has_plain_key, room=room)
        )
    )
    disk.start()
    return disk


def _add_microphones(parts: WindowParts) -> None:
    """Give the controller its companion for microphones: the list that stays true."""
    from recorder_gui.app.window.microphones.microphone_list import MicrophoneList

    watch = MicrophoneList(parts.engine, parts.devices, parts.controller)
    parts.book.changed.connect(watch.follow_choice)


def _add_sounds(parts: WindowParts) -> None:
    """Let the alarm be heard, and softly what was pressed."""
    from recorder_gui.app.window.sounds.alarm_bell import AlarmBell
    from recorder_gui.app.window.sounds.sound_board import Cue, SoundBoard
    from recorder_gui.app.window.sounds.visit_sounds import VisitSounds

    controller = parts.controller
    board = SoundBoard(lambda cue: resource_path(f"sounds/{cue}.wav"), controller)
    board.choose(parts.book.settings.sounds)
    parts.book.changed.connect(lambda settings: board.choose(settings.sounds))
    AlarmBell(controller, board.button(Cue.ALARM))
    VisitSounds(controller, board)
    controller.close_agreed.connect(board.close)


def _add_language(parts: WindowParts) -> None:
    """Speak another language as soon as it is chosen; the first was chosen before there was a window."""
    from recorder_gui.ui.language import Speaker

    speaker = Speaker(parts.application, parts.book.settings.ui.language)
    parts.book.changed.connect(lambda settings: speaker.speak(settings.ui.language))


def _add_stand_ins(parts: WindowParts) -> None:
    """Let a small window, an icon beside the clock and keys for all programs stand in for the window."""
    from recorder_gui.window_parts.stand_ins import add_global_keys, add_stand_ins

    for add in (add_stand_ins, add_global_keys):
        add(parts.window, parts.controller, parts.book)


def _add_player(parts: WindowParts) -> None:
    """Put the player into the window: a visit is heard again, never beside a recording."""
    from recorder_gui.app.window.sounds.playback_controller import PlaybackController
    from recorder_gui.ui.companions.playback_actions import PlaybackActions

    control = PlaybackController(parts.controller, parts.engine)
    parts.controller.recording_state_changed.connect(PlaybackActions(parts.window, control).follow)


def _add_room_check(parts: WindowParts) -> None:
    """Let the room be checked with the microphone that the engine has open, and the first steps be taken."""
    from recorder_gui.window_parts.room import add_room

    add_room(
        parts.window,
        parts.controller,
        parts.engine,
        parts.folder,
        parts.where,
        parts.devices,
        parts.book,
    )


def _open_door(parts: WindowParts) -> None:
    """Let a second start on the same folder bring this window to the front."""
    from recorder_gui.app.window.desktop.front_door import FrontDoor, door_of

    door = FrontDoor(door_of(parts.folder.layout.root), parts.window)
    door.asked.connect(parts.window.come_to_front)
    parts.application.aboutToQuit.connect(door.close)


def _add_account(parts: WindowParts) -> None:
    """Put the account's button into the window, and behind it what signs in and out."""
    from recorder_gui.app.window.service.account_controller import AccountController
    from recorder_gui.ui.account.panel import AccountButton

    folder, where, controller = parts.folder, parts.where, parts.controller
    desk = AccountController(controller, parts.engine, folder.desk, where, folder.token(where), parts.book)
    controller.recording_state_changed.connect(AccountButton(parts.window, desk).follow)


def _add_details(parts: WindowParts, offers: "ServerOfferBook") -> None:
    """Let it be chosen how a visit is understood, ask for consent before it, and have places in it marked."""
    from recorder_gui.app.window.visits.visit_details_desk import VisitDetailsDesk
    from recorder_gui.ui.companions.visit_details_actions import VisitDetailsPart

    controller = parts.controller
    book, server = parts.book, parts.where.server
    desk = VisitDetailsDesk(controller, parts.engine, book, offers, lambda: datetime.now(UTC), server)
    controller.details_of_visit = desk.details_of_visit
    desk.record_agreed.connect(controller.record)
    part = VisitDetailsPart(parts.window, desk)
    controller.recording_state_changed.connect(part.follow)
    controller.visit_changed.connect(part.show_markers)


def _add_offer(parts: WindowParts) -> None:
    """Know what the account's server offers to choose from: from the last time, then from itself."""
    from recorder_gui.app.delivery.server_offer import ask_offer
    from recorder_gui.app.window.service.account_controller import AccountController
    from recorder_gui.app.window.service.server_offer_book import ServerOfferBook

    folder, where, controller = parts.folder, parts.where, parts.controller
    token = folder.token(where)
    offers = ServerOfferBook(where, folder.offers, lambda: ask_offer(where, token), controller)
    if account := controller.findChild(AccountController):
        account.facts_changed.connect(offers.refresh)  # another person may be offered other templates
    QTimer.singleShot(_LATER_MS, offers, offers.refresh)
    _add_details(parts, offers)
    _add_rewriting(parts, offers)


def _add_rewriting(parts: WindowParts, offers: "ServerOfferBook") -> None:
    """Let a note be written again with another of the service's templates."""
    from recorder_gui.app.window.service.note_rewriter import NoteRewriter
    from recorder_gui.app.window.service.server_presence import ServerPresence
    from recorder_gui.ui.note.rewrite import NoteRewrite

    presence = ServerPresence(parts.engine.uploader.attempt_ended, parts.controller)
    control = NoteRewriter(parts.controller, parts.engine, offers, parts.where.server, presence)
    NoteRewrite(parts.window, parts.window.page.note, control)


def _add_help(parts: WindowParts) -> None:
    """Put the help button into the window: the keys, and the report for support."""
    from recorder_gui.app.diagnostics.bundle import Sources
    from recorder_gui.app.window.diagnostics_controller import DiagnosticsController
    from recorder_gui.ui.help.button import HelpButton

    root, devices, controller = parts.folder.layout.root, parts.devices, parts.controller
    book = parts.book
    control = DiagnosticsController(
        lambda: Sources(root, lambda: book.settings, devices.choice.devices, os.environ, datetime.now(UTC)),
        controller,
    )
    HelpButton(parts.window, control)


def _add_updates(parts: WindowParts) -> None:
    """Tell of a newer version while that disturbs nobody, where this build believes anybody."""
    if PINNED:
        from recorder_gui.window_parts.updates import add_updates

        folder, facts = parts.folder, parts.controller
        watch = add_updates(
            parts.window.notices, facts, parts.book, folder.layout.root, folder.spool.desk, PINNED
        )
        watch.follow(facts.recording_state)


def _add_settings(parts: WindowParts) -> None:
    """Put the settings into the menu, last: the keys of all that is there can be chosen."""
    from recorder_gui.app.window.service.unsent_look import UnsentLook
    from recorder_gui.ui.settings.entry import SettingsEntry

    place, unsent = str(default_data_folder()), UnsentLook(parts.folder.spool.desk, parts.window)
    looks = may_look(parts.book.settings.updates.address)
    SettingsEntry(parts.window, parts.controller, parts.book, place, unsent, looks_for_updates=looks)


def _watch_devices(controller: RecorderController) -> None:
    """Have Qt's notifications make us look for microphones again; they are a hint, never proof."""
    from PySide6.QtMultimedia import QMediaDevices

    watcher = QMediaDevices(controller)
    watcher.audioInputsChanged.connect(controller.look_for_devices)
