"""The practice note: only what is true of the audio. Nothing is transcribed, and the first line says so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recorder_gui.practice.audio_facts import SPEECH_LEVEL_DBFS, AudioFacts, level_dbfs
from recorder_gui.practice.chunk_name import ChunkName

CLINICAL_LEDGER_TEMPLATE = "clinical_notes_template"
TRANSCRIPT_TEMPLATE = "transcript_template"
TEMPLATE_IDS = (CLINICAL_LEDGER_TEMPLATE, TRANSCRIPT_TEMPLATE)

NOTICE = "This is a practice server: nothing was transcribed."


@dataclass(frozen=True, slots=True)
class MeasuredChunk:
    """A chunk and what could be measured in it; None for bytes that are no readable WAV."""

    name: ChunkName
    size_bytes: int
    facts: AudioFacts | None


def write_transcript(chunks: Sequence[MeasuredChunk]) -> str:
    """Return the notice and one line per chunk, in numeric order, with number and duration."""
    return "\n".join([NOTICE, *(_chunk_line(chunk) for chunk in sorted(chunks, key=_by_name))])


def write_note(chunks: Sequence[MeasuredChunk], announced: object) -> str:
    """Return the facts as Markdown; `announced` is the `audio_files_sent` of End, if any."""
    readable = [chunk.facts for chunk in chunks if chunk.facts is not None]
    unreadable = sorted(chunk.name for chunk in chunks if chunk.facts is None)
    seconds = sum(facts.seconds for facts in readable)
    lines = [
        "# Practice note",
        "",
        NOTICE,
        "",
        f"- Chunks: {len(chunks)}{_announcement(len(chunks), announced)}",
        f"- Length of the audio: {seconds:.2f} s",
        f"- Speech share: {_speech_share(readable, seconds)}",
        f"- Level: {_level(readable)}",
        f"- Missing numbers: {_join(missing_numbers([chunk.name.sequence for chunk in chunks]))}",
        f"- Numbers stored more than once: {_join(_repeated(chunks))}",
        f"- Unreadable chunks: {_join([name.slot for name in unreadable])}",
    ]
    return "\n".join(lines) + "\n"


def missing_numbers(sequences: Sequence[int]) -> list[str]:
    """Return the holes from 0 to the highest number, as "3" or "3 to 5"."""
    holes = []
    expected = 0
    for sequence in sorted(set(sequences)):
        if sequence == expected + 1:
            holes.append(f"{expected}")
        elif sequence > expected:
            holes.append(f"{expected} to {sequence - 1}")
        expected = sequence + 1
    return holes


def _by_name(chunk: MeasuredChunk) -> ChunkName:
    return chunk.name


def _chunk_line(chunk: MeasuredChunk) -> str:
    if chunk.facts is None:
        return f"Chunk {chunk.name.sequence}: unreadable, {chunk.size_bytes} bytes ({chunk.name.slot})"
    return f"Chunk {chunk.name.sequence}: {chunk.facts.seconds:.2f} s"


def _announcement(stored: int, announced: object) -> str:
    if announced is None or announced == stored:
        return ""
    return f" (End said {announced})"


def _speech_share(readable: Sequence[AudioFacts], seconds: float) -> str:
    if not seconds:
        return "no audio"
    share = sum(facts.speech_seconds for facts in readable) / seconds
    return f"{min(share, 1):.0%} of the time louder than {SPEECH_LEVEL_DBFS:.0f} dBFS"


def _level(readable: Sequence[AudioFacts]) -> str:
    seconds = sum(facts.seconds for facts in readable)
    if not seconds:
        return "no audio"
    average = level_dbfs(sum(facts.mean_square * facts.seconds for facts in readable) / seconds)
    peak = level_dbfs(max(facts.peak for facts in readable) ** 2)
    if average is None or peak is None:
        return "digital silence"
    return f"{average:.1f} dBFS on average, {peak:.1f} dBFS at most"


def _repeated(chunks: Sequence[MeasuredChunk]) -> list[str]:
    count = Counter(chunk.name.sequence for chunk in chunks)
    return [f"{sequence}" for sequence, times in sorted(count.items()) if times > 1]


def _join(items: Sequence[str]) -> str:
    return ", ".join(items) if items else "none"
