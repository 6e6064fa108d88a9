"""Whatever happens, in whatever order: every frame the device delivered is kept, sent once, and in order."""

import tempfile
from array import array
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from recorder_gui.domain.audio_format import SAMPLE_RATE, seconds_of
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.recording_lifecycle import RecordingState
from recorder_gui.domain.visit_lifecycle import VisitState
from tests.integration.engine.breakable_disk import DiskState
from tests.integration.engine.marked_visits import MarkedVisits
from tests.integration.engine.moody_service import Mood
from tests.integration.engine.virtual_computer import RING_SECONDS, SAFE_SECONDS, VirtualComputer
from tests.integration.engine.virtual_delivery import SERVER
from tests.integration.upload.test_fault_storm import QUICK_FOLDER

LOST_BY_A_KILL = round(SAFE_SECONDS * SAMPLE_RATE)
UNSEEN_SECONDS = 0.15
"""A loss under 50 ms is none, and sound comes in blocks: so much each loss may be off."""

S = RecordingState
SECONDS = st.floats(0.1, 6.0)
LONG_ENOUGH = st.floats(0.1, 15.0)  # for several chunks, and for a folder to count as gone


def frames_of(pcm: bytes) -> array:
    return array("h", pcm)


class Consultations(MarkedVisits):
    """A doctor's day, with everything that can happen in it."""

    @initialize()
    def switch_on(self):
        self.folder = tempfile.TemporaryDirectory(dir=QUICK_FOLDER)
        self.computer = VirtualComputer(Path(self.folder.name) / "data")
        self.record()

    # What the doctor does.

    def is_in(self, *states: RecordingState) -> bool:
        return self.computer.recorder.state in states

    @precondition(lambda self: self.is_in(S.IDLE, S.FAULTED))
    @rule()
    def record(self):
        self.computer.record()
        self.computer.run(0.5)

    @precondition(lambda self: self.is_in(S.RECORDING))
    @rule()
    def pause(self):
        self.computer.recorder.pause()

    @precondition(lambda self: self.is_in(S.PAUSED))
    @rule()
    def resume(self):
        self.computer.recorder.resume()

    @precondition(lambda self: self.is_in(S.RECORDING, S.PAUSED))
    @rule(is_next_waiting=st.booleans())
    def finish(self, is_next_waiting):
        visit = self.computer.current
        self.computer.finish()
        if not self.computer.recorder.is_busy:  # else the disk is gone, and the visit waits for it
            self.check_length(visit)
            if is_next_waiting:
                self.record()

    # What the world does.

    @rule(seconds=LONG_ENOUGH)
    def time_passes(self, seconds):
        self.computer.run(seconds)

    @rule(seconds=st.floats(0.1, 1.2 * RING_SECONDS))
    def the_program_stands_still(self, seconds):
        self.computer.stands_still(seconds)

    @rule(seconds=SECONDS, has_another=st.booleans())
    def the_microphone_is_lost(self, seconds, has_another):
        self.computer.loses_microphone(seconds, has_another=has_another)

    @rule(seconds=st.floats(2.0, 40_000.0))
    def the_computer_sleeps(self, seconds):
        self.computer.sleeps(seconds)

    @rule(days=st.floats(-400.0, 400.0))
    def the_wall_clock_is_set(self, days):
        self.computer.wall.advance(days=days)

    @rule(state=st.sampled_from(DiskState))
    def the_disk(self, state):
        self.computer.disk.state = state

    @precondition(lambda self: self.is_in(S.RECORDING))
    @rule(state=st.sampled_from([DiskState.FULL, DiskState.GONE]), seconds=LONG_ENOUGH, is_end=st.booleans())
    def the_disk_fails_for_a_while(self, state, seconds, is_end):
        self.computer.disk.state = state
        self.computer.run(seconds)
        if is_end:
            self.computer.finish()
            self.computer.run(seconds)
        self.computer.disk.state = DiskState.WELL
        self.computer.run(2.0)

    @rule()
    def the_disk_is_looked_after(self):
        self.computer.tend()

    @rule(mood=st.sampled_from(Mood))
    def the_service(self, mood):
        self.computer.service.mood = mood

    @rule()
    def sessions_expire(self):
        self.computer.service.loses_all_sessions()

    @rule()
    def somebody_signs_in_again(self):
        self.computer.delivery.uploader.is_parked = False

    @rule(times=st.integers(1, 6))
    def requests_are_made(self, times):
        for _ in range(times):
            self.computer.delivery.advance()

    @rule()
    def a_request_hangs(self):
        self.computer.delivery.begin_request()

    @rule(is_patient_there=st.booleans())
    def the_program_is_killed(self, is_patient_there):
        self.computer.kill()
        self.computer.start()
        for visit, heard in list(self.computer.heard.items()):
            if self.computer.is_beyond_help(visit):
                continue
            if self.computer.knows(visit):
                self.check_what_the_kill_left(visit)
            else:  # nothing of it was on disk yet
                assert heard.safe_frames <= LOST_BY_A_KILL
                del self.computer.heard[visit]
        if is_patient_there:
            self.record()

    # What must be true all the while.

    @invariant()
    def every_frame_is_in_a_chunk_or_in_the_open_part(self):
        computer = self.computer
        for visit, heard in computer.heard.items():
            is_current = visit == computer.current
            if is_current:
                assert computer.recorded_frames == len(heard.frames)
            if computer.has_all_on_disk and (is_current or computer.delivery.store.visit(visit).finished_at):
                heard.safe_frames = len(heard.frames)

    @invariant()
    def chunks_are_the_recording(self):
        for visit, heard in self.computer.heard.items():
            if not self.computer.is_beyond_help(visit):
                kept = self.kept(visit)
                assert kept == heard.frames[: len(kept)]

    @invariant()
    def what_has_a_receipt_is_with_the_service(self):
        computer = self.computer
        for visit in computer.heard:
            for chunk in computer.delivery.store.delivery(visit).chunks:
                is_received = chunk.state is ChunkState.UPLOADED
                if is_received and not computer.delivery.session_of(chunk).is_gone:
                    assert computer.delivery.delivered(chunk) == computer.delivery.payload(chunk)

    def teardown(self):
        if not hasattr(self, "computer"):
            return
        computer = self.computer
        computer.disk.state = DiskState.WELL
        computer.service.mood = Mood.WELL
        computer.run(2.0)
        computer.finish()
        computer.run(2.0)
        computer.tend()
        assert self.is_in(S.IDLE, S.FAULTED)
        computer.delivery.uploader.is_parked = False
        for visit, heard in computer.heard.items():
            if heard.frames and not computer.is_beyond_help(visit):
                assert self.kept(visit) == heard.frames
                assert computer.delivery.finish(visit) is VisitState.READY
                chunks = computer.delivery.store.delivery(visit).chunks
                assert frames_of(b"".join(map(computer.delivery.delivered, chunks))) == heard.frames
        pending = computer.delivery.store.pending(SERVER)
        assert all(map(computer.is_beyond_help, pending))
        computer.desk.close()
        self.folder.cleanup()

    def kept(self, visit: VisitId) -> array:
        """Return the frames of the sealed chunks, which lie one after the other from frame 0."""
        chunks = self.computer.delivery.store.delivery(visit).chunks
        assert [chunk.id.number for chunk in chunks] == list(range(len(chunks)))
        frames = array("h")
        for chunk in chunks:
            assert chunk.first_frame == len(frames)
            frames += frames_of(self.computer.delivery.payload(chunk))
        return frames

    def check_length(self, visit: VisitId) -> None:
        """Elapsed = delivered + gaps + pauses, to what can be told of each loss."""
        heard = self.computer.heard[visit]
        declared = sum(seconds_of(gap.frames) for gap in self.computer.delivery.store.visit(visit).gaps)
        assert abs(declared - heard.missing) <= UNSEEN_SECONDS * heard.losses

    def check_what_the_kill_left(self, visit: VisitId) -> None:
        """All that had been safe, but for the last quarter of a second, and nothing that never was."""
        heard, kept = self.computer.heard[visit], self.kept(visit)
        assert kept == heard.frames[: len(kept)]
        assert len(kept) >= heard.safe_frames - LOST_BY_A_KILL
        heard.frames = kept
        heard.safe_frames = min(heard.safe_frames, len(kept))
        record = self.computer.delivery.store.visit(visit)
        assert record.state not in (VisitState.RECORDING, VisitState.PAUSED)


Consultations.TestCase.settings = settings(
    max_examples=60, stateful_step_count=30, suppress_health_check=list(HealthCheck)
)
TestADayOfConsultations = Consultations.TestCase
