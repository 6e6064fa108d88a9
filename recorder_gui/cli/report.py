"""What a command says: JSON events on standard output, or words on standard error."""

import io
import json
import os
import sys
from typing import Final, TextIO

from recorder_gui.app.wording import commands as words
from recorder_gui.app.wording.visits import clock_text, explain, gap_text, visit_state_text
from recorder_gui.cli.progress_line import ProgressLine, progress_line
from recorder_gui.domain.chunk import ChunkRecord
from recorder_gui.domain.chunk_lifecycle import ChunkState
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import RecorderError
from recorder_gui.domain.gap import Gap
from recorder_gui.domain.identifiers import ChunkId, VisitId
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState

_CHUNKS_IN_A_PART: Final = 144
"""48 minutes of full chunks: where a chunk that has no place yet will most likely go."""


class Report:
    """Writes events once each. Fields and their order are design 4.2's."""

    def __init__(self, *, as_json: bool, output: TextIO | None = None) -> None:
        self.as_json: Final = as_json
        self._output: Final = output or _standard_output()
        self._chunk_states: Final[dict[ChunkId, tuple[ChunkState, int]]] = {}
        self._visit_states: Final[dict[VisitId, VisitState]] = {}
        self._progress: ProgressLine | None = None

    def begin_progress(self) -> None:
        """Show on a terminal how far delivery is, until ``end_progress``."""
        if not self.as_json:
            self._progress = progress_line()

    def end_progress(self) -> None:
        """Take the line away: what follows is said for good."""
        if self._progress:
            self._progress.close()
            self._progress = None

    def visit(self, visit: VisitRecord) -> None:
        """Tell a visit's state, when it is a new one."""
        if self._visit_states.get(visit.id) is visit.state:
            return
        self._visit_states[visit.id] = visit.state
        self._event(
            "visit", visit=visit.id, state=visit.state, label_present=bool(visit.label) or visit.is_locked
        )
        self.say(f"Visit of {clock_text(visit.started_at)}: {visit_state_text(visit)}")  # never the label

    def chunk(self, chunk: ChunkRecord) -> None:
        """Tell a chunk's state, when it is a new one."""
        state, told = (chunk.state, chunk.attempts), self._chunk_states.get(chunk.id)
        # "Sealed" may arrive behind the news of its delivery, which comes from another thread.
        is_first_seal = chunk.state is ChunkState.SEALED and not chunk.attempts
        is_late = is_first_seal and told is not None and told[0] is not ChunkState.RECORDING
        if told == state or is_late:
            return
        self._chunk_states[chunk.id] = state
        if self._progress:
            self._progress.note(chunk)
        part, sequence = divmod(chunk.id.number, _CHUNKS_IN_A_PART)
        self._event(
            "chunk",
            visit=chunk.id.visit,
            part=part if chunk.part is None else chunk.part,
            sequence=sequence if chunk.sequence is None else chunk.sequence,
            state=chunk.state,
            first_frame=chunk.first_frame,
            frames=chunk.frames,
            bytes=chunk.size_bytes,
            sha256=chunk.sha256,
            attempt=chunk.attempts,
        )

    def gap(self, visit: VisitId, gap: Gap) -> None:
        """Tell that frames are missing."""
        self._event("gap", visit=visit, first_frame=gap.first_frame, frames=gap.frames, cause=gap.cause)
        self.say(gap_text(gap))

    def result(self, result: VisitResult) -> None:
        """Tell what came back; without JSON the text goes to standard output."""
        documents = [
            {
                "template_id": document.template_id,
                "document_id": document.document_id,
                "status": document.status,
                "text": document.text,
            }
            for document in result.documents
        ]
        self._event(
            "result",
            visit=result.visit,
            status=result.status,
            transcript=result.transcript,
            documents=documents,
        )
        if not self.as_json:
            texts = [result.transcript, *(document.text for document in result.documents)]
            self._line("\n\n".join(text for text in texts if text))

    def device(self, device: Device) -> None:
        """Tell one microphone."""
        self._event(
            "device",
            name=device.name,
            host_api=device.host_api,
            channels=device.channels,
            sample_rate=device.sample_rate,
            default=device.is_default,
        )
        if not self.as_json:
            mark = "*" if device.is_default else " "
            self._line(
                f"{mark} {device.name}   ({device.host_api}, {device.channels} ch, {device.sample_rate} Hz)"
            )

    def listening(self, url: str) -> None:
        """Tell where the practice server listens."""
        self._event("listening", url=url)
        self.say(words.listening(url))

    def check(self, item: str, level: str, finding: str, remedy: str) -> None:
        """Tell one finding of the room check."""
        self._event("check", item=item, level=level, remedy=remedy)
        if not self.as_json:
            self._line(f"{level:>5}  {item}: {finding}" + (f" {remedy}" if remedy else ""))

    def fault(self, fault: RecorderError) -> None:
        """Explain a fault on standard error."""
        title, remedy = explained(fault)
        self.say(f"{title}. {remedy}".strip(), is_urgent=True)

    def say(self, sentence: str, *, is_urgent: bool = False) -> None:
        """Say a sentence on standard error; with JSON only urgent ones."""
        if is_urgent or not self.as_json:
            _write_line(sys.stderr, sentence)

    def _event(self, event: str, **values: object) -> None:
        if self.as_json:
            self._line(json.dumps({"event": event, **values}, ensure_ascii=False))

    def _line(self, text: str) -> None:
        _write_line(self._output, text)


def _standard_output() -> TextIO:
    """Return standard output, in UTF-8 whatever the locale, and never at a loss for a character."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    return sys.stdout


def _write_line(stream: TextIO, text: str) -> None:
    try:
        stream.write(text + "\n")
        stream.flush()
    except OSError:
        # Whoever read has gone, or the file's disk is full; the work goes on without a listener, also
        # at the last flush.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def explained(fault: RecorderError) -> tuple[str, str]:
    """Return title and remedy of a fault."""
    explanation = explain(fault)
    return str(explanation.title), str(explanation.remedy)
