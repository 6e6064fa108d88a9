"""What plays the visit that is shown: a button beside it, two keys, the strip below, a mark in the table."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from recorder_gui.app.window.chunks.chunk_rows import Column
from recorder_gui.app.wording import playback as words
from recorder_gui.app.wording.visits_list import is_being_recorded
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import ChunkId
from recorder_gui.domain.playback import PlaybackFacts, PlaybackState
from recorder_gui.domain.recording_lifecycle import AT_REST, RecordingState
from recorder_gui.ui.chunks.playing_delegate import PlayingDelegate
from recorder_gui.ui.companions.playback_ports import PlaybackControl
from recorder_gui.ui.widgets.window_action import window_action
from recorder_gui.ui.window.main_window import MainWindow

_STEP_BACK_FRAMES: Final = 2 * 16_000
"""So soon behind its beginning, a step back means the piece before."""


class PlaybackActions(QObject):
    """Keeps the player's widgets true; nothing is played beside a recording, nor beyond its visit's page."""

    def __init__(self, window: MainWindow, control: PlaybackControl) -> None:
        super().__init__(window)
        self._window: Final = window
        self._page: Final = window.page
        self._control: Final = control
        self._is_at_rest = True
        self._facts: PlaybackFacts | None = None
        self._marked: ChunkId | None = None
        self.play_or_stop = window_action(window, words.PLAY_OR_STOP, "Ctrl+Space", self._on_play_or_stop)
        self.hold_or_go_on = window_action(
            window, words.HOLD_OR_GO_ON, "Ctrl+Shift+Space", self._on_hold_or_go_on
        )
        strip, button, model = self._page.player, self._page.header.play, self._page.chunks
        self._page.table.setItemDelegateForColumn(Column.NUMBER, PlayingDelegate(self._page.table))
        button.clicked.connect(self.play_or_stop.trigger)
        strip.pause.clicked.connect(self.hold_or_go_on.trigger)
        strip.stop.clicked.connect(control.stop)
        strip.seek_asked.connect(self._seek)
        strip.step_asked.connect(self._step)
        control.changed.connect(self._on_changed)
        model.modelReset.connect(self._on_another_visit)
        model.rowsInserted.connect(self._refresh)
        self._refresh()

    @Slot(object)
    def follow(self, state: RecordingState) -> None:
        """Take what the recorder is doing; the player itself falls silent when a recording begins."""
        self._is_at_rest = state in AT_REST
        self._refresh()

    @property
    def _state(self) -> PlaybackState:
        return self._facts.state if self._facts else PlaybackState.STOPPED

    @property
    def _chosen_frame(self) -> int:
        """Where the chosen piece begins; the visit's beginning where none is chosen."""
        place = self._page.table.currentIndex().row()
        return self._page.pieces.model.chunk_at(place).first_frame if place >= 0 else 0

    @property
    def _chunks(self) -> tuple[ChunkRecord, ...]:
        rows = self._page.chunks.rows
        return tuple(rows[row] for row in range(len(rows)))

    @Slot()
    def _refresh(self) -> None:
        rows = self._page.chunks.rows
        has_sound = len(rows) > 0 and rows[0].state is not ChunkState.RECORDING
        is_on = self._state is not PlaybackState.STOPPED
        may_play = self._is_at_rest and has_sound
        self.play_or_stop.setEnabled(may_play or is_on)
        self.hold_or_go_on.setEnabled(is_on)
        reason = words.NO_SOUND_HERE if self._is_at_rest else words.NOT_WHILE_RECORDING
        is_wanted = not is_on and self._shows_what_is_over
        self._page.header.play.offer(may_play=may_play, is_wanted=is_wanted, reason=reason)

    @property
    def _shows_what_is_over(self) -> bool:
        visit = self._window.visit_model.visit_of(self._page.shown_visit)
        return self._page.shown_visit is not None and not (visit and is_being_recorded(visit))

    @Slot()
    def _on_play_or_stop(self) -> None:
        if self._state is not PlaybackState.STOPPED:
            self._control.stop()
        elif self._page.shown_visit is not None:
            self._control.play(self._page.shown_visit, self._chosen_frame)

    @Slot()
    def _on_hold_or_go_on(self) -> None:
        if self._state is PlaybackState.PLAYING:
            self._control.pause()
        elif self._facts and self._state is PlaybackState.PAUSED:
            self._control.play(self._facts.visit, self._facts.frame)

    @Slot(int)
    def _seek(self, frame: int) -> None:
        if self._facts and self._state is not PlaybackState.STOPPED:
            self._control.play(self._facts.visit, frame)

    @Slot(int)
    def _step(self, direction: int) -> None:
        if not self._facts:
            return
        here = self._facts.frame
        starts = [chunk.first_frame for chunk in self._chunks]
        if direction > 0:
            self._seek(next((start for start in starts if start > here), here))
        else:
            before = [start for start in starts if start <= here - _STEP_BACK_FRAMES]
            self._seek(before[-1] if before else 0)

    @Slot(object)
    def _on_changed(self, facts: PlaybackFacts) -> None:
        is_turn = self._state is not facts.state
        self._facts = facts
        strip = self._page.player
        if facts.state is PlaybackState.STOPPED and any(one.hasFocus() for one in strip.stops):
            self._page.table.setFocus()  # the strip goes
        strip.show_facts(facts)
        self._mark(facts.chunk if facts.state is not PlaybackState.STOPPED else None)
        if is_turn:
            self._refresh()

    def _mark(self, chunk: ChunkId | None) -> None:
        if chunk == self._marked:
            return
        self._marked = chunk
        self._page.chunks.show_playing(chunk)
        if chunk is not None:
            self._bring_to_sight(chunk)

    def _bring_to_sight(self, chunk: ChunkId) -> None:
        model = self._page.pieces.model
        place = model.place_of(chunk)
        if place is not None:
            self._page.table.scrollTo(model.index(place, 0))

    @Slot()
    def _on_another_visit(self) -> None:
        is_on = self._facts is not None and self._state is not PlaybackState.STOPPED
        if is_on and self._facts and self._facts.visit != self._page.shown_visit:
            self._control.stop()
        self._refresh()
