"""What the window shows from the first look in the morning to the note: each yields a name and a widget."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget  # noqa: TID251 - what is painted

from recorder_gui.app.facts import Lamps, LampState
from recorder_gui.app.window.sounds.playback_controller import PlaybackController
from recorder_gui.app.wording.disk import room_text
from recorder_gui.app.wording.window import where_audio_goes
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.upload_outcome import DelayCause
from recorder_gui.domain.visit import PRACTICE_SERVER, VisitResult
from recorder_gui.domain.visit_details import Consent, ConsentAnswer, Marker, VisitDetails
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.practice.note import CLINICAL_LEDGER_TEMPLATE
from recorder_gui.ui.companions.visit_details_actions import VisitDetailsPart
from tests.e2e.labs.gallery_notices import notices
from tests.e2e.labs.gallery_stage import NOW, SMALL, WIDE, Stage
from tests.fakes.recorder_controller import NOTE, TRANSCRIPT, visit_id

Picture = tuple[str, QWidget]
LABEL = "Mr. Okonkwo"
IN_BOTH_SIZES = (
    *("ready", "consent", "recording", "offline", "no_sound", "paused", "uploading", "details", "playing"),
    *("note_being_written", "note", "note_partial", "note_failed"),
)
MARKED_AFTER = (9, 24)
PIECES = 13
LONG_ADDRESS = "https://consultations.hospital.example.com"
ROOM_SECONDS = 95 * 60.0
HEARD_SECONDS = 4.5


def window_scenes(stage: Stage) -> Iterator[Picture]:
    """Go through a day."""
    for scene in (_ready, _recording, _trouble, _paused, _finished, _notes, _earlier, _banners, _closing):
        yield from scene(stage)


def _in_both_sizes(stage: Stage, name: str) -> Iterator[Picture]:
    yield name, stage.window
    stage.window.resize(WIDE)
    yield f"{name}_wide", stage.window
    stage.window.resize(SMALL)


def _note_in_both_sizes(stage: Stage, name: str) -> Iterator[Picture]:
    stage.window.page.note.wanted.emit()  # in a narrow window it stands behind a tab
    stage.window.panel.label.setFocus()
    yield from _in_both_sizes(stage, name)


def _ready(stage: Stage) -> Iterator[Picture]:
    stage.controller.hear(1, 0.2, is_recording=False)
    yield from _in_both_sizes(stage, "ready")
    stage.window.panel.label.setText(LABEL)
    stage.controller.record(LABEL)
    yield from _in_both_sizes(stage, "consent")
    stage.window.panel.middle.take_question()


def _recording(stage: Stage) -> Iterator[Picture]:
    controller = stage.controller
    details = VisitDetails(templates=(CLINICAL_LEDGER_TEMPLATE,), consent=Consent(ConsentAnswer.VERBAL, NOW))
    controller.begin(LABEL, details)
    yield "starting", stage.window
    room = room_text(ROOM_SECONDS)
    controller.server_changed.emit(where_audio_goes(LONG_ADDRESS, has_plain_key=True, room=room))
    yield "long_address", stage.window
    controller.server_changed.emit(where_audio_goes(PRACTICE_SERVER, has_plain_key=False))
    for piece in range(PIECES):
        controller.hear(HEARD_SECONDS)
        if piece in MARKED_AFTER:
            _mark(stage)
    controller.change_chunk(
        0, state=ChunkState.UPLOADED, attempts=1, answer_status=200, asked_at=NOW, answered_at=NOW
    )
    controller.send(1, 0.45)
    controller.lamps_changed.emit(Lamps(LampState.BUSY, LampState.BUSY))
    _mark(stage)
    yield "marked", stage.window
    stage.window.panel.middle._marked.hide()  # as it does by itself after a moment
    yield "recording", stage.window
    stage.window.findChild(VisitDetailsPart).note_consent.trigger()
    yield "consent_in_visit", stage.window
    stage.window.panel.middle.take_question()
    stage.window.resize(WIDE)
    controller.hear(0.2)  # the level has fallen meanwhile
    yield "recording_wide", stage.window
    stage.window.resize(SMALL)


def _mark(stage: Stage) -> None:
    controller = stage.controller
    visit = controller.visits[controller.running]
    details = visit.details.with_marker(Marker(controller.frames, NOW))
    controller.put_visit(replace(visit, details=details))


def _trouble(stage: Stage) -> Iterator[Picture]:
    controller = stage.controller
    controller.lose(2.3)
    for _ in range(8):
        controller.hear(HEARD_SECONDS)
    due = NOW + timedelta(seconds=12)
    controller.change_chunk(
        1, state=ChunkState.BACKING_OFF, attempts=3, due_at=due, reason=DelayCause.UNREACHABLE
    )
    controller.change_chunk(2, state=ChunkState.SEALED)
    controller.lamps_changed.emit(Lamps(LampState.BUSY, LampState.TROUBLE))
    yield from _in_both_sizes(stage, "offline")
    raised = notices()
    for name in ("microphone", "memory"):
        controller.notice_raised.emit(raised[name])
    yield from _in_both_sizes(stage, "no_sound")
    for name in ("microphone", "memory"):
        controller.notice_cleared.emit(raised[name].topic)


def _paused(stage: Stage) -> Iterator[Picture]:
    stage.controller.pause_or_resume()
    yield from _in_both_sizes(stage, "paused")
    stage.controller.pause_or_resume()


def _finished(stage: Stage) -> Iterator[Picture]:
    controller, window = stage.controller, stage.window
    controller.finish()
    yield "stopping", window
    controller.complete_finish()
    controller.change_chunk(1, state=ChunkState.UPLOADED, attempts=4, due_at=None, reason=None)
    controller.send(2, 0.7)
    yield from _in_both_sizes(stage, "uploading")
    window.page.table.selectRow(1)
    window.page.pieces.bar.details.setChecked(True)
    yield from _in_both_sizes(stage, "details")
    window.page.pieces.bar.details.setChecked(False)
    window.page.pieces.bar.search.setText("zebra")
    yield "no_piece_found", window
    window.page.pieces.bar.search.clear()
    yield from _played(stage)


def _played(stage: Stage) -> Iterator[Picture]:
    controller = stage.controller
    player = controller.findChild(PlaybackController)
    chunks = tuple(controller.chunks[controller.running].values())
    total = sum(chunk.frames for chunk in chunks)
    facts = PlaybackFacts(controller.running, PlaybackState.PLAYING, total // 3, total, chunks[1].id)
    player.changed.emit(facts)
    yield from _in_both_sizes(stage, "playing")
    player.changed.emit(replace(facts, state=PlaybackState.STOPPED, chunk=None))


def _notes(stage: Stage) -> Iterator[Picture]:
    controller = stage.controller
    visit = controller.visits[controller.running]
    controller.put_visit(replace(visit, state=VisitState.PROCESSING))
    controller.show_visit(visit.id)
    yield from _in_both_sizes(stage, "note_being_written")
    controller.deliver()
    yield from _note_in_both_sizes(stage, "note")
    letter = Document("letter", "failed", None)
    partial = VisitResult(visit.id, ResultStatus.PARTIAL, TRANSCRIPT, (NOTE, letter))
    controller.result_arrived.emit(partial)
    yield from _note_in_both_sizes(stage, "note_partial")
    controller.put_visit(replace(visit, state=VisitState.ATTENTION, reason="result_failed"))
    controller.result_arrived.emit(VisitResult(visit.id, ResultStatus.FAILED, None, ()))
    controller.lamps_changed.emit(Lamps(LampState.GOOD, LampState.TROUBLE))
    yield from _note_in_both_sizes(stage, "note_failed")
    controller.deliver()


def _earlier(stage: Stage) -> Iterator[Picture]:
    window = stage.window
    yield "history", window
    window.body.visit_search.setText("yesterday")
    yield "history_found", window
    window.body.visit_search.setText("zebra")
    yield "history_nothing", window
    window.body.visit_search.clear()
    stage.controller.show_visit(visit_id(1))
    stage.controller.lamps_changed.emit(Lamps(LampState.GOOD, LampState.TROUBLE))
    yield "earlier_visit", window


def _banners(stage: Stage) -> Iterator[Picture]:
    controller = stage.controller
    for name, notice in notices().items():
        controller.notice_raised.emit(notice)
        yield f"banner_{name}", stage.window
        controller.notice_cleared.emit(notice.topic)


def _closing(stage: Stage) -> Iterator[Picture]:
    stage.window.veil.cover()
    yield "saving", stage.window
    stage.window.veil.hide()
