"""Every kind of banner, in the program's own sentences, by the name of its picture."""

from collections.abc import Mapping
from datetime import date

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording import about_visit, data_folder, global_keys, playback, policy, updates
from recorder_gui.app.wording import window as words
from recorder_gui.app.wording.account import SIGN_IN_NEEDED
from recorder_gui.app.wording.faults import notice_of
from recorder_gui.app.wording.rescue import rescue_notice
from recorder_gui.app.wording.visits_list import HISTORY_UNREAD
from recorder_gui.domain import disk_trouble as disk
from recorder_gui.domain import errors
from recorder_gui.domain import microphone_trouble as microphone
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.playback import PlaybackTrouble
from recorder_gui.domain.program_version import ProgramVersion
from recorder_gui.domain.update_notice import UpdateNotice
from recorder_gui.spool.files.quarantine import LEDGER
from recorder_gui.system.global_keys import KeysObstacle
from tests.fakes.recorder_controller import HEADSET, STUDIO, visit_id

FOLDER = "/media/recordings"
VISIT = visit_id(100)
CHANGED = "Recordings are sent sooner after the network was away."
NEWER = UpdateNotice(
    *(ProgramVersion((1, 4, 0)), date(2026, 11, 2), CHANGED, "https://recorder.example.com/1.4.0"),
    *(ProgramVersion((1, 0, 0)), date(2027, 2, 1)),
)

FAULTS: Mapping[str, tuple[str, RecorderError]] = {
    "microphone": (topics.MICROPHONE, microphone.MicrophoneLost(STUDIO.name, is_recording=True)),
    "microphone_forbidden": (topics.MICROPHONE, errors.MicrophoneForbidden(STUDIO.name)),
    "signal": (topics.SIGNAL, microphone.DeadMicrophone(STUDIO.name, is_recording=True)),
    "signal_quiet": (topics.SIGNAL, microphone.QuietMicrophone(STUDIO.name)),
    "signal_loud": (topics.SIGNAL, microphone.ClippingMicrophone(STUDIO.name)),
    "pace": (topics.PACE, errors.RateUnsteady(STUDIO.name, 15_200)),
    "moved": (topics.MOVED, microphone.MicrophoneReplaced(STUDIO.name, HEADSET.name, 2.4)),
    "change": (topics.CHANGE, microphone.ChangeRefused(HEADSET.name, STUDIO.name)),
    "device": (topics.DEVICE, microphone.MicrophoneAway(HEADSET.name, STUDIO.name)),
    "refused": (topics.REFUSED, disk.TooLittleRoom(FOLDER, 4, 30)),
    "disk": (topics.DISK, errors.DiskFull(FOLDER)),
    "disk_gone": (topics.DISK, errors.SpoolUnavailable(FOLDER, "Input/output error")),
    "disk_list": (topics.DISK, errors.LedgerDamaged(f"{FOLDER}/ledger.sqlite3", "file is not a database")),
    "memory": (topics.MEMORY, disk.KeptInMemory(FOLDER, 312)),
    "room": (topics.ROOM, disk.RoomShort(FOLDER, 42)),
    "file": (topics.FILE, errors.AudioFileUnreadable("/media/visit.wav", "truncated")),
    "visit": (topics.visit(VISIT), errors.ChunkDamaged(f"{FOLDER}/000003.chunk", "Input/output error")),
    "locked": ("visit", errors.KeyLocked("key")),
    "delivery": (topics.DELIVERY, errors.DeliveryFailed(VISIT)),
    "removal": (topics.removal(VISIT), errors.VisitKept(VISIT, "sending")),
    "recorder": (topics.RECORDER, errors.RecordingRestarted()),
    "server": ("server", errors.PracticeServerUnavailable(8_080)),
}


def notices() -> dict[str, Notice]:
    """Return all banners."""
    rescue = rescue_notice((), LEDGER, is_rebuilt=True)
    assert rescue is not None
    return {
        **{name: notice_of(topic, fault) for name, (topic, fault) in FAULTS.items()},
        "sign_in": SIGN_IN_NEEDED,
        "folder": data_folder.stands_in(FOLDER, "/var/recordings", disk.FolderEmptied(FOLDER)),
        "elsewhere": data_folder.unsent_elsewhere(FOLDER, 3),
        "settings": data_folder.SETTINGS_LOST,
        "history": HISTORY_UNREAD,
        "rescue": rescue,
        "playback": Notice(topics.PLAYBACK, *playback.TROUBLES[PlaybackTrouble.NO_OUTPUT], is_past=True),
        "update": updates.available(NEWER, ProgramVersion((1, 0, 0))),
        "update_no_browser": updates.without_browser(NEWER),
        "consent_taken_back": Notice(
            topics.CONSENT, about_visit.TAKEN_BACK, about_visit.TAKEN_BACK_REMEDY, is_past=True
        ),
        "consent": Notice(topics.CONSENT, about_visit.REFUSED, about_visit.REFUSED_REMEDY, is_past=True),
        "policy": policy.ignored(("recording.chunk_seconds",)),
        "keys": global_keys.taken("Ctrl+Alt+R"),
        "keys_impossible": global_keys.impossible(KeysObstacle.WAYLAND),
        "program": Notice("program", words.BUG, words.BUG_REMEDY, is_alarm=True, is_past=True),
    }
