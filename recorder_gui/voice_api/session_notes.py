"""What was noted in a visit, as a session carries it: in ``additional_data``, and never changed later.

Why so: docs/decisions/0013-marks-travel-with-create.md.
"""

from datetime import UTC
from typing import Final

from recorder_gui.domain.audio_format import seconds_of
from recorder_gui.domain.visit_details import Consent, Marker

_MOST_MARKERS: Final = 300
"""Ten bytes each: with all else below the 4 KB that are advised (voice-api.md 6.2)."""


def session_notes(consent: Consent | None, markers: tuple[Marker, ...]) -> dict[str, object]:
    """Return answer and time of the consent, and the marked places in seconds of recorded sound.

    Nothing of it tells who the patient is (voice-api.md 6.2). Of too many markers the first are told.
    """
    notes: dict[str, object] = {}
    if consent:
        at = consent.at.astimezone(UTC).isoformat(timespec="seconds")
        notes["consent"] = {"answer": consent.answer, "at": at}
    if markers:
        notes["markers_seconds"] = [round(seconds_of(marker.frame), 2) for marker in markers[:_MOST_MARKERS]]
    return notes
