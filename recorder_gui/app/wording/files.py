"""Why a sound file cannot be read, or one cannot be written, and what to do about it."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice
from recorder_gui.app.wording.phrase import Joined, Phrase

_FILE_REASONS: Final = {
    "missing": (
        Phrase("There is no file at this place"),
        Phrase("Check the name and the folder, then try again."),
    ),
    "not_a_file": (Phrase("This is a folder, not a recording"), Phrase("Name the recording itself.")),
    "forbidden": (
        Phrase("This file may not be read"),
        Phrase("Ask for access to it, or copy it to your own folder."),
    ),
    "empty": (Phrase("This file is empty"), Phrase("Choose another recording.")),
    "no_audio": (
        Phrase("This file is no sound recording"),
        Phrase("Choose a WAV, FLAC, Ogg or MP3 file."),
    ),
    "truncated": (
        Phrase("This recording is cut off and cannot be read to its end"),
        Phrase("Copy it again from where it was made."),
    ),
}
_UNREADABLE: Final = (Phrase("This recording cannot be read"), Phrase("Choose another file."))


def explain_unreadable_file(path: str, reason: str) -> Notice:
    """Say why a recording cannot be read; ``reason`` is that of ``AudioFileUnreadable``."""
    title, remedy = _FILE_REASONS.get(reason, _UNREADABLE)
    return Notice(topics.FILE, Joined(title, path, between=": "), remedy)


def explain_refused_output(path: str, reason: str) -> Notice:
    """Say why no sound was exported; ``reason`` is that of ``OutputRefused``."""
    match reason:
        case "exists":
            return Notice(
                topics.FILE,
                Phrase("There is already a file {path}", path=path),
                Phrase("Choose another name."),
            )
        case "empty":
            return Notice(
                topics.FILE, Phrase("This visit holds no sound"), Phrase("There is nothing to export.")
            )
        case "format":
            return Notice(
                topics.FILE,
                Phrase("The name {path} does not say what kind of file it is to be", path=path),
                Phrase("Let it end in .wav, .flac or .mp3."),
            )
        case "closed":
            return Notice(
                topics.FILE, Phrase("The export was broken off by closing"), Phrase("Export the visit again.")
            )
        case "pruned":
            return Notice(
                topics.FILE,
                Phrase("The sound of this visit was removed from this computer to make room"),
                Phrase("The service holds all of it and has made its note, which is kept here."),
            )
        case _:
            return Notice(
                topics.FILE,
                Phrase("The file {path} could not be written", path=path),
                Phrase("Choose another folder. The system says: {reason}", reason=reason),
            )
